import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { seesSubmittedOnly } from '#domain/access/data-scope';
import { thawContent } from '#domain/goal/frozen-content';
import { goalLifecycle, type GoalContent, type PerformanceGoal } from '#domain/goal/performance-goal';
import { DomainError } from '#domain/shared/domain-error';
import { goalScope } from '../platform/data-scope-sql.js';
import { likePattern } from '../platform/like-pattern.js';
import { BY_GOAL_CODE, askedSort, stateOrder } from '../platform/sorting.js';
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
  /** One of `goalSorts`, with `-` before it the other way round; by code where nothing is said. */
  readonly sort?: string;
  readonly page: number;
  readonly pageSize: number;
}

/** One page, and what the whole filter adds up to. */
export interface GoalPage {
  readonly items: GoalListItem[];
  readonly total: number;
  readonly budgetedFen: string;
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
/** 预算数 in the text of the last round, likewise. */
const SUBMITTED_BUDGET = `coalesce((select (revision.content::jsonb->>'budgetedFen')::bigint from goal_revision revision
    where revision.goal_id = goal.id and goal.status in ('draft', 'returned', 'voided') order by revision.version desc limit 1), goal.budgeted_fen)`;
const SEES_EVERYTHING = 'cross join (select null::bigint as budgeted_fen, null::boolean as is_key_project, null::json as plan) shown';

/** What goals can be sorted by. */
export const goalSorts = { code: BY_GOAL_CODE, name: 'project.name', unit: 'unit.code', budget: 'goal.budgeted_fen', status: stateOrder('goal.status', goalLifecycle.statuses) } as const;

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

  /** One page, with what the whole filter comes to. */
  async list(actor: Actor, filter: GoalListFilter): Promise<GoalPage> {
    const parameters: unknown[] = [];
    const { matching, direction } = this.matching(actor, filter, parameters);
    const shown = seesSubmittedOnly(actor) ? SEES_SUBMITTED_ONLY : SEES_EVERYTHING;
    const [size, offset] = [`$${parameters.push(filter.pageSize)}`, `$${parameters.push((filter.page - 1) * filter.pageSize)}`];
    const rows: (Omit<GoalListItem, 'plan'> & { plan: GoalListItem['plan'] | null; total: string; sum: string })[] = await this.unitOfWork.manager.query(
      `with matching as materialized (${matching}),
         page as (select id, asked from matching order by asked ${direction}, code, id limit ${size} offset ${offset})
       select goal.id, goal.code, project.name, project.nature, goal.unit_id as "unitId", unit.name as "unitName", goal.fiscal_year as "fiscalYear", goal.status,
         goal.round, goal.version, coalesce(shown.budgeted_fen, goal.budgeted_fen) as "budgetedFen", coalesce(shown.is_key_project, goal.is_key_project) as "isKeyProject",
         (select count(*) from matching) as total, (select sum(budgeted_fen) from matching) as sum,
         coalesce(shown.plan, (select json_agg(json_build_object('month', month, 'raw', raw, 'percent', trim_scale(percent)::text) order by month) from spending_plan_entry where goal_id = goal.id)) as plan
       from page join performance_goal goal on goal.id = page.id ${shown} join budget_project project on project.id = goal.project_id join org_unit unit on unit.id = goal.unit_id
       order by page.asked ${direction}, goal.code, goal.id`,
      parameters,
    );
    const whole = rows[0] ?? (await this.beyondLastPage(matching, parameters.slice(0, -2)));
    return { items: rows.map(({ total: _total, sum: _sum, plan, ...item }) => ({ ...item, plan: plan ?? [] })), total: Number(whole.total), budgetedFen: whole.sum ?? '0' };
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

  /** SQL of the goals that a filter finds in the actor's scope, with what they are sorted by. */
  private matching(actor: Actor, filter: GoalListFilter, parameters: unknown[]): { matching: string; direction: string } {
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const scope = goalScope(actor, 'goal', 1);
    parameters.push(...scope.parameters);
    const isSubmittedOnly = seesSubmittedOnly(actor);
    const conditions = [
      scope.sql,
      ...(filter.fiscalYear === undefined ? [] : [`goal.fiscal_year = ${bind(filter.fiscalYear)}`]),
      ...(filter.status === undefined ? [] : [`goal.status = ${bind(filter.status)}`]),
      ...(filter.unitId === undefined ? [] : [`goal.unit_id = ${bind(filter.unitId)}`]),
      ...(filter.isKeyProject === undefined ? [] : [`${isSubmittedOnly ? SUBMITTED_KEY_PROJECT : 'goal.is_key_project'} = ${bind(filter.isKeyProject)}`]),
      ...(filter.search === undefined ? [] : [`(project.name like ${bind(likePattern(filter.search))} or goal.code like $${parameters.length})`]),
    ].join(' and ');
    const budget = isSubmittedOnly ? SUBMITTED_BUDGET : 'goal.budgeted_fen';
    const asked = askedSort({ ...goalSorts, budget }, filter.sort) ?? { column: 'null::integer', direction: 'asc' };
    const isNamed = filter.search !== undefined || asked.column === goalSorts.name;
    const joined = [...(isNamed ? ['join budget_project project on project.id = goal.project_id'] : []), ...(asked.column === goalSorts.unit ? ['join org_unit unit on unit.id = goal.unit_id'] : [])].join(' ');
    return { matching: `select goal.id, goal.code, ${budget} as budgeted_fen, ${asked.column} as asked from performance_goal goal ${joined} where ${conditions}`, direction: asked.direction };
  }

  private async beyondLastPage(matching: string, parameters: readonly unknown[]): Promise<{ total: string; sum: string | null }> {
    const [whole]: { total: string; sum: string | null }[] = await this.unitOfWork.manager.query(`select count(*) as total, sum(budgeted_fen) as sum from (${matching}) matching`, [...parameters]);
    return whole ?? { total: '0', sum: null };
  }
}
