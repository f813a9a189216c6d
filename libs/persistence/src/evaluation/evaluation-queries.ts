import { Injectable } from '@nestjs/common';
import { SpotCheckRepository } from '#application/evaluation/spot-check-repository';
import type { Actor } from '#domain/access/actor';
import { scopeOf } from '#domain/access/data-scope';
import { endOfMonth, type LocalDate } from '#domain/calendar/local-date';
import { thawEvaluation, type PlainScores } from '#domain/evaluation/frozen-evaluation';
import { isEvaluationEditable, selfEvaluationLifecycle, type SelfEvaluation } from '#domain/evaluation/self-evaluation';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { DomainError } from '#domain/shared/domain-error';
import { latestCase } from '../approval/latest-case.js';
import { TypeormGoalRepository } from '../goal/typeorm-goal-repository.js';
import { goalScope } from '../platform/data-scope-sql.js';
import { likePattern } from '../platform/like-pattern.js';
import { listPage } from '../platform/list-page.js';
import { BY_GOAL_CODE, askedOrder, stateOrder } from '../platform/sorting.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { SpotCheckQueries, type SpotCheckRecord } from './spot-check-queries.js';
import { TypeormSelfEvaluationRepository } from './typeorm-self-evaluation-repository.js';

export interface EvaluationListFilter {
  readonly fiscalYear?: number;
  readonly status?: string;
  readonly grade?: string;
  readonly unitId?: string;
  readonly goalId?: string;
  /** Part of the project's name or code. */
  readonly search?: string;
  /** One of `evaluationSorts`, with `-` before it the other way round; by project code where nothing is said. */
  readonly sort?: string;
  readonly page: number;
  readonly pageSize: number;
}

/** Points and grade are those of the last filing; the final ones come from a re-check. */
export interface EvaluationListItem {
  readonly id: string;
  readonly goalId: string;
  readonly projectCode: string;
  readonly projectName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly status: string;
  readonly round: number;
  readonly version: number;
  readonly filedOn: LocalDate | null;
  readonly totalPoints: number | null;
  readonly grade: string | null;
  readonly finalPoints: number | null;
  readonly finalGrade: string | null;
  readonly dueOn: LocalDate | null;
}

/** A self-evaluation as one reader sees it. `frozen` is what was filed; without it the reader sees the text as it is being written. */
export interface EvaluationDetail {
  readonly evaluation: SelfEvaluation;
  readonly goal: PerformanceGoal;
  readonly unitName: string;
  readonly frozen: { readonly scores: PlainScores; readonly contentHash: string } | null;
  /** As announced. */
  readonly spotCheck: SpotCheckRecord | null;
  /** One that is not yet announced; null for those who must not know of it. */
  readonly openSpotCheckId: string | null;
  /** Where it is decided, or was last. */
  readonly approvalCaseId: string | null;
}

const ITEM = `evaluation.id, evaluation.goal_id as "goalId", goal.code as "projectCode", project.name as "projectName", evaluation.unit_id as "unitId", unit.name as "unitName",
  evaluation.fiscal_year as "fiscalYear", evaluation.status, evaluation.round, evaluation.version, evaluation.filed_on as "filedOn", evaluation.total_points as "totalPoints",
  evaluation.grade, evaluation.final_points as "finalPoints", evaluation.final_grade as "finalGrade",
  (select min(due_on) from obligation where subject_kind = 'self-evaluation' and subject_id = evaluation.id and obligation.status = 'open') as "dueOn"`;
const JOINED = 'self_evaluation evaluation join performance_goal goal on goal.id = evaluation.goal_id join budget_project project on project.id = goal.project_id join org_unit unit on unit.id = evaluation.unit_id';

/** What self-evaluations can be sorted by. */
export const evaluationSorts = {
  code: BY_GOAL_CODE, name: 'project.name', unit: 'unit.code', self: 'evaluation.total_points', final: 'evaluation.final_points', status: stateOrder('evaluation.status', selfEvaluationLifecycle.statuses),
  filed: 'evaluation.filed_on', due: '"dueOn"',
} as const;

/** Self-evaluations as screens need them, always inside the actor's data scope. */
@Injectable()
export class EvaluationQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly evaluations: TypeormSelfEvaluationRepository,
    private readonly goals: TypeormGoalRepository,
    private readonly checks: SpotCheckQueries,
    private readonly openChecks: SpotCheckRepository,
  ) {}

  /** One page by project code, with the total of the whole filter. */
  async list(actor: Actor, filter: EvaluationListFilter): Promise<{ items: EvaluationListItem[]; total: number }> {
    const scope = goalScope(actor, 'evaluation', 1, 'goal_id');
    const parameters: unknown[] = [...scope.parameters];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const equal = (column: string, value: unknown): string[] => (value === undefined ? [] : [`${column} = ${bind(value)}`]);
    const conditions = [
      scope.sql,
      ...equal('evaluation.fiscal_year', filter.fiscalYear),
      ...equal('evaluation.status', filter.status),
      ...equal('coalesce(evaluation.final_grade, evaluation.grade)', filter.grade),
      ...equal('evaluation.unit_id', filter.unitId),
      ...equal('evaluation.goal_id', filter.goalId),
      ...(filter.search === undefined ? [] : [`(project.name like ${bind(likePattern(filter.search))} or goal.code like $${parameters.length})`]),
    ].join(' and ');
    const order = `${askedOrder(evaluationSorts, filter.sort)}evaluation.fiscal_year desc, goal.code, evaluation.id`;
    return listPage(this.unitOfWork, { select: ITEM, from: JOINED, where: conditions, order, parameters }, filter);
  }

  /** One self-evaluation. While the unit rewrites it, an actor who may see submitted text only gets the text of the last round. */
  async detail(actor: Actor, id: string): Promise<EvaluationDetail> {
    const evaluation = await this.evaluations.get(id, actor);
    const goal = await this.goals.inForce(evaluation.goalId, endOfMonth(evaluation.fiscalYear, 12));
    const [unit]: { name: string }[] = await this.unitOfWork.manager.query('select name from org_unit where id = $1', [evaluation.unitId]);
    const unitName = unit?.name ?? '';
    const spotCheck = await this.checks.announcedOf(id);
    const openSpotCheckId = (await this.openChecks.openOf(id, actor))?.id ?? null;
    const approvalCaseId = await latestCase(this.unitOfWork, 'self-evaluation', id, actor);
    const scope = scopeOf(actor);
    const seesDraft = scope.kind === 'subtree' && !scope.isSubmittedOnly;
    if (isEvaluationEditable(evaluation) && seesDraft) return { evaluation, goal, unitName, frozen: null, spotCheck, openSpotCheckId, approvalCaseId };
    const [last]: { content: string; content_hash: string }[] = await this.unitOfWork.manager.query(
      'select content, content_hash from self_evaluation_revision where evaluation_id = $1 order by round desc limit 1',
      [id],
    );
    if (!last) throw new DomainError('evaluation.not-found', 'not-found');
    const { content, scores } = thawEvaluation(last.content);
    return { evaluation: { ...evaluation, content }, goal, unitName, frozen: { scores, contentHash: last.content_hash }, spotCheck, openSpotCheckId, approvalCaseId };
  }
}
