import type { FormDefinition, FormFacts } from '../form.js';
import { field, label, line, longField } from '../form.js';
import { headFacts, SIGN_OFF, type FormSubject, type OfficialForm } from './form-subject.js';

/** 绩效目标调整申请表: why, what it does to the money, and every place that is to read otherwise. Its layout is ours (proposal): no rule prescribes one. */
export const goalAdjustmentForm: OfficialForm = {
  title: '项目支出绩效目标调整申请表',
  per: 'project',
  define: (): FormDefinition => ({
    title: '项目支出绩效目标调整申请表', orientation: 'portrait',
    parts: [
      line('title', '项目支出绩效目标调整申请表'),
      line('subtitle', '（{fiscalYear}年度）'),
      { kind: 'table', columns: [16, 40, 16, 28], rows: [
        { cells: [label('项目名称'), field('projectName'), label('项目编码'), field('projectCode')] },
        { cells: [label('预算单位'), field('department'), label('调整种类'), field('kind')] },
        { cells: [label('调整原因'), longField('reason', 3)] },
        { cells: [label('调整依据'), longField('evidence', 3)] },
      ] },
      { kind: 'table', columns: [34, 18, 16, 16, 16], rows: [
        { isHead: true, cells: [label('项目'), label('资金（元）'), label('调整前'), label('调整后'), label('增减')] },
        { list: 'amounts', blankRows: 3, cells: [field('project', 1, { merge: 'above-if-equal' }), field('name'), ...['before', 'after', 'shift'].map((amount) => field(amount, 1, { align: 'right' }))] },
      ] },
      { kind: 'table', columns: [24, 12, 32, 32], rows: [
        { isHead: true, cells: [label('调整事项'), label('内容'), label('调整前'), label('调整后')] },
        { list: 'changes', blankRows: 6, cells: [field('name', 1, { merge: 'above-if-equal' }), field('field'), longField('before'), longField('after')] },
      ] },
      line('body', '原批复的绩效目标在调整批复之前继续有效，监控和自评仍按原目标。'),
      line('sign-off', SIGN_OFF),
    ],
  }),
  facts: (subject: FormSubject): FormFacts => ({ fields: headFacts(subject), lists: {} }),
};
