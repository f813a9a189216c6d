import { Injectable } from '@nestjs/common';
import type { OfflineReport } from '#application/monitoring/offline-report';
import { ProjectAccounts } from '#application/monitoring/project-accounts';
import type { Actor } from '#domain/access/actor';
import { TypeormGoalRepository } from '../goal/typeorm-goal-repository.js';
import { goalScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { TypeormMonitoringReportRepository } from './typeorm-monitoring-report-repository.js';

/** More projects than any unit has in a year. */
const MOST_REPORTS = 300;

/** The reports of the actor's own unit at one checkpoint. */
@Injectable()
export class OfflineReportQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly reports: TypeormMonitoringReportRepository,
    private readonly goals: TypeormGoalRepository,
    private readonly accounts: ProjectAccounts,
  ) {}

  /** By project code; empty where the unit has no issued project at this checkpoint. */
  async ofOwnUnit(actor: Actor, fiscalYear: number, month: number): Promise<OfflineReport[]> {
    const scope = goalScope(actor, 'report', 4, 'goal_id');
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      `select report.id from monitoring_report report join performance_goal goal on goal.id = report.goal_id
       where report.unit_id = $1 and report.fiscal_year = $2 and report.month = $3 and ${scope.sql} order by goal.code, report.id limit ${MOST_REPORTS}`,
      [actor.unitId, fiscalYear, month, ...scope.parameters],
    );
    const found: OfflineReport[] = [];
    for (const { id } of rows) {
      const report = await this.reports.get(id, actor);
      found.push({ report, goal: await this.goals.inForce(report.goalId, report.checkpointOn), ...(await this.accounts.standing(report.projectId, report.checkpointOn)) });
    }
    return found;
  }
}
