import type { LocalDate } from '#domain/calendar/local-date';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import type { Rulebook } from '#domain/rulebook/rulebook';
import type { Cause } from '../ports/event-recorder.js';

/** What the evaluation does, in the same transaction, when the monitoring of a goal is opened: the 12月底 checkpoint is the self-evaluation's. */
export abstract class WhenMonitoringOpened {
  abstract monitoringOpened(cause: Cause, goal: PerformanceGoal, rulebook: Rulebook, issuedOn: LocalDate): Promise<void>;
}
