import fc from 'fast-check';
import { isMet, measuredTarget, type ActualValue, type JudgedTarget } from '../monitoring/actual-value.js';
import { defaultRulebook } from '../rulebook/default-rulebook.js';
import { amendRulebook, type RulebookSettings } from '../rulebook/rulebook.js';
import { parseDecimal } from '../shared/fraction.js';
import { money, parseAmount } from '../shared/money.js';
import { formatPoints, FULL_POINTS, parsePoints, type Points } from '../shared/points.js';
import { gradeOf } from './grade.js';
import { scoreExecution } from './score-execution.js';
import { scoreIndicator, type Achievement } from './score-indicator.js';
import { findScoreViolations, findTotalViolations, findWeightViolations } from './score-violations.js';
import type { Score } from './score.js';

const rulebook = defaultRulebook(2022);
const amended = (changes: Partial<RulebookSettings>) => amendRulebook(rulebook, { id: 'amended', effectiveFrom: '2022-01-01' }, changes);
const TEN = parsePoints('10');
const number = (value: string): ActualValue => ({ kind: 'number', value: parseDecimal(value) });
const target = (operator: JudgedTarget['operator'], value: string | null, unit = '个'): JudgedTarget => ({ operator, value, unit });
const WORDS = target(null, null);
const scored = (judged: JudgedTarget, actual: ActualValue, rules = rulebook, more: Partial<Achievement> = {}): Score => scoreIndicator({ weight: TEN, target: judged, actual, ...more }, rules);
const pointsOf = (...args: Parameters<typeof scored>): string => formatPoints(scored(...args).points);

describe('预算执行率得分', () => {
  const of = (budgeted: string, spent: string) => scoreExecution({ weight: TEN, budgeted: parseAmount(budgeted, '元'), spent: parseAmount(spent, '元') }, rulebook);

  it.each([['100', '100', '10.00'], ['100', '0', '0.00'], ['3', '1', '3.33'], ['3', '2', '6.67'], ['100', '99.95', '10.00'], ['100', '99.94', '9.99'], ['90', '89.97', '10.00']])(
    'of a budget of %s with %s spent is rate × weight, rounded once: %s', (budgeted, spent, points) => {
      expect(formatPoints(of(budgeted, spent).points)).toBe(points);
    });

  it('never exceeds its weight, and says when it was capped', () => {
    const over = of('100', '150');
    expect([formatPoints(over.points), over.steps.map((step) => step.code)]).toEqual(['10.00', ['score.execution-rate', 'score.execution-capped']]);
  });

  it('without a budget cannot be computed', () => {
    expect(() => of('0', '1')).toThrow('score.no-budget');
    expect(() => of('0', '0')).toThrow('score.no-budget');
  });

  it('of negative amounts is refused', () => {
    expect(() => of('-1', '1')).toThrow('score.amount-negative');
    expect(() => of('1', '-1')).toThrow('score.amount-negative');
  });

  it('lies between 0 and its weight for every budget', () => {
    fc.assert(fc.property(fc.bigInt({ min: 1n, max: 10n ** 13n }), fc.bigInt({ min: 0n, max: 10n ** 13n }), fc.integer({ min: 0, max: FULL_POINTS }), (budget, spent, weight) => {
      const { points } = scoreExecution({ weight: weight as Points, budgeted: money(budget), spent: money(spent) }, rulebook);
      expect(points >= 0 && points <= weight).toBe(true);
    }));
  });
});

