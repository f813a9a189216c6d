import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { submitDepartmentGoal } from '#domain/goal/department-goal';
import { DepartmentGoalRepository } from './department-goal-repository.js';
import { GoalSteps } from './goal-steps.js';

/** 送审部门整体绩效目标: freezes the round and opens its approval. */
@Injectable()
export class SubmitDepartmentGoal {
  constructor(
    private readonly steps: GoalSteps,
    private readonly goals: DepartmentGoalRepository,
  ) {}

  /** Answers the id of the approval case. Throws `goal.incomplete` with every violation, `goal.stale`, or `goal.action-not-allowed`. */
  async execute(actor: Actor, goalId: string, version: number): Promise<string> {
    return this.steps.submit(this.goals, actor, goalId, version, submitDepartmentGoal);
  }
}
