import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { DepartmentGoalRepository } from './department-goal-repository.js';
import { GoalSteps } from './goal-steps.js';

/** 作废部门整体绩效目标: the unit may then begin another one for the year. */
@Injectable()
export class VoidDepartmentGoal {
  constructor(
    private readonly steps: GoalSteps,
    private readonly goals: DepartmentGoalRepository,
  ) {}

  /** Throws `goal.action-not-allowed` (conflict). */
  async execute(actor: Actor, goalId: string): Promise<void> {
    await this.steps.void(this.goals, actor, goalId);
  }
}
