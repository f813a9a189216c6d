import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { moveGoal } from '#domain/goal/performance-goal';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { Notices } from '../ports/notices.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { GoalRepository } from './goal-repository.js';
import { WhenGoalIssued } from './when-goal-issued.js';

/** 批复下达: the goal is issued together with its budget (谁批复预算，谁批复目标), and everything due in the year is opened. */
@Injectable()
export class IssueGoal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goals: GoalRepository,
    private readonly whenGoalIssued: WhenGoalIssued,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
    private readonly notices: Notices,
  ) {}

  /** Throws `goal.action-not-allowed` (conflict) unless the goal is approved. */
  async execute(actor: Actor, goalId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const approved = await this.goals.get(goalId, actor);
      const issuedOn = await this.clock.today();
      const goal = await this.goals.saveFrozen({ ...moveGoal(approved, 'issue'), issuedOn }, approved.status, 'issued');
      const { project } = goal;
      this.events.record(actor, { type: 'goal.issued', subject: { kind: 'goal', id: goalId }, districtId: project.districtId, details: { issuedOn, budgetedFen: goal.content.budgeted.fen.toString() } });
      await this.whenGoalIssued.goalIssued(actor, goal, issuedOn);
      await this.notices.enqueue({
        key: `evt/issued/${goalId}/${goal.version}`,
        kind: 'goal.issued',
        to: [{ personId: goal.preparerId }, { unitId: project.unitId, role: 'subdistrict-finance' }],
        districtId: project.districtId,
        link: `/performance-goals/${goalId}`,
        details: { project: project.name },
      });
    });
  }
}
