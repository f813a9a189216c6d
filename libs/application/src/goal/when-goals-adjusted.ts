import type { LocalDate } from '#domain/calendar/local-date';
import type { GoalAdjustment, BudgetShift } from '#domain/goal/goal-adjustment';
import type { Cause } from '../ports/event-recorder.js';

/** What later subjects do, in the same transaction, when an adjustment is issued: book what it moves. */
export abstract class WhenGoalsAdjusted {
  abstract goalsAdjusted(cause: Cause, adjustment: GoalAdjustment, shifts: readonly (BudgetShift & { readonly projectId: string; readonly projectCode: string })[], from: LocalDate): Promise<void>;
}
