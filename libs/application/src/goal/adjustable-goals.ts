import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { requireAdjustable, requireCounterpart, type AdjustmentKind } from '#domain/goal/goal-adjustment';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { GoalRepository } from './goal-repository.js';

/** The issued goals of the own unit that an adjustment may be opened on. */
@Injectable()
export class AdjustableGoals {
  constructor(
    private readonly goals: GoalRepository,
    private readonly clock: Clock,
  ) {}

  /** The goal, and the other one of a transfer. Throws `adjustment.other-unit`, `adjustment.goal-not-issued`, `adjustment.year-over`, `adjustment.counterpart-…`, `goal.not-found`. */
  async hold(actor: Actor, kind: AdjustmentKind, goalId: string, counterpartGoalId: string | null): Promise<readonly [PerformanceGoal, ...PerformanceGoal[]]> {
    // Held before they are read: an issue that is under way would move the version the adjustment is written against.
    await this.goals.hold([goalId, ...(counterpartGoalId === null ? [] : [counterpartGoalId])]);
    const goal = await this.goals.get(goalId, actor);
    if (goal.project.unitId !== actor.unitId) throw new DomainError('adjustment.other-unit', 'forbidden');
    const counterpart = counterpartGoalId === null ? null : await this.goals.get(counterpartGoalId, actor);
    requireCounterpart(kind, goal, counterpart);
    const today = await this.clock.today();
    for (const each of counterpart === null ? [goal] : [goal, counterpart]) requireAdjustable(each, today);
    return counterpart === null ? [goal] : [goal, counterpart];
  }
}
