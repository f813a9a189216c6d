import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { MonitoringReport } from '#domain/monitoring/monitoring-report';
import { OpenApproval } from '../approval/open-approval.js';
import { DischargeObligation } from '../obligation/discharge-obligation.js';
import { MonitoringReportRepository } from './monitoring-report-repository.js';

/** What filing a report sets in motion: the unit's obligation is met, and the first reviewer's begins. */
@Injectable()
export class OpenReportReview {
  constructor(
    private readonly reports: MonitoringReportRepository,
    private readonly openApproval: OpenApproval,
    private readonly dischargeObligation: DischargeObligation,
  ) {}

  /** Answers the id of the approval case. */
  async execute(actor: Actor, report: MonitoringReport, title: string, contentHash: string): Promise<string> {
    const subject = { kind: 'monitoring-report' as const, id: report.id };
    for (const kind of ['file-monitoring-report', 'revise-monitoring-report'] as const) {
      await this.dischargeObligation.execute(actor, { kind, subject, month: report.month });
    }
    return this.openApproval.execute(actor, {
      subject: { ...subject, version: report.version, contentHash },
      title,
      unitId: report.unitId,
      districtId: report.districtId,
      fiscalYear: report.fiscalYear,
      round: report.round,
      authorIds: [...new Set([actor.personId, ...(await this.reports.authorsOf(report))])],
    });
  }
}
