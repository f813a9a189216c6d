import { parseTargetValue } from '../indicator/parse-target-value.js';
import { parsePercent } from '../shared/percent.js';
import { findDepartmentViolations, reviseDepartmentGoal, submitDepartmentGoal, type DepartmentGoal, type DepartmentGoalContent, type DepartmentIndicator } from './department-goal.js';
import { freezeDepartmentContent, thawDepartmentContent } from './frozen-department-content.js';
import { goalLifecycle } from './performance-goal.js';
import { ownDepartmentRules } from './review/department-rules.js';
import { reviewDepartmentGoal } from './review/review-department-goal.js';
import { compareTotals, type StatedAmount, type StatedTotals } from './stated-totals.js';

const nothing: StatedTotals = { income: null, expenditure: null, basic: null, project: null };
const stated = (raw: string, yuan: bigint): StatedAmount => ({ raw, fen: yuan * 100n });
const indicator = (name: string, target: string, rest: Partial<DepartmentIndicator> = {}): DepartmentIndicator => ({
  id: name, level1: '产出指标', level2: '质量指标', name, description: `${name}的计算口径`, target: parseTargetValue(target), scoring: { raw: '每低1个百分点扣2%分值', function: 'pct-step', parameters: { perUnit: '2' } }, basis: '《工作方案》', ...rest,
});
const band = (grade: 'excellent' | 'good' | 'fair' | 'poor', atLeast: string) => ({ grade, atLeast: parsePercent(atLeast) });
const subGoal = (rest: Partial<DepartmentGoalContent['subGoals'][number]> = {}): DepartmentGoalContent['subGoals'][number] =>
  ({ name: '街面巡防', duty: '组织巡逻', dutyGoal: null, goal: null, indicators: '巡逻12次', standard: null, bands: [band('excellent', '90'), band('good', '80.5'), band('fair', '60'), band('poor', '60')], ...rest });
const content = (rest: Partial<DepartmentGoalContent> = {}): DepartmentGoalContent =>
  ({ totals: nothing, introduction: '', overallGoal: '全年巡逻12次。', subGoals: [subGoal()], safeguards: ['专人负责'], indicators: [indicator('设施完好率', '≥95%')], ...rest });
const goal = (rest: Partial<DepartmentGoal> = {}): DepartmentGoal =>
  ({ id: 'g', districtId: 'd', unitId: 'u', unitCode: '310001', unitName: '云溪街道', fiscalYear: 2026, status: 'draft', version: 1, round: 0, preparerId: 'p', contentHash: '', issuedOn: null, content: content(), ...rest });

describe('部门整体绩效目标', () => {
  it('needs an overall goal, and something to be measured by', () => {
    const codes = (rest: Partial<DepartmentGoalContent>): string[] => findDepartmentViolations(content(rest)).map(({ path, code }) => `${path} ${code}`);
    expect(codes({})).toEqual([]);
    expect(codes({ indicators: [] })).toEqual([]);
    expect(codes({ subGoals: [] })).toEqual([]);
    expect(codes({ overallGoal: ' ', subGoals: [], indicators: [] })).toEqual(['/overallGoal department-goal.overall-goal-missing', '/indicators department-goal.nothing-to-measure']);
    expect(codes({ subGoals: [subGoal({ name: ' ' })], indicators: [indicator('', ''), indicator('好评率', '≥95100%')] })).toEqual([
      '/subGoals/0/name department-goal.sub-goal-unnamed', '/indicators/0/name goal.indicator-unnamed', '/indicators/0/target goal.target-missing', '/indicators/1/target goal.target-ambiguous',
    ]);
  });

  it('goes the way of a project goal: submitted when complete, revised while the unit has it', () => {
    expect(submitDepartmentGoal(goal())).toMatchObject({ status: 'under-review', round: 1 });
    expect(() => submitDepartmentGoal(goal({ content: content({ overallGoal: '' }) }))).toThrow('goal.incomplete');
    for (const status of goalLifecycle.statuses.filter((each) => each !== 'draft' && each !== 'returned')) {
      expect(() => submitDepartmentGoal(goal({ status }))).toThrow('goal.action-not-allowed');
      expect(() => reviseDepartmentGoal(goal({ status }), content(), 'h', 'q')).toThrow('goal.content-locked');
    }
    expect(reviseDepartmentGoal(goal({ status: 'returned' }), content({ overallGoal: '新' }), 'h', 'q')).toMatchObject({ contentHash: 'h', preparerId: 'q', content: { overallGoal: '新' } });
  });

  it('is frozen in one way, whoever built it, and thaws to what it was', () => {
    const whole = content({ totals: { ...nothing, income: stated('40万元', 400_000n) } });
    const text = freezeDepartmentContent(whole);
    expect(thawDepartmentContent(text)).toEqual(whole);
    const shuffled = thawDepartmentContent(JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse())));
    expect(freezeDepartmentContent(shuffled)).toBe(text);
  });
});

