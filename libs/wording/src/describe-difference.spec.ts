import type { GoalDifference } from '#domain/goal/goal-difference';
import { describeDifference } from './describe-difference.js';

const told = (difference: Partial<GoalDifference>): string => describeDifference({ part: 'indicators', change: 'changed', path: '/indicators/0', label: '合格率', fields: [], ...difference });

test.each<[Partial<GoalDifference>, string]>([
  [{ fields: [{ field: 'target', before: '=100%', after: '≥95%' }, { field: 'category', before: 'quality', after: 'timeliness' }] }, '绩效指标“合格率”：指标值由“=100%”改为“≥95%”；二级指标由“质量指标”改为“时效指标”。'],
  [{ change: 'added', fields: [{ field: 'name', before: null, after: '合格率' }, { field: 'target', before: null, after: '' }] }, '新增绩效指标“合格率”：（空）。'],
  [{ change: 'removed', part: 'objectives', path: '/objectives/2', label: '', fields: [{ field: 'objective', before: '修缮十二处', after: null }] }, '删去绩效目标第 3 条：修缮十二处。'],
  [{ part: 'objectives', path: '/objectives/1', label: '', fields: [{ field: 'position', before: '1', after: '2' }] }, '绩效目标第 2 条：顺序由“1”改为“2”。'],
  [{ part: 'spendingPlan', path: '/spendingPlan/0', label: '3', fields: [{ field: 'percent', before: null, after: '25' }] }, '3 月支出计划：累计支出（%）由“（空）”改为“25”。'],
  [{ part: 'subGoals', path: '/subGoals/0', label: '街面巡防', fields: [{ field: 'goal', before: '每日', after: '每周' }, { field: 'excellent', before: null, after: '90' }] }, '分项绩效目标“街面巡防”：绩效目标由“每日”改为“每周”；优的下限（%）由“（空）”改为“90”。'],
  [{ change: 'added', part: 'subGoals', path: '/subGoals/0', label: '街面巡防', fields: [{ field: 'name', before: null, after: '街面巡防' }, { field: 'goal', before: null, after: '每日' }] }, '新增分项绩效目标“街面巡防”：每日。'],
  [{ change: 'removed', part: 'safeguards', path: '/safeguards/0', label: '', fields: [{ field: 'safeguard', before: '专人负责', after: null }] }, '删去工作保障措施第 1 条：专人负责。'],
  [{ part: 'totals', path: '/totals', label: '', fields: [{ field: 'income', before: null, after: '40万元' }] }, '收支合计：预算收入由“（空）”改为“40万元”。'],
  [{ part: 'overallGoal', path: '/overallGoal', label: '', fields: [{ field: 'overallGoal', before: '甲', after: '乙' }] }, '总体绩效目标：由“甲”改为“乙”。'],
  [{ part: 'name', path: '/name', label: '', fields: [{ field: 'name', before: '甲', after: '乙' }] }, '项目名称：由“甲”改为“乙”。'],
])('a difference says where, from what and to what: %#', (difference, sentence) => {
  expect(told(difference)).toBe(sentence);
});
