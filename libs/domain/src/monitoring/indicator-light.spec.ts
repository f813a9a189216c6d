import fc from 'fast-check';
import { defaultRulebook } from '../rulebook/default-rulebook.js';
import { amendRulebook } from '../rulebook/rulebook.js';
import { compare, fraction, parseDecimal, ZERO } from '../shared/fraction.js';
import { HUNDRED_PERCENT } from '../shared/percent.js';
import { parsePoints, type Points } from '../shared/points.js';
import { attainmentOf, isMet, measuredTarget, type ActualValue, type JudgedTarget } from './actual-value.js';
import { forecastLight, indicatorLight } from './indicator-light.js';
import type { Light } from './light.js';
import { gapLight, goalAttainment, goalLight, projectLight } from './project-light.js';
import type { SpendingLights } from './spending-light.js';

const rulebook = defaultRulebook(2022);
const target = (operator: JudgedTarget['operator'], value: string | null, unit = '个'): JudgedTarget => ({ operator, value, unit });
const number = (value: string): ActualValue => ({ kind: 'number', value: parseDecimal(value) });
const level = (name: 'achieved' | 'partly-achieved' | 'not-achieved', share: string | null = null): ActualValue => ({ kind: 'level', level: name, share: share === null ? null : parseDecimal(share) });
const WORDS = target(null, null);
const lightOf = (judged: JudgedTarget, actual: ActualValue, month = 6, rules = rulebook): Light | null => indicatorLight({ month, target: judged, actual }, rules).light;

