import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { submitGoal } from '#domain/goal/performance-goal';
import { GoalRepository } from './goal-repository.js';
import { GoalSteps } from './goal-steps.js';
import { RequireOpenWindow } from './require-open-window.js';

/** 送审: freezes the round and opens its approval. */
@Injectable()
export class SubmitGoal {
  constructor(
    private readonly steps: GoalSteps,
    private readonly goals: GoalRepository,
    private readonly openWindow: RequireOpenWindow,
  ) {}

  /** Answers the id of the approval case. Throws `goal.incomplete` with every violation, `goal.stale`, `goal.action-not-allowed`, or `window.…` outside of the district's windows. */
  async execute(actor: Actor, goalId: string, version: number): Promise<string> {
    return this.steps.submit(this.goals, actor, goalId, version, submitGoal, (draft) => this.openWindow.execute(this.goals.placeOf(draft), draft));
  }
}
