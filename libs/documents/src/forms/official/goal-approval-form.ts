import type { FormDefinition, FormFacts } from '../form.js';
import { field, label, line, longField } from '../form.js';
import { recordOfIndicator } from '../goal/goal-facts.js';
import { amountUnitOf, headFacts, numberedLines, plainAmount, SEALED, type FormSubject, type OfficialForm } from './form-subject.js';

/** 项目支出绩效目标批复表: what is approved together with the budget. Weights are fixed here; a published goal table has none, so they are left to be filled in. */
export const goalApprovalForm: OfficialForm = {
  title: '项目支出绩效目标批复表',
  per: 'project',
  define: (): FormDefinition => ({
    title: '项目支出绩效目标批复表', orientation: 'portrait',
    parts: [
      line('title', '项目支出绩效目标批复表'),
      line('subtitle', '（{fiscalYear}年度）'),
      { kind: 'table', columns: [13, 18, 14, 16, 13, 26], rows: [
        { cells: [label('项目名称'), field('projectName', 3), label('项目编码'), field('projectCode')] },
        { cells: [label('预算单位'), field('department', 3), label('批复文号'), field('approvalNumber')] },
        { cells: [label('批复预算数'), field('total'), label('其中：财政资金'), field('fiscal'), label('其他资金'), field('other')] },
        { cells: [label('资金用途'), longField('purpose', 5)] },
        { cells: [label('绩效目标'), longField('goals', 5)] },
      ] },
      { kind: 'table', columns: [13, 16, 24, 26, 13, 8], rows: [
        { isHead: true, cells: [label('一级指标'), label('二级指标'), label('三级指标'), label('绩效指标描述'), label('指标值'), label('分值')] },
        { list: 'indicators', blankRows: 8, cells: [field('level1', 1, { merge: 'above-if-equal' }), field('level2'), field('name'), longField('description'), field('target'), field('weight')] },
      ] },
      line('body', '批复的绩效目标一般不予调整；确需调整的，按照绩效目标管理要求和预算调整流程报批。'),
      line('sign-off', `批复单位${SEALED}`),
    ],
  }),
  facts: (subject: FormSubject): FormFacts => {
    const { project } = subject;
    const unit = amountUnitOf(subject);
    const amount = (fen: string | null | undefined): string => (fen == null ? '' : `${plainAmount(fen, unit)}${unit}`);
    return {
      fields: {
        ...headFacts(subject),
        total: amount(project?.budget?.totalFen), fiscal: amount(project?.budget?.fiscalFen), other: amount(project?.budget?.otherFen),
        purpose: project?.purpose ?? '', goals: numberedLines(project?.goals ?? []),
      },
      lists: { indicators: (project?.indicators ?? []).map(recordOfIndicator) },
    };
  },
};
