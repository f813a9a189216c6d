import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { RehearseApproval, type Rehearsal } from '../approval/rehearse-approval.js';
import { MonitoringReportRepository } from './monitoring-report-repository.js';

/** 监控表送审预演. */
@Injectable()
export class RehearseReport {
  constructor(
    private readonly reports: MonitoringReportRepository,
    private readonly rehearseApproval: RehearseApproval,
  ) {}

  /** Throws `monitoring.not-found`. */
  async execute(actor: Actor, id: string): Promise<Rehearsal> {
    const report = await this.reports.get(id, actor);
    const { unitId, districtId, fiscalYear, round } = report;
    return this.rehearseApproval.execute(actor, { subject: { kind: 'monitoring-report', id }, unitId, districtId, fiscalYear, round: round + 1, authorIds: await this.reports.authorsOf(report) });
  }
}
