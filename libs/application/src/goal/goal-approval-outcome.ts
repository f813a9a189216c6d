import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { Amendment } from '#domain/approval/amend';
import { amendGoal } from '#domain/goal/amend-goal';
import { freezeContent } from '#domain/goal/frozen-content';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { rulesWithout } from '#domain/goal/review/review-goals';
import type { AmendedText } from '../approval/approval-outcomes.js';
import { OpenObligation } from '../obligation/open-obligation.js';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { Fingerprint } from '../ports/fingerprint.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { GoalOutcome } from './goal-outcome.js';
import { GoalRepository } from './goal-repository.js';

/** What an approval means for the goal of a project: how it ends, and what is completed in its text on the way. */
@Injectable()
export class GoalApprovalOutcome extends GoalOutcome<PerformanceGoal> {
  constructor(
    protected override readonly goals: GoalRepository,
    openObligation: OpenObligation,
    rulebooks: Rulebooks,
    clock: Clock,
    events: EventRecorder,
    private readonly fingerprint: Fingerprint,
  ) {
    super(goals, openObligation, rulebooks, clock, events);
  }

  override async rowsOf(goalId: string): Promise<readonly string[]> {
    return (await this.goals.load(goalId)).content.indicators.map((indicator) => indicator.id);
  }

  override async amended(actor: Actor, goalId: string, amendment: Amendment, opinion: string): Promise<AmendedText> {
    const goal = await this.goals.load(goalId);
    const { districtId, fiscalYear } = goal.project;
    const { settings } = await this.rulebooks.inForce(districtId, fiscalYear, await this.clock.today());
    const { content, differences } = amendGoal(goal, amendment, rulesWithout(settings.silencedReviewRules.value));
    const contentHash = this.fingerprint.of(freezeContent(content));
    const version = goal.version + 1;
    const save = async (): Promise<void> => {
      await this.goals.saveAmended({ ...goal, content, contentHash });
      this.events.record(actor, { type: 'goal.amended', subject: { kind: 'goal', id: goalId }, districtId, details: { round: goal.round, version, contentHash, opinion, changes: differences } });
    };
    return { version, contentHash, changes: differences, save };
  }
}
