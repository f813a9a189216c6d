import fc from 'fast-check';
import { dimensionOf, type IndicatorCategory } from '../indicator/dimension.js';
import { directionOf, type Indicator } from '../indicator/indicator.js';
import { parseTargetValue } from '../indicator/parse-target-value.js';
import { parseAmount } from '../shared/money.js';
import { readPlanCell } from '../spending-plan/spending-plan.js';
import { countEffects, effectOfMeaning, meaningOfText } from './change-meaning.js';
import { goalChanges } from './goal-changes.js';
import type { GoalContentDraft } from './performance-goal.js';

const indicator = (category: IndicatorCategory, name: string, target: string, rest: Partial<Indicator> = {}): Indicator => {
  const described = { category, name, description: '', target: parseTargetValue(target) };
  return { ...described, dimension: dimensionOf(category), basis: '', weight: null, direction: directionOf(described), ...rest };
};
const goal = (changes: Partial<GoalContentDraft> = {}): GoalContentDraft => ({
  budgeted: parseAmount('96000', '元'), fiscalFunds: parseAmount('96000', '元'), otherFunds: parseAmount('0', '元'),
  purpose: '修缮老旧楼道十二处', objectives: ['修缮十二处', '居民满意'], plan: ['25%', '50%', '75%', '100%'].map((raw, at) => readPlanCell([3, 6, 10, 12][at] ?? 12, raw)), indicators: [], ...changes,
});
const targetTo = (before: [IndicatorCategory, string, string], after: string, name = before[1]): string | undefined =>
  goalChanges(goal({ indicators: [indicator(...before)] }), goal({ indicators: [indicator(before[0], name, after)] }))[0]?.fields.find(({ field }) => field === 'target')?.meaning;

test.each<[string, [IndicatorCategory, string, string], string, string]>([
  ['a rate that should be high falls', ['satisfaction', '居民满意度', '≥95%'], '≥90%', 'lowered'],
  ['a rate that should be high rises', ['satisfaction', '居民满意度', '≥90%'], '≥95%', 'raised'],
  ['a cost that may be higher', ['cost', '人均补贴', '≤500元'], '≤600元', 'lowered'],
  ['a cost that must be lower', ['cost', '人均补贴', '≤500元'], '≤450元', 'raised'],
  ['accidents that were none and may now be some', ['quality', '安全事故', '=0起'], '≤2起', 'lowered'],
  ['the figure itself no longer suffices', ['quality', '合格率', '≥98%'], '>98%', 'raised'],
  ['the same figure written anew', ['quality', '合格率', '≥98%'], '≥98.0%', 'reworded'],
  ['another unit', ['quantity', '巡逻', '≥20人'], '≥20次', 'redefined'],
  ['the direction turned around', ['quality', '差错率', '≥5%'], '≤5%', 'redefined'],
  ['a figure gave way to words', ['social-benefit', '治安水平', '≥5%'], '明显改善', 'vaguer'],
  ['words gave way to a figure', ['social-benefit', '治安水平', '明显改善'], '≥5%', 'sharper'],
  ['other words', ['social-benefit', '治安水平', '明显改善'], '有所改善', 'reworded'],
])('%s', (_rule, before, after, meaning) => {
  expect(targetTo(before, after)).toBe(meaning);
});

test.each<[string, Partial<GoalContentDraft>, string]>([
  ['less money by the same day is a plan that moved back', { plan: ['25%', '30%', '75%', '100%'].map((raw, at) => readPlanCell([3, 6, 10, 12][at] ?? 12, raw)) }, 'later'],
  ['more money by the same day is a plan that moved forward', { plan: ['25%', '60%', '75%', '100%'].map((raw, at) => readPlanCell([3, 6, 10, 12][at] ?? 12, raw)) }, 'earlier'],
  ['a checkpoint that is gone', { plan: [readPlanCell(3, '25%'), readPlanCell(6, '50%'), readPlanCell(12, '100%')] }, 'removed'],
  ['a smaller budget', { budgeted: parseAmount('95000', '元'), fiscalFunds: parseAmount('95000', '元') }, 'reduced'],
  ['an indicator more', { indicators: [indicator('quality', '合格率', '≥98%')] }, 'added'],
  ['objectives in another order', { objectives: ['居民满意', '修缮十二处'] }, 'moved'],
])('%s', (_rule, changes, meaning) => {
  expect(goalChanges(goal(), goal(changes))[0]?.meaning).toBe(meaning);
});

test.each([
  ['一个错别字', '按月发放巡逻队员补贴款', '按月发放巡逻队员补帖款', 'retyped'],
  ['标点', '按月发放,巡逻队员补贴', '按月发放，巡逻队员补贴。', 'retyped'],
  ['一个“不”字不是错别字', '老旧楼道修缮工程达标验收', '老旧楼道修缮工程不达标验收', 'reworded'],
  ['文中的数字', '全年巡逻300次', '全年巡逻200次', 'figures-reworded'],
  ['小数点不是标点', '增长1.5个百分点的目标', '增长15个百分点的目标', 'figures-reworded'],
  ['另一句话', '按月发放巡逻队员补贴', '开展社区夜间巡逻服务', 'reworded'],
  ['填上了', '', '现在有了', 'added'],
  ['删空了', '原来有的', ' ', 'removed'],
])('of a text: %s', (_rule, before, after, meaning) => {
  expect(meaningOfText(before, after)).toBe(meaning);
});

test('a row means what the gravest of its fields does, and the summary counts rows', () => {
  const before = goal({ indicators: [indicator('quality', '合格率', '≥98%', { basis: '台账' }), indicator('satisfaction', '居民满意度', '≥90%')] });
  const after = goal({ indicators: [indicator('quality', '合格率', '≥95%', { basis: '验收单' }), indicator('satisfaction', '居民满意度', '≥92%')] });
  const changes = goalChanges(before, after);
  expect(changes.map(({ meaning }) => meaning)).toEqual(['lowered', 'raised']);
  expect(countEffects(changes)).toEqual({ relaxes: 1, alters: 0, tightens: 1, rewords: 0 });
});

test('what one way round lowers a target raises it the other way round', () => {
  const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => (hundredths / 100).toString());
  const operator = fc.constantFrom('≥', '>', '≤', '<');
  fc.assert(fc.property(operator, percent, percent, (sign, a, b) => {
    const [there, back] = [targetTo(['quality', '指标', `${sign}${a}%`], `${sign}${b}%`), targetTo(['quality', '指标', `${sign}${b}%`], `${sign}${a}%`)];
    const opposite = { lowered: 'raised', raised: 'lowered' } as Record<string, string>;
    if (Number(a) === Number(b)) expect([undefined, 'reworded']).toContain(there);
    else expect(back).toBe(opposite[there ?? '']);
    expect(there === undefined || there in effectOfMeaning).toBe(true);
  }));
});
