import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { moveGoal } from '#domain/goal/performance-goal';
import { WithdrawApproval } from '../approval/withdraw-approval.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { GoalRepository } from './goal-repository.js';

/** 撤回: as long as nobody has decided in this round, the unit may take its goal back. */
@Injectable()
export class WithdrawGoal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goals: GoalRepository,
    private readonly withdrawApproval: WithdrawApproval,
    private readonly events: EventRecorder,
  ) {}

  async execute(actor: Actor, goalId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const goal = await this.goals.get(goalId, actor);
      const withdrawn = moveGoal(goal, 'withdraw');
      // The case first, as a decision does: in the other order the two would wait for each other.
      await this.withdrawApproval.execute(actor, { kind: 'goal', id: goalId });
      await this.goals.saveStatus(withdrawn, goal.status);
      this.events.record(actor, { type: 'goal.withdrawn', subject: { kind: 'goal', id: goalId }, districtId: goal.project.districtId, details: { round: goal.round } });
    });
  }
}
