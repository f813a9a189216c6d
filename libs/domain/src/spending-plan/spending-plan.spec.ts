import fc from 'fast-check';
import { defaultRulebook } from '../rulebook/default-rulebook.js';
import type { PlanReading } from '../rulebook/rulebook.js';
import { compare, formatDecimal, fraction, subtract, ZERO } from '../shared/fraction.js';
import { money } from '../shared/money.js';
import { formatPercent, HUNDRED_PERCENT, percentOf } from '../shared/percent.js';
import { linearPercentAt, plannedAmountAt, plannedPercentAt } from './planned-percent.js';
import { findCheckpointViolations, findPlanViolations, hasPlan, planCell, readPlanCell, type SpendingPlan } from './spending-plan.js';

const reading: PlanReading = defaultRulebook(2021).settings.planReading.value;
const MONTHS = [3, 6, 10, 12];

/** A plan row as it is printed, one text per checkpoint. */
const planOf = (raws: readonly string[], months = MONTHS): SpendingPlan => raws.map((raw, at) => readPlanCell(months[at] ?? 0, raw));
const at = (plan: SpendingPlan, month: number): string => {
  const { percent, source } = plannedPercentAt(plan, month, reading);
  return `${formatPercent(percent)} ${source}`;
};
const found = (plan: SpendingPlan, rules = reading): string[] => findPlanViolations(plan, rules).map((violation) => `${violation.path} ${violation.code}`);

describe('a plan cell', () => {
  it.each([['100.00%', '100'], ['30%', '30'], ['25', '25'], ['２５％', null], ['25％', '25'], [' 5 % ', '5'], ['12.345%', '12.345'], ['-5%', '-5']])('%j says %s', (raw, percent) => {
    const cell = readPlanCell(6, raw);
    expect([cell.raw, cell.percent === null ? null : formatDecimal(cell.percent)]).toEqual([raw, percent]);
  });

  it.each(['NaN', '∞%', '１２３', '1e2', '1e-7', '0x10', '半数', '%'])('%j is kept as it was printed and says nothing', (raw) => {
    expect(readPlanCell(6, raw)).toEqual({ month: 6, raw, percent: null });
  });

  it('a figure prints as the cell it would be read from', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10_000n }), (hundredths) => {
      const cell = planCell(6, percentOf(hundredths));
      expect(readPlanCell(6, cell.raw)).toEqual(cell);
    }));
    expect(planCell(6, null)).toEqual(readPlanCell(6, ''));
  });
});

describe('the planned percentage', () => {
  it('is what the cell of the checkpoint says', () => {
    const plan = planOf(['5.00%', '47.00%', '98.00%', '100.00%']);
    expect(MONTHS.map((month) => at(plan, month))).toEqual(['5 cell', '47 cell', '98 cell', '100 cell']);
  });

  it('is 0 in a blank before the first figure', () => {
    const plan = planOf(['', '', '50%', '100%'], [3, 6, 9, 12]);
    expect([3, 6, 9].map((month) => at(plan, month))).toEqual(['0 blank-before-first', '0 blank-before-first', '50 cell']);
    expect(at(plan, 1)).toBe('0 blank-before-first');
  });

  it('is 100 in a blank after 100 %', () => {
    const plan = planOf(['100%', '', '', '']);
    expect(MONTHS.map((month) => at(plan, month))).toEqual(['100 cell', '100 after-hundred', '100 after-hundred', '100 after-hundred']);
    expect(at(planOf(['25%', '50%', '100%', '']), 12)).toBe('100 after-hundred');
  });

  it('is 序时进度 where no cell has a figure', () => {
    expect([[], planOf(['', '', '', '']), planOf(['无', '', '', ''])].map((plan) => [at(plan, 6), hasPlan(plan)])).toEqual([['50 linear', false], ['50 linear', false], ['50 linear', false]]);
    expect(at([], 10)).toBe('83.3333333333 linear');
  });

  it('lies on the straight line between two checkpoints', () => {
    const plan = planOf(['25%', '50%', '75%', '100%']);
    expect([at(plan, 8), at(plan, 11), at(plan, 1)]).toEqual(['62.5 between-checkpoints', '87.5 between-checkpoints', '8.3333333333 between-checkpoints']);
    expect(at(planOf(['25%', '', '75%', '100%']), 6)).toMatch(/^46\.4285714286 between-checkpoints$/);
  });

  it('stays at the earlier checkpoint where the rulebook says so', () => {
    const steps: PlanReading = { ...reading, betweenCheckpoints: 'previous' };
    expect(formatPercent(plannedPercentAt(planOf(['25%', '50%', '75%', '100%']), 8, steps).percent)).toBe('50');
  });

  it('stays at the last figure where the plan simply ends', () => {
    expect(at(planOf(['25%', '50%', '', '']), 12)).toBe('50 last-known');
  });

  it.each([0, 13, 6.5, Number.NaN])('of month %d is refused', (month) => {
    expect(() => plannedPercentAt(planOf(['25%', '50%', '75%', '100%']), month, reading)).toThrow('calendar.month-out-of-range');
  });

  it('as an amount is rounded to the fen, and at 100 % it is the budget', () => {
    const plan = planOf(['33.33%', '50%', '75%', '100%']);
    expect([3, 12].map((month) => plannedAmountAt(plan, month, money(100_001n), reading).fen)).toEqual([33_330n, 100_001n]);
  });
});