describe('正向指标得分', () => {
  it.each([['13', '13', '10.00'], ['13', '20', '10.00'], ['13', '11', '8.46'], ['13', '0', '0.00'], ['13', '-2', '0.00'], ['355', '340', '9.58'], ['100', '92.5', '9.25'], ['200', '1', '0.05'], ['2000', '1', '0.01'], ['2001', '1', '0.00']])('≥%s with %s done earns %s of 10', (value, actual, points) => {
    expect(pointsOf(target('≥', value), number(actual))).toBe(points);
  });

  it.each(['≥', '>', '=', null] as const)('the sign %s counts by proportion', (operator) => {
    expect([pointsOf(target(operator, '13'), number('13')), pointsOf(target(operator, '13'), number('11'))]).toEqual(['10.00', '8.46']);
  });

  it('a target of 0 or below is met or earns nothing, and is never divided by', () => {
    expect([pointsOf(target('≥', '0'), number('0')), pointsOf(target('≥', '0'), number('-1')), pointsOf(target('>', '0'), number('0')), pointsOf(target('>', '0'), number('1')), pointsOf(target('≥', '-5'), number('-5')), pointsOf(target('≥', '-5'), number('-6'))])
      .toEqual(['10.00', '0.00', '0.00', '10.00', '10.00', '0.00']);
  });

  it('far beyond the target earns the full weight and asks for an explanation above 1.2 times', () => {
    expect([scored(target('≥', '100'), number('120')).isOverAchieved, scored(target('≥', '100'), number('120.01')).isOverAchieved]).toEqual([false, true]);
    expect(pointsOf(target('≥', '100'), number('500'))).toBe('10.00');
    expect(pointsOf(target('≥', '100'), number('500'), rulebook, { isTargetSetTooLow: true })).toBe('10.00');
  });

  it('loses points for a target set too low only where the region set numbers and a reviewer said so', () => {
    const strict = amended({ overAchievement: { value: { explainAbove: '1.2', deduct: { above: '1.5', perStarted: '0.5', share: '0.1', atMost: '0.3' } }, source: 'local-rule', citation: 'x' } });
    const withMark = (actual: string) => pointsOf(target('≥', '100'), number(actual), strict, { isTargetSetTooLow: true });
    expect(['130', '150', '150.01', '200', '200.01', '250.01', '900'].map(withMark)).toEqual(['10.00', '10.00', '9.00', '9.00', '8.00', '7.00', '7.00']);
    expect(pointsOf(target('≥', '100'), number('900'), strict)).toBe('10.00');
  });

  it('below a pass line, where the region has one, earns nothing', () => {
    const passLine = amended({ passLine: { value: '0.6', source: 'local-rule', citation: 'x' } });
    expect(['59.9', '60', '80'].map((actual) => pointsOf(target('≥', '100', '%'), number(actual), passLine))).toEqual(['0.00', '6.00', '8.00']);
  });
});

describe('反向指标得分', () => {
  it.each([['10', '8', '10.00'], ['10', '10', '10.00'], ['10', '11', '9.00'], ['10', '15', '5.00'], ['10', '19.99', '0.01'], ['10', '20', '0.00'], ['10', '35', '0.00'], ['3', '4', '6.67'], ['10', '-3', '10.00']])('≤%s with %s earns %s of 10', (value, actual, points) => {
    expect([pointsOf(target('≤', value), number(actual)), pointsOf(target('<', value), number(actual))]).toEqual([points, points]);
  });

  it('at exactly twice the limit says that it was doubled', () => {
    expect(['19.99', '20'].map((actual) => scored(target('≤', '10'), number(actual)).steps[0]?.code)).toEqual(['score.limit-linear-to-double', 'score.limit-doubled']);
  });

  it('by target over actual, where the rulebook says so, never reaches 0', () => {
    const older = amended({ reverseFormula: { value: 'target-over-actual', source: 'local-rule', citation: 'x' } });
    expect(['10', '15', '20', '100'].map((actual) => pointsOf(target('≤', '10'), number(actual), older))).toEqual(['10.00', '6.67', '5.00', '1.00']);
  });

  it('a limit of 0 or below is kept or earns nothing', () => {
    expect([pointsOf(target('≤', '0'), number('0')), pointsOf(target('≤', '0'), number('0.1')), pointsOf(target('<', '-5'), number('-6')), pointsOf(target('≤', '-5'), number('-4'))]).toEqual(['10.00', '0.00', '10.00', '0.00']);
  });

  it('=0 is all or nothing', () => {
    expect(['0', '-0', '0.5', '1'].map((actual) => pointsOf(target('=', '0', '%'), number(actual)))).toEqual(['10.00', '10.00', '0.00', '0.00']);
    expect(scored(target('=', '0'), number('0')).rule).toBe('default-zero');
  });

  it('a bare cost of which less is better is a limit', () => {
    expect(pointsOf({ ...target(null, '200000', '元'), direction: 'lower-is-better' }, number('190000'))).toBe('10.00');
    expect(pointsOf(target(null, '200000', '元'), number('190000'))).toBe('9.50');
  });
});

