import type { AssessReport } from '#application/monitoring/assess-report';
import type { LocalDate } from '#domain/calendar/local-date';
import { plainFigures, type PlainFigures } from '#domain/monitoring/frozen-report';
import { findReportViolations } from '#domain/monitoring/monitoring-report';
import type { Violation } from '#domain/shared/domain-error';
import type { MonitoringDetail } from '#persistence/monitoring/monitoring-queries';

/** What the reader sees of a report: the detail, its figures (filed or live), and what is still missing. */
export interface ShownReport {
  readonly detail: MonitoringDetail;
  readonly figures: PlainFigures;
  readonly violations: readonly Violation[];
  /** Null for a filed text: it needs no day to be judged by. */
  readonly today: LocalDate | null;
}

/** Figures as they were filed; as they are now for whoever sees the text as it is being written. */
export async function shownReport(detail: MonitoringDetail, assessReport: AssessReport): Promise<ShownReport> {
  if (detail.frozen !== null) return { detail, figures: detail.frozen.figures, violations: [], today: null };
  const { figures, today } = await assessReport.execute(detail.report);
  return { detail, figures: plainFigures(figures), violations: findReportViolations(detail.report.content, figures), today };
}
