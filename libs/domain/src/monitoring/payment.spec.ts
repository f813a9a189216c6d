import fc from 'fast-check';
import { addDays, localDate } from '../calendar/local-date.js';
import { DomainError } from '../shared/domain-error.js';
import { money } from '../shared/money.js';
import { adjustedBudget, requirePayable, requireWithinBudget, spentUntil, type BudgetChange, type Payment } from './payment.js';

const NEW_YEAR = localDate('2026-01-01');
const reply = (fen: bigint): BudgetChange => ({ kind: 'reply', amount: money(fen), effectiveOn: NEW_YEAR });
const paid = (on: string, fen: bigint): Payment => ({ voucherNo: `v-${on}-${fen}`, paidOn: localDate(on), amount: money(fen), summary: '' });

const codeOf = (work: () => void): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('budget in force', () => {
  it('is the reply plus every change that has taken effect by the day, that day included', () => {
    const changes: BudgetChange[] = [reply(1000n), { kind: 'increase', amount: money(500n), effectiveOn: localDate('2026-06-30') }, { kind: 'reclaim', amount: money(-300n), effectiveOn: localDate('2026-09-01') }];
    expect(adjustedBudget(changes, localDate('2026-06-29')).fen).toBe(1000n);
    expect(adjustedBudget(changes, localDate('2026-06-30')).fen).toBe(1500n);
    expect(adjustedBudget(changes, localDate('2026-12-31')).fen).toBe(1200n);
  });
});

describe('a payment', () => {
  it('is refused when it is nothing, dated after today, or belongs to another fiscal year', () => {
    const today = localDate('2026-05-01');
    expect(codeOf(() => requirePayable(paid('2026-04-30', 0n), 2026, today))).toBe('payment.amount-missing');
    expect(codeOf(() => requirePayable(paid('2026-05-02', 1n), 2026, today))).toBe('payment.in-the-future');
    expect(codeOf(() => requirePayable(paid('2025-12-31', 1n), 2026, today))).toBe('payment.outside-fiscal-year');
    expect(codeOf(() => requirePayable(paid('2026-05-01', -1n), 2026, today))).toBe('accepted');
  });

  it('that takes the sum one fen above the budget is refused and names the amounts', () => {
    expect(() => requireWithinBudget('P1', [reply(10_000n)], [paid('2026-03-01', 6_000n), paid('2026-04-01', 4_001n)])).toThrow(
      expect.objectContaining({ code: 'payment.over-budget', kind: 'invalid', details: { project: 'P1', on: '2026-04-01', spent: '100.01', budget: '100.00', excess: '0.01' } }),
    );
    expect(codeOf(() => requireWithinBudget('P1', [reply(10_000n)], [paid('2026-03-01', 6_000n), paid('2026-04-01', 4_000n)]))).toBe('accepted');
  });

  it('entered late cannot hide behind money that was granted after its day', () => {
    const changes: BudgetChange[] = [reply(1000n), { kind: 'increase', amount: money(1000n), effectiveOn: localDate('2026-08-01') }];
    expect(codeOf(() => requireWithinBudget('P1', changes, [paid('2026-07-31', 1500n)]))).toBe('payment.over-budget');
    expect(codeOf(() => requireWithinBudget('P1', changes, [paid('2026-08-01', 1500n)]))).toBe('accepted');
  });

  it('that comes back makes room again, but no more may come back than was paid', () => {
    expect(codeOf(() => requireWithinBudget('P1', [reply(1000n)], [paid('2026-02-01', 900n), paid('2026-03-01', -500n), paid('2026-04-01', 600n)]))).toBe('accepted');
    expect(codeOf(() => requireWithinBudget('P1', [reply(1000n)], [paid('2026-02-01', 400n), paid('2026-03-01', -500n)]))).toBe('payment.refund-too-large');
  });

  it('is accepted exactly when no day of the year has more paid than granted, nor less than nothing paid', () => {
    const movement = fc.record({ day: fc.integer({ min: 0, max: 30 }), fen: fc.bigInt({ min: -500n, max: 500n }) });
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 12 }), fc.array(movement, { maxLength: 4 }), (payments, changes) => {
        const moved = payments.map(({ day, fen }) => paid(addDays(NEW_YEAR, day), fen));
        const granted: BudgetChange[] = [reply(800n), ...changes.map(({ day, fen }): BudgetChange => ({ kind: 'increase', amount: money(fen), effectiveOn: addDays(NEW_YEAR, day) }))];
        const days = Array.from({ length: 32 }, (_, day) => addDays(NEW_YEAR, day));
        const isSound = days.every((on) => spentUntil(moved, on).fen <= adjustedBudget(granted, on).fen && spentUntil(moved, on).fen >= 0n);
        expect(codeOf(() => requireWithinBudget('P1', granted, moved)) === 'accepted').toBe(isSound);
      }),
    );
  });
});
