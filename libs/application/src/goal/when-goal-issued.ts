import type { LocalDate } from '#domain/calendar/local-date';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import type { Cause } from '../ports/event-recorder.js';

/** What later subjects do, in the same transaction, when a goal is issued: open monitoring, obligations, the self-evaluation. */
export abstract class WhenGoalIssued {
  abstract goalIssued(cause: Cause, goal: PerformanceGoal, issuedOn: LocalDate): Promise<void>;
}
