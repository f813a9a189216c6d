import fc from 'fast-check';
import type { IndicatorCategory } from '../indicator/dimension.js';
import { dimensionOf } from '../indicator/dimension.js';
import { directionOf, type Indicator } from '../indicator/indicator.js';
import { parseTargetValue } from '../indicator/parse-target-value.js';
import { parseAmount } from '../shared/money.js';
import { readPlanCell } from '../spending-plan/spending-plan.js';
import { goalDifferences, nameDifference } from './goal-difference.js';
import type { GoalContentDraft } from './performance-goal.js';

const indicator = (category: IndicatorCategory, name: string, target: string, rest: Partial<Indicator> = {}): Indicator => {
  const described = { category, name, description: '', target: parseTargetValue(target) };
  return { ...described, dimension: dimensionOf(category), basis: '', weight: null, direction: directionOf(described), ...rest };
};
const rows = [indicator('quantity', '修缮楼道', '≥12处'), indicator('quality', '验收合格率', '=100%'), indicator('social-benefit', '报修减少', '≥30%')];
const goal = (changes: Partial<GoalContentDraft> = {}): GoalContentDraft => ({
  budgeted: parseAmount('96000', '元'), fiscalFunds: parseAmount('96000', '元'), otherFunds: parseAmount('0', '元'),
  purpose: '修缮楼道', objectives: ['修缮十二处', '居民满意'], plan: ['25%', '50%', '75%', '100%'].map((raw, at) => readPlanCell([3, 6, 10, 12][at] ?? 12, raw)), indicators: rows, ...changes,
});
const differences = (changes: Partial<GoalContentDraft>) => goalDifferences(goal(), goal(changes)).map(({ part, change, path, label, fields }) => [change, path, label, ...fields.map(({ field, before, after }) => `${field}: ${before} → ${after}`)].join(' ') || part);

test('a text has no difference to itself', () => {
  expect(goalDifferences(goal(), goal())).toEqual([]);
  expect(nameDifference('巡逻', '巡逻')).toEqual([]);
});

test.each<[string, Partial<GoalContentDraft>, string[]]>([
  ['amounts stand together', { budgeted: parseAmount('96001', '元'), otherFunds: parseAmount('1', '元') }, ['changed /budget  total: 96000.00 → 96001.00 other: 0.00 → 1.00']],
  ['重点项目', { isKeyProject: true }, ['changed /isKeyProject  isKeyProject: no → yes']],
  ['the purpose', { purpose: '维修' }, ['changed /purpose  purpose: 修缮楼道 → 维修']],
  ['a sentence that was rewritten', { objectives: ['修缮十三处', '居民满意'] }, ['changed /objectives/0  objective: 修缮十二处 → 修缮十三处']],
  ['a sentence that was put in front moves nobody', { objectives: ['先行勘查', '修缮十二处', '居民满意'] }, ['added /objectives/0  objective: null → 先行勘查']],
  ['a sentence that is gone', { objectives: ['居民满意'] }, ['removed /objectives/0  objective: 修缮十二处 → null']],
  ['sentences in another order', { objectives: ['居民满意', '修缮十二处'] }, ['changed /objectives/0  position: 2 → 1', 'changed /objectives/1  position: 1 → 2']],
  ['a checkpoint is known by its month', { plan: [readPlanCell(3, '30%'), readPlanCell(6, '50.00%'), readPlanCell(12, '100%')] }, ['changed /spendingPlan/0 3 percent: 25 → 30', 'removed /spendingPlan/2 10 percent: 75 → null']],
  ['an indicator is known by its 二级 and name', { indicators: [rows[0]!, indicator('quality', '验收合格率', '≥95%', { description: '合格处数占比' }), rows[2]!] }, ['changed /indicators/1 验收合格率 description:  → 合格处数占比 target: =100% → ≥95%']],
  ['an indicator that changed its 二级 keeps its name', { indicators: [rows[0]!, indicator('timeliness', '验收合格率', '=100%'), rows[2]!] }, ['changed /indicators/1 验收合格率 category: quality → timeliness']],
  ['an indicator that was renamed keeps its place', { indicators: [rows[0]!, indicator('quality', '合格率', '=100%'), rows[2]!] }, ['changed /indicators/1 合格率 name: 验收合格率 → 合格率']],
  ['an indicator that is gone', { indicators: [rows[0]!, rows[2]!] }, ['removed /indicators/1 验收合格率 category: quality → null name: 验收合格率 → null description:  → null target: =100% → null basis:  → null']],
])('%s', (_rule, changes, expected) => {
  expect(differences(changes)).toEqual(expected);
});

test('two rows of one name are told apart by their order', () => {
  const twins = [indicator('quantity', '次数', '≥1次'), indicator('quantity', '次数', '≥2次')];
  expect(goalDifferences(goal({ indicators: twins }), goal({ indicators: [twins[0]!, indicator('quantity', '次数', '≥3次')] })).map(({ path }) => path)).toEqual(['/indicators/1']);
});

test('two texts differ exactly when something in them does, and no row is counted twice', () => {
  const texts = fc.array(fc.constantFrom('一', '二', '三', '四'), { maxLength: 5 });
  fc.assert(fc.property(texts, texts, (before, after) => {
    const found = goalDifferences(goal({ objectives: before }), goal({ objectives: after }));
    expect(found.length === 0).toBe(JSON.stringify(before) === JSON.stringify(after));
    const places = found.map(({ change, path }) => `${change === 'removed'} ${path}`);
    expect(new Set(places).size).toBe(places.length);
    expect(before.length + found.filter(({ change }) => change === 'added').length - found.filter(({ change }) => change === 'removed').length).toBe(after.length);
  }));
});
