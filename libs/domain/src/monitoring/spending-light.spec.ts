import fc from 'fast-check';
import { defaultRulebook } from '../rulebook/default-rulebook.js';
import { amendRulebook, type RulebookSettings } from '../rulebook/rulebook.js';
import { compare, fraction, toFixed, ZERO } from '../shared/fraction.js';
import { money, parseAmount } from '../shared/money.js';
import { percentOf } from '../shared/percent.js';
import { planCell, readPlanCell, type SpendingPlan } from '../spending-plan/spending-plan.js';
import { lightOfRatio, worstLight, type Light } from './light.js';
import { decidingLight, spendingLights, type SpendingLight } from './spending-light.js';

const rulebook = defaultRulebook(2021);
const amended = (changes: Partial<RulebookSettings>) => amendRulebook(rulebook, { id: 'amended', effectiveFrom: '2021-01-01' }, changes);
const planOf = (raws: readonly string[], months = [3, 6, 10, 12]): SpendingPlan => raws.map((raw, at) => readPlanCell(months[at] ?? 0, raw));
const QUARTERS = planOf(['25%', '50%', '75%', '100%']);

const lightsOf = (plan: SpendingPlan, month: number, spent: string, budgeted: string, rules = rulebook) =>
  spendingLights({ month, plan, budgeted: parseAmount(budgeted, '万元'), spent: parseAmount(spent, '万元') }, rules);
const shown = ({ light, ratio }: SpendingLight): [Light | null, string | null] => [light, ratio === null ? null : toFixed(ratio, 2)];
const codes = ({ steps }: SpendingLight): string[] => steps.map((step) => step.code);

describe('worked examples of the published plans', () => {
  it('5/47/98/100, 47万 of 141.575万 paid at 6月底: 33.20 % is 70.6 % of the plan, yellow', () => {
    const { plan, linear, executionRate } = lightsOf(planOf(['5%', '47%', '98%', '100%']), 6, '47', '141.575');
    expect(executionRate === null ? null : toFixed(executionRate, 2)).toBe('33.20');
    expect([shown(plan), shown(linear)]).toEqual([['yellow', '70.63'], ['yellow', '66.40']]);
  });

  it('□/□/50/100, nothing paid: red at 9月底, green at 6月底', () => {
    const plan = planOf(['', '', '50%', '100%'], [3, 6, 9, 12]);
    expect(shown(lightsOf(plan, 9, '0', '30').plan)).toEqual(['red', '0.00']);
    expect(shown(lightsOf(plan, 6, '0', '30').plan)).toEqual(['green', null]);
    expect(shown(lightsOf(plan, 6, '0', '30').linear)).toEqual(['red', '0.00']);
  });

  it('25/50/75/100, 166万 of 205 paid at 10月底: 107.97 % of the plan and 97.17 % of linear progress, both green', () => {
    const { plan, linear } = lightsOf(QUARTERS, 10, '166', '205');
    expect([shown(plan), shown(linear)]).toEqual([['green', '107.97'], ['green', '97.17']]);
  });

  it('no plan, 1.0 of 3.2 paid at 6月底: held against 序时进度, 62.5 %, yellow', () => {
    const { plan, linear } = lightsOf([], 6, '1', '3.2');
    expect([shown(plan), shown(linear)]).toEqual([['yellow', '62.50'], ['yellow', '62.50']]);
    expect(codes(plan)).toContain('light.planned-linear');
  });

  it('a unit exactly on a plan of 75 % at 10月底 is at 90 % of linear progress; at 65 % it is green by plan and yellow by linear', () => {
    expect(shown(lightsOf(QUARTERS, 10, '75', '100').linear)).toEqual(['green', '90.00']);
    const late = lightsOf(QUARTERS, 10, '65', '100');
    expect([shown(late.plan), shown(late.linear)]).toEqual([['green', '86.67'], ['yellow', '78.00']]);
  });
});