describe('指标灯', () => {
  it.each<[string, Light]>([['29', 'red'], ['30', 'yellow'], ['39', 'yellow'], ['40', 'green'], ['59', 'green'], ['60', 'blue']])('≥100 at the end of June with %s done is %s: half of it is due', (done, light) => {
    expect(lightOf(target('≥', '100'), number(done))).toBe(light);
  });

  it('≥13 with 5 done in June is 76.92 % of the pace, yellow', () => {
    const { light, steps } = indicatorLight({ month: 6, target: target('≥', '13'), actual: number('5') }, rulebook);
    expect([light, steps.map((step) => step.details['ratio']).filter(Boolean)]).toEqual(['yellow', ['76.92']]);
  });

  it('≤ is kept at the limit, < is not', () => {
    expect([lightOf(target('≤', '10', '%'), number('10')), lightOf(target('≤', '10', '%'), number('10.01'))]).toEqual(['green', 'red']);
    expect([lightOf(target('<', '1', '%'), number('0.99')), lightOf(target('<', '1', '%'), number('1'))]).toEqual(['green', 'red']);
  });

  it('a limit does not grow with the months', () => {
    expect([1, 6, 12].map((month) => lightOf(target('≤', '10'), number('9'), month))).toEqual(['green', 'green', 'green']);
  });

  it('=0 is kept by nothing at all', () => {
    expect([lightOf(target('=', '0', '%'), number('0')), lightOf(target('=', '0', '%'), number('0.01')), lightOf(target(null, '0'), number('0'))]).toEqual(['green', 'red', 'green']);
  });

  it('= and a bare number grow like ≥', () => {
    expect([lightOf(target('=', '12'), number('6')), lightOf(target(null, '12'), number('3')), lightOf(target('>', '12'), number('6'))]).toEqual(['green', 'red', 'green']);
  });

  it('a bare number of which less is better is a limit', () => {
    expect(['11', '11.5'].map((cost) => lightOf({ ...target(null, '11', '万元'), direction: 'lower-is-better' }, number(cost)))).toEqual(['green', 'red']);
    expect(lightOf({ ...target('≥', '11', '万元'), direction: 'lower-is-better' }, number('12'), 12)).toBe('green');
  });

  it('a target of 0 or below is met or missed, never divided by', () => {
    expect([lightOf(target('≥', '0'), number('0')), lightOf(target('>', '0'), number('0')), lightOf(target('≥', '-5', '%'), number('-4')), lightOf(target('≥', '-5', '%'), number('-6'))]).toEqual(['green', 'red', 'green', 'red']);
  });

  it('words are judged by the level that was chosen', () => {
    expect([level('achieved'), level('partly-achieved'), level('not-achieved')].map((each) => lightOf(WORDS, each))).toEqual(['green', 'yellow', 'red']);
    expect([lightOf(WORDS, { kind: 'yes-no', isYes: true }), lightOf(WORDS, { kind: 'yes-no', isYes: false })]).toEqual(['green', 'red']);
  });

  it('nothing reported, or a number held against words, is not judged and says so', () => {
    expect(indicatorLight({ month: 6, target: target('≥', '1'), actual: null }, rulebook)).toEqual({ light: null, steps: [{ code: 'light.no-actual', details: {} }] });
    expect(indicatorLight({ month: 6, target: WORDS, actual: number('1') }, rulebook).steps[0]?.code).toBe('light.target-not-measurable');
  });

  it('rates can be held against the whole target at every checkpoint', () => {
    const whole = amendRulebook(rulebook, { id: 'x', effectiveFrom: '2022-01-01' }, { ratePace: { value: 'whole-target', source: 'proposal' } });
    expect([lightOf(target('≥', '95', '%'), number('96')), lightOf(target('≥', '95', '%'), number('96'), 6, whole), lightOf(target('≥', '100', '个'), number('50'), 6, whole)]).toEqual(['blue', 'green', 'green']);
  });

  it('a month that does not exist is refused', () => {
    expect(() => lightOf(WORDS, null, 0)).toThrow('calendar.month-out-of-range');
  });

  it('is defined for every target, actual and month', () => {
    const decimals = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 99 })).map(([whole, places]) => `${whole}.${places}`);
    const operators = fc.constantFrom(null, '≥', '>', '=', '≤', '<') as fc.Arbitrary<JudgedTarget['operator']>;
    fc.assert(fc.property(operators, decimals, decimals, fc.integer({ min: 1, max: 12 }), (operator, value, actual, month) => {
      const judged = target(operator, value);
      const { light, steps } = indicatorLight({ month, target: judged, actual: number(actual) }, rulebook);
      expect(['red', 'yellow', 'green', 'blue']).toContain(light);
      expect(steps.length).toBeGreaterThan(0);
      const attained = attainmentOf(judged, number(actual)) ?? ZERO;
      expect(compare(attained, ZERO) >= 0 && compare(attained, HUNDRED_PERCENT) <= 0).toBe(true);
      const measured = measuredTarget(judged);
      if (measured !== null && isMet(measured, parseDecimal(actual))) expect(attained).toEqual(HUNDRED_PERCENT);
    }));
  });
});

describe('全年预计灯', () => {
  it('holds the forecast against the whole target', () => {
    expect(['59', '79', '80', '120'].map((forecast) => forecastLight({ target: target('≥', '100'), forecast: number(forecast), likelihood: null }, rulebook).light)).toEqual(['red', 'yellow', 'green', 'blue']);
  });

  it('is the worse of the forecast and of what the unit thinks', () => {
    const of = (forecast: ActualValue, likelihood: 'certain' | 'possible' | 'impossible') => forecastLight({ target: target('≥', '100'), forecast, likelihood }, rulebook).light;
    expect([of(number('100'), 'certain'), of(number('100'), 'possible'), of(number('100'), 'impossible'), of(number('10'), 'certain'), of(null, 'possible')]).toEqual(['green', 'yellow', 'red', 'red', 'yellow']);
  });
});

