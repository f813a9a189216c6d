import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { fiscalYearOf } from '#domain/calendar/fiscal-period';
import { requirePayable, requireWithinBudget, type Payment } from '#domain/monitoring/payment';
import { DomainError } from '#domain/shared/domain-error';
import { formatYuan } from '#domain/shared/money';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ProjectAccounts, type ProjectAccount } from './project-accounts.js';

export interface PaymentEntry extends Payment {
  readonly project: { readonly goalId: string } | { readonly projectCode: string };
}

/** A voucher that is there already, word for word, is not booked twice: an import may be repeated. */
export interface RecordedPayments {
  readonly recorded: number;
  readonly repeated: number;
}

type Booking = Payment & { readonly account: ProjectAccount };

const isSame = (a: Payment & { readonly projectId: string }, b: Booking): boolean =>
  a.projectId === b.account.projectId && a.paidOn === b.paidOn && a.amount.fen === b.amount.fen && a.summary === b.summary;

/** 登记支付: all of them or none, never beyond the budget in force. */
@Injectable()
export class RecordPayments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: ProjectAccounts,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly events: EventRecorder,
  ) {}

  /**
   * Throws `payment.over-budget`, `payment.refund-too-large`, `payment.in-the-future`, `payment.outside-fiscal-year`,
   * `payment.goal-not-issued` (invalid), `payment.voucher-taken` (conflict), `payment.project-not-found` (not-found).
   */
  async execute(actor: Actor, entries: readonly PaymentEntry[]): Promise<RecordedPayments> {
    const { districtId } = actor;
    if (districtId === null) throw new DomainError('payment.outside-district', 'forbidden');
    return this.unitOfWork.run(async () => {
      const bookings = await this.book(actor, entries);
      // In one order for everybody, so that two imports never wait for each other.
      await this.accounts.lock([...new Set(bookings.map((each) => each.account.projectId))].sort());
      const fresh = await this.withoutRepeated(districtId, bookings);
      await this.requireBudget(fresh);
      await this.accounts.addPayments(fresh.map((each) => ({ ...each, id: this.ids.next(), recordedBy: actor.personId })));
      for (const [goalId, ofGoal] of byKey(fresh, (each) => each.account.goalId)) {
        const payments = ofGoal.map(({ voucherNo, paidOn, amount }) => ({ voucherNo, paidOn, amount: formatYuan(amount) }));
        this.events.record(actor, { type: 'payment.recorded', subject: { kind: 'goal', id: goalId }, districtId, details: { payments } });
      }
      return { recorded: fresh.length, repeated: bookings.length - fresh.length };
    });
  }

  private async book(actor: Actor, entries: readonly PaymentEntry[]): Promise<Booking[]> {
    const today = await this.clock.today();
    const accounts = await this.accounts.resolve(actor, entries.map(({ project, paidOn }) => ('goalId' in project ? project : { ...project, fiscalYear: fiscalYearOf(paidOn) })));
    return entries.map(({ project: _project, ...payment }, at) => {
      const account = accounts[at];
      if (account === undefined) throw new DomainError('payment.project-not-found', 'not-found');
      if (account.goalStatus !== 'issued') throw new DomainError('payment.goal-not-issued', 'invalid', { project: account.code });
      requirePayable(payment, account.fiscalYear, today);
      return { ...payment, account };
    });
  }

  private async withoutRepeated(districtId: string, bookings: readonly Booking[]): Promise<Booking[]> {
    const known = new Map(await this.accounts.findVouchers(districtId, bookings.map((each) => each.voucherNo)));
    return bookings.filter((booking) => {
      const taken = known.get(booking.voucherNo);
      if (taken === undefined) {
        known.set(booking.voucherNo, { ...booking, projectId: booking.account.projectId });
        return true;
      }
      if (!isSame(taken, booking)) throw new DomainError('payment.voucher-taken', 'conflict', { voucherNo: booking.voucherNo });
      return false;
    });
  }

  private async requireBudget(fresh: readonly Booking[]): Promise<void> {
    const byProject = byKey(fresh, (each) => each.account.projectId);
    const ledgers = await this.accounts.ledgersOf([...byProject.keys()]);
    for (const [projectId, added] of byProject) {
      const { changes = [], payments = [] } = ledgers.get(projectId) ?? {};
      requireWithinBudget(added[0]?.account.code ?? '', changes, [...payments, ...added]);
    }
  }
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
