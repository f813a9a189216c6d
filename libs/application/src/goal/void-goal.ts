import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { GoalRepository } from './goal-repository.js';
import { GoalSteps } from './goal-steps.js';

/** 作废: a draft or returned goal is given up; it stays readable. */
@Injectable()
export class VoidGoal {
  constructor(
    private readonly steps: GoalSteps,
    private readonly goals: GoalRepository,
  ) {}

  /** Throws `goal.action-not-allowed` (conflict). */
  async execute(actor: Actor, goalId: string): Promise<void> {
    await this.steps.void(this.goals, actor, goalId);
  }
}