describe('绩效目标实现程度', () => {
  it.each<[string, JudgedTarget, ActualValue, string | null]>([
    ['a growing target', target('≥', '13'), number('11'), '1100/13'],
    ['more than the target', target('≥', '13'), number('20'), '100/1'],
    ['less than nothing', target('≥', '13'), number('-1'), '0/1'],
    ['a limit that was kept', target('≤', '10'), number('9'), '100/1'],
    ['a limit that was broken', target('≤', '10'), number('11'), '0/1'],
    ['a negative target that was missed', target('≥', '-5'), number('-6'), '0/1'],
    ['a level with a share', WORDS, level('partly-achieved', '0.75'), '75/1'],
    ['a level without one', WORDS, level('partly-achieved'), '60/1'],
    ['是', WORDS, { kind: 'yes-no', isYes: true }, '100/1'],
    ['否', WORDS, { kind: 'yes-no', isYes: false }, '0/1'],
    ['a number for words', WORDS, number('1'), null],
    ['nothing reported', WORDS, null, null],
  ])('of %s', (_what, judged, actual, expected) => {
    const attained = attainmentOf(judged, actual);
    expect(attained === null ? null : `${attained.numerator}/${attained.denominator}`).toBe(expected);
  });

  it('of a goal is the mean of what was reported, by weight where all have one', () => {
    const part = (weight: Points | null, percent: bigint | null) => ({ weight, attainment: percent === null ? null : fraction(percent) });
    expect(goalAttainment([part(parsePoints('30'), 100n), part(parsePoints('10'), 60n)])).toEqual(fraction(90n));
    expect(goalAttainment([part(parsePoints('30'), 100n), part(null, 60n)])).toEqual(fraction(80n));
    expect(goalAttainment([part(null, 100n), part(null, null)])).toEqual(fraction(100n));
    expect([goalAttainment([]), goalAttainment([part(null, null)]), goalAttainment([part(parsePoints('0'), 50n)])]).toEqual([null, null, null]);
  });
});

describe('项目灯', () => {
  const spending = (plan: Light | null, rate: bigint | null, linear: Light | null = plan): SpendingLights => ({
    executionRate: rate === null ? null : fraction(rate),
    plan: { light: plan, ratio: null, steps: [] },
    linear: { light: linear, ratio: null, steps: [] },
  });

  it('of a goal is the worst of its indicators', () => {
    expect([goalLight(['green', 'red', 'blue']).light, goalLight(['green', 'blue', null]).light, goalLight(['blue']).light, goalLight([null]).light]).toEqual(['red', 'green', 'blue', null]);
    expect(goalLight([]).steps[0]?.code).toBe('light.nothing-to-judge');
  });

  it('goal and money more than ten percentage points apart are at least yellow; exactly ten are not', () => {
    expect(gapLight(fraction(61n), fraction(50n), rulebook).light).toBe('yellow');
    expect(gapLight(fraction(50n), fraction(61n), rulebook).light).toBe('yellow');
    expect(gapLight(fraction(60n), fraction(50n), rulebook).light).toBe('green');
    expect([gapLight(null, fraction(50n), rulebook).light, gapLight(fraction(50n), null, rulebook).light]).toEqual([null, null]);
  });

  it('is the worst of money, goal and gap', () => {
    const of = (money: Light | null, indicators: (Light | null)[], goal: bigint | null, rate: bigint | null) => projectLight({ spending: spending(money, rate), indicators, goalPercent: goal === null ? null : fraction(goal) }, rulebook).light;
    expect(of('green', ['green'], 50n, 50n)).toBe('green');
    expect(of('green', ['green'], 80n, 50n)).toBe('yellow');
    expect(of('red', ['green'], 80n, 50n)).toBe('red');
    expect(of('green', ['red'], 50n, 50n)).toBe('red');
    expect(of('blue', ['blue'], 50n, 50n)).toBe('blue');
    expect(of(null, [null], null, null)).toBeNull();
  });

  it('takes the spending light that the rulebook names', () => {
    const byLinear = amendRulebook(rulebook, { id: 'x', effectiveFrom: '2022-01-01' }, { lightBase: { value: 'linear', source: 'proposal' } });
    const progress = { spending: spending('green', 50n, 'yellow'), indicators: ['green' as const], goalPercent: fraction(50n) };
    expect([projectLight(progress, rulebook).light, projectLight(progress, byLinear).light]).toEqual(['green', 'yellow']);
  });
});
