import type { Actor } from '#domain/access/actor';
import type { GoalStatus, PerformanceGoal } from '#domain/goal/performance-goal';

/** Goals as use cases need them: whole, with content. */
export abstract class GoalRepository {
  /** Within the actor's data scope; outside of it throws `goal.not-found`. */
  abstract get(id: string, actor: Actor): Promise<PerformanceGoal>;

  /** For consequences that the actor does not choose (the outcome of an approval): no scope. Throws `goal.not-found`. */
  abstract load(id: string): Promise<PerformanceGoal>;

  /** Throws `goal.stale` (conflict), naming who did what and when, unless the goal still has the version its writer saw. */
  abstract requireVersion(goal: PerformanceGoal, seen: number): Promise<void>;

  /** Writes project and goal, and which goal of an earlier year it was copied from; throws `goal.code-taken` (conflict) when the district's year has the code already. */
  abstract add(goal: PerformanceGoal, copiedFromId: string | null): Promise<void>;

  /** Writes content as version + 1; throws `goal.stale` (conflict) when somebody was faster. */
  abstract saveContent(goal: PerformanceGoal): Promise<PerformanceGoal>;

  /** Gives the project another name; belongs to the change of content that is being written. */
  abstract rename(goal: PerformanceGoal, name: string): Promise<void>;

  /** Writes status and round as version + 1 where the row still has `from` and the goal's version; else throws `goal.stale`. */
  abstract saveStatus(goal: PerformanceGoal, from: GoalStatus): Promise<PerformanceGoal>;

  /** Like `saveStatus`; keeps the content of this round for ever. */
  abstract saveFrozen(goal: PerformanceGoal, from: GoalStatus, reason: 'submitted' | 'issued'): Promise<PerformanceGoal>;

  /** Everybody who ever wrote the content, the present preparer included: an earlier round's words stay theirs, on whatever post they sit now. */
  abstract authorsOf(goal: PerformanceGoal): Promise<readonly string[]>;

  /** Lets a third party see the goal; harmless when it may already. */
  abstract engage(goalId: string, thirdPartyUnitId: string): Promise<void>;
}
