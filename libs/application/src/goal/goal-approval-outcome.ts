import { Injectable } from '@nestjs/common';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { OpenObligation } from '../obligation/open-obligation.js';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { GoalOutcome } from './goal-outcome.js';
import { GoalRepository } from './goal-repository.js';

/** What the end of an approval means for the goal of a project. */
@Injectable()
export class GoalApprovalOutcome extends GoalOutcome<PerformanceGoal> {
  constructor(goals: GoalRepository, openObligation: OpenObligation, rulebooks: Rulebooks, clock: Clock, events: EventRecorder) {
    super(goals, openObligation, rulebooks, clock, events);
  }

  override async rowsOf(goalId: string): Promise<readonly string[]> {
    return (await this.goals.load(goalId)).content.indicators.map((indicator) => indicator.id);
  }
}
