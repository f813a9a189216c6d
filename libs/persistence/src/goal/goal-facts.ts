import { Injectable } from '@nestjs/common';
import { SubjectFactsSource } from '#application/approval/subject-facts-sources';
import { DepartmentGoalRepository } from '#application/goal/department-goal-repository';
import { Clock } from '#application/ports/clock';
import { Rulebooks } from '#application/rulebook/rulebooks';
import type { FactName, FundSource, ProjectNature, SubjectFacts } from '#domain/approval/subject-facts';
import type { DepartmentGoal } from '#domain/goal/department-goal';
import type { Finding } from '#domain/goal/review/finding';
import { reviewDepartmentGoal } from '#domain/goal/review/review-department-goal';
import { reviewFacts } from '#domain/goal/review/review-facts';
import { reviewGoal, rulesWithout } from '#domain/goal/review/review-goals';
import { toReviewedGoal } from '#domain/goal/review/to-reviewed-goal';
import { money } from '#domain/shared/money';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { GOAL, goalOf, type GoalRecord } from './goal-mapping.js';

interface FigureRow {
  readonly id: string;
  readonly budgeted_fen: string;
  readonly fiscal_funds_fen: string;
  readonly other_funds_fen: string;
  readonly nature: string;
  readonly is_key_project: boolean;
  readonly copied_from_id: string | null;
}

const asksReview = (asked: ReadonlySet<FactName>): boolean => asked.has('severity') || asked.has('blockingFindings');

function figuresOf(row: FigureRow): SubjectFacts {
  const funds: readonly (readonly [FundSource, string])[] = [['fiscal', row.fiscal_funds_fen], ['other', row.other_funds_fen]];
  return {
    amount: money(BigInt(row.budgeted_fen)),
    funds: funds.filter(([, fen]) => fen !== '0').map(([source]) => source),
    nature: row.nature as ProjectNature,
    continuing: row.copied_from_id !== null,
    keyProject: row.is_key_project,
  };
}

/** What a goal is known by: its figures, and what the review says of it by itself. Its neighbours are left out: what they say today they may not say tomorrow. */
@Injectable()
export class GoalFacts extends SubjectFactsSource {
  readonly subjectKind = 'goal';

  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
  ) {
    super();
  }

  async factsOf(ids: readonly string[], asked: ReadonlySet<FactName>): Promise<ReadonlyMap<string, SubjectFacts>> {
    const rows: (GoalRecord & FigureRow)[] = await this.unitOfWork.manager.query(`${GOAL} where goal.id = any($1::uuid[])`, [[...ids]]);
    const known = new Map<string, SubjectFacts>();
    for (const row of rows) known.set(row.id, { ...figuresOf(row), ...(asksReview(asked) ? reviewFacts(await this.review(row)) : {}) });
    return known;
  }

  private async review(row: GoalRecord): Promise<Finding[]> {
    const { settings } = await this.rulebooks.inForce(row.district_id, row.fiscal_year, await this.clock.today());
    return reviewGoal(toReviewedGoal(goalOf(row), 1), [], rulesWithout(settings.silencedReviewRules.value));
  }
}

/** What the goal of a whole department is known by: its stated expenditure, and what the review says of its own text. */
@Injectable()
export class DepartmentGoalFacts extends SubjectFactsSource {
  readonly subjectKind = 'department-goal';

  constructor(
    private readonly goals: DepartmentGoalRepository,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
  ) {
    super();
  }

  async factsOf(ids: readonly string[], asked: ReadonlySet<FactName>): Promise<ReadonlyMap<string, SubjectFacts>> {
    const known = new Map<string, SubjectFacts>();
    for (const id of ids) known.set(id, await this.factsOfOne(await this.goals.load(id), asked));
    return known;
  }

