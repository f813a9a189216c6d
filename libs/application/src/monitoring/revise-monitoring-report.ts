import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { reviseReport, type MonitoringContent } from '#domain/monitoring/monitoring-report';
import { DomainError } from '#domain/shared/domain-error';
import { GoalRepository } from '../goal/goal-repository.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { MonitoringReportRepository } from './monitoring-report-repository.js';

/** 暂存监控表. */
@Injectable()
export class ReviseMonitoringReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: MonitoringReportRepository,
    private readonly goals: GoalRepository,
    private readonly events: EventRecorder,
  ) {}

  /** `version` is the one the writer saw; answers the new one. Throws `monitoring.stale`, `monitoring.content-locked`, `monitoring.not-your-unit`. */
  async execute(actor: Actor, reportId: string, version: number, content: MonitoringContent): Promise<number> {
    return this.unitOfWork.run(async () => {
      const report = await this.reports.get(reportId, actor);
      if (report.version !== version) throw new DomainError('monitoring.stale', 'conflict', { version: report.version, status: report.status });
      const goal = await this.goals.inForce(report.goalId, report.checkpointOn);
      const revised = await this.reports.saveContent(reviseReport(report, content, goal.content.indicators.map((each) => each.id), actor));
      this.events.record(actor, { type: 'monitoring.revised', subject: { kind: 'monitoring-report', id: reportId }, districtId: report.districtId, details: { version: revised.version } });
      return revised.version;
    });
  }
}