describe('定性指标得分', () => {
  const level = (name: 'achieved' | 'partly-achieved' | 'not-achieved', share: string | null): ActualValue => ({ kind: 'level', level: name, share: share === null ? null : parseDecimal(share) });

  it.each([['achieved', '1', '10.00'], ['achieved', '0.8', '8.00'], ['achieved', null, '10.00'], ['partly-achieved', '0.79', '7.90'], ['partly-achieved', '0.6', '6.00'], ['not-achieved', '0.59', '5.90'], ['not-achieved', '0', '0.00'], ['not-achieved', null, '0.00']] as const)(
    '%s with a share of %s earns %s of 10', (name, share, points) => {
      expect(pointsOf(WORDS, level(name, share))).toBe(points);
    });

  it.each([['achieved', '0.79'], ['achieved', '1.01'], ['partly-achieved', '0.8'], ['partly-achieved', '0.59'], ['not-achieved', '0.6'], ['not-achieved', '-0.1']] as const)('%s with a share of %s lies outside its band and is refused', (name, share) => {
    expect(() => scored(WORDS, level(name, share))).toThrow('score.share-outside-band');
  });

  it('部分达成 has no default share: an evaluator must choose it', () => {
    expect(() => scored(WORDS, level('partly-achieved', null))).toThrow('score.share-missing');
  });

  it('是 earns all, 否 nothing', () => {
    expect([pointsOf(WORDS, { kind: 'yes-no', isYes: true }), pointsOf(WORDS, { kind: 'yes-no', isYes: false })]).toEqual(['10.00', '0.00']);
  });

  it('words cannot be met by a number, nor a number by words', () => {
    expect(() => scored(WORDS, number('1'))).toThrow('score.actual-mismatch');
    expect(() => scored(target('≥', '1'), level('achieved', '1'))).toThrow('score.actual-mismatch');
    expect(() => scored(target('≥', '1'), { kind: 'yes-no', isYes: true })).toThrow('score.actual-mismatch');
  });
});

describe('满意度分档', () => {
  const steps = amended({ satisfactionSteps: { value: [{ atLeast: '90', share: '1' }, { atLeast: '80', share: '0.8' }, { atLeast: '60', share: '0.5' }], source: 'local-rule', citation: 'x' } });
  const of = (actual: string, rules = steps, unit = '%') => pointsOf(target('≥', '90', unit), number(actual), rules, { dimension: 'satisfaction' });

  it('is used only where the region has it, only for 满意度 in percent', () => {
    expect([of('85'), of('85', rulebook), of('85', steps, '分'), pointsOf(target('≥', '90', '%'), number('85'), steps)]).toEqual(['8.00', '9.44', '9.44', '9.44']);
  });

  it.each([['90', '10.00'], ['89.99', '8.00'], ['80', '8.00'], ['60', '5.00'], ['59.99', '0.00']])('%s %% earns %s of 10', (actual, points) => {
    expect(of(actual)).toBe(points);
  });
});

