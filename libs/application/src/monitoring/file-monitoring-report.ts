import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { fileReport } from '#domain/monitoring/monitoring-report';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { AssessReport } from './assess-report.js';
import { MonitoringReportRepository } from './monitoring-report-repository.js';
import { OpenReportReview } from './open-report-review.js';

/** 报送监控表: freezes figures and lights with the rulebook they were computed by, and opens the review. */
@Injectable()
export class FileMonitoringReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: MonitoringReportRepository,
    private readonly assessReport: AssessReport,
    private readonly openReportReview: OpenReportReview,
    private readonly events: EventRecorder,
  ) {}

  /** Answers the id of the approval case. Throws `monitoring.before-checkpoint`, `monitoring.incomplete` with every violation, `monitoring.stale`, `monitoring.action-not-allowed`. */
  async execute(actor: Actor, reportId: string, version: number): Promise<string> {
    return this.unitOfWork.run(async () => {
      const open = await this.reports.get(reportId, actor);
      if (open.version !== version) throw new DomainError('monitoring.stale', 'conflict', { version: open.version, status: open.status });
      const { goal, figures, text, contentHash, today } = await this.assessReport.execute(open);
      const filed = fileReport(open, figures, actor, today);
      const report = await this.reports.saveFiled(filed, open.status, { figures, text, contentHash });
      this.events.record(actor, {
        type: 'monitoring.submitted',
        subject: { kind: 'monitoring-report', id: reportId },
        districtId: report.districtId,
        details: { month: report.month, round: report.round, contentHash },
      });
      return this.openReportReview.execute(actor, report, goal.project.name, contentHash);
    });
  }
}
