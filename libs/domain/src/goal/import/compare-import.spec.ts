import type { IndicatorCategory } from '../../indicator/dimension.js';
import { dimensionOf } from '../../indicator/dimension.js';
import { directionOf, type Indicator } from '../../indicator/indicator.js';
import { parseTargetValue } from '../../indicator/parse-target-value.js';
import { DomainError } from '../../shared/domain-error.js';
import { NO_MONEY, parseAmount } from '../../shared/money.js';
import { parsePoints } from '../../shared/points.js';
import { readPlanCell } from '../../spending-plan/spending-plan.js';
import type { GoalContentDraft, GoalStatus, PerformanceGoal } from '../performance-goal.js';
import { compareImport, type ImportGround } from './compare-import.js';
import { importedOver, withChoices, type ImportedProject } from './imported-project.js';
import { codeOfTable } from './match-projects.js';

const indicator = (category: IndicatorCategory, name: string, target: string, rest: Partial<Indicator> = {}): Indicator => {
  const described = { category, name, description: '口径', target: parseTargetValue(target) };
  return { ...described, dimension: dimensionOf(category), basis: '台账', weight: null, direction: directionOf(described), ...rest };
};
const content: GoalContentDraft = {
  budgeted: parseAmount('96000', '元'), fiscalFunds: parseAmount('96000', '元'), otherFunds: NO_MONEY, purpose: '修缮楼道', objectives: ['修缮十二处'],
  plan: [readPlanCell(6, '50%'), readPlanCell(12, '100%')], indicators: [indicator('quantity', '修缮楼道', '≥12处'), indicator('quality', '合格率', '≥95100%')],
};
const project = (no: number, changes: Partial<ImportedProject> = {}): ImportedProject => ({ no, code: null, name: `项目${no}`, nature: 'construction', content, hasBudget: true, faults: [], remarks: [], ...changes });
const codeOf = (no: number): string => codeOfTable('310001', 2026, no);
const goalOf = (code: string, name: string, changes: Partial<GoalContentDraft> = {}, status: GoalStatus = 'draft'): PerformanceGoal => ({
  id: `goal ${code}`, project: { id: `project ${code}`, districtId: 'd', unitId: 'u', fiscalYear: 2026, code, name, nature: 'construction' }, status, version: 1, round: 0, preparerId: 'p', contentHash: '', issuedOn: null,
  content: { ...content, indicators: content.indicators.map((row, at) => ({ ...row, id: `${code}/${at}` })), ...changes } as PerformanceGoal['content'],
});
const compare = (projects: readonly ImportedProject[], goals: readonly PerformanceGoal[], ground: Partial<ImportGround> = {}) => compareImport(projects, { goals, codeOf, codesElsewhere: new Set(), ...ground });
const verdicts = (...of: Parameters<typeof compare>): string[] => compare(...of).projects.map(({ verdict, code, goal }) => `${verdict} ${code}${goal === null ? '' : ` is ${goal.project.code}`}`);
const codesOf = (run: () => unknown): string => {
  try {
    run();
    return 'allowed';
  } catch (error) {
    return error instanceof DomainError ? error.code : 'fault';
  }
};

describe('which goal a project of a document is', () => {
  test('the one with the printed code, whatever its name', () => {
    expect(verdicts([project(1, { code: 'A1' })], [goalOf('B2', '项目1'), goalOf('A1', '别名')])).toEqual(['changed A1 is A1']);
  });

  test('else the one with its name, whatever its code', () => {
    expect(verdicts([project(1), project(2, { code: 'NEW' })], [goalOf('B2', '项目2'), goalOf('A1', '项目1')])).toEqual(['same A1 is A1', 'same B2 is B2']);
  });

  test('else the one that was numbered like its table', () => {
    const [renamed] = compare([project(2, { name: '改名' })], [goalOf('310001-2026-002', '旧名')]).projects;
    expect([renamed?.verdict, renamed?.goal?.project.code, renamed?.differences.map(({ part }) => part)]).toEqual(['changed', '310001-2026-002', ['name']]);
  });

  test('of two projects with one name each is its own table', () => {
    const twins = [project(1, { name: '同名' }), project(2, { name: '同名' })];
    expect(verdicts(twins, [goalOf('310001-2026-002', '同名'), goalOf('310001-2026-001', '同名')])).toEqual(['same 310001-2026-001 is 310001-2026-001', 'same 310001-2026-002 is 310001-2026-002']);
  });

  test('a new project whose number is taken gets the next free one', () => {
    expect(verdicts([project(1, { name: '新增' }), project(2, { name: '项目1' })], [goalOf('310001-2026-001', '项目1')])).toEqual(['new 310001-2026-002', 'same 310001-2026-001 is 310001-2026-001']);
  });

  test('no goal is found twice', () => {
    const found = compare([project(1), project(1), project(3, { name: '项目1' })], [goalOf('A1', '项目1')]).projects.flatMap(({ goal }) => goal ?? []);
    expect(found).toHaveLength(1);
  });
});