describe('a plan is refused', () => {
  it.each<[string, SpendingPlan, string[]]>([
    ['that decreases', planOf(['50%', '40%', '75%', '100%']), ['/1/percent spending-plan.decreasing']],
    ['that exceeds 100 %', planOf(['50%', '60%', '75%', '120%']), ['/3/percent spending-plan.over-hundred']],
    ['that exceeds 100 % and comes back', planOf(['50%', '120%', '', '100%']), ['/1/percent spending-plan.over-hundred', '/3/percent spending-plan.decreasing']],
    ['that does not reach 100 %', planOf(['25%', '50%', '75%', '99.99%']), ['/3/percent spending-plan.not-ending-at-hundred']],
    ['that stops before 100 %', planOf(['25%', '50%', '', '']), ['/1/percent spending-plan.not-ending-at-hundred']],
    ['below nothing', planOf(['-1%', '50%', '75%', '100%']), ['/0/percent spending-plan.negative']],
    ['with a gap', planOf(['25%', '', '75%', '100%']), ['/1/percent spending-plan.blank-in-between']],
    ['with a cell that is no number', planOf(['２５％', '50%', '75%', '100%']), ['/0/percent spending-plan.percent-malformed']],
    ['that names a month twice', planOf(['25%', '50%', '75%', '100%'], [3, 6, 6, 12]), ['/2/month spending-plan.month-duplicate']],
    ['with months out of order', planOf(['25%', '50%', '75%', '100%'], [3, 10, 6, 12]), ['/2/month spending-plan.months-unsorted']],
    ['with a thirteenth month', planOf(['25%', '50%', '75%', '100%'], [3, 6, 10, 13]), ['/3/month spending-plan.month-out-of-range']],
  ])('%s', (_what, plan, expected) => {
    expect(found(plan)).toEqual(expected);
  });

  it('a region may allow a plan that decreases', () => {
    expect(found(planOf(['50%', '40%', '75%', '100%']), { ...reading, mayDecrease: true })).toEqual([]);
  });

  it.each([['25%', '50%', '75%', '100%'], ['100%', '', '', ''], ['25%', '50%', '100%', ''], ['30%', '60%', '100%', ''], ['', '', '', '100%'], ['', '50%', '80%', '100%'], ['', '', '', ''], ['0%', '0%', '0%', '100%']])(
    'the published shape %s/%s/%s/%s is none of these', (...raws) => {
      expect(found(planOf(raws))).toEqual([]);
    });

  it('checkpoints of another year are named', () => {
    expect(findCheckpointViolations(planOf(['25%', '50%', '75%', '100%'], [3, 6, 9, 12]), MONTHS)).toEqual([{ path: '', code: 'spending-plan.other-checkpoints', details: { stated: '3/6/9/12', expected: '3/6/10/12' } }]);
    expect([findCheckpointViolations(planOf(['25%', '50%', '75%', '100%']), MONTHS), findCheckpointViolations([], MONTHS)]).toEqual([[], []]);
    expect(findCheckpointViolations(planOf(['25%', '50%', '75%']), MONTHS)).toHaveLength(1);
  });
});

describe('of any plan', () => {
  const rising = fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 4, maxLength: 4 }).map((list) => [...list.sort((a, b) => (a < b ? -1 : 1)).slice(0, 3), 10_000n]);
  const blanked = fc.tuple(rising, fc.integer({ min: 0, max: 3 })).map(([list, blanks]) => list.map((hundredths, index) => planCell(MONTHS[index] ?? 0, index < blanks ? null : percentOf(hundredths))));

  it('that has no violation, the planned percentage never falls from month to month and ends at 100', () => {
    fc.assert(fc.property(blanked, (plan) => {
      expect(found(plan)).toEqual([]);
      const months = Array.from({ length: 12 }, (_, index) => plannedPercentAt(plan, index + 1, reading).percent);
      for (const [index, percent] of months.entries()) expect(compare(percent, months[index - 1] ?? ZERO)).toBeGreaterThanOrEqual(0);
      expect(months.at(-1)).toEqual(HUNDRED_PERCENT);
    }));
  });

  it('that has no violation, the amounts planned between checkpoints total the budget to the fen', () => {
    fc.assert(fc.property(blanked, fc.bigInt({ min: 1n, max: 10n ** 12n }), (plan, fen) => {
      const cumulative = MONTHS.map((month) => plannedAmountAt(plan, month, money(fen), reading).fen);
      const parts = cumulative.map((amount, index) => amount - (cumulative[index - 1] ?? 0n));
      expect(parts.every((part) => part >= 0n)).toBe(true);
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(fen);
    }));
  });

  it('the linear percentage rises by a twelfth of 100 every month', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 12 }), (month) => expect(subtract(linearPercentAt(month), linearPercentAt(month - 1))).toEqual(fraction(25n, 3n))));
  });

  it('whatever stands in the cells, nothing is thrown and the percentage is a number', () => {
    const cells = fc.array(fc.tuple(fc.integer({ min: -2, max: 14 }), fc.oneof(fc.string(), fc.constantFrom('', '50%', '100%', '-3', 'NaN', '1e9', '200%'))), { maxLength: 6 });
    fc.assert(fc.property(cells, fc.integer({ min: 1, max: 12 }), (list, month) => {
      const plan = list.map(([cellMonth, raw]) => readPlanCell(cellMonth, raw));
      expect(Array.isArray(findPlanViolations(plan))).toBe(true);
      expect(plannedPercentAt(plan, month, reading).percent.denominator > 0n).toBe(true);
    }));
  });
});
