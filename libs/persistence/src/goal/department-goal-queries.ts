import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { DepartmentGoal, DepartmentGoalContent } from '#domain/goal/department-goal';
import { thawDepartmentContent } from '#domain/goal/frozen-department-content';
import { goalLifecycle } from '#domain/goal/performance-goal';
import { goalScope } from '../platform/data-scope-sql.js';
import { listPage } from '../platform/list-page.js';
import { askedOrder, stateOrder } from '../platform/sorting.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { departmentGoals, GoalFile, type KeptRevision, type TimelineEntry } from './goal-file.js';
import { TypeormDepartmentGoalRepository } from './typeorm-department-goal-repository.js';

export interface DepartmentGoalListFilter {
  readonly fiscalYear?: number;
  readonly status?: string;
  readonly unitId?: string;
  /** One of `departmentGoalSorts`, with `-` before it the other way round; the latest year first where nothing is said. */
  readonly sort?: string;
  readonly page: number;
  readonly pageSize: number;
}

export interface DepartmentGoalListItem {
  readonly id: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly status: string;
  readonly round: number;
  readonly version: number;
}

const ITEM = 'goal.id, goal.unit_id as "unitId", unit.code as "unitCode", unit.name as "unitName", goal.fiscal_year as "fiscalYear", goal.status, goal.round, goal.version';

/** What goals of departments can be sorted by. */
export const departmentGoalSorts = { unit: 'unit.code', year: 'goal.fiscal_year', status: stateOrder('goal.status', goalLifecycle.statuses) } as const;

/** Goals of departments as screens need them, always inside the actor's data scope. */
@Injectable()
export class DepartmentGoalQueries {
  private readonly file: GoalFile;

  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly goals: TypeormDepartmentGoalRepository,
  ) {
    this.file = new GoalFile(unitOfWork, departmentGoals);
  }

  /** One page, the latest year first, by the unit's code; with the total of the whole filter. */
  async list(actor: Actor, filter: DepartmentGoalListFilter): Promise<{ items: DepartmentGoalListItem[]; total: number }> {
    const scope = goalScope(actor, 'goal', 4);
    const where = `($1::integer is null or goal.fiscal_year = $1) and ($2::text is null or goal.status = $2) and ($3::uuid is null or goal.unit_id = $3) and ${scope.sql}`;
    const parameters = [filter.fiscalYear ?? null, filter.status ?? null, filter.unitId ?? null, ...scope.parameters];
    const order = `${askedOrder(departmentGoalSorts, filter.sort)}goal.fiscal_year desc, unit.code, goal.id`;
    return listPage(this.unitOfWork, { select: ITEM, from: 'department_goal goal join org_unit unit on unit.id = goal.unit_id', where, order, parameters }, filter);
  }

  /** One goal, with the text of the last round where the actor may not see what the unit has in hand; out of scope throws `goal.not-found`. */
  async detail(actor: Actor, id: string): Promise<DepartmentGoal> {
    const goal = await this.goals.get(id, actor);
    const submitted = await this.file.textInPlaceOf(goal, actor);
    return submitted === null ? goal : { ...goal, content: thawDepartmentContent(submitted.content), contentHash: submitted.contentHash };
  }

  /** The goal of a unit's year that was neither given up nor refused, as the actor reads it; null where the actor sees none. */
  async standingIn(actor: Actor, unitId: string, fiscalYear: number): Promise<DepartmentGoal | null> {
    const { items } = await this.list(actor, { unitId, fiscalYear, page: 1, pageSize: 100 });
    const standing = items.find(({ status }) => status !== 'voided' && status !== 'rejected');
    return standing === undefined ? null : this.detail(actor, standing.id);
  }

  /** The goal of the same unit that was issued last before this one's year, as the actor reads it; null where the actor sees none. */
  async previousOf(actor: Actor, { unitId, fiscalYear }: DepartmentGoal): Promise<DepartmentGoal | null> {
    const { items } = await this.list(actor, { unitId, page: 1, pageSize: 100 });
    const previous = items.find((each) => each.fiscalYear < fiscalYear && (each.status === 'issued' || each.status === 'closed'));
    return previous === undefined ? null : this.detail(actor, previous.id);
  }

  /** Whether anybody has decided since the goal was sent up: from then on it cannot be withdrawn. */
  async isBeingDecided(goal: DepartmentGoal): Promise<boolean> {
    return this.file.isBeingDecided(goal);
  }

  /** The case of the last round that was sent up, where the actor may see it. */
  async latestCase(actor: Actor, id: string): Promise<string | null> {
    return this.file.latestCase(id, actor);
  }

  /** Every frozen round, oldest first. */
  async revisions(actor: Actor, id: string): Promise<(Omit<KeptRevision, 'content'> & { readonly content: DepartmentGoalContent })[]> {
    await this.goals.get(id, actor);
    return (await this.file.revisions(id)).map((revision) => ({ ...revision, content: thawDepartmentContent(revision.content) }));
  }

  /** 办理痕迹 of the goal, oldest first. */
  async timeline(actor: Actor, id: string): Promise<TimelineEntry[]> {
    const { districtId } = await this.goals.get(id, actor);
    return this.file.timeline(id, districtId, actor);
  }
}
