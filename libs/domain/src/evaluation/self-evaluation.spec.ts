import { localDate } from '../calendar/local-date.js';
import type { GoalIndicator } from '../goal/performance-goal.js';
import type { IndicatorDimension } from '../indicator/dimension.js';
import { parseTargetValue } from '../indicator/parse-target-value.js';
import { defaultRulebook } from '../rulebook/default-rulebook.js';
import { DomainError } from '../shared/domain-error.js';
import { parseDecimal } from '../shared/fraction.js';
import { parseAmount } from '../shared/money.js';
import { formatPoints, parsePoints, type Points } from '../shared/points.js';
import { scoreEvaluation, weightsOfGoal, type EvaluationScores } from './evaluation-scores.js';
import { actualsOf, EMPTY_EVALUATION, fileEvaluation, findEvaluationViolations, moveEvaluation, reviseEvaluation, selfEvaluationLifecycle, type EvaluationContent, type SelfEvaluation } from './self-evaluation.js';
import { correctSpotCheck, moveSpotCheck, recheckEvaluation, withRecheckResult, type SpotCheckOrder } from './spot-check.js';

const rulebook = defaultRulebook(2022);
const indicator = (id: string, dimension: IndicatorDimension, raw: string, weight: string | null): GoalIndicator => ({
  id, dimension, category: 'quantity', name: id, description: '', basis: '', weight: weight === null ? null : parsePoints(weight), direction: 'higher-is-better', target: parseTargetValue(raw),
});
const indicators = [indicator('i1', 'output', '≥100户', '50'), indicator('i2', 'benefit', '≥90%', '40')];
const number = (text: string) => ({ kind: 'number' as const, value: parseDecimal(text) });
const content = (first: string, second: string, reason: string | null = null): EvaluationContent => ({
  indicators: [{ indicatorId: 'i1', actual: number(first), reason }, { indicatorId: 'i2', actual: number(second), reason }],
  summary: '年度目标基本完成',
});
const scoresOf = (of: EvaluationContent, spent = '90'): EvaluationScores =>
  scoreEvaluation({ indicators, actuals: actualsOf(of), budget: parseAmount('100', '元'), spent: parseAmount(spent, '元') }, rulebook);
const evaluation: SelfEvaluation = {
  id: 'e1', districtId: 'd1', unitId: 'u1', goalId: 'g1', projectId: 'j1', fiscalYear: 2022, status: 'open', round: 0, version: 1, preparerId: null, content: EMPTY_EVALUATION, filed: null, final: null,
};
const preparer = { personId: 'p1', unitId: 'u1' };
const yearEnd = localDate('2022-12-31');

const errorOf = (work: () => unknown): DomainError => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('accepted');
};

describe('evaluation scores', () => {
  it('add up execution and indicators, and give the grade of the total', () => {
    const scores = scoresOf(content('90', '90'));
    expect(scores.execution.score?.points).toBe(900);
    expect(scores.indicators.map((row) => row.score?.points)).toEqual([4500, 4000]);
    expect([formatPoints(scores.total), scores.grade]).toEqual(['94.00', 'excellent']);
  });

  it('a cost published as a bare amount earns more by spending less, not by spending more', () => {
    const cost: GoalIndicator = { ...indicator('i1', 'cost', '11万元', '90'), category: 'economic-cost', direction: 'lower-is-better' };
    const pointsFor = (actual: string) =>
      scoreEvaluation({ indicators: [cost], actuals: new Map([['i1', number(actual)]]), budget: parseAmount('11', '万元'), spent: parseAmount('11', '万元') }, rulebook).indicators[0]?.score?.points;
    expect(pointsFor('10')).toBe(9000);
    expect(pointsFor('13')).toBeLessThan(9000);
  });

  it('a goal without weights gets the default split, together with execution exactly 100', () => {
    const weights = weightsOfGoal([indicator('a', 'output', '≥1个', null), indicator('b', 'benefit', '≥1%', null), indicator('c', 'output', '≥1个', null)], rulebook);
    expect(weights.execution + weights.indicators.reduce((sum, each) => sum + each, 0)).toBe(10_000);
  });

  it('a row that no rule fits has no score and says why, and the others keep theirs', () => {
    const odd: EvaluationContent = { ...content('90', '90'), indicators: [{ indicatorId: 'i1', actual: { kind: 'level', level: 'achieved', share: null }, reason: null }, { indicatorId: 'i2', actual: number('90'), reason: null }] };
    const scores = scoresOf(odd);
    expect(scores.indicators[0]).toMatchObject({ score: null, problem: { path: '/indicators/0/actual', code: 'score.actual-mismatch' } });
    expect(scores.indicators[1]?.score?.points).toBe(4000);
  });

  it('without a budget there is no execution rate: the row says so instead of inventing one', () => {
    const scores = scoreEvaluation({ indicators, actuals: new Map(), budget: parseAmount('0', '元'), spent: parseAmount('0', '元') }, rulebook);
    expect(scores.execution).toMatchObject({ score: null, problem: { path: '/execution', code: 'score.no-budget' } });
  });
});

