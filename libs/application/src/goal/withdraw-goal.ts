import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { GoalRepository } from './goal-repository.js';
import { GoalSteps } from './goal-steps.js';

/** 撤回: as long as nobody has decided in this round, the unit may take its goal back. */
@Injectable()
export class WithdrawGoal {
  constructor(
    private readonly steps: GoalSteps,
    private readonly goals: GoalRepository,
  ) {}

  /** Throws `goal.action-not-allowed` or `approval.decided-already` (conflict). */
  async execute(actor: Actor, goalId: string): Promise<void> {
    await this.steps.withdraw(this.goals, actor, goalId);
  }
}
