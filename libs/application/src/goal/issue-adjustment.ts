import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import { freezeContent } from '#domain/goal/frozen-content';
import { adjustGoal, budgetShifts, inForceFrom, type AdjustedGoal, type GoalAdjustment } from '#domain/goal/goal-adjustment';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { EventRecorder } from '../ports/event-recorder.js';
import { Fingerprint } from '../ports/fingerprint.js';
import { GoalAdjustmentRepository } from './goal-adjustment-repository.js';
import { GoalIssuance } from './goal-issuance.js';
import { GoalRepository } from './goal-repository.js';
import { WhenGoalsAdjusted } from './when-goals-adjusted.js';

/** 调整批复下达: until here the goals stood as they were issued; from this day on they are the adjusted ones, and so is their budget. */
@Injectable()
export class IssueAdjustment {
  constructor(
    private readonly issuance: GoalIssuance,
    private readonly adjustments: GoalAdjustmentRepository,
    private readonly goals: GoalRepository,
    private readonly fingerprint: Fingerprint,
    private readonly whenGoalsAdjusted: WhenGoalsAdjusted,
    private readonly events: EventRecorder,
  ) {}

  /** All of it or nothing, for one goal or for both of a transfer. Throws `adjustment.action-not-allowed`, `adjustment.base-moved` (conflict), `payment.over-budget` (invalid). */
  async execute(actor: Actor, adjustmentId: string): Promise<void> {
    await this.issuance.execute(this.adjustments, actor, adjustmentId, ({ content }) => ({ kind: content.kind }), (adjustment, issuedOn) => this.putInForce(actor, adjustment, issuedOn));
  }

  private async putInForce(actor: Actor, adjustment: GoalAdjustment, issuedOn: LocalDate): Promise<void> {
    const from = inForceFrom(adjustment.fiscalYear, issuedOn);
    const shifts = budgetShifts(adjustment.content.goals, await this.adjustments.issuedTexts(adjustment));
    const projects = new Map<string, PerformanceGoal['project']>();
    // In one order for everybody, so that two issues never wait for each other.
    for (const each of [...adjustment.content.goals].sort((a, b) => (a.goalId < b.goalId ? -1 : 1))) {
      const goal = await this.adjust(actor, adjustment.id, each, from);
      projects.set(goal.id, goal.project);
    }
    await this.whenGoalsAdjusted.goalsAdjusted(actor, adjustment, shifts.flatMap((shift) => {
      const project = projects.get(shift.goalId);
      return project === undefined ? [] : [{ ...shift, projectId: project.id, projectCode: project.code }];
    }), from);
  }

  private async adjust(actor: Actor, adjustmentId: string, each: AdjustedGoal, from: LocalDate): Promise<PerformanceGoal> {
    const contentHash = this.fingerprint.of(freezeContent(each.proposed));
    const adjusted = adjustGoal(await this.goals.load(each.goalId), each, contentHash);
    await this.adjustments.putInForce(adjustmentId, { id: each.goalId, version: adjusted.version + 1 }, from);
    const goal = await this.goals.saveAdjusted(adjusted);
    const details = { adjustmentId, version: goal.version, contentHash, inForceFrom: from, budgetedFen: goal.content.budgeted.fen.toString() };
    this.events.record(actor, { type: 'goal.adjusted', subject: { kind: 'goal', id: goal.id }, districtId: goal.project.districtId, details });
    return goal;
  }
}
