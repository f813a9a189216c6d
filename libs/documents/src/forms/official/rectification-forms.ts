import type { FormDefinition, FormFacts } from '../form.js';
import { field, label, line, longField } from '../form.js';
import { headFacts, SEALED, SIGN_OFF, type FormSubject, type OfficialForm } from './form-subject.js';

/** Neither problems nor measures stand in a goal table: head and project are filled in, the rest is left to write. */
const rectificationFacts = (subject: FormSubject): FormFacts => ({ fields: headFacts(subject), lists: {} });

/** 绩效整改通知书: the problems found, what is to be done about them, and by when. */
export const rectificationNoticeForm: OfficialForm = {
  title: '绩效整改通知书',
  per: 'project',
  define: (): FormDefinition => ({
    title: '绩效整改通知书', orientation: 'portrait',
    parts: [
      line('title', '绩效整改通知书'),
      line('subtitle', '{noticeNumber}'),
      line('body', '{unitName}：'),
      line('body', '根据{basis}，你单位{fiscalYear}年度下列项目存在绩效问题，请按要求整改。'),
      { kind: 'table', columns: [14, 36, 14, 36], rows: [
        { cells: [label('项目名称'), field('projectName'), label('项目编码'), field('projectCode')] },
        { cells: [label('整改时限'), field('dueOn'), label('联系人及电话'), field('contact')] },
      ] },
      { kind: 'table', columns: [7, 18, 31, 14, 30], rows: [
        { isHead: true, cells: [label('序号'), label('指标或资金'), label('事实与数据'), label('问题性质'), label('整改要求')] },
        { list: 'problems', blankRows: 5, lines: 4, cells: [field('no'), field('subject'), longField('fact'), field('nature'), field('requirement', 1, { align: 'left', merge: 'above-if-equal' })] },
      ] },
      line('body', '请在整改时限内提交整改报告及佐证材料。逾期未整改或整改不到位的，将根据情况调整项目或相应调减项目预算。'),
      line('sign-off', `发文单位${SEALED}`),
    ],
  }),
  facts: rectificationFacts,
};

/** 绩效整改报告: problem by problem, what was done, by whom, with what proof. */
export const rectificationReportForm: OfficialForm = {
  title: '绩效整改报告',
  per: 'project',
  define: (): FormDefinition => ({
    title: '绩效整改报告', orientation: 'landscape',
    parts: [
      line('title', '绩效整改报告'),
      line('subtitle', '（{fiscalYear}年度）'),
      { kind: 'table', columns: [14, 36, 14, 36], rows: [
        { cells: [label('整改单位'), field('department'), label('整改通知书文号'), field('noticeNumber')] },
        { cells: [label('项目名称'), field('projectName'), label('项目编码'), field('projectCode')] },
      ] },
      { kind: 'table', columns: [6, 20, 22, 9, 10, 13, 10, 10], rows: [
        { isHead: true, cells: [label('序号'), label('存在的问题'), label('整改措施'), label('责任人'), label('完成时间'), label('完成情况'), label('佐证材料'), label('未完成原因')] },
        { list: 'problems', blankRows: 5, lines: 4, cells: [field('no'), longField('fact'), longField('measure'), field('responsible'), field('doneOn'), field('state'), field('evidence'), longField('reason')] },
      ] },
      line('sign-off', SIGN_OFF),
    ],
  }),
  facts: rectificationFacts,
};
