import { parseTargetValue } from '../../indicator/parse-target-value.js';
import { readCategory, readDimension } from '../../indicator/classification.js';
import { dimensionOf } from '../../indicator/dimension.js';
import { parseAmount } from '../../shared/money.js';
import { readPlanCell } from '../../spending-plan/spending-plan.js';
import type { ReviewedGoal, ReviewedIndicator } from './reviewed-goal.js';
import { blocking, reviewGoals } from './review-goals.js';
import { ruleCatalogue } from './rule-catalogue.js';

const row = (category: string, name: string, target: string, rest: Partial<ReviewedIndicator> = {}): ReviewedIndicator => {
  const read = readCategory(category);
  const dimension = read === null ? null : dimensionOf(read);
  return {
    category: read, dimension, printedDimension: readDimension('产出指标') === dimension ? '产出指标' : '效益指标', printedCategory: category,
    name, description: `${name}的计算口径`, target: parseTargetValue(target), basis: '《云溪街道年度工作方案》', ...rest,
  };
};

const faultless: readonly ReviewedIndicator[] = [
  row('数量指标', '修缮楼道', '≥12处'),
  row('质量指标', '修缮验收合格率', '=100%'),
  row('时效指标', '完工月份', '≤10月份'),
  row('成本指标', '每处修缮费用', '≤0.8万元'),
  row('社会效益指标', '楼道照明故障报修减少', '≥30%'),
  row('服务对象满意度指标', '居民满意度', '≥90%', { printedDimension: '满意度指标' }),
];

/** A goal no rule finds fault with; a case says only what it changes. */
const goal = (changes: Partial<ReviewedGoal> & { plan?: ReviewedGoal['plan'] } = {}): ReviewedGoal => ({
  no: 1, code: '990101260000000000001', name: '楼道修缮', fiscalYear: 2026, amountUnit: '元', amountUnitIn: 'header',
  budget: { total: parseAmount('96000', '元'), fiscal: parseAmount('96000', '元'), other: parseAmount('0', '元') },
  purpose: '项目资金96000元，用于老旧楼道修缮。', plan: plan('10%', '40%', '85%', '100%'),
  goals: ['修缮老旧楼道12处。', '居民出行更安全。'], indicators: faultless, ...changes,
});
const plan = (...cells: string[]): ReviewedGoal['plan'] => [3, 6, 10, 12].map((month, at) => readPlanCell(month, cells[at] ?? ''));
const only = (category: string, name: string, target: string, rest: Partial<ReviewedIndicator> = {}): ReviewedGoal => goal({ indicators: [...faultless, row(category, name, target, rest)] });
const rules = (...goals: readonly ReviewedGoal[]): string[] => [...new Set(reviewGoals(goals).map(({ rule }) => rule))];
const amounts = (total: string | null, fiscal: string | null, other: string | null) => {
  const read = (text: string | null) => (text === null ? null : parseAmount(text, '元'));
  return { total: read(total), fiscal: read(fiscal), other: read(other) };
};

