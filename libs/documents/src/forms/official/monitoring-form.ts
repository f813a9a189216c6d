import type { FormDefinition, FormFacts } from '../form.js';
import { field, label, line, longField } from '../form.js';
import { recordOfIndicator } from '../goal/goal-facts.js';
import { amountUnitOf, headFacts, numberedLines, plainAmount, SIGN_OFF, type FormSubject, type OfficialForm } from './form-subject.js';

/** 项目支出绩效运行监控表 (财预〔2019〕136号): spending and every indicator at one checkpoint, against the plan of the year. */
export const monitoringForm: OfficialForm = {
  title: '项目支出绩效运行监控表',
  per: 'project',
  define: (): FormDefinition => ({
    title: '项目支出绩效运行监控表', orientation: 'landscape',
    parts: [
      line('title', '项目支出绩效运行监控表'),
      line('subtitle', '（{fiscalYear}年度）'),
      { kind: 'table', columns: [12, 16, 13, 13, 12, 13, 10, 11], rows: [
        { cells: [label('项目名称'), field('projectName', 3), label('项目编码'), field('projectCode', 3)] },
        { cells: [label('主管部门及代码'), field('department', 3), label('实施单位'), field('unitName'), label('监控阶段'), field('period')] },
        { cells: [label('年初预算数'), field('total'), label('执行数'), field('spent'), label('执行率'), field('executionRate'), label('全年预计执行数'), field('expectedSpending')] },
        { cells: [label('年度总体目标'), longField('goals', 7)] },
      ] },
      { kind: 'table', columns: [9, 11, 15, 11, 11, 12, 14, 9, 8], rows: [
        { isHead: true, cells: [label('一级指标'), label('二级指标'), label('三级指标'), label('年度指标值'), label('执行情况'), label('全年预计完成情况'), label('偏差原因分析'), label('完成目标可能性'), label('备注')] },
        { list: 'indicators', blankRows: 8, cells: [
          field('level1', 1, { merge: 'above-if-equal' }), field('level2'), field('name'), field('target'), field('actual'), field('expected'), longField('deviation'), field('likelihood'), field('remark'),
        ] },
      ] },
      { kind: 'table', columns: [16, 84], rows: [
        { lines: 3, cells: [label('绩效目标执行总体情况'), longField('summary')] },
        { lines: 3, cells: [label('存在的问题'), longField('problems')] },
        { lines: 3, cells: [label('改进措施'), longField('measures')] },
        { cells: [label('是否能完成年度目标'), longField('willFinish')] },
      ] },
      line('body', '偏差原因填写经费保障、制度保障、人员保障、硬件条件保障或其他，并说明；完成目标可能性填写确定能、有可能或完全不可能。'),
      line('sign-off', SIGN_OFF),
    ],
  }),
  facts: (subject: FormSubject): FormFacts => {
    const { project } = subject;
    const unit = amountUnitOf(subject);
    const total = plainAmount(project?.budget?.totalFen, unit);
    return {
      fields: { ...headFacts(subject), total: total === '' ? '' : `${total}${unit}`, goals: numberedLines(project?.goals ?? []) },
      lists: { indicators: (project?.indicators ?? []).map(recordOfIndicator) },
    };
  },
};
