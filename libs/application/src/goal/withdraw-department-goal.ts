import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { DepartmentGoalRepository } from './department-goal-repository.js';
import { GoalSteps } from './goal-steps.js';

/** 撤回部门整体绩效目标, as long as nobody has decided in this round. */
@Injectable()
export class WithdrawDepartmentGoal {
  constructor(
    private readonly steps: GoalSteps,
    private readonly goals: DepartmentGoalRepository,
  ) {}

  /** Throws `goal.action-not-allowed` or `approval.decided-already` (conflict). */
  async execute(actor: Actor, goalId: string): Promise<void> {
    await this.steps.withdraw(this.goals, actor, goalId);
  }
}
