import type { DepartmentGoal } from '#domain/goal/department-goal';
import { departmentGoalDifferences } from '#domain/goal/department-goal-difference';
import { goalDifferences, nameDifference } from '#domain/goal/goal-difference';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { findDepartmentOtherYears, findOtherYears } from '#domain/goal/successor';
import { statusNames } from '#wording/statuses';
import { GoalDifferenceView, presentDifference } from './goal-difference.views.js';
import { presentViolation, ViolationView } from './goal-actions.views.js';

export class PreviousDepartmentGoalView {
  goalId: string;
  fiscalYear: number;
  status: string;
  statusName: string;
}

export class PredecessorGoalView extends PreviousDepartmentGoalView {
  code: string;
  name: string;
}

export class DepartmentGoalSuccessionView {
  goalId: string;
  /** What the unit was issued last before this goal's year; null where there is none, or none that its reader may see. */
  predecessor: PreviousDepartmentGoalView | null;
  /** From the predecessor's text to this one. */
  differences: GoalDifferenceView[];
  /** Places that name another year than the goal's own. */
  otherYears: ViolationView[];
}

export class GoalSuccessionView extends DepartmentGoalSuccessionView {
  /** The goal of an earlier year that it was copied from; null for one that was not copied, or whose predecessor its reader may not see. */
  declare predecessor: PredecessorGoalView | null;
}

const presentPrevious = ({ id, status }: PerformanceGoal | DepartmentGoal, fiscalYear: number): PreviousDepartmentGoalView => ({ goalId: id, fiscalYear, status, statusName: statusNames.goal[status] });

export function presentSuccession(goal: PerformanceGoal, predecessor: PerformanceGoal | null): GoalSuccessionView {
  const differences = predecessor === null ? [] : [...nameDifference(predecessor.project.name, goal.project.name), ...goalDifferences(predecessor.content, goal.content)];
  return {
    goalId: goal.id,
    predecessor: predecessor === null ? null : { ...presentPrevious(predecessor, predecessor.project.fiscalYear), code: predecessor.project.code, name: predecessor.project.name },
    differences: differences.map(presentDifference),
    otherYears: findOtherYears(goal.project, goal.content).map(presentViolation),
  };
}

export const presentDepartmentSuccession = (goal: DepartmentGoal, predecessor: DepartmentGoal | null): DepartmentGoalSuccessionView => ({
  goalId: goal.id,
  predecessor: predecessor === null ? null : presentPrevious(predecessor, predecessor.fiscalYear),
  differences: predecessor === null ? [] : departmentGoalDifferences(predecessor.content, goal.content).map(presentDifference),
  otherYears: findDepartmentOtherYears(goal).map(presentViolation),
});
