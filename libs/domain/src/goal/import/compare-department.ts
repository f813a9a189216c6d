import type { Violation } from '../../shared/domain-error.js';
import type { DepartmentGoal, DepartmentGoalDraft } from '../department-goal.js';
import { departmentGoalDifferences } from '../department-goal-difference.js';
import type { GoalDifference } from '../goal-difference.js';
import { verdictOver, type ImportVerdict } from './compare-import.js';
import { departmentOver, type ImportedDepartment } from './imported-department.js';

/** 部门整体目标的比对: what an import would do to the goal of the whole department, and why. */
export interface DepartmentComparison {
  readonly verdict: ImportVerdict;
  /** What the document says. */
  readonly printed: DepartmentGoalDraft;
  /** The goal that the unit's year has; null for a new one. */
  readonly goal: DepartmentGoal | null;
  /** What would stand in it. */
  readonly content: DepartmentGoalDraft;
  readonly differences: readonly GoalDifference[];
  /** Why it is refused; empty for every other verdict. */
  readonly faults: readonly Violation[];
}

/** 比对部门整体目标: with the one goal of the unit's year that was neither voided nor rejected. Changes nothing. */
export function compareDepartment({ content, faults }: ImportedDepartment, goal: DepartmentGoal | null): DepartmentComparison {
  const given = { printed: content, goal, faults };
  if (faults.length > 0) return { ...given, verdict: 'refused', content, differences: [] };
  if (goal === null) return { ...given, verdict: 'new', content, differences: [] };
  const standing = departmentOver(goal.content, content);
  const differences = departmentGoalDifferences(goal.content, standing);
  return { ...given, verdict: verdictOver(goal, differences), content: standing, differences };
}