describe('what an import would do', () => {
  test('goals that the document does not name are missing, given up ones are not', () => {
    const { missing } = compare([project(1)], [goalOf('A1', '项目1'), goalOf('B2', '其他'), goalOf('C3', '作废', {}, 'voided'), goalOf('D4', '未通过', {}, 'rejected')]);
    expect(missing.map((goal) => goal.project.code)).toEqual(['B2']);
  });

  test.each<[GoalStatus, string]>([['draft', 'changed'], ['returned', 'changed'], ['under-review', 'conflict'], ['approved', 'conflict'], ['issued', 'conflict'], ['closed', 'conflict'], ['rejected', 'conflict'], ['voided', 'conflict']])(
    'a goal that is %s and differs is %s; one that does not differ is the same in any status', (status, verdict) => {
      expect(verdicts([project(1)], [goalOf('A1', '项目1', { purpose: '别的' }, status)])).toEqual([`${verdict} A1 is A1`]);
      expect(verdicts([project(1)], [goalOf('A1', '项目1', {}, status)])).toEqual(['same A1 is A1']);
    });

  test('a fault keeps back its own project and no other', () => {
    expect(verdicts([project(1, { faults: [{ path: '/budget', code: 'import.funds-do-not-add-up' }] }), project(2)], [])).toEqual(['refused 310001-2026-001', 'new 310001-2026-002']);
  });

  test('a code that stands twice, or that another unit has, is refused with its reason', () => {
    const { projects } = compare([project(1, { code: 'A1' }), project(2, { code: 'A1' }), project(3, { code: 'X9' })], [], { codesElsewhere: new Set(['X9']) });
    expect(projects.map(({ verdict, faults }) => [verdict, ...faults.map(({ code }) => code)])).toEqual([['new'], ['refused', 'import.code-twice'], ['refused', 'import.code-elsewhere']]);
  });

  test('what was imported is the same when it is imported again', () => {
    const [first] = compare([project(1)], []).projects;
    expect(verdicts([project(1)], [goalOf(first?.code ?? '', '项目1', first?.content as PerformanceGoal['content'])])).toEqual(['same 310001-2026-001 is 310001-2026-001']);
  });
});

describe('a document changes what it says and leaves what it is silent about', () => {
  const kept = goalOf('A1', '项目1', {
    purpose: '原用途', objectives: ['原目标'],
    indicators: [indicator('quantity', '修缮楼道', '≥10处', { id: 'row', weight: parsePoints('20') }), indicator('quality', '合格率', '≥95%', { id: 'chosen' })] as PerformanceGoal['content']['indicators'],
  }).content;
  const over = (changes: Partial<GoalContentDraft>, hasBudget = true) => importedOver(kept, { content: { ...content, ...changes }, hasBudget });

  test('a row keeps its identity and its weight', () => {
    expect(over({}).indicators[0]).toMatchObject({ id: 'row', weight: 2000, target: { raw: '≥12处' } });
  });

  test('a value with two readings never replaces one that somebody wrote, and a choice does', () => {
    expect(over({}).indicators[1]?.target.raw).toBe('≥95%');
    expect(over({ indicators: [indicator('quality', '合格率', '=100%')] }).indicators[0]?.target.raw).toBe('=100%');
  });

  test('blanks take nothing away', () => {
    const silent = over({ purpose: '', objectives: [], plan: [readPlanCell(6, ''), readPlanCell(12, '90%')], indicators: [indicator('quantity', '修缮楼道', '', { description: ' ', basis: '' })] }, false);
    expect(silent).toMatchObject({ budgeted: kept.budgeted, purpose: '原用途', objectives: ['原目标'], plan: [{ raw: '50%' }, { raw: '90%' }], indicators: [{ target: { raw: '≥10处' }, description: '口径', basis: '台账' }] });
    expect(over({ indicators: [], plan: [] })).toMatchObject({ plan: kept.plan, indicators: kept.indicators });
  });
});

describe('an ambiguous value', () => {
  test('stays ambiguous without a choice, and is never a number', () => {
    expect(compare([project(1)], []).projects[0]?.content.indicators[1]?.target).toMatchObject({ raw: '≥95100%', kind: 'ambiguous', value: null, suggestions: ['≥95%', '=100%'] });
  });

  test('takes a suggestion or the own words of a person', () => {
    const chosen = (target: string) => withChoices([project(1)], [{ project: 1, indicator: 2, target }])[0]?.content.indicators[1];
    expect(chosen('≥95%')?.target).toMatchObject({ raw: '≥95%', kind: 'quantitative', value: '95' });
    expect(chosen('≤3次')).toMatchObject({ target: { raw: '≤3次', value: '3' }, direction: 'lower-is-better' });
  });

  test.each([[1, 1, '≥12处', 'import.choice-not-open'], [1, 9, '≥95%', 'import.choice-not-open'], [7, 1, '≥95%', 'import.choice-not-open'], [1, 2, '≥90100%', 'import.choice-unclear'], [1, 2, ' ', 'import.choice-unclear']])('project %i, row %i, %s: %s', (of, row, target, code) => {
    expect(codesOf(() => withChoices([project(1)], [{ project: of, indicator: row, target }]))).toBe(code);
  });
});
