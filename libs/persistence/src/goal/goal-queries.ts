import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { seesSubmittedOnly } from '#domain/access/data-scope';
import { thawContent } from '#domain/goal/frozen-content';
import type { GoalContent, PerformanceGoal } from '#domain/goal/performance-goal';
import { DomainError } from '#domain/shared/domain-error';
import { goalScope } from '../platform/data-scope-sql.js';
import { likePattern } from '../platform/like-pattern.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { GoalFile, projectGoals, type KeptRevision, type TimelineEntry } from './goal-file.js';
import { TypeormGoalRepository } from './typeorm-goal-repository.js';

export interface GoalListFilter {
  readonly fiscalYear?: number;
  readonly status?: string;
  readonly unitId?: string;
  /** Part of a project's name or code. */
  readonly search?: string;
  /** 重点项目 or not, as the actor reads it. */
  readonly isKeyProject?: boolean;
  readonly page: number;
  readonly pageSize: number;
}

export interface GoalListItem {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nature: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly status: string;
  readonly round: number;
  readonly version: number;
  readonly budgetedFen: string;
  readonly isKeyProject: boolean;
  readonly plan: readonly { readonly month: number; readonly raw: string; readonly percent: string | null }[];
}

/** For whom a goal shows its last submitted round instead of the text that the unit has in hand. */
const SEES_SUBMITTED_ONLY = `left join lateral (
    select (revision.content::jsonb->>'budgetedFen')::bigint as budgeted_fen, (revision.content::jsonb->>'isKeyProject')::boolean as is_key_project,
      coalesce((select json_agg(json_build_object('month', cell->'month', 'raw', cell->'raw', 'percent', cell->'percent')) from jsonb_array_elements(revision.content::jsonb->'plan') as cell), '[]') as plan
    from goal_revision revision where revision.goal_id = goal.id and goal.status in ('draft', 'returned', 'voided') order by revision.version desc limit 1
  ) shown on true`;
/** 重点项目 in the text of the last round, where the unit has the goal in hand. */
const SUBMITTED_KEY_PROJECT = `coalesce((select (revision.content::jsonb->>'isKeyProject')::boolean from goal_revision revision
    where revision.goal_id = goal.id and goal.status in ('draft', 'returned', 'voided') order by revision.version desc limit 1), goal.is_key_project)`;
const SEES_EVERYTHING = 'cross join (select null::bigint as budgeted_fen, null::boolean as is_key_project, null::json as plan) shown';

