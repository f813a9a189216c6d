import { meaningOfTarget, meantChange, type GoalChange, type MeasuredTarget } from './change-meaning.js';
import { departmentGoalDifferences, pairDepartmentIndicators } from './department-goal-difference.js';
import type { DepartmentGoalDraft } from './department-goal.js';
import { goalDifferences, pairIndicators, type GoalDifference } from './goal-difference.js';
import type { RowPair } from './pair-rows.js';
import type { GoalContentDraft } from './performance-goal.js';

/** 目标的变化: everything in which two texts of a project's goal differ, and what it means for what was promised. */
export const goalChanges = (before: GoalContentDraft, after: GoalContentDraft): readonly GoalChange[] =>
  withTargets(goalDifferences(before, after), pairIndicators(before.indicators, after.indicators), (indicator) => indicator);

/** 部门整体目标的变化, likewise. Its indicators have no category of ours: name and operator alone say what is better. */
export const departmentGoalChanges = (before: DepartmentGoalDraft, after: DepartmentGoalDraft): readonly GoalChange[] =>
  withTargets(departmentGoalDifferences(before, after), pairDepartmentIndicators(before.indicators, after.indicators), (indicator) => ({ ...indicator, category: null }));

function withTargets<Row>(differences: readonly GoalDifference[], pairs: readonly RowPair<Row>[], measured: (row: Row) => MeasuredTarget): GoalChange[] {
  const pairAt = new Map(pairs.flatMap(({ before, after }) => (before && after ? [[after.at, [before.row, after.row]] as const] : [])));
  return differences.map((difference) => {
    const pair = difference.part === 'indicators' ? pairAt.get(Number(difference.path.split('/').at(-1))) : undefined;
    return meantChange(difference, ({ field }) => (field === 'target' && pair ? meaningOfTarget(measured(pair[0]), measured(pair[1])) : null));
  });
}
