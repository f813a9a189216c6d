import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#domain/calendar/local-date';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { freezeReport } from '#domain/monitoring/frozen-report';
import { monitoringFigures, type MonitoringFigures } from '#domain/monitoring/monitoring-figures';
import type { MonitoringReport } from '#domain/monitoring/monitoring-report';
import { GoalRepository } from '../goal/goal-repository.js';
import { Clock } from '../ports/clock.js';
import { Fingerprint } from '../ports/fingerprint.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { ProjectAccounts } from './project-accounts.js';

/** A report with everything that would be frozen if it were filed now. */
export interface ReportAssessment {
  readonly goal: PerformanceGoal;
  readonly figures: MonitoringFigures;
  readonly text: string;
  readonly contentHash: string;
  readonly today: LocalDate;
}

/** 双监控 figures of a report as they are now: money up to its checkpoint, the goal in force on that day, what is written in it, the rulebook in force today. */
@Injectable()
export class AssessReport {
  constructor(
    private readonly goals: GoalRepository,
    private readonly accounts: ProjectAccounts,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
    private readonly fingerprint: Fingerprint,
  ) {}

  async execute(report: MonitoringReport): Promise<ReportAssessment> {
    const goal = await this.goals.inForce(report.goalId, report.checkpointOn);
    const today = await this.clock.today();
    const rulebook = await this.rulebooks.inForce(report.districtId, report.fiscalYear, today);
    const { budget, spent } = await this.accounts.standing(report.projectId, report.checkpointOn);
    // What was written for an indicator that an adjustment has dropped since is no part of the report.
    const indicators = report.content.indicators.filter(({ indicatorId }) => goal.content.indicators.some(({ id }) => id === indicatorId));
    const { forecastSpent } = report.content;
    const figures = monitoringFigures({ month: report.month, goal: goal.content, budget, spent, forecastSpent, indicators }, rulebook);
    const text = freezeReport({ ...report.content, indicators }, figures);
    return { goal, figures, text, contentHash: this.fingerprint.of(text), today };
  }
}
