import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { MonitoringContent } from '#domain/monitoring/monitoring-report';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ReviseMonitoringReport } from './revise-monitoring-report.js';

/** What becomes of one report, and the version it was compared with. */
export interface ReportRevision {
  readonly reportId: string;
  readonly version: number;
  readonly content: MonitoringContent;
}

/** 离线填报回传: writes several draft reports, all or none. */
@Injectable()
export class MergeReports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reviseMonitoringReport: ReviseMonitoringReport,
  ) {}

  /** Throws what `ReviseMonitoringReport` throws; `monitoring.stale` where a report was written since it was compared. */
  async execute(actor: Actor, revisions: readonly ReportRevision[]): Promise<void> {
    await this.unitOfWork.run(async () => {
      for (const { reportId, version, content } of revisions) await this.reviseMonitoringReport.execute(actor, reportId, version, content);
    });
  }
}
