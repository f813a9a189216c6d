import { Injectable } from '@nestjs/common';
import type { GoalAdjustment } from '#domain/goal/goal-adjustment';
import { OpenObligation } from '../obligation/open-obligation.js';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { GoalAdjustmentRepository } from './goal-adjustment-repository.js';
import { GoalOutcome } from './goal-outcome.js';

/** What the end of an approval means for an adjustment; for its goals it means nothing yet. */
@Injectable()
export class GoalAdjustmentApprovalOutcome extends GoalOutcome<GoalAdjustment> {
  constructor(adjustments: GoalAdjustmentRepository, openObligation: OpenObligation, rulebooks: Rulebooks, clock: Clock, events: EventRecorder) {
    super(adjustments, openObligation, rulebooks, clock, events);
  }
}
