import type { Actor } from '#domain/access/actor';
import { moveGoal, type GoalAction, type GoalHead, type GoalStatus } from '#domain/goal/performance-goal';
import type { ObligationKind } from '#domain/obligation/obligation';

/** Whose goals: of budget projects (绩效目标) or of whole departments (部门整体绩效目标). Their events begin with the same word. */
export type GoalKind = 'goal' | 'department-goal';

/** Everything that goes the way of a goal: goals, and changes of issued ones (目标调整). */
export type PaperKind = GoalKind | 'goal-adjustment';

/** Whom a paper belongs to, and what people call it. */
export interface GoalPlace {
  readonly districtId: string;
  readonly unitId: string;
  readonly fiscalYear: number;
  readonly title: string;
}

/** Papers of one kind that all go the way of a goal, as use cases need them: whole, with content. */
export abstract class GoalsOnFile<G extends GoalHead> {
  abstract readonly kind: PaperKind;

  /** What the unit owes once such a paper was returned to it. */
  readonly revisionOwed: ObligationKind = 'revise-goal';

  abstract placeOf(goal: G): GoalPlace;

  /** One step of the table of this kind; throws `<subject>.action-not-allowed` (conflict). */
  move(goal: G, action: GoalAction): G {
    return moveGoal(goal, action);
  }

  /** Within the actor's data scope; outside of it throws `goal.not-found`. */
  abstract get(id: string, actor: Actor): Promise<G>;

  /** For consequences that the actor does not choose (the outcome of an approval): no scope. Throws `goal.not-found`. */
  abstract load(id: string): Promise<G>;

  /** Throws `goal.stale` (conflict), naming who did what and when, unless the goal still has the version its writer saw. */
  abstract requireVersion(goal: G, seen: number): Promise<void>;

  /** Writes content as version + 1; throws `goal.stale` (conflict) when somebody was faster. */
  abstract saveContent(goal: G): Promise<G>;

  /** Writes status and round as version + 1 where the row still has `from` and the goal's version; else throws `goal.stale`. */
  abstract saveStatus(goal: G, from: GoalStatus): Promise<G>;

  /** Like `saveStatus`; keeps the content of this round for ever. */
  abstract saveFrozen(goal: G, from: GoalStatus, reason: 'submitted' | 'issued'): Promise<G>;

  /** Everybody who ever wrote the content, the present preparer included: an earlier round's words stay theirs, on whatever post they sit now. */
  abstract authorsOf(goal: G): Promise<readonly string[]>;
}
