import { parseTargetValue } from '../../indicator/parse-target-value.js';
import { DomainError } from '../../shared/domain-error.js';
import { parsePercent } from '../../shared/percent.js';
import type { DepartmentGoal, DepartmentGoalContent, DepartmentGoalDraft, DepartmentIndicator, SubGoal } from '../department-goal.js';
import { departmentGoalDifferences } from '../department-goal-difference.js';
import type { GoalStatus } from '../performance-goal.js';
import { compareDepartment } from './compare-department.js';
import { withDepartmentChoices } from './imported-department.js';

const indicator = (name: string, target: string, rest: Partial<DepartmentIndicator> = {}): DepartmentIndicator => ({
  id: name, level1: '产出指标', level2: '质量指标', name, description: '口径', target: parseTargetValue(target), scoring: { raw: '每低1个百分点扣2%分值', function: 'pct-step', parameters: { perUnit: '2' } }, basis: '台账', ...rest,
});
const subGoal = (name: string, rest: Partial<SubGoal> = {}): SubGoal =>
  ({ name, duty: '组织巡逻', dutyGoal: null, goal: '每日巡逻', indicators: null, standard: '90%的为优', bands: [{ grade: 'excellent', atLeast: parsePercent('90') }], ...rest });
const content = (rest: Partial<DepartmentGoalContent> = {}): DepartmentGoalContent => ({
  totals: { income: { raw: '40万元', fen: 40_000_000n }, expenditure: null, basic: null, project: null }, introduction: '', overallGoal: '全年巡逻12次。',
  subGoals: [subGoal('街面巡防'), subGoal('居民服务')], safeguards: ['专人负责', '按月通报'], indicators: [indicator('完好率', '≥95%'), indicator('巡逻次数', '≥12次')], ...rest,
});
/** As a document says it: its rows have no identity. */
const printed = (rest: Partial<DepartmentGoalContent> = {}): DepartmentGoalDraft => ({ ...content(rest), indicators: content(rest).indicators.map(({ id: _id, ...row }) => row) });
const goal = (status: GoalStatus, rest: Partial<DepartmentGoalContent> = {}): DepartmentGoal =>
  ({ id: 'g', districtId: 'd', unitId: 'u', unitCode: '310001', unitName: '云溪街道', fiscalYear: 2026, status, version: 3, round: 0, preparerId: 'p', contentHash: '', issuedOn: null, content: content(rest) });
const compare = (document: Partial<DepartmentGoalContent>, there: DepartmentGoal | null) => compareDepartment({ content: printed(document), faults: [] }, there);
const told = (before: Partial<DepartmentGoalContent>, after: Partial<DepartmentGoalContent>): string[] =>
  departmentGoalDifferences(content(before), content(after)).map(({ change, path, label, fields }) => [change, path, label, ...fields.map((each) => `${each.field}: ${each.before} → ${each.after}`)].join(' '));

describe('the difference of two texts of a department goal', () => {
  test.each<[string, Partial<DepartmentGoalContent>, string[]]>([
    ['a text has none to itself', {}, []],
    ['totals as they are written', { totals: { income: { raw: '40.00万元', fen: 40_000_000n }, expenditure: null, basic: { raw: '8万元', fen: 8_000_000n }, project: null } }, ['changed /totals  income: 40万元 → 40.00万元 basic: null → 8万元']],
    ['the texts before the duties', { introduction: '本单位', overallGoal: '全年巡逻24次。' }, ['changed /introduction  introduction:  → 本单位', 'changed /overallGoal  overallGoal: 全年巡逻12次。 → 全年巡逻24次。']],
    ['a duty is known by its name, wherever it stands', { subGoals: [subGoal('居民服务', { goal: null }), subGoal('街面巡防')] }, ['changed /subGoals/0 居民服务 goal: 每日巡逻 → null position: 2 → 1', 'changed /subGoals/1 街面巡防 position: 1 → 2']],
    ['a duty that was renamed keeps its place', { subGoals: [subGoal('街面巡防'), subGoal('为民服务')] }, ['changed /subGoals/1 为民服务 name: 居民服务 → 为民服务']],
    ['bands', { subGoals: [subGoal('街面巡防', { bands: [{ grade: 'excellent', atLeast: parsePercent('85') }] }), subGoal('居民服务', { bands: [] })] }, ['changed /subGoals/0 街面巡防 excellent: 90 → 85', 'changed /subGoals/1 居民服务 excellent: 90 → null']],
    ['a safeguard that is gone', { safeguards: ['按月通报'] }, ['removed /safeguards/0  safeguard: 专人负责 → null']],
    ['an indicator', { indicators: [indicator('完好率', '≥96%', { scoring: { raw: '酌情扣分', function: null, parameters: null } }), indicator('巡逻次数', '≥12次', { level2: '数量指标' })] },
      ['changed /indicators/0 完好率 target: ≥95% → ≥96% scoring: 每低1个百分点扣2%分值 → 酌情扣分', 'changed /indicators/1 巡逻次数 level2: 质量指标 → 数量指标']],
  ])('%s', (_rule, after, expected) => {
    expect(told({}, after)).toEqual(expected);
  });
});