/** Where a rule must speak. One row per case: the rule, and a goal (or several) that breaks it. */
const fires: readonly (readonly [rule: string, what: string, goals: readonly ReviewedGoal[]])[] = [
  ['H1', 'a blank code', [goal({ code: null })]],
  ['H2', 'no budget', [goal({ budget: null })]],
  ['H2', 'a plan without a figure', [goal({ plan: plan('', '', '', '') })]],
  ['H3', 'the unit inside the amount', [goal({ amountUnitIn: 'cell' })]],
  ['B1', 'a purpose in 万元 that means 元', [goal({ purpose: '预算资金96000万元，用于修缮。' })]],
  ['B1', 'another amount than the budget', [goal({ purpose: '项目资金9.5万元，用于修缮。' })]],
  ['B2', 'parts that do not make the whole', [goal({ budget: amounts('100', '90', '9.99') })]],
  ['P1', 'a blank before the first figure', [goal({ plan: plan('', '50%', '80%', '100%') })]],
  ['P2', 'a blank after 100%', [goal({ plan: plan('25%', '50%', '100%', '') })]],
  ['P3', 'a plan that falls', [goal({ plan: plan('25%', '60%', '50%', '100%') })]],
  ['P4', 'a plan that stops at 95%', [goal({ plan: plan('25%', '50%', '80%', '95%') })]],
  ['P4', 'a plan beyond 100%', [goal({ plan: plan('25%', '50%', '80%', '120%') })]],
  ['P5', '75% at the end of October', [goal({ plan: plan('25%', '50%', '75%', '100%') })]],
  ['P6', 'everything in December', [goal({ plan: plan('', '', '', '100%') })]],
  ['P6', 'nothing but zeros before December', [goal({ plan: plan('0%', '0%', '0%', '100%') })]],
  ['P7', 'spent by March and measured by the quarter', [goal({ plan: plan('100%', '', '', ''), indicators: [...faultless, row('质量指标', '检查到位率', '=100%', { description: '按季度检查' })] })]],
  ['P8', 'monthly pay at 75% in October', [goal({ purpose: '按月发放补贴。', plan: plan('25%', '50%', '75%', '100%') })]],
  ['G1', 'one sentence twice', [goal({ goals: ['修缮楼道12处。', '修缮楼道 12处'] })]],
  ['G2', 'a count no indicator has', [goal({ goals: ['为15个小区更换路灯。'] })]],
  ['G3', 'two sentences nearly the same', [goal({ goals: ['通过更换楼道路灯和扶手，改善老旧小区居民出行条件。', '通过更换楼道路灯和扶手，改善老旧小区居民的出行条件和环境。'] })]],
  ['D1', 'no 满意度指标', [goal({ indicators: faultless.slice(0, 5) })]],
  ['D2', 'an empty row', [only('经济效益指标', '', '')]],
  ['D2', 'a name without a value', [only('经济效益指标', '节约电费', '')]],
  ['D4', 'one 效益 where the others have another', [
    goal({ indicators: [row('经济效益指标', '节约费用', '≥1万元'), row('社会效益指标', '报修减少', '≥3%'), row('生态效益指标', '节约用电', '≥5%')] }),
    goal({ no: 2, indicators: [row('经济效益指标', '节约开支', '≥1万元'), row('社会效益指标', '投诉减少', '≥3%'), row('社会效益指标', '节约用水', '≥5%')] })]],
  ['D5', '效果指标', [only('社会效益指标', '出行改善', '≥3%', { printedDimension: '效果指标' })]],
  ['D6', '可持续性影响', [only('可持续性影响', '设施使用年限', '≥5年')]],
  ['V1', 'two percentages run together', [only('质量指标', '设施完好率', '≥95100%')]],
  ['V1', 'a limit with a condition', [only('质量指标', '设施完好率', '≥95%且无投诉')]],
  ['V2', '≥100% on a share', [only('质量指标', '设施合格率', '≥100%')]],
  ['V2', 'a share beyond the whole', [only('质量指标', '设施合格率', '=120%')]],
  ['V3', '百分比', [only('质量指标', '设施完好率', '≥95百分比')]],
  ['V4', 'a full-width sign', [only('质量指标', '设施完好率', '＝100％')]],
  ['V5', 'no sign', [only('数量指标', '宣传场次', '4次')]],
  ['V6', 'words', [only('社会效益指标', '环境改善', '进一步改善')]],
  ['V7', 'a space inside', [only('质量指标', '设施完好率', '≥95 %')]],
  ['V8', 'the unit in the name', [only('质量指标', '设施完好率（%）', '≥95%')]],
  ['U1', 'a rate in people', [only('质量指标', '发放准确率', '=17人')]],
  ['U2', 'a count in %', [only('社会效益指标', '受益人数', '≥90%')]],
  ['U3', 'a count in words', [only('社会效益指标', '受益人数', '覆盖全部楼院')]],
  ['U4', '数量 in %', [only('数量指标', '覆盖面', '≥90%')]],
  ['U4', '数量 in percentages run together', [only('数量指标', '覆盖面', '≥90100%')]],
  ['U5', '数量 in words', [only('数量指标', '路灯', '足够')]],
  ['U6', '质量 in money', [only('质量指标', '发放标准', '=300元')]],
  ['U7', '成本 as a rate', [only('成本指标', '预算完成情况', '=100%')]],
  ['U7', '成本 as 是', [only('成本指标', '费用合规', '是')]],
  ['U8', '成本 without a ceiling', [only('成本指标', '人均费用', '≥180元')]],
  ['U9', '成本 without a sign', [only('成本指标', '人均费用', '180元')]],
  ['X1', 'coverage bounded above', [only('社会效益指标', '宣传覆盖率', '≤90%')]],
  ['X1', 'accidents bounded below', [only('社会效益指标', '事故发生率', '≥1%')]],
  ['X3', 'output bounded above', [only('数量指标', '修缮面积', '≤50平方米')]],
  ['X4', 'a decrease that nobody can measure', [only('社会效益指标', '降低投诉率', '≥90%')]],
  ['C1', '时效 of payment', [only('时效指标', '资金支付及时率', '≥95%')]],
  ['C2', '成本 of keeping the budget', [only('成本指标', '预算控制数', '≤9万元')]],
  ['C3', '数量 of looking at the project', [only('数量指标', '绩效评价次数', '=4次')]],
  ['C4', '生态 without ecology', [only('生态效益指标', '后勤有力', '≥90%', { description: '后勤工作' })]],
  ['C5', '经济 without economy', [only('经济效益指标', '提高工作效率', '≥90%', { description: '工作效率' })]],
  ['C6', '效益 that is output', [only('社会效益指标', '补贴发放率', '=100%')]],
  ['Q1', 'a description that repeats the name', [only('质量指标', '设施完好率', '≥95%', { description: '设施完好率（%）' })]],
  ['Q2', 'a bare basis', [only('质量指标', '设施完好率', '≥95%', { basis: '工作要求' })]],
  ['Q3', 'one description twice', [goal({ indicators: [...faultless, row('质量指标', '甲', '≥95%', { description: '同一口径' }), row('质量指标', '乙', '≥95%', { description: '同一口径' })] })]],
  ['T1', 'a quote that never closes', [goal({ purpose: '"用于修缮。' })]],
  ['T1', 'an entity', [goal({ goals: ['修缮&nbsp;楼道12处'] })]],
  ['Y1', 'a description of last year', [only('质量指标', '验收通过', '≥1次', { description: '2025年已竣工' })]],
  ['Y1', 'a plan of last year as basis', [only('质量指标', '验收通过', '≥1次', { basis: '根据2025年工作计划' })]],
  ['S1', 'all indicators copied', [goal(), goal({ no: 2, goals: ['另一个目标。'] })]],
  ['S2', 'a goal copied', [goal(), goal({ no: 2, indicators: [] })]],
  ['S3', 'names and values copied', [goal(), goal({ no: 2, goals: ['另一个目标。'], indicators: faultless.map((each) => ({ ...each, description: `${each.description}。另一种说法` })) })]],
  ['S4', 'one curve for five projects', [1, 2, 3, 4, 5].map((no) => goal({ no }))],
];

