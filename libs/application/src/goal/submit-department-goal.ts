import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { submitDepartmentGoal } from '#domain/goal/department-goal';
import { DepartmentGoalRepository } from './department-goal-repository.js';
import { GoalSteps } from './goal-steps.js';
import { RequireOpenWindow } from './require-open-window.js';

/** 送审部门整体绩效目标: freezes the round and opens its approval. */
@Injectable()
export class SubmitDepartmentGoal {
  constructor(
    private readonly steps: GoalSteps,
    private readonly goals: DepartmentGoalRepository,
    private readonly openWindow: RequireOpenWindow,
  ) {}

  /** Answers the id of the approval case. Throws `goal.incomplete` with every violation, `goal.stale`, `goal.action-not-allowed`, or `window.…` outside of the district's windows. */
  async execute(actor: Actor, goalId: string, version: number): Promise<string> {
    return this.steps.submit(this.goals, actor, goalId, version, submitDepartmentGoal, (draft) => this.openWindow.execute(this.goals.placeOf(draft), draft));
  }
}
