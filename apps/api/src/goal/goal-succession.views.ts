import { goalDifferences, nameDifference } from '#domain/goal/goal-difference';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { findOtherYears } from '#domain/goal/successor';
import { statusNames } from '#wording/statuses';
import { GoalDifferenceView, presentDifference } from './goal-difference.views.js';
import { presentViolation, ViolationView } from './goal-actions.views.js';

export class PredecessorGoalView {
  goalId: string;
  fiscalYear: number;
  code: string;
  name: string;
  status: string;
  statusName: string;
}

export class GoalSuccessionView {
  goalId: string;
  /** The goal of an earlier year that it was copied from; null for one that was not copied, or whose predecessor its reader may not see. */
  predecessor: PredecessorGoalView | null;
  /** From the predecessor's text to this one. */
  differences: GoalDifferenceView[];
  /** Places that name another year than the goal's own. */
  otherYears: ViolationView[];
}

export function presentSuccession(goal: PerformanceGoal, predecessor: PerformanceGoal | null): GoalSuccessionView {
  const differences = predecessor === null ? [] : [...nameDifference(predecessor.project.name, goal.project.name), ...goalDifferences(predecessor.content, goal.content)];
  return {
    goalId: goal.id,
    predecessor: predecessor === null ? null : {
      goalId: predecessor.id,
      fiscalYear: predecessor.project.fiscalYear,
      code: predecessor.project.code,
      name: predecessor.project.name,
      status: predecessor.status,
      statusName: statusNames.goal[predecessor.status],
    },
    differences: differences.map(presentDifference),
    otherYears: findOtherYears(goal.project, goal.content).map(presentViolation),
  };
}