  private async factsOfOne({ content, unitName, fiscalYear, districtId }: DepartmentGoal, asked: ReadonlySet<FactName>): Promise<SubjectFacts> {
    const { expenditure } = content.totals;
    const amount = expenditure === null ? {} : { amount: { fen: expenditure.fen } };
    if (!asksReview(asked)) return amount;
    const { settings } = await this.rulebooks.inForce(districtId, fiscalYear, await this.clock.today());
    return { ...amount, ...reviewFacts(reviewDepartmentGoal({ unitName, fiscalYear, content, budgets: null }, settings.silencedReviewRules.value)) };
  }
}

/** What is reported or asked about a goal is known by that goal; `figures` are what the paper itself says of it. */
async function factsOfTheGoals({ manager }: TypeormUnitOfWork, table: 'monitoring_report' | 'self_evaluation' | 'goal_adjustment' | 'rectification' | typeof CHECKED, ids: readonly string[], figures = OF_GOAL): Promise<ReadonlyMap<string, SubjectFacts>> {
  const rows: FigureRow[] = await manager.query(
    `select subject.id, ${figures}, goal.fiscal_funds_fen, goal.other_funds_fen, project.nature, goal.copied_from_id
     from ${table} subject join performance_goal goal on goal.id = subject.goal_id join budget_project project on project.id = goal.project_id where subject.id = any($1::uuid[])`,
    [[...ids]],
  );
  return new Map(rows.map((row) => [row.id, figuresOf(row)]));
}

/** 复核 is of the goal of its self-evaluation; before there is a check, its way is asked for by the self-evaluation itself. */
const CHECKED = '(select id, goal_id from self_evaluation union all select spot_check.id, goal_id from spot_check join self_evaluation evaluation on evaluation.id = spot_check.evaluation_id)';
const OF_GOAL = 'goal.budgeted_fen, goal.is_key_project';
const PROPOSED = `(subject.content::jsonb->'goals'->0->>'proposed')::jsonb`;
/** The larger of what is issued and what is proposed, and 重点项目 where either says so: no paper passes under the limit that it takes away. */
const OF_ADJUSTMENT = `greatest(goal.budgeted_fen, (${PROPOSED}->>'budgetedFen')::bigint) as budgeted_fen, goal.is_key_project or (${PROPOSED}->>'isKeyProject')::boolean as is_key_project`;

@Injectable()
export class MonitoringReportFacts extends SubjectFactsSource {
  readonly subjectKind = 'monitoring-report';

  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async factsOf(ids: readonly string[]): Promise<ReadonlyMap<string, SubjectFacts>> {
    return factsOfTheGoals(this.unitOfWork, 'monitoring_report', ids);
  }
}

@Injectable()
export class GoalAdjustmentFacts extends SubjectFactsSource {
  readonly subjectKind = 'goal-adjustment';

  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async factsOf(ids: readonly string[]): Promise<ReadonlyMap<string, SubjectFacts>> {
    return factsOfTheGoals(this.unitOfWork, 'goal_adjustment', ids, OF_ADJUSTMENT);
  }
}

@Injectable()
export class SelfEvaluationFacts extends SubjectFactsSource {
  readonly subjectKind = 'self-evaluation';

  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async factsOf(ids: readonly string[]): Promise<ReadonlyMap<string, SubjectFacts>> {
    return factsOfTheGoals(this.unitOfWork, 'self_evaluation', ids);
  }
}

@Injectable()
export class RecheckFacts extends SubjectFactsSource {
  readonly subjectKind = 'recheck';

  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async factsOf(ids: readonly string[]): Promise<ReadonlyMap<string, SubjectFacts>> {
    return factsOfTheGoals(this.unitOfWork, CHECKED, ids);
  }
}

@Injectable()
export class RectificationFacts extends SubjectFactsSource {
  readonly subjectKind = 'rectification';

  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async factsOf(ids: readonly string[]): Promise<ReadonlyMap<string, SubjectFacts>> {
    return factsOfTheGoals(this.unitOfWork, 'rectification', ids);
  }
}
