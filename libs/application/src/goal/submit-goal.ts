import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { submitGoal } from '#domain/goal/performance-goal';
import { GoalRepository } from './goal-repository.js';
import { GoalSteps } from './goal-steps.js';

/** 送审: freezes the round and opens its approval. */
@Injectable()
export class SubmitGoal {
  constructor(
    private readonly steps: GoalSteps,
    private readonly goals: GoalRepository,
  ) {}

  /** Answers the id of the approval case. Throws `goal.incomplete` with every violation, `goal.stale`, or `goal.action-not-allowed`. */
  async execute(actor: Actor, goalId: string, version: number): Promise<string> {
    return this.steps.submit(this.goals, actor, goalId, version, submitGoal);
  }
}
