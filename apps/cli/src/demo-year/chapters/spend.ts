import { addDays, endOfMonth, localDate, type LocalDate } from '#domain/calendar/local-date';
import { formatYuan } from '#domain/shared/money';
import { parsePercent } from '#domain/shared/percent';
import { storyText } from '#wording/story';
import { paymentsTo, spentAt } from '../../example/spending-profile.js';
import { fenOf, wanYuan } from '../amounts.js';
import type { Stage } from '../stage.js';
import type { StoryPlot, StoryProject } from '../story-project.js';
import type { StoryEvent } from '../story-teller.js';

interface PaymentBody {
  readonly goalId: string;
  readonly voucherNo: string;
  readonly paidOn: string;
  readonly amount: string;
  readonly summary: string;
}

/** 支付: what every project has spent by the end of a month, booked voucher by voucher in the last days before it. */
export async function spendUntil(stage: Stage, { projects, fiscalYear }: StoryPlot, month: number): Promise<void> {
  const { budgetDivision } = stage.cast;
  const monthEnd = endOfMonth(fiscalYear, month);
  const bookedOn = stage.days.until(addDays(monthEnd, -3));
  await stage.moveTo(bookedOn);
  const events: StoryEvent[] = [];
  let [count, total] = [0, 0n];
  for (const project of projects) {
    const payments = paymentsOf(project, month, [stage.days.until(localDate(`${fiscalYear}-${String(month).padStart(2, '0')}-10`)), bookedOn], fiscalYear);
    if (payments.length === 0) continue;
    const { auditNumbers } = await budgetDivision.post('/payments', { payments });
    const paid = payments.reduce((sum, { amount }) => sum + fenOf(amount), 0n);
    project.spentFen += paid;
    [count, total] = [count + payments.length, total + paid];
    events.push(stage.event(budgetDivision.name, 'payment.recorded', project.name, storyText.paid(budgetDivision.name, project.name, wanYuan(paid)), auditNumbers));
  }
  stage.teller.tellTogether(events, storyText.paidAll(budgetDivision.name, month, count, wanYuan(total)));
}

function paymentsOf({ no, goalId, completed, profile, spentFen }: StoryProject, month: number, days: readonly LocalDate[], fiscalYear: number): PaymentBody[] {
  const { budget, spendingPlan } = completed.body;
  const planned = spendingPlan.find((cell) => cell.month === month)?.percent ?? '100';
  const sum = spentAt({ fen: fenOf(budget.total) }, parsePercent(planned.replace(/\.00$/, '')), month, profile);
  return paymentsTo(sum, { fen: spentFen }, days.length).map((amount, at) => ({
    goalId,
    voucherNo: `MN-${fiscalYear}-${String(no).padStart(3, '0')}-${String(month).padStart(2, '0')}-${at + 1}`,
    paidOn: days[at] ?? '',
    amount: formatYuan(amount),
    summary: storyText.paymentSummary(month),
  }));
}