describe('a self-evaluation', () => {
  it('every state is reachable, and only the re-check ends it', () => {
    const targets = new Set(selfEvaluationLifecycle.statuses.flatMap((status) => Object.values(selfEvaluationLifecycle.table[status])));
    expect(selfEvaluationLifecycle.statuses.filter((status) => status !== 'open' && !targets.has(status))).toEqual([]);
    expect(selfEvaluationLifecycle.statuses.filter((status) => selfEvaluationLifecycle.actionsOf(status).length === 0)).toEqual(['rechecked']);
  });

  it('with points lost and no reason beside them is refused', () => {
    const incomplete = content('80', '90');
    expect(findEvaluationViolations(incomplete, scoresOf(incomplete)).map((each) => [each.path, each.code])).toEqual([['/indicators/0/reason', 'score.reason-missing']]);
    const reasoned = content('80', '90', '搬迁户减少');
    expect(findEvaluationViolations(reasoned, scoresOf(reasoned))).toEqual([]);
  });

  it('without a value for every indicator, or without a summary, is refused', () => {
    expect(findEvaluationViolations(EMPTY_EVALUATION, scoresOf(EMPTY_EVALUATION)).map((each) => each.path)).toEqual(['/indicators/0/actual', '/indicators/1/actual', '/summary']);
  });

  it('covers the whole year: it cannot be filed before its last day', () => {
    const full = content('100', '95');
    expect(errorOf(() => fileEvaluation({ ...evaluation, content: full }, scoresOf(full), preparer, localDate('2022-12-30'))).code).toBe('evaluation.before-year-end');
    expect(fileEvaluation({ ...evaluation, content: full }, scoresOf(full), preparer, yearEnd).filed).toMatchObject({ total: 9900, grade: 'excellent', rulebookVersion: rulebook.id });
  });

  it('is written by the preparers of its unit only, and not while it is reviewed', () => {
    expect(errorOf(() => reviseEvaluation(evaluation, content('1', '1'), ['i1', 'i2'], { personId: 'p2', unitId: 'u2' })).code).toBe('evaluation.not-your-unit');
    expect(errorOf(() => reviseEvaluation({ ...evaluation, status: 'confirmed' }, content('1', '1'), ['i1', 'i2'], preparer)).code).toBe('evaluation.content-locked');
    expect(errorOf(() => reviseEvaluation(evaluation, content('1', '1'), ['i1'], preparer)).code).toBe('evaluation.indicator-unknown');
  });
});

