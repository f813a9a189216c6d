import type { ParsedDepartmentIndicator } from '../../parsed-document.js';
import type { FormDefinition, FormFacts, FormRecord, FormRow } from '../form.js';
import { field, goesOn, label, line, longField } from '../form.js';
import { headFacts, numberedLines, SIGN_OFF, type FormSubject, type OfficialForm } from './form-subject.js';

/** 部门整体支出绩效指标, with the 评（扣）分标准 and 指标值 in three columns. */
export const departmentIndicatorRows: readonly FormRow[] = [
  { isHead: true, cells: [label('一级指标'), label('二级指标'), label('三级指标'), label('绩效指标描述'), label('评（扣）分标准'), label('指标值', 3), label('指标值确定依据')] },
  { isHead: true, cells: [goesOn(), goesOn(), goesOn(), goesOn(), goesOn(), label('符号'), label('值'), label('单位'), goesOn()] },
  { list: 'indicators', blankRows: 8, cells: [
    field('level1', 1, { merge: 'above-if-equal' }), field('level2', 1, { merge: 'above-if-equal' }), field('name'), longField('description'), longField('scoring'), field('operator'), field('value'), field('unit'), field('basis'),
  ] },
];
export const DEPARTMENT_INDICATOR_COLUMNS: readonly number[] = [9, 9, 13, 20, 20, 6, 7, 7, 9];

/** 指标值 in its three columns, so that together they are what was printed. */
export function splitTarget(raw: string): { operator: string; value: string; unit: string } {
  const [, operator = '', value = '', rest = ''] = /^\s*([≥>=≤<＝﹥﹤＞＜]?)\s*(-?[\d.,]*\d)?\s*(.*)$/su.exec(raw) ?? [];
  return value === '' ? { operator, value: rest, unit: '' } : { operator, value, unit: rest };
}

export const recordOfDepartmentIndicator = ({ level1, level2, name, description, target, scoringSentence, basis }: ParsedDepartmentIndicator): FormRecord =>
  ({ level1, level2, name, description, target: target.raw, scoring: scoringSentence.raw, basis, ...splitTarget(target.raw) });

const departmentFacts = (subject: FormSubject): FormFacts => {
  const { department, statedTotals } = subject.document;
  const stated = (name: string): string => statedTotals.find((total) => total.label === name)?.raw ?? '';
  return {
    fields: {
      ...headFacts(subject),
      income: stated('预算收入'), basic: stated('基本支出'), project: stated('项目支出'), total: stated('支出预算'),
      overallGoal: department?.overallGoal ?? '', safeguards: numberedLines(department?.safeguards ?? []),
    },
    lists: {
      duties: (department?.subGoals ?? []).map((subGoal) => ({
        name: subGoal.name, duty: subGoal.duty ?? '', goal: [subGoal.dutyGoal, subGoal.goal].filter((text) => text !== null).join('\n'), measure: subGoal.indicators ?? '', standard: subGoal.standard ?? '',
      })),
      indicators: (department?.indicators ?? []).map(recordOfDepartmentIndicator),
    },
  };
};

/** 部门整体支出绩效目标表: what the whole unit wants to reach, duty by duty, with the indicators it will be scored by. */
export const departmentGoalForm: OfficialForm = {
  title: '部门整体支出绩效目标表',
  per: 'unit',
  define: (): FormDefinition => ({
    title: '部门整体支出绩效目标表', orientation: 'landscape',
    parts: [
      line('title', '部门整体支出绩效目标表'),
      line('subtitle', '（{fiscalYear}年度）'),
      { kind: 'table', columns: [14, 18, 12, 14, 12, 30], rows: [
        { cells: [label('部门名称'), field('department', 5)] },
        { cells: [label('预算支出'), field('total'), label('其中：基本支出'), field('basic'), label('项目支出'), field('project')] },
        { cells: [label('总体绩效目标'), longField('overallGoal', 5)] },
      ] },
      { kind: 'table', columns: [16, 21, 25, 20, 18], rows: [
        { isHead: true, cells: [label('职责名称'), label('主要职责'), label('绩效目标'), label('绩效指标'), label('绩效标准')] },
        { list: 'duties', blankRows: 4, cells: [field('name'), longField('duty'), longField('goal'), longField('measure'), longField('standard')] },
      ] },
      { kind: 'table', columns: [14, 86], rows: [{ cells: [label('工作保障措施'), longField('safeguards')] }] },
      line('heading', '部门整体支出绩效指标'),
      { kind: 'table', columns: DEPARTMENT_INDICATOR_COLUMNS, rows: departmentIndicatorRows },
      line('sign-off', SIGN_OFF),
    ],
  }),
  facts: departmentFacts,
};

/** 部门整体支出绩效自评表. */
export const departmentSelfEvaluationForm: OfficialForm = {
  title: '部门整体支出绩效自评表',
  per: 'unit',
  define: (): FormDefinition => ({
    title: '部门整体支出绩效自评表', orientation: 'landscape',
    parts: [
      line('title', '部门整体支出绩效自评表'),
      line('subtitle', '（{fiscalYear}年度）'),
      { kind: 'table', columns: [16, 16, 16, 16, 10, 13, 13], rows: [
        { cells: [label('部门名称'), field('department', 6)] },
        { cells: [label('部门整体支出'), label('年初预算数'), label('全年预算数（A）'), label('全年执行数（B）'), label('分值'), label('执行率（B/A）'), label('得分')] },
        { cells: [label('支出合计'), field('total'), field('total adjusted'), field('total spent'), label('10'), field('executionRate'), field('executionPoints')] },
        { cells: [label('其中：基本支出'), field('basic'), field('basic adjusted'), field('basic spent'), label('—'), field('basic rate'), label('—')] },
        { cells: [label('项目支出'), field('project'), field('project adjusted'), field('project spent'), label('—'), field('project rate'), label('—')] },
        { cells: [label('年度总体目标'), label('预期目标', 3), label('实际完成情况', 3)] },
        { cells: [goesOn(), longField('overallGoal', 3), longField('achieved', 3)] },
      ] },
      { kind: 'table', columns: [10, 10, 15, 25, 10, 10, 6, 6, 18], rows: [
        { isHead: true, cells: [label('一级指标'), label('二级指标'), label('三级指标'), label('评（扣）分标准'), label('年度指标值'), label('实际完成值'), label('分值'), label('得分'), label('偏差原因分析及改进措施')] },
        { list: 'indicators', blankRows: 8, cells: [
          field('level1', 1, { merge: 'above-if-equal' }), field('level2', 1, { merge: 'above-if-equal' }), field('name'), longField('scoring'), field('target'), field('actual'), field('weight'), field('points'), longField('deviation'),
        ] },
        { cells: [label('总分', 6), label('100'), field('totalPoints'), field('grade')] },
      ] },
      line('sign-off', SIGN_OFF),
    ],
  }),
  facts: departmentFacts,
};