describe('a spending light', () => {
  it.each<[string, Light]>([['29.99', 'red'], ['30', 'yellow'], ['39.99', 'yellow'], ['40', 'green'], ['59.99', 'green'], ['60', 'blue']])('at a planned 50 %% is judged at %s %% paid: %s', (spent, light) => {
    expect(lightsOf(QUARTERS, 6, spent, '100').plan.light).toBe(light);
  });

  it('is judged by the exact ratio, not by the one that is printed', () => {
    const almost = lightsOf(QUARTERS, 6, '39.999999', '100').plan;
    expect(shown(almost)).toEqual(['yellow', '80.00']);
  });

  it('is blue for money spent before the plan has any: 提前支出', () => {
    const early = lightsOf(planOf(['', '', '50%', '100%'], [3, 6, 9, 12]), 3, '1', '30').plan;
    expect([shown(early), codes(early).includes('light.spent-early')]).toEqual([['blue', null], true]);
  });

  it('is red beyond the budget, however early or late: 超预算', () => {
    const over = lightsOf(QUARTERS, 12, '100.000001', '100');
    expect([over.plan.light, over.linear.light, codes(over.plan).at(-1)]).toEqual(['red', 'red', 'light.over-budget']);
    expect(lightsOf(planOf(['', '', '', '100%']), 3, '101', '100').plan.light).toBe('red');
    expect(lightsOf(QUARTERS, 12, '100', '100').plan.light).toBe('green');
  });

  it('without a budget judges nothing and says so, but money spent without one is red', () => {
    const none = lightsOf(QUARTERS, 6, '0', '0');
    expect([none.executionRate, none.plan, none.linear]).toEqual([null, { light: null, ratio: null, steps: [{ code: 'light.no-budget', details: {} }] }, none.plan]);
    expect(shown(lightsOf(QUARTERS, 6, '0.000001', '0').plan)).toEqual(['red', null]);
  });

  it('of negative amounts is refused', () => {
    expect(() => lightsOf(QUARTERS, 6, '-1', '10')).toThrow('light.amount-negative');
    expect(() => lightsOf(QUARTERS, 6, '1', '-10')).toThrow('light.amount-negative');
  });

  it('of a month that does not exist is refused', () => {
    expect(() => lightsOf(QUARTERS, 13, '1', '10')).toThrow('calendar.month-out-of-range');
  });

  it('says how each planned figure was read', () => {
    const stepOf = (plan: SpendingPlan, month: number) => codes(lightsOf(plan, month, '10', '100').plan)[1];
    expect(stepOf(QUARTERS, 6)).toBe('light.planned-percent');
    expect(stepOf(QUARTERS, 8)).toBe('light.planned-between');
    expect(stepOf(planOf(['100%', '', '', '']), 6)).toBe('light.planned-after-hundred');
    expect(stepOf(planOf(['', '', '', '100%']), 6)).toBe('light.planned-blank-before-first');
    expect(stepOf(planOf(['25%', '', '', '']), 6)).toBe('light.planned-last-known');
    expect(codes(lightsOf(QUARTERS, 6, '10', '100').linear)[1]).toBe('light.linear-percent');
  });

  it('that decides for the project is the one the rulebook names', () => {
    const lights = lightsOf(QUARTERS, 10, '65', '100');
    expect(decidingLight(lights, rulebook)).toBe(lights.plan);
    expect(decidingLight(lights, amended({ lightBase: { value: 'linear', source: 'local-rule', citation: 'x' } }))).toBe(lights.linear);
  });

  it('follows the bands of the rulebook', () => {
    const strict = amended({ lightBands: { value: { redBelow: '80', yellowBelow: '95', blueFrom: '105' }, source: 'proposal' } });
    expect(['38', '42', '48', '53'].map((spent) => lightsOf(QUARTERS, 6, spent, '100', strict).plan.light)).toEqual(['red', 'yellow', 'green', 'blue']);
  });
});

