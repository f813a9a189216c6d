import { Injectable } from '@nestjs/common';
import { checkpointsOf } from '#domain/calendar/fiscal-period';
import { localDate, type LocalDate } from '#domain/calendar/local-date';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { EMPTY_MONITORING, type MonitoringReport } from '#domain/monitoring/monitoring-report';
import type { Rulebook } from '#domain/rulebook/rulebook';
import { WhenGoalIssued } from '../goal/when-goal-issued.js';
import { OpenObligation } from '../obligation/open-obligation.js';
import type { Cause } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { MonitoringReportRepository } from './monitoring-report-repository.js';
import { ProjectAccounts } from './project-accounts.js';
import { WhenMonitoringOpened } from './when-monitoring-opened.js';

const YEAR_END_MONTH = 12;

/** 下达即开始监控: the budget is booked, and every checkpoint of the year gets its report and its deadline. */
@Injectable()
export class OpenMonitoring extends WhenGoalIssued {
  constructor(
    private readonly accounts: ProjectAccounts,
    private readonly reports: MonitoringReportRepository,
    private readonly openObligation: OpenObligation,
    private readonly whenMonitoringOpened: WhenMonitoringOpened,
    private readonly rulebooks: Rulebooks,
    private readonly ids: IdSource,
  ) {
    super();
  }

  async goalIssued(cause: Cause, goal: PerformanceGoal, issuedOn: LocalDate): Promise<void> {
    const { project } = goal;
    const rulebook = await this.rulebooks.inForce(project.districtId, project.fiscalYear, issuedOn);
    await this.accounts.addChange({
      id: this.ids.next(),
      projectId: project.id,
      kind: 'reply',
      amount: goal.content.budgeted,
      // 年初预算数: granted for the whole year, whatever day of it the congress and the bureau came to their reply.
      effectiveOn: localDate(`${project.fiscalYear}-01-01`),
      recordedBy: 'system' in cause ? null : cause.personId,
      adjustmentId: null,
    });
    const reports = this.reportsOf(goal, rulebook);
    await this.reports.addAll(reports);
    for (const report of reports) {
      await this.openObligation.execute(cause, {
        kind: 'file-monitoring-report',
        subject: { kind: 'monitoring-report', id: report.id },
        districtId: report.districtId,
        unitId: report.unitId,
        fiscalYear: report.fiscalYear,
        month: report.month,
        owedBy: { unitId: report.unitId, role: 'preparer', personId: goal.preparerId },
        // A goal issued late in the year still reports on what has passed, but nobody is late before they could begin.
        anchorOn: report.checkpointOn > issuedOn ? report.checkpointOn : issuedOn,
        dueRule: rulebook.settings.deadlines.monitoringReport.value,
      });
    }
    await this.whenMonitoringOpened.monitoringOpened(cause, goal, rulebook, issuedOn);
  }

  /** The checkpoint at the end of the year has its light on the dashboard; what is filed for it is the self-evaluation. */
  private reportsOf({ id, project }: PerformanceGoal, rulebook: Rulebook): MonitoringReport[] {
    const months = rulebook.settings.checkpointMonths.value.filter((month) => month !== YEAR_END_MONTH);
    return checkpointsOf(project.fiscalYear, months).map(({ month, on }) => ({
      id: this.ids.next(),
      districtId: project.districtId,
      unitId: project.unitId,
      goalId: id,
      projectId: project.id,
      fiscalYear: project.fiscalYear,
      month,
      checkpointOn: on,
      status: 'open',
      round: 0,
      version: 1,
      preparerId: null,
      content: EMPTY_MONITORING,
      filedOn: null,
    }));
  }
}
