import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { moveGoal, type GoalAction, type PerformanceGoal } from '#domain/goal/performance-goal';
import { ApprovalOutcome } from '../approval/approval-outcomes.js';
import { OpenObligation } from '../obligation/open-obligation.js';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { GoalRepository } from './goal-repository.js';

/** What the end of an approval means for its goal. Runs inside the deciding transaction. */
@Injectable()
export class GoalApprovalOutcome extends ApprovalOutcome {
  readonly subjectKind = 'goal';

  constructor(
    private readonly goals: GoalRepository,
    private readonly openObligation: OpenObligation,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
  ) {
    super();
  }

  async approved(actor: Actor, goalId: string): Promise<void> {
    await this.move(actor, goalId, 'approve', 'goal.approved', {});
  }

  async rejected(actor: Actor, goalId: string, opinion: string): Promise<void> {
    await this.move(actor, goalId, 'reject', 'goal.rejected', { opinion });
  }

  async returned(actor: Actor, goalId: string, opinion: string): Promise<void> {
    const { project, preparerId } = await this.move(actor, goalId, 'send-back', 'goal.returned', { opinion });
    const today = await this.clock.today();
    const rulebook = await this.rulebooks.inForce(project.districtId, project.fiscalYear, today);
    await this.openObligation.execute(actor, {
      kind: 'revise-goal',
      subject: { kind: 'goal', id: goalId },
      districtId: project.districtId,
      unitId: project.unitId,
      fiscalYear: project.fiscalYear,
      owedBy: { unitId: project.unitId, role: 'preparer', personId: preparerId },
      anchorOn: today,
      dueRule: rulebook.settings.deadlines.revisionAfterReturn.value,
    });
  }

  private async move(actor: Actor, goalId: string, action: GoalAction, type: string, details: Readonly<Record<string, unknown>>): Promise<PerformanceGoal> {
    const goal = await this.goals.load(goalId);
    const moved = await this.goals.saveStatus(moveGoal(goal, action), goal.status);
    this.events.record(actor, { type, subject: { kind: 'goal', id: goalId }, districtId: goal.project.districtId, details: { round: goal.round, ...details } });
    return moved;
  }
}
