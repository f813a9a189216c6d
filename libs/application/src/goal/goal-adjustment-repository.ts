import type { LocalDate } from '#domain/calendar/local-date';
import { moveAdjustment, type GoalAdjustment } from '#domain/goal/goal-adjustment';
import type { GoalAction, GoalContent } from '#domain/goal/performance-goal';
import type { ObligationKind } from '#domain/obligation/obligation';
import { GoalsOnFile, type GoalPlace } from './goals-on-file.js';

/** Changes of issued goals (目标调整). */
export abstract class GoalAdjustmentRepository extends GoalsOnFile<GoalAdjustment> {
  readonly kind = 'goal-adjustment';
  override readonly revisionOwed: ObligationKind = 'revise-adjustment';

  placeOf({ districtId, unitId, fiscalYear, title }: GoalAdjustment): GoalPlace {
    return { districtId, unitId, fiscalYear, title };
  }

  override move(adjustment: GoalAdjustment, action: GoalAction): GoalAdjustment {
    return moveAdjustment(adjustment, action);
  }

  /** Throws `adjustment.open-already` (conflict) when one of its goals has an adjustment that has not ended. */
  abstract add(adjustment: GoalAdjustment): Promise<void>;

  /** By goal, the issued text that it was written against. */
  abstract issuedTexts(adjustment: GoalAdjustment): Promise<ReadonlyMap<string, GoalContent>>;

  /** Writes from which day on a goal counts in which version; lets its content be written until that version is frozen. */
  abstract putInForce(adjustmentId: string, goal: { readonly id: string; readonly version: number }, from: LocalDate): Promise<void>;
}
