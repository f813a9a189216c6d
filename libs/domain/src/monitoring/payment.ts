import { fiscalYearOf } from '../calendar/fiscal-period.js';
import type { LocalDate } from '../calendar/local-date.js';
import { DomainError } from '../shared/domain-error.js';
import { addMoney, formatYuan, NO_MONEY, sumMoney, type Money } from '../shared/money.js';

export const budgetChangeKinds = ['reply', 'increase', 'decrease', 'reclaim', 'transfer-in', 'transfer-out', 'carry-over'] as const;
/** 预算变动种类: 批复、追加、调减、收回、调剂转入、调剂转出、结转. */
export type BudgetChangeKind = (typeof budgetChangeKinds)[number];

/** 预算变动. The amount carries its sign: 收回 and 调减 are negative. */
export interface BudgetChange {
  readonly kind: BudgetChangeKind;
  readonly amount: Money;
  readonly effectiveOn: LocalDate;
}

/** 支付（执行数）. A negative amount is money that came back (退款). */
export interface Payment {
  readonly voucherNo: string;
  readonly paidOn: LocalDate;
  readonly amount: Money;
  readonly summary: string;
}

/** What is moved on an account, as far as the sum on a day is concerned. */
type Movement = Pick<Payment, 'paidOn' | 'amount'>;

/** 调整后预算: every change that has taken effect by the end of a day. */
export const adjustedBudget = (changes: readonly BudgetChange[], on: LocalDate): Money =>
  sumMoney(changes.filter((change) => change.effectiveOn <= on).map((change) => change.amount));

/** 累计支出 by the end of a day. */
export const spentUntil = (payments: readonly Movement[], on: LocalDate): Money =>
  sumMoney(payments.filter((payment) => payment.paidOn <= on).map((payment) => payment.amount));

/**
 * What a payment itself must be. Throws `payment.amount-missing`, `payment.in-the-future` or `payment.outside-fiscal-year` (invalid).
 * A year's budget pays for that year: what is paid in January for December is a payment of the new year.
 */
export function requirePayable(payment: Payment, fiscalYear: number, today: LocalDate): void {
  const { voucherNo, paidOn } = payment;
  if (payment.amount.fen === 0n) throw new DomainError('payment.amount-missing', 'invalid', { voucherNo });
  if (paidOn > today) throw new DomainError('payment.in-the-future', 'invalid', { voucherNo, paidOn, today });
  if (fiscalYearOf(paidOn) !== fiscalYear) throw new DomainError('payment.outside-fiscal-year', 'invalid', { voucherNo, paidOn, fiscalYear });
}

/**
 * 无预算不支出: on no day may the sum paid exceed the budget in force that day, nor may more come back than was paid
 * (《中华人民共和国预算法》: 未列入预算的不得支出). Days are looked at one by one, so that a payment entered late cannot hide behind money
 * that was granted after it. Throws `payment.over-budget` or `payment.refund-too-large` (invalid) with the amounts of the first such day.
 */
export function requireWithinBudget(projectCode: string, changes: readonly BudgetChange[], payments: readonly Movement[]): void {
  const days = [...new Set([...payments.map((payment) => payment.paidOn), ...changes.map((change) => change.effectiveOn)])].sort();
  const movedOn = byDay(payments.map(({ paidOn, amount }) => [paidOn, amount]));
  const changedOn = byDay(changes.map(({ effectiveOn, amount }) => [effectiveOn, amount]));
  let [spent, budget] = [NO_MONEY, NO_MONEY];
  for (const on of days) {
    spent = addMoney(spent, movedOn.get(on) ?? NO_MONEY);
    budget = addMoney(budget, changedOn.get(on) ?? NO_MONEY);
    if (spent.fen > budget.fen) {
      throw new DomainError('payment.over-budget', 'invalid', { project: projectCode, on, spent: formatYuan(spent), budget: formatYuan(budget), excess: formatYuan({ fen: spent.fen - budget.fen }) });
    }
    if (spent.fen < 0n) throw new DomainError('payment.refund-too-large', 'invalid', { project: projectCode, on, spent: formatYuan(spent) });
  }
}

function byDay(amounts: readonly (readonly [LocalDate, Money])[]): Map<LocalDate, Money> {
  const sums = new Map<LocalDate, Money>();
  for (const [day, amount] of amounts) sums.set(day, addMoney(sums.get(day) ?? NO_MONEY, amount));
  return sums;
}
