import { Injectable } from '@nestjs/common';
import { Clock } from '#application/ports/clock';
import type { Actor } from '#domain/access/actor';
import { scopeOf } from '#domain/access/data-scope';
import type { LocalDate } from '#domain/calendar/local-date';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { thawReport, type PlainFigures } from '#domain/monitoring/frozen-report';
import { isReportEditable, monitoringReportLifecycle, type MonitoringReport } from '#domain/monitoring/monitoring-report';
import { DomainError } from '#domain/shared/domain-error';
import { caseScope } from '../approval/case-scope.js';
import { TypeormGoalRepository } from '../goal/typeorm-goal-repository.js';
import { goalScope } from '../platform/data-scope-sql.js';
import { BY_GOAL_CODE, askedOrder, stateOrder } from '../platform/sorting.js';
import { likePattern } from '../platform/like-pattern.js';
import { listPage } from '../platform/list-page.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { TypeormMonitoringReportRepository } from './typeorm-monitoring-report-repository.js';

export interface MonitoringListFilter {
  readonly fiscalYear?: number;
  readonly month?: number;
  readonly status?: string;
  readonly unitId?: string;
  readonly goalId?: string;
  /** One of `monitoringSorts`, with `-` before it the other way round; by checkpoint and project code where nothing is said. */
  readonly sort?: string;
  /** 项目灯 of the last filing. */
  readonly light?: string;
  /** Of the project's name or code. */
  readonly search?: string;
  /** Only what is late today. */
  readonly isOverdue?: boolean;
  readonly page: number;
  readonly pageSize: number;
}

/** Lights are those of the last filing; null before the first. */
export interface MonitoringListItem {
  readonly id: string;
  readonly goalId: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly checkpointOn: LocalDate;
  readonly status: string;
  readonly round: number;
  readonly version: number;
  readonly filedOn: LocalDate | null;
  readonly planLight: string | null;
  readonly linearLight: string | null;
  readonly attainmentLight: string | null;
  readonly forecastLight: string | null;
  readonly projectLight: string | null;
  /** Of the obligation that is open now, if there is one. */
  readonly dueOn: LocalDate | null;
}

/** A report as one reader sees it. `frozen` is what was filed; without it the reader sees the text as it is being written. */
export interface MonitoringDetail {
  readonly report: MonitoringReport;
  readonly goal: PerformanceGoal;
  readonly frozen: { readonly figures: PlainFigures; readonly contentHash: string } | null;
  readonly siblings: readonly MonitoringListItem[];
  readonly unitName: string;
  /** The approval of the last round, for readers who may see it. */
  readonly approvalCaseId: string | null;
  /** Of what the unit owes now. */
  readonly dueOn: LocalDate | null;
}

const ITEM = `report.id, report.goal_id as "goalId", goal.code as "projectCode", project.name as "projectName", report.unit_id as "unitId", unit.name as "unitName",
  report.fiscal_year as "fiscalYear", report.month, report.checkpoint_on as "checkpointOn", report.status, report.round, report.version, report.filed_on as "filedOn",
  report.plan_light as "planLight", report.linear_light as "linearLight", report.attainment_light as "attainmentLight", report.forecast_light as "forecastLight",
  report.project_light as "projectLight",
  (select min(due_on) from obligation where subject_kind = 'monitoring-report' and subject_id = report.id and obligation.status = 'open') as "dueOn"`;
const JOINED = 'monitoring_report report join performance_goal goal on goal.id = report.goal_id join budget_project project on project.id = goal.project_id join org_unit unit on unit.id = report.unit_id';

/** What reports can be sorted by; lights by how pressing they are. */
export const monitoringSorts = {
  month: 'report.checkpoint_on', code: BY_GOAL_CODE, name: 'project.name', unit: 'unit.code', status: stateOrder('report.status', monitoringReportLifecycle.statuses), filed: 'report.filed_on', due: '"dueOn"',
  light: stateOrder('report.project_light', ['red', 'yellow', 'blue', 'green']),
} as const;

/** Monitoring reports as screens need them, always inside the actor's data scope. */
@Injectable()
export class MonitoringQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly reports: TypeormMonitoringReportRepository,
    private readonly goals: TypeormGoalRepository,
    private readonly clock: Clock,
  ) {}

  /** One page by checkpoint and project code, with the total of the whole filter. */
  async list(actor: Actor, filter: MonitoringListFilter): Promise<{ items: MonitoringListItem[]; total: number }> {
    const scope = goalScope(actor, 'report', 1, 'goal_id');
    const parameters: unknown[] = [...scope.parameters];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const equal = (column: string, value: unknown): string[] => (value === undefined ? [] : [`report.${column} = ${bind(value)}`]);
    const conditions = [
      scope.sql,
      ...equal('fiscal_year', filter.fiscalYear),
      ...equal('month', filter.month),
      ...equal('status', filter.status),
      ...equal('unit_id', filter.unitId),
      ...equal('goal_id', filter.goalId),
      ...equal('project_light', filter.light),
      ...(filter.search === undefined ? [] : [`(project.name like ${bind(likePattern(filter.search))} or goal.code like $${parameters.length})`]),
      ...(filter.isOverdue !== true ? [] : [`exists (select 1 from obligation where subject_kind = 'monitoring-report' and subject_id = report.id and obligation.status = 'open' and due_on < ${bind(await this.clock.today())})`]),
    ].join(' and ');
    const order = `${askedOrder(monitoringSorts, filter.sort)}report.fiscal_year desc, report.month, goal.code, report.id`;
    return listPage(this.unitOfWork, { select: ITEM, from: JOINED, where: conditions, order, parameters }, filter);
  }

  /**
   * One report with the other checkpoints of its goal. While the unit rewrites it, an actor who may see submitted text only gets the
   * text of the last round.
   */
  async detail(actor: Actor, id: string): Promise<MonitoringDetail> {
    const report = await this.reports.get(id, actor);
    const goal = await this.goals.inForce(report.goalId, report.checkpointOn);
    const { items } = await this.list(actor, { goalId: report.goalId, page: 1, pageSize: 12 });
    const own = items.find((item) => item.id === id);
    if (own === undefined) throw new DomainError('monitoring.not-found', 'not-found');
    const surroundings = { siblings: items.filter((item) => item !== own), unitName: own.unitName, dueOn: own.dueOn, approvalCaseId: await this.latestCase(actor, id) };
    const scope = scopeOf(actor);
    const seesDraft = scope.kind === 'subtree' && !scope.isSubmittedOnly;
    if (isReportEditable(report) && seesDraft) return { report, goal, frozen: null, ...surroundings };
    const [last]: { content: string; content_hash: string }[] = await this.unitOfWork.manager.query(
      'select content, content_hash from monitoring_report_revision where report_id = $1 order by round desc limit 1',
      [id],
    );
    if (!last) throw new DomainError('monitoring.not-found', 'not-found');
    const { content, figures } = thawReport(last.content);
    return { report: { ...report, content }, goal, frozen: { figures, contentHash: last.content_hash }, ...surroundings };
  }

  private async latestCase(actor: Actor, id: string): Promise<string | null> {
    const scope = caseScope(actor, 2);
    const [found]: { id: string }[] = await this.unitOfWork.manager.query(`select c.id from approval_case c where c.subject_kind = 'monitoring-report' and c.subject_id = $1 and ${scope.sql} order by c.round desc limit 1`, [id, ...scope.parameters]);
    return found?.id ?? null;
  }
}