describe('a spot check', () => {
  const full = content('100', '95');
  const confirmed = moveEvaluation(fileEvaluation({ ...evaluation, content: full }, scoresOf(full), preparer, yearEnd), 'approve');
  const order = (changes: SpotCheckOrder['changes']): SpotCheckOrder => ({ id: 's1', unitId: 'jx', checkedBy: 'p9', checkedOn: localDate('2023-04-10'), opinion: '佐证不足', changes, authorIds: ['p1'] });

  it('re-scores by the same functions, and keeps what was before', () => {
    const spotCheck = recheckEvaluation(confirmed, indicators, order([{ indicatorId: 'i1', actual: number('60'), opinion: '只见 60 户台账' }]), rulebook);
    expect([spotCheck.status, spotCheck.round]).toEqual(['under-review', 1]);
    expect(spotCheck).toMatchObject({ pointsBefore: 9900, pointsAfter: 7900, gradeBefore: 'excellent', gradeAfter: 'fair' });
    expect(spotCheck.indicators).toEqual([{ indicatorId: 'i1', actualBefore: number('100'), actualAfter: number('60'), pointsBefore: 5000, pointsAfter: 3000, opinion: '只见 60 户台账' }]);
  });

  it('may give points by judgement, never more than the weight', () => {
    expect(recheckEvaluation(confirmed, indicators, order([{ indicatorId: 'i2', points: 1500 as Points, opinion: '样本不足' }]), rulebook)).toMatchObject({ pointsAfter: 7400, gradeAfter: 'fair' });
    const above = errorOf(() => recheckEvaluation(confirmed, indicators, order([{ indicatorId: 'i2', points: 4001 as Points, opinion: 'x' }]), rulebook));
    expect(above.details.violations).toMatchObject([{ path: '/changes/0/points', code: 'evaluation.points-above-weight' }]);
  });

  it('without changes confirms the result', () => {
    expect(recheckEvaluation(confirmed, indicators, order([]), rulebook)).toMatchObject({ pointsAfter: 9900, gradeAfter: 'excellent' });
  });

  it('is not done by a person who wrote the self-evaluation, nor before confirmation, nor twice', () => {
    expect(errorOf(() => recheckEvaluation(confirmed, indicators, { ...order([]), authorIds: ['p9'] }, rulebook)).code).toBe('evaluation.own-recheck');
    expect(errorOf(() => recheckEvaluation({ ...confirmed, status: 'under-review' }, indicators, order([]), rulebook)).code).toBe('evaluation.action-not-allowed');
    expect(errorOf(() => recheckEvaluation({ ...confirmed, status: 'rechecked' }, indicators, order([]), rulebook)).code).toBe('evaluation.action-not-allowed');
  });

  it('counts only once it is confirmed, and never twice', () => {
    const check = recheckEvaluation(confirmed, indicators, order([{ indicatorId: 'i1', actual: number('60'), opinion: '只见 60 户台账' }]), rulebook);
    expect(confirmed.final).toBeNull();
    const announced = withRecheckResult(confirmed, moveSpotCheck(check, 'approve'));
    expect([announced.status, announced.final]).toEqual(['rechecked', { points: 7900, grade: 'fair' }]);
    expect(errorOf(() => withRecheckResult(announced, check)).code).toBe('evaluation.action-not-allowed');
    expect(errorOf(() => moveSpotCheck(moveSpotCheck(check, 'approve'), 'drop')).code).toBe('recheck.action-not-allowed');
  });

  it('that comes back is corrected by its own division, in the next round', () => {
    const returned = moveSpotCheck(recheckEvaluation(confirmed, indicators, order([]), rulebook), 'send-back');
    const again = correctSpotCheck(returned, confirmed, indicators, { ...order([{ indicatorId: 'i1', actual: number('60'), opinion: '只见 60 户台账' }]), checkedBy: 'p8' }, rulebook);
    expect(again).toMatchObject({ id: 's1', status: 'under-review', round: 2, checkedBy: 'p8', pointsAfter: 7900 });
    expect(errorOf(() => correctSpotCheck(returned, confirmed, indicators, { ...order([]), unitId: 'ys' }, rulebook)).code).toBe('recheck.not-your-division');
    expect(errorOf(() => correctSpotCheck(again, confirmed, indicators, order([]), rulebook)).code).toBe('recheck.action-not-allowed');
    expect(errorOf(() => correctSpotCheck(returned, confirmed, indicators, { ...order([]), authorIds: ['p9'] }, rulebook)).code).toBe('evaluation.own-recheck');
  });

  it('needs an opinion on the whole and on every change', () => {
    const error = errorOf(() => recheckEvaluation(confirmed, indicators, { ...order([{ indicatorId: 'i1', opinion: ' ' }, { indicatorId: 'x', opinion: 'x' }]), opinion: '' }, rulebook));
    expect(error.details.violations?.map((each) => [each.path, each.code])).toEqual([
      ['/opinion', 'evaluation.opinion-missing'], ['/changes/0/opinion', 'evaluation.opinion-missing'], ['/changes/1/indicatorId', 'evaluation.indicator-unknown'],
    ]);
  });
});
