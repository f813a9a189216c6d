import type { Actor } from '#domain/access/actor';
import type { MonitoringFigures } from '#domain/monitoring/monitoring-figures';
import type { MonitoringReport, MonitoringReportStatus } from '#domain/monitoring/monitoring-report';

/** Monitoring reports as use cases need them: whole, with what was written. */
export abstract class MonitoringReportRepository {
  /** Within the actor's data scope; outside of it throws `monitoring.not-found`. */
  abstract get(id: string, actor: Actor): Promise<MonitoringReport>;

  /** For consequences that the actor does not choose (the outcome of an approval): no scope. Throws `monitoring.not-found`. */
  abstract load(id: string): Promise<MonitoringReport>;

  abstract addAll(reports: readonly MonitoringReport[]): Promise<void>;

  /** Writes content and preparer as version + 1; throws `monitoring.stale` (conflict) when somebody was faster. */
  abstract saveContent(report: MonitoringReport): Promise<MonitoringReport>;

  /** Writes status as version + 1 where the row still has `from` and the report's version; else throws `monitoring.stale`. */
  abstract saveStatus(report: MonitoringReport, from: MonitoringReportStatus): Promise<MonitoringReport>;

  /** Like `saveStatus`, with the figures it is filed with; keeps the text of this round for ever. */
  abstract saveFiled(report: MonitoringReport, from: MonitoringReportStatus, filed: { readonly figures: MonitoringFigures; readonly text: string; readonly contentHash: string }): Promise<MonitoringReport>;

  /** Everyone who ever wrote in it, the present preparer included. */
  abstract authorsOf(report: MonitoringReport): Promise<readonly string[]>;
}
