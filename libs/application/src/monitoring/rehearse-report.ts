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
    return this.rehearseApproval.nextRound(actor, { kind: 'monitoring-report', id }, this.reports);
  }
}
