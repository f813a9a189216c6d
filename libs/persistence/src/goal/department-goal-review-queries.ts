import { Injectable } from '@nestjs/common';
import type { DepartmentGoalDraft } from '#domain/goal/department-goal';
import { Clock } from '#application/ports/clock';
import { Rulebooks } from '#application/rulebook/rulebooks';
import type { Actor } from '#domain/access/actor';
import type { CountedBudgets } from '#domain/goal/stated-totals';
import type { Finding } from '#domain/goal/review/finding';
import { reviewDepartmentGoal } from '#domain/goal/review/review-department-goal';
import { DepartmentGoalQueries } from './department-goal-queries.js';
import { GoalQueries } from './goal-queries.js';

/** More projects than any unit has in a year are not counted. */
const COUNTED_PROJECTS = 1000;

interface DepartmentYear {
  readonly districtId: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly fiscalYear: number;
}

/** 审核部门整体绩效目标 as a screen asks for it, beside the budgets of the unit's projects as far as its reader may see them. */
@Injectable()
export class DepartmentGoalReviewQueries {
  constructor(
    private readonly departmentGoals: DepartmentGoalQueries,
    private readonly goals: GoalQueries,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
  ) {}

  /** The findings of a goal as the actor reads it; outside of the actor's scope throws `goal.not-found`. */
  async ofGoal(actor: Actor, id: string): Promise<Finding[]> {
    const goal = await this.departmentGoals.detail(actor, id);
    return this.review(actor, goal, goal.content);
  }

  /** The findings of a text that is not saved, as the goal of the actor's own unit. Changes nothing. */
  async ofDraft(actor: Actor, fiscalYear: number, content: DepartmentGoalDraft): Promise<Finding[]> {
    const { districtId, unitId } = actor;
    return this.review(actor, { districtId, unitId, unitName: '', fiscalYear }, content);
  }

  private async review(actor: Actor, { districtId, unitId, unitName, fiscalYear }: DepartmentYear, content: DepartmentGoalDraft): Promise<Finding[]> {
    const silenced = districtId === null ? [] : (await this.rulebooks.inForce(districtId, fiscalYear, await this.clock.today())).settings.silencedReviewRules.value;
    return reviewDepartmentGoal({ unitName, fiscalYear, content, budgets: await this.budgetsOf(actor, unitId, fiscalYear) }, silenced);
  }

  /** What the unit's projects of the year cost together, without those given up or refused; null where the actor sees none. */
  private async budgetsOf(actor: Actor, unitId: string, fiscalYear: number): Promise<CountedBudgets | null> {
    const { items } = await this.goals.list(actor, { unitId, fiscalYear, page: 1, pageSize: COUNTED_PROJECTS });
    const standing = items.filter(({ status }) => status !== 'voided' && status !== 'rejected');
    return standing.length === 0 ? null : { fen: standing.reduce((sum, { budgetedFen }) => sum + BigInt(budgetedFen), 0n), stepFen: 1n };
  }
}