describe('what an import would do to the goal of the department', () => {
  test('it is new where the year has none, and the same once it is there', () => {
    expect(compare({}, null)).toMatchObject({ verdict: 'new', goal: null, differences: [], content: printed() });
    expect(compare({}, goal('draft'))).toMatchObject({ verdict: 'same', differences: [] });
  });

  test.each<[GoalStatus, string]>([['draft', 'changed'], ['returned', 'changed'], ['under-review', 'conflict'], ['approved', 'conflict'], ['issued', 'conflict'], ['closed', 'conflict']])('one that is %s and differs is %s, one that does not is the same', (status, verdict) => {
    expect(compare({ overallGoal: '别的' }, goal(status)).verdict).toBe(verdict);
    expect(compare({}, goal(status)).verdict).toBe('same');
  });

  test('a fault refuses it, whatever is there', () => {
    const faults = [{ path: '/overallGoal', code: 'import.text-too-long' }];
    for (const there of [null, goal('draft')]) expect(compareDepartment({ content: printed(), faults }, there)).toMatchObject({ verdict: 'refused', faults, differences: [] });
  });

  test('blanks take nothing away', () => {
    const silent: Partial<DepartmentGoalContent> = {
      totals: { income: null, expenditure: null, basic: null, project: null }, overallGoal: ' ', safeguards: [],
      subGoals: [subGoal('街面巡防', { duty: null, goal: '', standard: null, bands: [] }), subGoal('', {})],
      indicators: [indicator('完好率', '', { description: '', basis: ' ', scoring: { raw: '', function: null, parameters: null } }), indicator('', '≥12次', { level2: '' })],
    };
    expect(compare(silent, goal('draft', { introduction: '本单位' }))).toMatchObject({ verdict: 'same', content: content({ introduction: '本单位' }) });
    expect(compare({ subGoals: [], indicators: [] }, goal('issued')).verdict).toBe('same');
  });

  test('bands and values that a person put right stay as long as the document says the same words', () => {
    const bands = [{ grade: 'excellent' as const, atLeast: parsePercent('95') }];
    const there = goal('draft', { subGoals: [subGoal('街面巡防', { bands }), subGoal('居民服务')] });
    expect(compare({ indicators: [indicator('完好率', '≥95100%'), indicator('巡逻次数', '≥12次')] }, there)).toMatchObject({ verdict: 'same', content: { subGoals: [{ bands }, {}], indicators: [{ id: '完好率', target: { raw: '≥95%' } }, {}] } });
    expect(compare({ subGoals: [subGoal('街面巡防', { standard: '80%的为优', bands: [{ grade: 'excellent', atLeast: parsePercent('80') }] })] }, there)).toMatchObject({ verdict: 'changed', content: { subGoals: [{ bands: [{ atLeast: parsePercent('80') }] }] } });
  });
});

describe('an ambiguous value of a department indicator', () => {
  const department = { content: printed({ indicators: [indicator('完好率', '≥95100%'), indicator('巡逻次数', '≥12次')] }), faults: [] };
  const refusal = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return error instanceof DomainError ? [error.code, (error.details['violations'] as readonly { path: string }[])[0]?.path] : error;
    }
  };

  test('is what a person says it is, in that row alone', () => {
    const chosen = withDepartmentChoices(department, [{ project: 1, indicator: 2, target: '≥1' }, { project: null, indicator: 1, target: '≥95%' }]);
    expect(chosen?.content.indicators.map(({ target }) => [target.kind, target.raw])).toEqual([['quantitative', '≥95%'], ['quantitative', '≥12次']]);
    expect(withDepartmentChoices(department, [])).toEqual(department);
  });

  test.each([[2, '≥12次', 'import.department-choice-not-open', '/choices/1'], [9, '≥95%', 'import.department-choice-not-open', '/choices/1'], [1, '≥90100%', 'import.department-choice-unclear', '/choices/1/target'], [1, ' ', 'import.department-choice-unclear', '/choices/1/target']])(
    'row %i, %s: %s', (row, target, code, path) => {
      expect(refusal(() => withDepartmentChoices(department, [{ project: 1, indicator: 1, target: '≥1' }, { project: null, indicator: row, target }]))).toEqual([code, path]);
    });

  test('is not there to be chosen in a document without a department', () => {
    expect(withDepartmentChoices(null, [])).toBeNull();
    expect(refusal(() => withDepartmentChoices(null, [{ project: null, indicator: 1, target: '≥95%' }]))).toEqual(['import.department-choice-not-open', '/choices/0']);
  });
});
