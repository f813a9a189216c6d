import type { FormDefinition, FormFacts, FormRow } from '../form.js';
import { field, goesOn, label, line, longField } from '../form.js';
import { recordOfIndicator } from '../goal/goal-facts.js';
import { amountUnitOf, headFacts, numberedLines, plainAmount, SIGN_OFF, type FormSubject, type OfficialForm } from './form-subject.js';

/** 资金执行: the four rows of money. The total is computed from the three below it, never typed (a published form had 0/0/0). */
const moneyRow = (text: string, name: string): FormRow => ({ cells: [
  goesOn(), label(text, 2), field(`${name} budget`), field(`${name} adjusted`), field(`${name} spent`),
  ...(name === 'total' ? [label('10'), field('executionRate'), field('executionPoints')] : [label('—'), field(`${name} rate`), label('—')]),
] });

/** 项目支出绩效自评表 (财预〔2020〕10号). */
export const selfEvaluationForm: OfficialForm = {
  title: '项目支出绩效自评表',
  per: 'project',
  define: (): FormDefinition => ({
    title: '项目支出绩效自评表', orientation: 'landscape',
    parts: [
      line('title', '项目支出绩效自评表'),
      line('subtitle', '（{fiscalYear}年度）'),
      { kind: 'table', columns: [12, 10, 12, 13, 13, 13, 8, 9, 10], rows: [
        { cells: [label('项目名称'), field('projectName', 4), label('项目编码'), field('projectCode', 3)] },
        { cells: [label('主管部门及代码'), field('department', 4), label('实施单位'), field('unitName', 3)] },
        { cells: [label('项目资金'), field('amountUnit', 2), label('年初预算数'), label('全年预算数（A）'), label('全年执行数（B）'), label('分值'), label('执行率（B/A）'), label('得分')] },
        moneyRow('年度资金总额', 'total'),
        moneyRow('其中：当年财政拨款', 'fiscal'),
        moneyRow('上年结转资金', 'carried'),
        moneyRow('其他资金', 'other'),
        { cells: [label('年度总体目标'), label('预期目标', 4), label('实际完成情况', 4)] },
        { cells: [goesOn(), longField('goals', 4), longField('achieved', 4)] },
      ] },
      { kind: 'table', columns: [10, 12, 18, 12, 13, 7, 7, 21], rows: [
        { isHead: true, cells: [label('一级指标'), label('二级指标'), label('三级指标'), label('年度指标值（A）'), label('实际完成值（B）'), label('分值'), label('得分'), label('偏差原因分析及改进措施')] },
        { list: 'indicators', blankRows: 8, cells: [
          field('level1', 1, { merge: 'above-if-equal' }), field('level2'), field('name'), field('target'), field('actual'), field('weight'), field('points'), longField('deviation'),
        ] },
        { cells: [label('总分', 5), label('100'), field('totalPoints'), field('grade')] },
      ] },
      line('sign-off', SIGN_OFF),
    ],
  }),
  facts: (subject: FormSubject): FormFacts => {
    const { project } = subject;
    const unit = amountUnitOf(subject);
    const amount = (fen: string | null | undefined): string => plainAmount(fen, unit);
    return {
      fields: {
        ...headFacts(subject), amountUnit: `单位：${unit}`,
        'total budget': amount(project?.budget?.totalFen), 'fiscal budget': amount(project?.budget?.fiscalFen), 'other budget': amount(project?.budget?.otherFen),
        goals: numberedLines(project?.goals ?? []),
      },
      lists: { indicators: (project?.indicators ?? []).map(recordOfIndicator) },
    };
  },
};
