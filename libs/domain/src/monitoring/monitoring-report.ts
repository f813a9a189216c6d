import type { LocalDate } from '../calendar/local-date.js';
import { DomainError, type Violation } from '../shared/domain-error.js';
import { defineLifecycle } from '../shared/lifecycle.js';
import type { Money } from '../shared/money.js';
import type { ActualValue } from './actual-value.js';
import type { Likelihood } from './indicator-light.js';
import type { MonitoringFigures } from './monitoring-figures.js';

/** A report that is not good enough comes back, also where a reviewer rejects it: a checkpoint cannot go unreported. */
export const monitoringReportLifecycle = defineLifecycle('monitoring', {
  open: { submit: 'under-review' },
  'under-review': { approve: 'confirmed', 'send-back': 'returned', withdraw: 'open' },
  returned: { submit: 'under-review' },
  confirmed: {},
});

export type MonitoringReportStatus = (typeof monitoringReportLifecycle.statuses)[number];
export type MonitoringReportAction = ReturnType<typeof monitoringReportLifecycle.actionsOf>[number];

/** 一项指标在一个节点的完成情况. */
export interface MonitoredIndicator {
  readonly indicatorId: string;
  readonly actual: ActualValue;
  /** 全年预计完成值. */
  readonly forecast: ActualValue;
  /** 完成目标可能性. */
  readonly likelihood: Likelihood | null;
  readonly reason: string | null;
}

/** What the preparer writes into a monitoring report. */
export interface MonitoringContent {
  readonly indicators: readonly MonitoredIndicator[];
  /** 全年预计执行数. */
  readonly forecastSpent: Money | null;
  /** 偏差原因. */
  readonly deviationCause: string | null;
  /** 纠偏措施. */
  readonly correctiveMeasure: string | null;
}

/** 绩效运行监控表: one per goal and checkpoint. `version` grows with every change, `round` with every submission. */
export interface MonitoringReport {
  readonly id: string;
  readonly districtId: string;
  readonly unitId: string;
  readonly goalId: string;
  readonly projectId: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly checkpointOn: LocalDate;
  readonly status: MonitoringReportStatus;
  readonly round: number;
  readonly version: number;
  readonly preparerId: string | null;
  readonly content: MonitoringContent;
  readonly filedOn: LocalDate | null;
}

const editable: ReadonlySet<MonitoringReportStatus> = new Set<MonitoringReportStatus>(['open', 'returned']);

export const isReportEditable = (report: Pick<MonitoringReport, 'status'>): boolean => editable.has(report.status);

export const EMPTY_MONITORING: MonitoringContent = { indicators: [], forecastSpent: null, deviationCause: null, correctiveMeasure: null };

/**
 * 暂存. Throws `monitoring.content-locked` (conflict) while it is reviewed or confirmed, `monitoring.not-your-unit` (forbidden) for a
 * preparer of another unit, `monitoring.indicator-unknown` (invalid) for an indicator that is not the goal's, or named twice.
 */
export function reviseReport(report: MonitoringReport, content: MonitoringContent, indicatorIds: readonly string[], preparer: { readonly personId: string; readonly unitId: string }): MonitoringReport {
  requireOwnUnit(report, preparer);
  if (!isReportEditable(report)) throw new DomainError('monitoring.content-locked', 'conflict', { status: report.status });
  const known = new Set(indicatorIds);
  const violations = content.indicators.flatMap(({ indicatorId }, at): Violation[] =>
    known.delete(indicatorId) ? [] : [{ path: `/indicators/${at}/indicatorId`, code: 'monitoring.indicator-unknown' }],
  );
  if (violations.length > 0) throw new DomainError('monitoring.indicator-unknown', 'invalid', { violations });
  return { ...report, content, preparerId: preparer.personId };
}

/** 经办人只填报本单位的: throws `monitoring.not-your-unit` (forbidden). */
export function requireOwnUnit(report: Pick<MonitoringReport, 'unitId'>, preparer: { readonly unitId: string }): void {
  if (report.unitId !== preparer.unitId) throw new DomainError('monitoring.not-your-unit', 'forbidden');
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/** Everything that keeps a report from being filed: an indicator without value or reason, or a light out of order without cause and measure. */
export function findReportViolations(content: MonitoringContent, figures: MonitoringFigures): Violation[] {
  const reported = new Map(content.indicators.map((each) => [each.indicatorId, each]));
  const missing = figures.indicators.flatMap(({ indicatorId }, at): Violation[] => {
    const entry = reported.get(indicatorId);
    return entry && (entry.actual !== null || !isBlank(entry.reason)) ? [] : [{ path: `/indicators/${at}/actual`, code: 'monitoring.actual-missing' }];
  });
  // 四盏灯 only. The gap between goal and money colours the project light, but rates (合格率 …) stand at their full value all year and
  // would then ask for a cause every time.
  const isOutOfOrder = [figures.plan, figures.linear, figures.attainment, figures.forecast].some(({ light }) => light === 'red' || light === 'yellow');
  return [
    ...missing,
    ...(isOutOfOrder && isBlank(content.deviationCause) ? [{ path: '/deviationCause', code: 'monitoring.cause-missing' }] : []),
    ...(isOutOfOrder && isBlank(content.correctiveMeasure) ? [{ path: '/correctiveMeasure', code: 'monitoring.measure-missing' }] : []),
  ];
}

/**
 * 报送. Throws `monitoring.before-checkpoint` or `monitoring.incomplete` (invalid, with every violation),
 * `monitoring.action-not-allowed` (conflict), `monitoring.not-your-unit` (forbidden).
 */
export function fileReport(report: MonitoringReport, figures: MonitoringFigures, preparer: { readonly personId: string; readonly unitId: string }, today: LocalDate): MonitoringReport {
  requireOwnUnit(report, preparer);
  const status = monitoringReportLifecycle.next(report.status, 'submit');
  if (today < report.checkpointOn) throw new DomainError('monitoring.before-checkpoint', 'invalid', { checkpointOn: report.checkpointOn, today });
  const violations = findReportViolations(report.content, figures);
  if (violations.length > 0) throw new DomainError('monitoring.incomplete', 'invalid', { violations });
  return { ...report, status, round: report.round + 1, preparerId: preparer.personId, filedOn: today };
}

/** 同意、退回、撤回. */
export const moveReport = (report: MonitoringReport, action: Exclude<MonitoringReportAction, 'submit'>): MonitoringReport => ({
  ...report,
  status: monitoringReportLifecycle.next(report.status, action),
});
