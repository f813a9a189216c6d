import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { moveGoal } from '#domain/goal/performance-goal';
import { CancelObligation } from '../obligation/cancel-obligation.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { GoalRepository } from './goal-repository.js';

/** 作废: a draft or returned goal is given up; it stays readable. */
@Injectable()
export class VoidGoal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goals: GoalRepository,
    private readonly cancelObligation: CancelObligation,
    private readonly events: EventRecorder,
  ) {}

  async execute(actor: Actor, goalId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const goal = await this.goals.get(goalId, actor);
      await this.goals.saveStatus(moveGoal(goal, 'void'), goal.status);
      const subject = { kind: 'goal', id: goalId };
      await this.cancelObligation.execute(actor, { kind: 'revise-goal', subject });
      this.events.record(actor, { type: 'goal.voided', subject, districtId: goal.project.districtId });
    });
  }
}
