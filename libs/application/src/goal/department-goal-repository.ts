import type { DepartmentGoal } from '#domain/goal/department-goal';
import { GoalsOnFile, type GoalPlace } from './goals-on-file.js';

/** The goals of whole departments. */
export abstract class DepartmentGoalRepository extends GoalsOnFile<DepartmentGoal> {
  readonly kind = 'department-goal';

  placeOf({ districtId, unitId, fiscalYear, unitName }: DepartmentGoal): GoalPlace {
    return { districtId, unitId, fiscalYear, title: unitName };
  }

  /** The one of the unit's year that was neither voided nor rejected; null where there is none. */
  abstract ofUnitYear(unitId: string, fiscalYear: number): Promise<DepartmentGoal | null>;

  /** Throws `department-goal.exists-already` (conflict) when the unit's year has one that was neither voided nor rejected. */
  abstract add(goal: Omit<DepartmentGoal, 'unitCode' | 'unitName'>): Promise<void>;
}
