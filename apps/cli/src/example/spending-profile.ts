import { addMoney, NO_MONEY, subtractMoney, type Money } from '#domain/shared/money';

/** How a made-up project spends its money against its plan, and how its results go along. */
export interface SpendingProfile {
  readonly name: 'on-plan' | 'ahead' | 'behind' | 'stalled';
  /** Of the planned percent, in thousandths. */
  readonly spentPerMille: bigint;
  /** At the end of the year, of the budget, in thousandths. */
  readonly spentAtYearEndPerMille: bigint;
  readonly pace: number;
  readonly paceAtYearEnd: number;
}

export const spendingProfiles = {
  'on-plan': { name: 'on-plan', spentPerMille: 970n, spentAtYearEndPerMille: 992n, pace: 1.02, paceAtYearEnd: 1.01 },
  ahead: { name: 'ahead', spentPerMille: 1280n, spentAtYearEndPerMille: 1000n, pace: 1.25, paceAtYearEnd: 1.04 },
  behind: { name: 'behind', spentPerMille: 680n, spentAtYearEndPerMille: 918n, pace: 0.72, paceAtYearEnd: 0.93 },
  stalled: { name: 'stalled', spentPerMille: 380n, spentAtYearEndPerMille: 735n, pace: 0.45, paceAtYearEnd: 0.78 },
} as const satisfies Record<string, SpendingProfile>;

/** What shall have been spent in all by a checkpoint with this planned percent; never more than the budget. */
export function spentAt(budget: Money, planned: { readonly numerator: bigint; readonly denominator: bigint }, month: number, profile: SpendingProfile): Money {
  if (month === 12) return { fen: (budget.fen * profile.spentAtYearEndPerMille) / 1000n };
  const fen = (budget.fen * planned.numerator * profile.spentPerMille) / (planned.denominator * 100_000n);
  const most = (budget.fen * profile.spentAtYearEndPerMille) / 1000n;
  return { fen: fen < most ? fen : most };
}

/** What is still to be paid to reach a sum, in so many payments, the first ones rounded to whole 元; nothing when it is reached already. */
export function paymentsTo(sum: Money, paid: Money, count: number): Money[] {
  const left = subtractMoney(sum, paid).fen;
  if (left <= 0n) return [];
  const each = (left / BigInt(count) / 100n) * 100n;
  const first = Array.from({ length: count - 1 }, () => ({ fen: each })).filter(({ fen }) => fen > 0n);
  const last = subtractMoney({ fen: left }, first.reduce<Money>(addMoney, NO_MONEY));
  return last.fen > 0n ? [...first, last] : first;
}
