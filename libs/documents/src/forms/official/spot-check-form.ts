import type { FormDefinition, FormFacts } from '../form.js';
import { field, label, line, longField } from '../form.js';
import { headFacts, SEALED, type FormSubject, type OfficialForm } from './form-subject.js';

/** 绩效自评复核意见: what was filed, what the evidence shows, and what becomes of points and grade. */
export const spotCheckForm: OfficialForm = {
  title: '绩效自评复核意见表',
  per: 'project',
  define: (): FormDefinition => ({
    title: '绩效自评复核意见表', orientation: 'landscape',
    parts: [
      line('title', '绩效自评复核意见表'),
      line('subtitle', '（{fiscalYear}年度）'),
      { kind: 'table', columns: [14, 36, 14, 36], rows: [
        { cells: [label('项目名称'), field('projectName'), label('项目编码'), field('projectCode')] },
        { cells: [label('实施单位'), field('unitName'), label('复核人'), field('checkedBy')] },
        { cells: [label('自评得分、等级'), field('before'), label('复核得分、等级'), field('after')] },
        { cells: [label('复核意见'), longField('opinion', 3)] },
      ] },
      { kind: 'table', columns: [20, 14, 13, 13, 8, 8, 24], rows: [
        { isHead: true, cells: [label('三级指标'), label('年度指标值'), label('自评完成值'), label('复核完成值'), label('自评得分'), label('复核得分'), label('核实情况')] },
        { list: 'changes', blankRows: 5, cells: [field('name'), field('target'), field('actualBefore'), field('actualAfter'), field('pointsBefore'), field('pointsAfter'), longField('finding')] },
      ] },
      line('sign-off', `复核单位${SEALED}`),
    ],
  }),
  facts: (subject: FormSubject): FormFacts => ({ fields: headFacts(subject), lists: {} }),
};