describe('勾稽', () => {
  it('holds totals against projects, parts and income, within half of the last digit that is shown', () => {
    const totals = { income: stated('40万元', 400_000n), expenditure: stated('40万元', 400_000n), basic: stated('30万元', 300_000n), project: stated('10.00万元', 100_000n) };
    const agree = (given: StatedTotals, yuan: bigint): boolean[] => compareTotals(given, { fen: yuan * 100n, stepFen: 1n }).map(({ agrees }) => agrees);
    expect(agree(totals, 100_000n)).toEqual([true, true, true]);
    expect(agree(totals, 100_050n)).toEqual([true, true, true]);
    expect(agree(totals, 100_051n)).toEqual([false, true, true]);
    expect(agree({ ...totals, basic: stated('31.00万元', 310_000n) }, 100_000n)).toEqual([true, false, true]);
    expect(agree({ ...totals, income: null, basic: null }, 100_000n)).toEqual([true]);
    expect(compareTotals(totals, null).map(({ comparedWith }) => comparedWith)).toEqual(['basic-and-project-expenditure', 'income']);
  });
});

describe('审核部门整体绩效目标', () => {
  const budgets = { fen: 10_000_000n, stepFen: 1n };
  const codes = (rest: Partial<DepartmentGoalContent>, silenced: readonly string[] = []): string[] =>
    reviewDepartmentGoal({ unitName: '云溪街道', fiscalYear: 2026, content: content(rest), budgets }, silenced).map(({ code, field }) => `${code} ${field}`);

  it('finds nothing in a faultless one', () => expect(codes({ totals: { ...nothing, project: stated('10万元', 100_000n) } })).toEqual([]));

  it.each<[string, Partial<DepartmentGoalContent>]>([
    ['W1 totals/project', { totals: { ...nothing, project: stated('11万元', 110_000n) } }],
    ['W1.parts totals/expenditure', { totals: { ...nothing, expenditure: stated('50万元', 500_000n), basic: stated('30万元', 300_000n), project: stated('10万元', 100_000n) } }],
    ['W1.income totals/expenditure', { totals: { ...nothing, expenditure: stated('50万元', 500_000n), income: stated('40万元', 400_000n) } }],
    ['W2 name', { indicators: [indicator('完好率', '≥95%'), indicator('完好率', '≥90%', { description: '另一口径' })] }],
    ['W3 scoring', { indicators: [indicator('完好率', '≥95%', { scoring: { raw: '酌情扣分', function: null, parameters: null } })] }],
    ['W3.missing scoring', { indicators: [indicator('完好率', '≥95%'), indicator('到位率', '≥95%', { scoring: { raw: '', function: null, parameters: null } })] }],
    ['W4 subGoals/0/bands', { subGoals: [subGoal({ bands: [band('excellent', '80'), band('good', '80')] })] }],
    ['G2 overallGoal', { overallGoal: '服务37个小区。' }],
    ['D2.no-value target', { indicators: [indicator('完好率', '')] }],
    ['V1 target', { indicators: [indicator('完好率', '≥95100%')] }],
    ['V5 target', { indicators: [indicator('完好率', '95%')] }],
    ['V6 target', { indicators: [indicator('环境改善', '明显改善', { scoring: { raw: '', function: null, parameters: null } })] }],
  ])('says %s', (code, rest) => {
    expect(codes(rest)).toContain(code);
    expect(codes(rest, [code.split(/[. ]/)[0] ?? ''])).not.toContain(code);
  });

  it.each<[string, string, Partial<DepartmentGoalContent>]>([
    ['W1', 'a department without projects to count', { totals: { ...nothing, income: stated('11万元', 110_000n) } }],
    ['W2', 'one name in two groups', { indicators: [indicator('完好率', '≥95%'), indicator('完好率', '≥90%', { level2: '时效指标', description: '另一口径' })] }],
    ['W3', 'a table that has no scoring sentences at all', { indicators: [indicator('完好率', '≥95%', { scoring: { raw: '', function: null, parameters: null } })] }],
    ['W4', '差 below what 中 begins with', { subGoals: [subGoal()] }],
    ['W4', 'a duty without bands', { subGoals: [subGoal({ bands: [] })] }],
    ['G2', 'a number that a duty measures', { overallGoal: '服务37个小区。', subGoals: [subGoal({ indicators: '服务37个小区' })] }],
    ['V6', 'words that a sentence grades', { indicators: [indicator('环境改善', '明显改善', { scoring: { raw: '达成得满分', function: 'level', parameters: {} } })] }],
  ])('%s is silent: %s', (rule, _what, rest) => expect(codes(rest).filter((code) => code.startsWith(rule))).toEqual([]));

  it('every own rule has an id of its own', () => expect(new Set(ownDepartmentRules.map(({ id }) => id)).size).toBe(ownDepartmentRules.length));
});
