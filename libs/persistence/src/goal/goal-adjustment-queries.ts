import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { thawAdjustment } from '#domain/goal/frozen-adjustment';
import { adjustmentLifecycle, type GoalAdjustment } from '#domain/goal/goal-adjustment';
import type { BudgetProject, GoalContent } from '#domain/goal/performance-goal';
import { goalScope } from '../platform/data-scope-sql.js';
import { likePattern } from '../platform/like-pattern.js';
import { listPage } from '../platform/list-page.js';
import { askedOrder, stateOrder } from '../platform/sorting.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { goalAdjustments, GoalFile, type TimelineEntry } from './goal-file.js';
import { TypeormGoalAdjustmentRepository } from './typeorm-goal-adjustment-repository.js';

export interface AdjustmentListFilter {
  readonly fiscalYear?: number;
  readonly status?: string;
  readonly unitId?: string;
  /** Also where the goal is the other one of a transfer. */
  readonly goalId?: string;
  /** Part of the project's name or code. */
  readonly search?: string;
  /** One of `adjustmentSorts`, with `-` before it the other way round; the latest first where nothing is said. */
  readonly sort?: string;
  readonly page: number;
  readonly pageSize: number;
}

export interface AdjustmentListItem {
  readonly id: string;
  readonly kind: string;
  readonly goalId: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly status: string;
  readonly round: number;
  readonly version: number;
  readonly issuedOn: string | null;
}

/** An adjustment as one reader sees it, with the issued texts it was written against. */
export interface AdjustmentDetail {
  readonly adjustment: GoalAdjustment;
  readonly issued: ReadonlyMap<string, GoalContent>;
  readonly projects: ReadonlyMap<string, Pick<BudgetProject, 'code' | 'name' | 'nature'>>;
  readonly isBeingDecided: boolean;
  /** The case of the last round that was sent up, where the actor may see it. */
  readonly approvalCaseId: string | null;
}

const ITEM = `adjustment.id, adjustment.kind, adjustment.goal_id as "goalId", project.code as "projectCode", project.name as "projectName", adjustment.unit_id as "unitId", unit.name as "unitName",
  adjustment.fiscal_year as "fiscalYear", adjustment.status, adjustment.round, adjustment.version, adjustment.issued_on as "issuedOn"`;
const JOINED = 'goal_adjustment adjustment join performance_goal goal on goal.id = adjustment.goal_id join budget_project project on project.id = goal.project_id join org_unit unit on unit.id = adjustment.unit_id';

/** What adjustments can be sorted by. */
export const adjustmentSorts = { name: 'project.name', kind: 'adjustment.kind', unit: 'unit.code', status: stateOrder('adjustment.status', adjustmentLifecycle.statuses), issued: 'adjustment.issued_on' } as const;

/** Adjustments as screens need them, always inside the actor's data scope. */
@Injectable()
export class GoalAdjustmentQueries {
  private readonly file: GoalFile;

  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly adjustments: TypeormGoalAdjustmentRepository,
  ) {
    this.file = new GoalFile(unitOfWork, goalAdjustments);
  }

  /** One page, the latest first, with the total of the whole filter. */
  async list(actor: Actor, filter: AdjustmentListFilter): Promise<{ items: AdjustmentListItem[]; total: number }> {
    const scope = goalScope(actor, 'adjustment', 6);
    const where = `($1::integer is null or adjustment.fiscal_year = $1) and ($2::text is null or adjustment.status = $2) and ($3::uuid is null or adjustment.unit_id = $3)
      and ($4::uuid is null or exists (select 1 from adjusted_goal change where change.adjustment_id = adjustment.id and change.goal_id = $4))
      and ($5::text is null or project.name like $5 or goal.code like $5) and ${scope.sql}`;
    const parameters = [filter.fiscalYear ?? null, filter.status ?? null, filter.unitId ?? null, filter.goalId ?? null, filter.search === undefined ? null : likePattern(filter.search), ...scope.parameters];
    const order = `${askedOrder(adjustmentSorts, filter.sort)}adjustment.id desc`;
    return listPage(this.unitOfWork, { select: ITEM, from: JOINED, where, order, parameters }, filter);
  }

  /** With the text of the last round where the actor may not see what the unit has in hand; out of scope throws `adjustment.not-found`. */
  async detail(actor: Actor, id: string): Promise<AdjustmentDetail> {
    const kept = await this.adjustments.get(id, actor);
    const submitted = await this.file.textInPlaceOf(kept, actor);
    const adjustment = submitted === null ? kept : { ...kept, content: thawAdjustment(submitted.content), contentHash: submitted.contentHash };
    const projects: ({ goalId: string } & Pick<BudgetProject, 'code' | 'name' | 'nature'>)[] = await this.unitOfWork.manager.query(
      `select goal.id as "goalId", project.code, project.name, project.nature from performance_goal goal join budget_project project on project.id = goal.project_id where goal.id = any ($1::uuid[])`,
      [adjustment.content.goals.map(({ goalId }) => goalId)],
    );
    return {
      adjustment,
      issued: await this.adjustments.issuedTexts(adjustment),
      projects: new Map(projects.map(({ goalId, ...project }) => [goalId, project])),
      isBeingDecided: await this.file.isBeingDecided(kept),
      approvalCaseId: await this.file.latestCase(id, actor),
    };
  }

  /** The adjustment of a goal that has not ended; null where there is none, or none that the actor may see. */
  async openOn(actor: Actor, goalId: string): Promise<string | null> {
    const scope = goalScope(actor, 'adjustment', 2);
    const [open]: { id: string }[] = await this.unitOfWork.manager.query(
      `select adjustment.id from adjusted_goal change join goal_adjustment adjustment on adjustment.id = change.adjustment_id where change.goal_id = $1 and change.is_open and ${scope.sql}`,
      [goalId, ...scope.parameters],
    );
    return open?.id ?? null;
  }

  /** 办理痕迹, oldest first. */
  async timeline(actor: Actor, id: string): Promise<TimelineEntry[]> {
    const { districtId } = await this.adjustments.get(id, actor);
    return this.file.timeline(id, districtId, actor);
  }
}
