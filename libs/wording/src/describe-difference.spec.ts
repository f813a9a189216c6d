import type { GoalDifference } from '#domain/goal/goal-difference';
import { describeDifference } from './describe-difference.js';

const told = (difference: Partial<GoalDifference>): string => describeDifference({ part: 'indicators', change: 'changed', path: '/indicators/0', label: '合格率', fields: [], ...difference });

test.each<[Partial<GoalDifference>, string]>([
  [{ fields: [{ field: 'target', before: '=100%', after: '≥95%' }, { field: 'category', before: 'quality', after: 'timeliness' }] }, '绩效指标“合格率”：指标值由“=100%”改为“≥95%”；二级指标由“质量指标”改为“时效指标”。'],
  [{ change: 'added', fields: [{ field: 'name', before: null, after: '合格率' }, { field: 'target', before: null, after: '' }] }, '新增绩效指标“合格率”：（空）。'],
  [{ change: 'removed', part: 'objectives', path: '/objectives/2', label: '', fields: [{ field: 'objective', before: '修缮十二处', after: null }] }, '删去绩效目标第 3 条：修缮十二处。'],
  [{ part: 'objectives', path: '/objectives/1', label: '', fields: [{ field: 'position', before: '1', after: '2' }] }, '绩效目标第 2 条：顺序由“1”改为“2”。'],
  [{ part: 'spendingPlan', path: '/spendingPlan/0', label: '3', fields: [{ field: 'percent', before: null, after: '25' }] }, '3 月支出计划：累计支出（%）由“（空）”改为“25”。'],
  [{ part: 'name', path: '/name', label: '', fields: [{ field: 'name', before: '甲', after: '乙' }] }, '项目名称：由“甲”改为“乙”。'],
])('a difference says where, from what and to what: %#', (difference, sentence) => {
  expect(told(difference)).toBe(sentence);
});
