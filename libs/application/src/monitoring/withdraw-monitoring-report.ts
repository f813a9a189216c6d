import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { moveReport, requireOwnUnit } from '#domain/monitoring/monitoring-report';
import { WithdrawApproval } from '../approval/withdraw-approval.js';
import { OpenObligation } from '../obligation/open-obligation.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { MonitoringReportRepository } from './monitoring-report-repository.js';

/** 撤回监控表: as long as nobody has decided in this round. Its first deadline counts again. */
@Injectable()
export class WithdrawMonitoringReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: MonitoringReportRepository,
    private readonly withdrawApproval: WithdrawApproval,
    private readonly openObligation: OpenObligation,
    private readonly rulebooks: Rulebooks,
    private readonly events: EventRecorder,
  ) {}

  async execute(actor: Actor, reportId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const filed = await this.reports.get(reportId, actor);
      requireOwnUnit(filed, actor);
      const withdrawn = moveReport(filed, 'withdraw');
      const subject = { kind: 'monitoring-report' as const, id: reportId };
      // The case first, as a decision does: in the other order the two would wait for each other.
      await this.withdrawApproval.execute(actor, subject);
      const report = await this.reports.saveStatus(withdrawn, filed.status);
      const rulebook = await this.rulebooks.inForce(report.districtId, report.fiscalYear, report.checkpointOn);
      await this.openObligation.execute(actor, {
        kind: 'file-monitoring-report',
        subject,
        districtId: report.districtId,
        unitId: report.unitId,
        fiscalYear: report.fiscalYear,
        month: report.month,
        owedBy: { unitId: report.unitId, role: 'preparer', personId: actor.personId },
        anchorOn: report.checkpointOn,
        dueRule: rulebook.settings.deadlines.monitoringReport.value,
      });
      this.events.record(actor, { type: 'monitoring.withdrawn', subject, districtId: report.districtId, details: { round: report.round } });
    });
  }
}
