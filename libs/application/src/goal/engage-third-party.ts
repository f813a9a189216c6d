import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { GoalRepository } from './goal-repository.js';

/** 委托第三方: a third party may see one goal; it advises and never decides. */
@Injectable()
export class EngageThirdParty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goals: GoalRepository,
    private readonly events: EventRecorder,
  ) {}

  async execute(actor: Actor, goalId: string, thirdPartyUnitId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const goal = await this.goals.get(goalId, actor);
      await this.goals.engage(goal.id, thirdPartyUnitId);
      this.events.record(actor, { type: 'goal.third-party-engaged', subject: { kind: 'goal', id: goalId }, districtId: goal.project.districtId, details: { thirdPartyUnitId } });
    });
  }
}