describe('any score', () => {
  const decimals = fc.tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 0, max: 999 })).map(([whole, places]) => `${whole}.${places}`);
  const operators = fc.constantFrom(null, '≥', '>', '=', '≤', '<') as fc.Arbitrary<JudgedTarget['operator']>;
  const formulas = fc.constantFrom('linear-to-double' as const, 'target-over-actual' as const);

  it('lies between 0 and its weight, names its rule and its rulebook, and is full where the target is met', () => {
    fc.assert(fc.property(operators, decimals, decimals, fc.integer({ min: 0, max: FULL_POINTS }), formulas, (operator, value, actual, weight, formula) => {
      const rules = amended({ reverseFormula: { value: formula, source: 'proposal' } });
      const score = scoreIndicator({ weight: weight as Points, target: target(operator, value), actual: number(actual) }, rules);
      expect(score.points >= 0 && score.points <= weight && Number.isInteger(score.points)).toBe(true);
      expect([score.rulebookId, score.steps.at(-1)?.code]).toEqual(['amended', 'score.rounded']);
      const measured = measuredTarget(target(operator, value));
      if (measured !== null && isMet(measured, parseDecimal(actual))) expect(score.points).toBe(weight);
    }));
  });

  it('doing more of a growing target never earns less, using more of a limit never earns more', () => {
    fc.assert(fc.property(fc.constantFrom('≥' as const, '≤' as const), decimals, decimals, decimals, formulas, (operator, value, a, b, formula) => {
      const rules = amended({ reverseFormula: { value: formula, source: 'proposal' } });
      const [less = 0, more = 0] = [a, b].sort((x, y) => Number(x) - Number(y)).map((actual): number => scored(target(operator, value), number(actual), rules).points);
      expect(operator === '≥' ? less <= more : less >= more).toBe(true);
    }));
  });

  it('of nothing reported is 0, and says that nothing was reported', () => {
    const { points, rule, steps } = scored(target('≥', '1'), null);
    expect([points, rule, steps[0]?.code]).toEqual([0, 'no-actual', 'score.no-actual']);
  });
});

describe('评定等级', () => {
  const of = (points: string, rules = rulebook): string => gradeOf(parseDecimal(points), rules);

  it.each([['100', 'excellent'], ['90', 'excellent'], ['89.99', 'good'], ['89.995', 'good'], ['80', 'good'], ['79.99', 'fair'], ['60', 'fair'], ['59.99', 'poor'], ['0', 'poor']])('%s points are %s: a total is never rounded up into a better grade', (points, grade) => {
    expect(of(points)).toBe(grade);
  });

  it('follows the bands of the region', () => {
    const local = amended({ gradeBands: { value: { excellentFrom: '80', goodFrom: '70', fairFrom: '60' }, source: 'local-rule', citation: 'x' } });
    expect([of('80', local), of('79.99', local), of('69', local), of('59', local)]).toEqual(['excellent', 'good', 'fair', 'poor']);
  });
});

describe('自评表', () => {
  const row = (points: string, weight: string, reason: string, isOverAchieved = false) => ({ score: { points: parsePoints(points), weight: parsePoints(weight), isOverAchieved }, reason });

  it('points below the weight need a reason, far more than the target needs one, full points need none', () => {
    const rows = [row('10', '10', ''), row('9.99', '10', ' '), row('9.99', '10', '施工延期'), row('10', '10', '', true), row('10', '10', '需求增加', true)];
    expect(findScoreViolations(rows)).toEqual([
      { path: '/1/reason', code: 'score.reason-missing', details: { points: '9.99', weight: '10.00' } },
      { path: '/3/reason', code: 'score.over-achievement-unexplained' },
    ]);
  });

  it('weights total 100, to the hundredth', () => {
    expect(findWeightViolations(['10', '50', '30', '10'].map(parsePoints))).toEqual([]);
    expect(findWeightViolations(['10', '50', '30', '9.99'].map(parsePoints))).toEqual([{ path: '', code: 'score.weights-not-hundred', details: { total: '99.99' } }]);
  });

  it('a printed total may differ from the sum by a tenth, not more', () => {
    const parts = ['8.46', '9.58'].map(parsePoints);
    expect([findTotalViolations(parts, parsePoints('18.14'), rulebook), findTotalViolations(parts, parsePoints('17.94'), rulebook)]).toEqual([[], []]);
    expect(findTotalViolations(parts, parsePoints('18.15'), rulebook)).toEqual([{ path: '/total', code: 'score.total-differs', details: { total: '18.04', printed: '18.15' } }]);
  });

  it('figures in the explanation are those that were given', () => {
    expect(scored(target('≥', '13'), number('11')).steps[0]?.details).toEqual({ target: '13个', actual: '11个', ratio: '84.62' });
  });
});
