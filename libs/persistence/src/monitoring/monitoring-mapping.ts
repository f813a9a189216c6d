import type { LocalDate } from '#domain/calendar/local-date';
import type { Likelihood } from '#domain/monitoring/indicator-light';
import type { MonitoredIndicator, MonitoringReport, MonitoringReportStatus } from '#domain/monitoring/monitoring-report';
import { actualOfPlain, type PlainActual } from '#domain/monitoring/plain-actual';
import { money } from '#domain/shared/money';

/** A report's head with its project, as one SQL row. */
export interface ReportHead {
  readonly id: string;
  readonly district_id: string;
  readonly unit_id: string;
  readonly goal_id: string;
  readonly project_id: string;
  readonly fiscal_year: number;
  readonly month: number;
  readonly checkpoint_on: string;
  readonly status: string;
  readonly round: number;
  readonly version: number;
  readonly preparer_id: string | null;
  readonly forecast_fen: string | null;
  readonly deviation_cause: string | null;
  readonly corrective_measure: string | null;
  readonly filed_on: string | null;
}

export interface ReportedIndicatorRow {
  readonly indicator_id: string;
  readonly actual: PlainActual | null;
  readonly forecast: PlainActual | null;
  readonly attainable: string | null;
  readonly reason: string | null;
}

export const REPORT_HEAD = 'select report.*, goal.project_id from monitoring_report report join performance_goal goal on goal.id = report.goal_id';

/** In the order of the goal's table, so that the same content freezes to the same text. */
export const REPORTED_INDICATORS = `select entry.indicator_id, entry.actual, entry.forecast, entry.attainable, entry.reason from monitoring_report_indicator entry
  join goal_indicator indicator on indicator.id = entry.indicator_id where entry.report_id = $1 order by indicator.position, entry.indicator_id`;

export function reportOfRows(head: ReportHead, indicators: readonly ReportedIndicatorRow[]): MonitoringReport {
  return {
    id: head.id,
    districtId: head.district_id,
    unitId: head.unit_id,
    goalId: head.goal_id,
    projectId: head.project_id,
    fiscalYear: head.fiscal_year,
    month: head.month,
    checkpointOn: head.checkpoint_on as LocalDate,
    status: head.status as MonitoringReportStatus,
    round: head.round,
    version: head.version,
    preparerId: head.preparer_id,
    content: {
      indicators: indicators.map(indicatorOfRow),
      forecastSpent: head.forecast_fen === null ? null : money(BigInt(head.forecast_fen)),
      deviationCause: head.deviation_cause,
      correctiveMeasure: head.corrective_measure,
    },
    filedOn: head.filed_on as LocalDate | null,
  };
}

const indicatorOfRow = (row: ReportedIndicatorRow): MonitoredIndicator => ({
  indicatorId: row.indicator_id,
  actual: actualOfPlain(row.actual),
  forecast: actualOfPlain(row.forecast),
  likelihood: row.attainable as Likelihood | null,
  reason: row.reason,
});
