import type { GoalChange } from '#domain/goal/change-meaning';
import { describeChange, describeEffects } from './describe-change.js';

const told = (change: Partial<GoalChange>): string => describeChange({ part: 'indicators', change: 'changed', path: '/indicators/0', label: '居民满意度', meaning: 'lowered', fields: [], ...change });

test.each<[Partial<GoalChange>, string]>([
  [{ fields: [{ field: 'target', before: '≥95%', after: '≥90%', meaning: 'lowered' }] }, '绩效指标“居民满意度”：目标由 ≥95% 降为 ≥90%。'],
  [{ label: '人均补贴', fields: [{ field: 'target', before: '≤500元', after: '≤600元', meaning: 'lowered' }] }, '绩效指标“人均补贴”：目标由 ≤500元 放宽为 ≤600元。'],
  [{ label: '人均补贴', fields: [{ field: 'target', before: '≤500元', after: '≤450元', meaning: 'raised' }, { field: 'basis', before: '', after: '办法', meaning: 'added' }] }, '绩效指标“人均补贴”：目标由 ≤500元 收紧为 ≤450元；依据由“（空）”改为“办法”。'],
  [{ part: 'spendingPlan', path: '/spendingPlan/1', label: '6', fields: [{ field: 'percent', before: '50', after: '30', meaning: 'later' }] }, '6 月计划由 50% 降为 30%。'],
  [{ part: 'spendingPlan', path: '/spendingPlan/1', label: '6', fields: [{ field: 'percent', before: null, after: '30', meaning: 'added' }] }, '6 月计划由 （空） 改为 30%。'],
  [{ part: 'budget', path: '/budget', label: '', fields: [{ field: 'total', before: '96000.00', after: '95000.00', meaning: 'reduced' }] }, '预算：预算数由 96000.00 降为 95000.00。'],
  [{ part: 'purpose', path: '/purpose', label: '', fields: [{ field: 'purpose', before: '修缮', after: '维修', meaning: 'reworded' }] }, '资金用途：由“修缮”改为“维修”。'],
  [{ change: 'removed', fields: [{ field: 'name', before: '居民满意度', after: null, meaning: 'removed' }, { field: 'target', before: '≥90%', after: null, meaning: 'removed' }] }, '删去绩效指标“居民满意度”：≥90%。'],
])('a change says what was promised and what is promised now: %#', (change, sentence) => {
  expect(told(change)).toBe(sentence);
});

test('the summary counts by direction, and says when there is nothing', () => {
  expect(describeEffects({ relaxes: 2, alters: 0, tightens: 1, rewords: 0 })).toBe('放松 2 处，加严 1 处');
  expect(describeEffects({ relaxes: 0, alters: 0, tightens: 0, rewords: 0 })).toBe('没有变化');
});
