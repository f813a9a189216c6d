import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { moveReport, type MonitoringReport } from '#domain/monitoring/monitoring-report';
import { ApprovalOutcome } from '../approval/approval-outcomes.js';
import { OpenObligation } from '../obligation/open-obligation.js';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { MonitoringReportRepository } from './monitoring-report-repository.js';

/** What the end of an approval means for a monitoring report. Runs inside the deciding transaction. */
@Injectable()
export class MonitoringApprovalOutcome extends ApprovalOutcome {
  readonly subjectKind = 'monitoring-report';

  constructor(
    private readonly reports: MonitoringReportRepository,
    private readonly openObligation: OpenObligation,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
  ) {
    super();
  }

  async approved(actor: Actor, reportId: string): Promise<void> {
    await this.move(actor, reportId, 'approve', 'monitoring.confirmed', {});
  }

  /** A checkpoint cannot go unreported: a rejected report comes back like a returned one. */
  async rejected(actor: Actor, reportId: string, opinion: string): Promise<void> {
    await this.returned(actor, reportId, opinion);
  }

  async returned(actor: Actor, reportId: string, opinion: string): Promise<void> {
    const report = await this.move(actor, reportId, 'send-back', 'monitoring.returned', { opinion });
    const today = await this.clock.today();
    const rulebook = await this.rulebooks.inForce(report.districtId, report.fiscalYear, today);
    await this.openObligation.execute(actor, {
      kind: 'revise-monitoring-report',
      subject: { kind: 'monitoring-report', id: reportId },
      districtId: report.districtId,
      unitId: report.unitId,
      fiscalYear: report.fiscalYear,
      month: report.month,
      owedBy: { unitId: report.unitId, role: 'preparer', ...(report.preparerId === null ? {} : { personId: report.preparerId }) },
      anchorOn: today,
      dueRule: rulebook.settings.deadlines.revisionAfterReturn.value,
    });
  }

  private async move(actor: Actor, reportId: string, action: 'approve' | 'send-back', type: string, details: Readonly<Record<string, unknown>>): Promise<MonitoringReport> {
    const report = await this.reports.load(reportId);
    const moved = await this.reports.saveStatus(moveReport(report, action), report.status);
    this.events.record(actor, { type, subject: { kind: 'monitoring-report', id: reportId }, districtId: report.districtId, details: { month: report.month, round: report.round, ...details } });
    return moved;
  }
}