/** Where a rule must stay silent, although the case looks like one of the above. */
const silent: readonly (readonly [rule: string, what: string, goals: readonly ReviewedGoal[]])[] = [
  ['H1', 'a code of another length', [goal({ code: '777-0202-ABC-12D3' })]],
  ['H2', 'a plan with one figure', [goal({ plan: plan('100%', '', '', '') })]],
  ['H3', 'the unit in the head', [goal()]],
  ['B1', 'the same amount in 万元', [goal({ purpose: '项目资金9.6万元，用于修缮。' })]],
  ['B1', 'a rounded amount', [goal({ purpose: '项目资金9.60万元', budget: amounts('95980.00', '95980.00', '0') })]],
  ['B1', 'a price per person', [goal({ purpose: '每人每月300元，共需发放12个月。' })]],
  ['B1', 'parts of the amount', [goal({ purpose: '其中设备所需资金5万元，安装所需资金4.6万元。' })]],
  ['B2', 'a blank 其他资金', [goal({ budget: amounts('100', '100', null) })]],
  ['B2', 'no parts at all', [goal({ budget: amounts('100', null, null) })]],
  ['P1', 'zeros before the first figure', [goal({ plan: plan('0%', '0%', '50%', '100%') })]],
  ['P2', '100% carried on', [goal({ plan: plan('100%', '100%', '100%', '100%') })]],
  ['P3', 'a plan that rests', [goal({ plan: plan('50%', '50%', '50%', '100%') })]],
  ['P4', '100% early', [goal({ plan: plan('50%', '100%', '', '') })]],
  ['P5', 'a form with 9月底', [goal({ plan: [3, 6, 9, 12].map((month, at) => readPlanCell(month, ['25%', '50%', '75%', '100%'][at] ?? '')) })]],
  ['P6', 'something before December', [goal({ plan: plan('', '', '5%', '100%') })]],
  ['P7', 'spent by March, measured once', [goal({ plan: plan('100%', '', '', '') })]],
  ['P8', 'monthly pay in step', [goal({ purpose: '按月发放补贴。', plan: plan('25%', '50%', '84%', '100%') })]],
  ['G1', 'two different sentences', [goal()]],
  ['G2', 'a count an indicator has', [goal({ goals: ['修缮楼道12处。'] })]],
  ['G2', 'years, dates and money', [goal({ goals: ['2026年6月底前完成，投入9万元。', '24小时值守。'] })]],
  ['G3', 'two sentences of their own', [goal()]],
  ['D1', 'a goal that was not filled in yet', [goal({ indicators: [] })]],
  ['D4', 'two rows of one 效益 when no other goal shows another one', [goal({ indicators: [row('社会效益指标', '报修减少', '≥3%'), row('社会效益指标', '投诉减少', '≥3%')] })]],
  ['D5', '效益指标', [goal()]],
  ['V1', '150%', [only('社会效益指标', '客流增长率', '≥150%')]],
  ['V2', 'a growth', [only('社会效益指标', '收入增长率', '≥100%')]],
  ['V2', '=100%', [only('质量指标', '设施合格率', '=100%')]],
  ['V4', 'full-width punctuation in words', [only('社会效益指标', '环境改善', '改善，且群众认可')]],
  ['V5', 'a sign in words', [only('数量指标', '宣传场次', '不少于4次')]],
  ['V6', 'a number', [goal()]],
  ['V7', 'spaces between words', [only('社会效益指标', '环境改善', '明显 改善')]],
  ['V8', 'a bracket that is no unit', [only('质量指标', '设施完好率（含楼道灯）', '≥95%')]],
  ['U1', 'an efficiency', [only('质量指标', '办事效率', '≥3件')]],
  ['U1', 'none at all', [only('社会效益指标', '事故发生率', '=0')]],
  ['U2', 'a count', [only('社会效益指标', '受益人数', '≥90人')]],
  ['U6', 'a rate', [only('质量指标', '设施完好率', '≥95%')]],
  ['U7', 'money per person', [only('成本指标', '人均标准', '≤300元/人·月')]],
  ['U7', '生态环境成本 in another unit', [only('生态环境成本指标', '施工用水', '≤30吨')]],
  ['U8', 'what is saved', [only('成本指标', '节约费用', '≥1万元')]],
  ['U9', 'a cost with =', [only('成本指标', '人均费用', '=180元')]],
  ['X1', 'days of promptness', [only('时效指标', '办理及时性', '≤30日')]],
  ['X1', 'a cost rate', [only('成本指标', '成本合格率', '≤100%')]],
  ['X1', 'accidents bounded above', [only('社会效益指标', '事故发生率', '<1%')]],
  ['X3', 'accidents among the output', [only('数量指标', '安全事故次数', '≤1次')]],
  ['X4', 'a measured decrease', [only('社会效益指标', '投诉率降幅', '≥5%')]],
  ['C1', '时效 of delivery', [only('时效指标', '补贴按时发放', '≤10日')]],
  ['C2', 'a unit cost', [only('成本指标', '每场活动费用', '≤0.1万元')]],
  ['C4', 'saving power', [only('生态效益指标', '节约用电', '≥5%')]],
  ['C5', 'saving money', [only('经济效益指标', '节约开支', '≥1万元')]],
  ['C6', 'handing out among the output', [only('质量指标', '补贴发放率', '=100%')]],
  ['Q1', 'a description of its own', [goal()]],
  ['Q2', 'a paper', [goal()]],
  ['Q2', 'a blank basis', [only('质量指标', '设施完好率', '≥95%', { basis: '' })]],
  ['Q3', 'two blank descriptions', [goal({ indicators: [row('质量指标', '甲', '≥95%', { description: '' }), row('质量指标', '乙', '≥95%', { description: '' })] })]],
  ['T1', 'quotes in pairs', [goal({ purpose: '用于“微改造”项目。' })]],
  ['Y1', 'a paper of an earlier year', [only('质量指标', '验收通过', '≥1次', { basis: '云溪街办〔2024〕8号' })]],
  ['Y1', 'the budget year', [only('质量指标', '验收通过', '≥1次', { description: '2026年竣工' })]],
  ['S1', 'two goals without indicators', [goal({ indicators: [] }), goal({ no: 2, indicators: [] })]],
  ['S3', 'a whole copy, which S1 says already', [goal(), goal({ no: 2 })]],
  ['S4', 'four projects', [1, 2, 3, 4].map((no) => goal({ no }))],
];

