import type { LocalDate } from '#domain/calendar/local-date';
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

  /** The goal as it counted on a day: with the issued text in force then. Before the first issue took effect, the first; never issued, as it stands. Throws `goal.not-found`. */
  abstract inForce(id: string, on: LocalDate): Promise<PerformanceGoal>;

  /** Nobody changes these goals until the end of the unit of work; others may hold them too. */
  abstract hold(ids: readonly string[]): Promise<void>;

  /** Writes the content of an issued goal that an adjustment changes as version + 1, and keeps it for ever as issued; throws `goal.stale` (conflict). */
  abstract saveAdjusted(goal: PerformanceGoal): Promise<PerformanceGoal>;

  /** Writes what a reviewer completed in the content of a goal under review as version + 1, and keeps it for ever as amended; throws `goal.stale` (conflict). */
  abstract saveAmended(goal: PerformanceGoal): Promise<PerformanceGoal>;

  /** Gives the project another name; belongs to the change of content that is being written. */
  abstract rename(goal: PerformanceGoal, name: string): Promise<void>;

  /** Goals of a unit's year, by code, each with whether a goal of the next year was copied from it already. */
  abstract ofUnitYear(unitId: string, fiscalYear: number): Promise<readonly { readonly goal: PerformanceGoal; readonly isContinued: boolean }[]>;

  /** Lets a third party see the goal; harmless when it may already. */
  abstract engage(goalId: string, thirdPartyUnitId: string): Promise<void>;
}
