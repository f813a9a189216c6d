import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { formatYuan, sumMoney } from '#domain/shared/money';
import { fillForm } from '../fill-form.js';
import { field, label, line, type FormDefinition } from '../form.js';
import { goalApprovalForm } from '../official/goal-approval-form.js';
import { SEALED } from '../official/form-subject.js';
import type { PrintedDocument } from '../printed-document.js';
import { printStoredForm } from './print-stored-form.js';
import { subjectOfGoal, type FormUnit } from './stored-goal.js';

const TITLE = '项目支出绩效目标批复';

/** 批复汇总表: which projects one paper replies to, with their budgets. */
const summaryForm: FormDefinition = {
  title: `${TITLE}汇总表`, orientation: 'portrait',
  parts: [
    line('title', `${TITLE}汇总表`),
    line('subtitle', '{approvalNumber}'),
    { kind: 'table', columns: [8, 26, 20, 30, 16], rows: [
      { isHead: true, cells: [label('序号'), label('预算单位'), label('项目编码'), label('项目名称'), label('批复预算数（元）')] },
      { list: 'goals', cells: [field('no'), field('unit', 1, { merge: 'above-if-equal' }), field('code'), field('name', 1, { align: 'left' }), field('total', 1, { align: 'right' })] },
      { cells: [label('合计'), label('', 3), field('sum', 1, { align: 'right' })] },
    ] },
    line('sign-off', `批复单位${SEALED}`),
  ],
};

/** 批复文件 of a batch: the summary, and behind it the approval form of each goal as it was issued. */
export function printGoalReply(number: string, goals: readonly { readonly goal: PerformanceGoal; readonly unit: FormUnit }[]): PrintedDocument {
  const rows = goals.map(({ goal, unit }, at) => ({ no: String(at + 1), unit: unit.name, code: goal.project.code, name: goal.project.name, total: formatYuan(goal.content.budgeted) }));
  const sum = formatYuan(sumMoney(goals.map(({ goal }) => goal.content.budgeted)));
  const forms = goals.flatMap(({ goal, unit }) => {
    const { sections } = printStoredForm(goalApprovalForm, subjectOfGoal(goal, unit), { fields: { approvalNumber: number }, lists: {} });
    return sections.map((section) => ({ ...section, name: `${goal.project.code} ${goal.project.name}` }));
  });
  return { title: TITLE, sections: [fillForm(summaryForm, { fields: { approvalNumber: number, sum }, lists: { goals: rows } }), ...forms] };
}