describe('absolute minimum rates (25 % by April, 40 % by June, 60 % by August, 80 % by October)', () => {
  const table = rulebook.settings.absoluteLights.value;
  const on = amended({ absoluteLights: { value: { ...table, enabled: true }, source: 'local-rule', citation: 'x' } });
  const late = planOf(['5%', '10%', '20%', '100%']);

  it.each([[4, '24.99'], [6, '39.99'], [8, '59.99'], [10, '79.99']])('off by default: at the end of month %d %s %% is judged by pace alone', (month, spent) => {
    expect(codes(lightsOf(late, month, spent, '100').plan)).not.toContain('light.below-absolute-minimum');
    expect(lightsOf(late, month, spent, '100').plan.light).toBe('blue');
  });

  it.each([[4, '24.99', '25'], [6, '39.99', '40'], [8, '59.99', '60'], [10, '79.99', '80']])('switched on, month %d: %s %% is at least yellow, %s %% is not touched', (month, below, enough) => {
    const alert = lightsOf(late, month, below, '100', on).plan;
    expect([alert.light, codes(alert).at(-1)]).toEqual(['yellow', 'light.below-absolute-minimum']);
    expect(lightsOf(late, month, enough, '100', on).plan.light).toBe('blue');
  });

  it('switched on, what is red by pace stays red, and months without a minimum are not touched', () => {
    expect(lightsOf(QUARTERS, 6, '10', '100', on).plan.light).toBe('red');
    expect(lightsOf(late, 7, '1', '100', on).plan.light).toBe(lightsOf(late, 7, '1', '100').plan.light);
  });
});

describe('of any spending', () => {
  const percents = fc.bigInt({ min: 0n, max: 10_000n });
  const plans = fc.array(fc.option(percents, { nil: null }), { maxLength: 4 }).map((cells) => cells.map((cell, at) => planCell([3, 6, 10, 12][at] ?? 12, cell === null ? null : percentOf(cell))));
  const amounts = fc.bigInt({ min: 0n, max: 10n ** 13n }).map(money);

  it('spending more never makes the light worse, unless it breaks the budget', () => {
    const order: readonly (Light | null)[] = ['red', 'yellow', 'green', 'blue'];
    fc.assert(fc.property(plans, fc.integer({ min: 1, max: 12 }), amounts.filter((budget) => budget.fen > 0n), percents, percents, (plan, month, budgeted, a, b) => {
      const [less, more] = [a < b ? a : b, a < b ? b : a].map((share) => spendingLights({ month, plan, budgeted, spent: money((budgeted.fen * share) / 10_000n) }, rulebook));
      for (const base of ['plan', 'linear'] as const) expect(order.indexOf(more?.[base].light ?? null)).toBeGreaterThanOrEqual(order.indexOf(less?.[base].light ?? null));
    }));
  });

  it('the light is defined for every budget, plan and month, a ratio is never negative, and every step says something', () => {
    fc.assert(fc.property(plans, fc.integer({ min: 1, max: 12 }), amounts, amounts, (plan, month, budgeted, spent) => {
      const { plan: byPlan, linear } = spendingLights({ month, plan, budgeted, spent }, rulebook);
      for (const each of [byPlan, linear]) {
        expect(each.steps.length).toBeGreaterThan(0);
        expect(each.light === null).toBe(budgeted.fen === 0n && spent.fen === 0n);
        if (each.ratio !== null) expect(compare(each.ratio, ZERO)).toBeGreaterThanOrEqual(0);
        if (budgeted.fen > 0n && spent.fen > budgeted.fen) expect(each.light).toBe('red');
      }
    }));
  });
});

describe('the worst of several lights', () => {
  it('is red before yellow before green before blue, and blue only where all are blue', () => {
    expect([worstLight(['blue', 'green', 'red']), worstLight(['blue', 'yellow', 'green']), worstLight(['blue', 'green']), worstLight(['blue', null, 'blue'])]).toEqual(['red', 'yellow', 'green', 'blue']);
  });

  it('is none where nothing was judged', () => {
    expect([worstLight([]), worstLight([null, null])]).toEqual([null, null]);
  });

  it('a band takes its lower edge', () => {
    expect(['0', '60', '80', '120'].map((edge) => lightOfRatio(fraction(BigInt(edge)), rulebook.settings.lightBands.value).light)).toEqual(['red', 'yellow', 'green', 'blue']);
  });
});
