import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { PlainCheckedIndicator } from '#domain/evaluation/frozen-spot-check';
import { spotCheckLifecycle, type SpotCheck } from '#domain/evaluation/spot-check';
import { DomainError } from '#domain/shared/domain-error';
import { latestCase } from '../approval/latest-case.js';
import { goalScope, unitScope, type SqlCondition } from '../platform/data-scope-sql.js';
import { likePattern } from '../platform/like-pattern.js';
import { listPage } from '../platform/list-page.js';
import { BY_GOAL_CODE, askedOrder, stateOrder } from '../platform/sorting.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

/** 抽查复核 as it is read: with names, and its figures as they are kept. */
export interface SpotCheckRecord extends Pick<SpotCheck, 'id' | 'evaluationId' | 'unitId' | 'status' | 'round' | 'version' | 'checkedOn' | 'opinion'> {
  readonly projectName: string;
  /** The person's name. */
  readonly checkedBy: string;
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  readonly gradeBefore: string;
  readonly gradeAfter: string;
  readonly changes: readonly PlainCheckedIndicator[];
}

const JOINED = `spot_check join person on person.id = spot_check.checked_by join self_evaluation evaluation on evaluation.id = spot_check.evaluation_id
  join performance_goal goal on goal.id = evaluation.goal_id join budget_project project on project.id = goal.project_id join org_unit unit on unit.id = evaluation.unit_id`;

/** Its own division's, or announced of a self-evaluation that the actor sees. */
function checkScope(actor: Actor, first: number): SqlCondition {
  const own = unitScope(actor, 'spot_check.unit_id', first);
  const announced = goalScope(actor, 'evaluation', first + own.parameters.length, 'goal_id');
  return { sql: `(${own.sql} or (spot_check.status = 'announced' and ${announced.sql}))`, parameters: [...own.parameters, ...announced.parameters] };
}

export interface SpotCheckListFilter {
  readonly fiscalYear?: number;
  readonly status?: string;
  /** The unit that is checked. */
  readonly unitId?: string;
  /** Part of the project's name or code. */
  readonly search?: string;
  /** One of `spotCheckSorts`, with `-` before it the other way round; the latest check first where nothing is said. */
  readonly sort?: string;
  readonly page: number;
  readonly pageSize: number;
}

export interface SpotCheckListItem extends Pick<SpotCheckRecord, 'id' | 'evaluationId' | 'projectName' | 'status' | 'round' | 'version' | 'checkedBy' | 'checkedOn' | 'pointsBefore' | 'pointsAfter' | 'gradeBefore' | 'gradeAfter'> {
  readonly projectCode: string;
  /** The unit that is checked. */
  readonly unitId: string;
  readonly unitName: string;
  readonly fiscalYear: number;
}

/** What spot checks can be sorted by. */
export const spotCheckSorts = {
  code: BY_GOAL_CODE, name: 'project.name', unit: 'unit.code', before: 'points_before', after: 'points_after', checked: 'checked_on', status: stateOrder('spot_check.status', spotCheckLifecycle.statuses),
} as const;

const RECORD = `select spot_check.id, spot_check.evaluation_id as "evaluationId", project.name as "projectName", spot_check.unit_id as "unitId", spot_check.status, spot_check.round, spot_check.version,
    person.name as "checkedBy", checked_on as "checkedOn", opinion, points_before as "pointsBefore", points_after as "pointsAfter", grade_before as "gradeBefore", grade_after as "gradeAfter", changes
  from ${JOINED}`;

const ITEM = `spot_check.id, spot_check.evaluation_id as "evaluationId", goal.code as "projectCode", project.name as "projectName", evaluation.unit_id as "unitId", unit.name as "unitName",
  spot_check.fiscal_year as "fiscalYear", spot_check.status, spot_check.round, spot_check.version, person.name as "checkedBy", checked_on as "checkedOn",
  points_before as "pointsBefore", points_after as "pointsAfter", grade_before as "gradeBefore", grade_after as "gradeAfter"`;

/** 抽查复核 as screens need it: the bureau's own until it is announced, and from then on seen by whoever sees the self-evaluation. */
@Injectable()
export class SpotCheckQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /** One page, the latest check first, with the total of the whole filter. */
  async list(actor: Actor, filter: SpotCheckListFilter): Promise<{ items: SpotCheckListItem[]; total: number }> {
    const scope = checkScope(actor, 1);
    const parameters: unknown[] = [...scope.parameters];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const equal = (column: string, value: unknown): string[] => (value === undefined ? [] : [`${column} = ${bind(value)}`]);
    const conditions = [
      scope.sql,
      ...equal('spot_check.fiscal_year', filter.fiscalYear),
      ...equal('spot_check.status', filter.status),
      ...equal('evaluation.unit_id', filter.unitId),
      ...(filter.search === undefined ? [] : [`(project.name like ${bind(likePattern(filter.search))} or goal.code like $${parameters.length})`]),
    ].join(' and ');
    const order = `${askedOrder(spotCheckSorts, filter.sort)}checked_on desc, goal.code, spot_check.id`;
    return listPage(this.unitOfWork, { select: ITEM, from: JOINED, where: conditions, order, parameters }, filter);
  }

  /** Throws `recheck.not-found`. */
  async detail(actor: Actor, id: string): Promise<SpotCheckRecord> {
    const scope = checkScope(actor, 2);
    const [check]: SpotCheckRecord[] = await this.unitOfWork.manager.query(`${RECORD} where spot_check.id = $1 and ${scope.sql}`, [id, ...scope.parameters]);
    if (!check) throw new DomainError('recheck.not-found', 'not-found');
    return check;
  }

  /** The case in which it is confirmed, or was; null for those it does not concern. */
  async caseOf(actor: Actor, id: string): Promise<string | null> {
    return latestCase(this.unitOfWork, 'recheck', id, actor);
  }

  /** What was announced of a self-evaluation, for whoever may see it. */
  async announcedOf(evaluationId: string): Promise<SpotCheckRecord | null> {
    const [check]: SpotCheckRecord[] = await this.unitOfWork.manager.query(`${RECORD} where spot_check.evaluation_id = $1 and spot_check.status = 'announced'`, [evaluationId]);
    return check ?? null;
  }
}