/** Goals as screens need them, always inside the actor's data scope. */
@Injectable()
export class GoalQueries {
  private readonly file: GoalFile;

  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly goals: TypeormGoalRepository,
  ) {
    this.file = new GoalFile(unitOfWork, projectGoals);
  }

  /** One page sorted by code, with the total of the whole filter. */
  async list(actor: Actor, filter: GoalListFilter): Promise<{ items: GoalListItem[]; total: number }> {
    const parameters: unknown[] = [];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const scope = goalScope(actor, 'goal', 1);
    parameters.push(...scope.parameters);
    const conditions = [
      scope.sql,
      ...(filter.fiscalYear === undefined ? [] : [`goal.fiscal_year = ${bind(filter.fiscalYear)}`]),
      ...(filter.status === undefined ? [] : [`goal.status = ${bind(filter.status)}`]),
      ...(filter.unitId === undefined ? [] : [`goal.unit_id = ${bind(filter.unitId)}`]),
      ...(filter.isKeyProject === undefined ? [] : [`${seesSubmittedOnly(actor) ? SUBMITTED_KEY_PROJECT : 'goal.is_key_project'} = ${bind(filter.isKeyProject)}`]),
      ...(filter.search === undefined ? [] : [`(project.name like ${bind(likePattern(filter.search))} or goal.code like $${parameters.length})`]),
    ].join(' and ');
    const from = filter.search === undefined ? 'performance_goal goal' : 'performance_goal goal join budget_project project on project.id = goal.project_id';
    const shown = seesSubmittedOnly(actor) ? SEES_SUBMITTED_ONLY : SEES_EVERYTHING;
    const rows: (Omit<GoalListItem, 'plan'> & { plan: GoalListItem['plan'] | null; total: string })[] = await this.unitOfWork.manager.query(
      `with matching as materialized (select goal.id, goal.code from ${from} where ${conditions}),
         page as (select id from matching order by code, id limit ${bind(filter.pageSize)} offset ${bind((filter.page - 1) * filter.pageSize)})
       select goal.id, goal.code, project.name, project.nature, goal.unit_id as "unitId", unit.name as "unitName", goal.fiscal_year as "fiscalYear", goal.status,
         goal.round, goal.version, coalesce(shown.budgeted_fen, goal.budgeted_fen) as "budgetedFen", coalesce(shown.is_key_project, goal.is_key_project) as "isKeyProject", (select count(*) from matching) as total,
         coalesce(shown.plan, (select json_agg(json_build_object('month', month, 'raw', raw, 'percent', trim_scale(percent)::text) order by month) from spending_plan_entry where goal_id = goal.id)) as plan
       from page join performance_goal goal on goal.id = page.id ${shown} join budget_project project on project.id = goal.project_id join org_unit unit on unit.id = goal.unit_id
       order by goal.code, goal.id`,
      parameters,
    );
    const total = rows[0] ? Number(rows[0].total) : await this.countBeyondLastPage(conditions, from, parameters, filter.page);
    return { items: rows.map(({ total: _total, plan, ...item }) => ({ ...item, plan: plan ?? [] })), total };
  }

  /** One goal, with the text of the last round where the actor may not see what the unit has in hand. */
  async detail(actor: Actor, id: string): Promise<PerformanceGoal> {
    const goal = await this.goals.get(id, actor);
    const submitted = await this.file.textInPlaceOf(goal, actor);
    return submitted === null ? goal : { ...goal, content: thawContent(submitted.content), contentHash: submitted.contentHash };
  }

  /** 预算单位 of a goal, as its papers name it. For an actor who was shown the goal. */
  async unitOf({ project }: PerformanceGoal): Promise<{ code: string; name: string }> {
    const [unit]: { code: string; name: string }[] = await this.unitOfWork.manager.query('select code, name from org_unit where id = $1', [project.unitId]);
    if (!unit) throw new DomainError('organization.not-found', 'not-found');
    return unit;
  }

  /** The goal of an earlier year that this one was copied from, as the actor reads it; null where there is none, or none in scope. */
  async predecessorOf(actor: Actor, id: string): Promise<PerformanceGoal | null> {
    const scope = goalScope(actor, 'earlier', 2);
    const [earlier]: { id: string }[] = await this.unitOfWork.manager.query(
      `select earlier.id from performance_goal goal join performance_goal earlier on earlier.id = goal.copied_from_id where goal.id = $1 and ${scope.sql}`,
      [id, ...scope.parameters],
    );
    return earlier === undefined ? null : this.detail(actor, earlier.id);
  }

  /** Whether anybody has decided since the goal was sent up: from then on it cannot be withdrawn. */
  async isBeingDecided(goal: PerformanceGoal): Promise<boolean> {
    return this.file.isBeingDecided(goal);
  }

  /** The approval of the last round; null for a goal that was never sent up, and for readers who may not see it. */
  async latestCase(actor: Actor, id: string): Promise<string | null> {
    return this.file.latestCase(id, actor);
  }

  /** Every frozen round, oldest first. */
  async revisions(actor: Actor, id: string): Promise<(Omit<KeptRevision, 'content'> & { readonly content: GoalContent })[]> {
    await this.goals.get(id, actor);
    return (await this.file.revisions(id)).map((revision) => ({ ...revision, content: thawContent(revision.content) }));
  }

  /** 办理痕迹 of the goal, oldest first. */
  async timeline(actor: Actor, id: string): Promise<TimelineEntry[]> {
    const { project } = await this.goals.get(id, actor);
    return this.file.timeline(id, project.districtId, actor);
  }

  private async countBeyondLastPage(conditions: string, from: string, parameters: readonly unknown[], page: number): Promise<number> {
    if (page === 1) return 0;
    const [count]: { total: string }[] = await this.unitOfWork.manager.query(`select count(*) as total from ${from} where ${conditions}`, parameters.slice(0, -2));
    return Number(count?.total ?? 0);
  }
}
