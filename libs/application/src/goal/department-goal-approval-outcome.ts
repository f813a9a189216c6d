import { Injectable } from '@nestjs/common';
import type { DepartmentGoal } from '#domain/goal/department-goal';
import { OpenObligation } from '../obligation/open-obligation.js';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { GoalOutcome } from './goal-outcome.js';
import { DepartmentGoalRepository } from './department-goal-repository.js';

/** What the end of an approval means for the goal of a department. */
@Injectable()
export class DepartmentGoalApprovalOutcome extends GoalOutcome<DepartmentGoal> {
  constructor(goals: DepartmentGoalRepository, openObligation: OpenObligation, rulebooks: Rulebooks, clock: Clock, events: EventRecorder) {
    super(goals, openObligation, rulebooks, clock, events);
  }
}
