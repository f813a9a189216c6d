import { Injectable } from '@nestjs/common';
import type { NewProject } from '#application/goal/create-goal';
import { Clock } from '#application/ports/clock';
import { Rulebooks } from '#application/rulebook/rulebooks';
import type { Actor } from '#domain/access/actor';
import { scopeOf } from '#domain/access/data-scope';
import { thawContent } from '#domain/goal/frozen-content';
import { holdsSubmittedText, type GoalContentDraft, type PerformanceGoal } from '#domain/goal/performance-goal';
import type { Finding, ReviewRule } from '#domain/goal/review/finding';
import { blocking, reviewGoal, rulesWithout } from '#domain/goal/review/review-goals';
import { toReviewedDepartment } from '#domain/goal/review/review-department-goal';
import { toReviewedGoal, type Reviewable } from '#domain/goal/review/to-reviewed-goal';
import { goalScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { GOAL, goalOf, type GoalRecord } from './goal-mapping.js';
import { DepartmentGoalQueries } from './department-goal-queries.js';
import { GoalQueries } from './goal-queries.js';

/** More projects than any unit has in a year are not compared with each other. */
const COMPARED_GOALS = 300;

/** The goals beside one: of one unit and year, except the one with this code, which is the one under review. */
interface Neighbourhood {
  readonly unitId: string;
  readonly fiscalYear: number;
  readonly exceptCode: string;
}

/** 目标审核 as a screen asks for it: one goal, compared with what its reader may see of the unit's other goals of the year, and of the goal of the department. */
@Injectable()
export class GoalReviewQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly goals: GoalQueries,
    private readonly departmentGoals: DepartmentGoalQueries,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
  ) {}

  /** The findings of a goal as the actor reads it; outside of the actor's scope throws `goal.not-found`. */
  async ofGoal(actor: Actor, id: string): Promise<Finding[]> {
    const goal = await this.goals.detail(actor, id);
    const { unitId, fiscalYear, code, districtId } = goal.project;
    return this.review(actor, goal, { unitId, fiscalYear, exceptCode: code }, await this.rulesOf(districtId, fiscalYear));
  }

  /** The findings of a text that is not saved, as a goal of the actor's own unit. Changes nothing. */
  async ofDraft(actor: Actor, project: NewProject, content: GoalContentDraft): Promise<Finding[]> {
    const neighbourhood = { unitId: actor.unitId, fiscalYear: project.fiscalYear, exceptCode: project.code };
    return this.review(actor, { project, content }, neighbourhood, await this.rulesOf(actor.districtId, project.fiscalYear));
  }

  /** What blocks a goal by itself, without a look at its neighbours: the part that stands in its detail. */
  async blockingIn(goal: PerformanceGoal): Promise<Finding[]> {
    const reviewed = toReviewedGoal(goal, 1);
    const found = blocking(reviewGoal(reviewed, []));
    // Most goals are blocked by nothing: only for the others the rulebook is asked.
    return found.length === 0 ? [] : blocking(reviewGoal(reviewed, [], await this.rulesOf(goal.project.districtId, goal.project.fiscalYear)));
  }

  private async review(actor: Actor, goal: Reviewable, neighbourhood: Neighbourhood, rules: readonly ReviewRule[]): Promise<Finding[]> {
    const others = await this.goalsBeside(actor, neighbourhood);
    const department = await this.departmentGoals.standingIn(actor, neighbourhood.unitId, neighbourhood.fiscalYear);
    return reviewGoal(toReviewedGoal(goal, others.length + 1), others.map((other, at) => toReviewedGoal(other, at + 1)), rules, department === null ? null : toReviewedDepartment(department.content));
  }

  /** The catalogue without what the district's rulebook silences today. */
  private async rulesOf(districtId: string | null, fiscalYear: number): Promise<readonly ReviewRule[]> {
    if (districtId === null) return rulesWithout([]);
    const { settings } = await this.rulebooks.inForce(districtId, fiscalYear, await this.clock.today());
    return rulesWithout(settings.silencedReviewRules.value);
  }

  /** Given up and refused goals are copied from with good reason. A watcher compares what was submitted, never what the unit has in hand. */
  private async goalsBeside(actor: Actor, { unitId, fiscalYear, exceptCode }: Neighbourhood): Promise<PerformanceGoal[]> {
    const scope = goalScope(actor, 'goal', 4);
    const rows: GoalRecord[] = await this.unitOfWork.manager.query(
      `${GOAL} where goal.unit_id = $1 and goal.fiscal_year = $2 and goal.code <> $3 and goal.status not in ('voided', 'rejected') and ${scope.sql} order by goal.code, goal.id limit ${COMPARED_GOALS}`,
      [unitId, fiscalYear, exceptCode, ...scope.parameters],
    );
    const goals = rows.map(goalOf);
    const own = scopeOf(actor);
    if (own.kind === 'nothing' || !own.isSubmittedOnly) return goals;
    const submitted = await this.lastSubmitted(goals.filter((goal) => !holdsSubmittedText(goal)));
    return goals.flatMap((goal) => {
      if (holdsSubmittedText(goal)) return [goal];
      const content = submitted.get(goal.id);
      return content === undefined ? [] : [{ ...goal, content: thawContent(content) }];
    });
  }

  private async lastSubmitted(goals: readonly PerformanceGoal[]): Promise<ReadonlyMap<string, string>> {
    if (goals.length === 0) return new Map();
    const rows: { goal_id: string; content: string }[] = await this.unitOfWork.manager.query(
      'select distinct on (goal_id) goal_id, content from goal_revision where goal_id = any ($1) order by goal_id, round desc, version desc',
      [goals.map((goal) => goal.id)],
    );
    return new Map(rows.map((row) => [row.goal_id, row.content]));
  }
}
