import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { rectificationLifecycle, type Rectification } from '#domain/rectification/rectification';
import { latestCase } from '../approval/latest-case.js';
import { TypeormGoalRepository } from '../goal/typeorm-goal-repository.js';
import { unitScope } from '../platform/data-scope-sql.js';
import { likePattern } from '../platform/like-pattern.js';
import { listPage } from '../platform/list-page.js';
import { askedOrder, stateOrder } from '../platform/sorting.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { TypeormRectificationRepository } from './typeorm-rectification-repository.js';

export interface RectificationListFilter {
  readonly fiscalYear?: number;
  readonly status?: string;
  readonly unitId?: string;
  readonly goalId?: string;
  /** Part of the project's name or of the notice's number. */
  readonly search?: string;
  /** One of `rectificationSorts`, with `-` before it the other way round; the newest notice first where nothing is said. */
  readonly sort?: string;
  readonly page: number;
  readonly pageSize: number;
}

export interface RectificationListItem {
  readonly id: string;
  readonly noticeNo: string;
  readonly goalId: string;
  readonly projectName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly status: string;
  readonly version: number;
  readonly findings: number;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly closedOn: LocalDate | null;
}

export interface FilingRecord {
  readonly kind: string;
  readonly filedBy: string;
  readonly filedOn: LocalDate;
  readonly content: { readonly opinion?: string };
}

export interface RectificationDetail {
  readonly rectification: Rectification;
  readonly projectName: string;
  readonly unitName: string;
  readonly issuedBy: string;
  /** Oldest first. */
  readonly filings: readonly FilingRecord[];
  /** The names of the indicators the findings are about. */
  readonly indicatorNames: Readonly<Record<string, string>>;
  /** Where its report is accepted, or was last. */
  readonly approvalCaseId: string | null;
}

const ITEM = `rectification.id, rectification.notice_no as "noticeNo", rectification.goal_id as "goalId", project.name as "projectName", rectification.unit_id as "unitId", unit.name as "unitName",
  rectification.fiscal_year as "fiscalYear", rectification.status, rectification.version, (select count(*)::integer from finding where rectification_id = rectification.id) as findings,
  rectification.issued_on as "issuedOn", rectification.due_on as "dueOn", rectification.closed_on as "closedOn"`;
const JOINED = 'rectification join performance_goal goal on goal.id = rectification.goal_id join budget_project project on project.id = goal.project_id join org_unit unit on unit.id = rectification.unit_id';

/** What rectifications can be sorted by. */
export const rectificationSorts = {
  notice: 'rectification.notice_no', name: 'project.name', unit: 'unit.code', status: stateOrder('rectification.status', rectificationLifecycle.statuses), issued: 'rectification.issued_on', due: 'rectification.due_on', closed: 'rectification.closed_on',
} as const;

/** Rectifications as screens need them, always inside the actor's data scope. */
@Injectable()
export class RectificationQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly rectifications: TypeormRectificationRepository,
    private readonly goals: TypeormGoalRepository,
  ) {}

  /** One page, the newest notice first, with the total of the whole filter. */
  async list(actor: Actor, filter: RectificationListFilter): Promise<{ items: RectificationListItem[]; total: number }> {
    const scope = unitScope(actor, 'rectification.unit_id', 1);
    const parameters: unknown[] = [...scope.parameters];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const equal = (column: string, value: unknown): string[] => (value === undefined ? [] : [`rectification.${column} = ${bind(value)}`]);
    const conditions = [
      scope.sql,
      ...equal('fiscal_year', filter.fiscalYear),
      ...equal('status', filter.status),
      ...equal('unit_id', filter.unitId),
      ...equal('goal_id', filter.goalId),
      ...(filter.search === undefined ? [] : [`(project.name like ${bind(likePattern(filter.search))} or rectification.notice_no like $${parameters.length})`]),
    ].join(' and ');
    const order = `${askedOrder(rectificationSorts, filter.sort)}rectification.issued_on desc, notice_no, rectification.id`;
    return listPage(this.unitOfWork, { select: ITEM, from: JOINED, where: conditions, order, parameters }, filter);
  }

  /** A rectification with the goal it is about, for its papers. */
  async paper(actor: Actor, id: string): Promise<{ rectification: Rectification; goal: PerformanceGoal }> {
    const rectification = await this.rectifications.get(id, actor);
    return { rectification, goal: await this.goals.load(rectification.goalId) };
  }

  async detail(actor: Actor, id: string): Promise<RectificationDetail> {
    const rectification = await this.rectifications.get(id, actor);
    const { manager } = this.unitOfWork;
    const [names]: { projectName: string; unitName: string; issuedBy: string }[] = await manager.query(
      `select project.name as "projectName", unit.name as "unitName", person.name as "issuedBy" from ${JOINED} join person on person.id = rectification.issued_by where rectification.id = $1`,
      [id],
    );
    const filings: FilingRecord[] = await manager.query(
      `select kind, person.name as "filedBy", filed_on as "filedOn", content from rectification_filing join person on person.id = filed_by where rectification_id = $1 order by rectification_filing.id`,
      [id],
    );
    const { content } = await this.goals.load(rectification.goalId);
    const indicatorNames = Object.fromEntries(content.indicators.map((indicator) => [indicator.id, indicator.name]));
    const approvalCaseId = await latestCase(this.unitOfWork, 'rectification', id, actor);
    return { rectification, projectName: names?.projectName ?? '', unitName: names?.unitName ?? '', issuedBy: names?.issuedBy ?? '', filings, indicatorNames, approvalCaseId };
  }
}
