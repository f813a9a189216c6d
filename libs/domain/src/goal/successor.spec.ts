import { parseTargetValue } from '../indicator/parse-target-value.js';
import { DomainError } from '../shared/domain-error.js';
import { NO_MONEY } from '../shared/money.js';
import type { GoalContent, GoalStatus, PerformanceGoal } from './performance-goal.js';
import type { DepartmentGoal } from './department-goal.js';
import { codeInYear, departmentSuccessorOf, findDepartmentOtherYears, findOtherYears, isContinuing, successorOf } from './successor.js';

const content: GoalContent = {
  budgeted: NO_MONEY, fiscalFunds: NO_MONEY, otherFunds: NO_MONEY, isKeyProject: false, purpose: '2026年巡逻补贴', objectives: ['按月发放', '2026年底前完成2025年的尾款'], plan: [],
  indicators: [{ id: 'i', dimension: 'output', category: 'timeliness', name: '完成时间', description: '电话20261234不是年份', target: parseTargetValue('2026年12月'), basis: '云岭办发〔2025〕12号', weight: null, direction: 'higher-is-better' }],
};
const goal = (status: GoalStatus = 'issued'): PerformanceGoal => ({
  id: 'g', project: { id: 'p', districtId: 'd', unitId: 'u', fiscalYear: 2026, code: '99010226P00TH0A1B2C01', name: '巡逻补贴', nature: 'payroll' }, status, version: 7, round: 2, preparerId: 'x', contentHash: '', issuedOn: null, content,
});
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'allowed';
  } catch (error) {
    return error instanceof DomainError ? error.code : 'fault';
  }
};

test('a copy is a later year\'s project with the words of the old one, not one changed', () => {
  expect(successorOf(goal(), { fiscalYear: 2027, code: 'N1' })).toEqual({ project: { fiscalYear: 2027, code: 'N1', name: '巡逻补贴', nature: 'payroll' }, content });
  expect(successorOf(goal('closed'), { fiscalYear: 2028, code: 'N1', name: '社区巡逻' }).project.name).toBe('社区巡逻');
});

test.each<[GoalStatus, number, string]>([
  ['draft', 2027, 'goal.copy-not-issued'], ['under-review', 2027, 'goal.copy-not-issued'], ['approved', 2027, 'goal.copy-not-issued'], ['rejected', 2027, 'goal.copy-not-issued'], ['voided', 2027, 'goal.copy-not-issued'],
  ['issued', 2026, 'goal.copy-not-later'], ['closed', 2025, 'goal.copy-not-later'], ['issued', 2027, 'allowed'],
])('a goal that is %s, into %i: %s', (status, fiscalYear, code) => {
  expect(codeOf(() => successorOf(goal(status), { fiscalYear, code: 'N1' }))).toBe(code);
});

test('every place that names another year than the own is found, once per year; the own year and longer numbers are not', () => {
  const found = (fiscalYear: number, code = 'N1') => findOtherYears({ name: '2027年巡逻补贴', code, fiscalYear }, content).map(({ path, details }) => `${path} ${details?.['year']}`);
  expect(found(2027)).toEqual(['/purpose 2026', '/objectives/1 2026', '/objectives/1 2025', '/indicators/0/basis 2025', '/indicators/0/target 2026']);
  expect(found(2027, '99010226P00TH0A1B2C01')[0]).toBe('/code 2026');
  expect(found(2026)).toEqual(['/name 2027', '/objectives/1 2025', '/indicators/0/basis 2025']);
});

test('a code that carries its year gets the new one; any other stays, for codes are counted by year', () => {
  expect([codeInYear('P1', 2027), codeInYear('26262626P00TH0A1B2C01', 2027)]).toEqual(['P1', '26262627P00TH0A1B2C01']);
});

test('what was issued goes on, unless it is done once', () => {
  const of = (status: PerformanceGoal['status'], nature: PerformanceGoal['project']['nature']): boolean => isContinuing({ status, project: { nature } as PerformanceGoal['project'] });
  expect([of('issued', 'payroll'), of('closed', 'fee'), of('issued', 'one-off'), of('approved', 'payroll'), of('voided', 'payroll')]).toEqual([true, true, false, false, false]);
});

describe('the goal of a whole department', () => {
  const department = (status: GoalStatus = 'issued', fiscalYear = 2026): DepartmentGoal => ({
    id: 'd', districtId: 'd', unitId: 'u', unitCode: '310001', unitName: '云溪街道', fiscalYear, status, version: 3, round: 1, preparerId: 'x', contentHash: '', issuedOn: null,
    content: {
      totals: { income: null, expenditure: null, basic: null, project: null }, introduction: '', overallGoal: '2026年巡逻全覆盖', safeguards: ['每季通报'],
      subGoals: [{ name: '街面巡防', duty: null, dutyGoal: null, goal: '2025年起每日巡逻', indicators: null, standard: null, bands: [] }],
      indicators: [{ id: 'i', level1: '产出指标', level2: '数量指标', name: '巡逻次数', description: '', target: parseTargetValue('≥12次'), scoring: { raw: '按2026年台账计分', function: null, parameters: null }, basis: '' }],
    },
  });

  test('begins a later year in the words of the one that was issued', () => {
    expect(departmentSuccessorOf(department(), 2027)).toEqual(department().content);
  });

  test.each<[GoalStatus, number, string]>([['draft', 2027, 'goal.copy-not-issued'], ['approved', 2027, 'goal.copy-not-issued'], ['issued', 2026, 'goal.copy-not-later'], ['closed', 2027, 'allowed']])('one that is %s, into %i: %s', (status, fiscalYear, code) => {
    expect(codeOf(() => departmentSuccessorOf(department(status), fiscalYear))).toBe(code);
  });

  test('every place that names another year than its own is found', () => {
    expect(findDepartmentOtherYears(department('draft', 2027)).map(({ path, details }) => `${path} ${details?.['year']}`)).toEqual(['/overallGoal 2026', '/subGoals/0/goal 2025', '/indicators/0/scoring 2026']);
  });
});
