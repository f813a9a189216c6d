import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { DepartmentGoalRepository } from './department-goal-repository.js';
import { GoalIssuance } from './goal-issuance.js';

/** 批复下达部门整体绩效目标, with the budget of the department. */
@Injectable()
export class IssueDepartmentGoal {
  constructor(
    private readonly issuance: GoalIssuance,
    private readonly goals: DepartmentGoalRepository,
  ) {}

  /** Throws `goal.action-not-allowed` (conflict) unless the goal is approved. */
  async execute(actor: Actor, goalId: string): Promise<void> {
    await this.issuance.execute(this.goals, actor, goalId);
  }
}
