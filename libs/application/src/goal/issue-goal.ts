import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { GoalIssuance } from './goal-issuance.js';
import { GoalRepository } from './goal-repository.js';
import { WhenGoalIssued } from './when-goal-issued.js';

/** 批复下达: the goal is issued together with its budget (谁批复预算，谁批复目标), and everything due in the year is opened. */
@Injectable()
export class IssueGoal {
  constructor(
    private readonly issuance: GoalIssuance,
    private readonly goals: GoalRepository,
    private readonly whenGoalIssued: WhenGoalIssued,
  ) {}

  /** `replyNumber` is the 文号 where it is issued by a paper. Throws `goal.action-not-allowed` (conflict) unless the goal is approved. */
  async execute(actor: Actor, goalId: string, replyNumber: string | null = null): Promise<void> {
    await this.issuance.execute(
      this.goals, actor, goalId,
      (goal) => ({ budgetedFen: goal.content.budgeted.fen.toString(), ...(replyNumber === null ? {} : { replyNumber }) }),
      (goal, issuedOn) => this.whenGoalIssued.goalIssued(actor, goal, issuedOn),
    );
  }
}
