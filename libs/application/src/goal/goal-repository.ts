import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { GoalsOnFile, type GoalPlace } from './goals-on-file.js';

/** The goals of budget projects. */
export abstract class GoalRepository extends GoalsOnFile<PerformanceGoal> {
  readonly kind = 'goal';

  placeOf({ project: { districtId, unitId, fiscalYear, name } }: PerformanceGoal): GoalPlace {
    return { districtId, unitId, fiscalYear, title: name };
  }

  /** Writes project and goal, and which goal of an earlier year it was copied from; throws `goal.code-taken` (conflict) when the district's year has the code already. */
  abstract add(goal: PerformanceGoal, copiedFromId: string | null): Promise<void>;

  /** Gives the project another name; belongs to the change of content that is being written. */
  abstract rename(goal: PerformanceGoal, name: string): Promise<void>;

  /** Lets a third party see the goal; harmless when it may already. */
  abstract engage(goalId: string, thirdPartyUnitId: string): Promise<void>;
}
