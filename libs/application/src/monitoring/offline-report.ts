import type { PerformanceGoal } from '#domain/goal/performance-goal';
import type { MonitoringReport } from '#domain/monitoring/monitoring-report';
import type { Money } from '#domain/shared/money';

/** A report with what stands beside it in an offline workbook (离线填报表): budget and spending up to its checkpoint. */
export interface OfflineReport {
  readonly report: MonitoringReport;
  readonly goal: PerformanceGoal;
  readonly budget: Money;
  readonly spent: Money;
}