describe('目标审核', () => {
  it('finds nothing in a faultless goal', () => {
    expect(reviewGoals([goal()])).toEqual([]);
  });

  it.each(fires)('%s speaks: %s', (rule, _what, goals) => {
    expect(rules(...goals)).toContain(rule);
  });

  it.each(silent)('%s is silent: %s', (rule, _what, goals) => {
    expect(rules(...goals)).not.toContain(rule);
  });

  it('every rule has a case where it speaks', () => {
    expect(ruleCatalogue.map(({ id }) => id).filter((id) => !fires.some(([rule]) => rule === id))).toEqual([]);
  });

  it('rule ids are unique', () => {
    expect(new Set(ruleCatalogue.map(({ id }) => id)).size).toBe(ruleCatalogue.length);
  });

  it('a finding says which goal, which indicator, which field, and quotes', () => {
    expect(reviewGoals([only('质量指标', '设施完好率', '≥95100%')])).toEqual([
      { rule: 'V1', code: 'V1', severity: 'block', goal: 1, indicator: 7, field: 'target', details: {}, evidence: '≥95100%', suggested: '≥95% / =100%' },
    ]);
  });

  it('≥100% on a share warns, more than the whole blocks', () => {
    const severityOf = (target: string) => reviewGoals([only('质量指标', '设施合格率', target)]).map(({ severity }) => severity);
    expect([severityOf('≥100%'), severityOf('=120%')]).toEqual([['warn'], ['block']]);
  });

  it('a goal may go on when nothing blocks', () => {
    expect(blocking(reviewGoals([goal({ plan: plan('25%', '50%', '75%', '100%') })]))).toEqual([]);
  });
});
