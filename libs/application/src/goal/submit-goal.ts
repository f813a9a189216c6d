import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { submitGoal } from '#domain/goal/performance-goal';
import { OpenApproval } from '../approval/open-approval.js';
import { DischargeObligation } from '../obligation/discharge-obligation.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { GoalRepository } from './goal-repository.js';

/** 送审: freezes the round and opens its approval. */
@Injectable()
export class SubmitGoal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goals: GoalRepository,
    private readonly openApproval: OpenApproval,
    private readonly dischargeObligation: DischargeObligation,
    private readonly events: EventRecorder,
  ) {}

  /** Answers the id of the approval case. Throws `goal.incomplete` with every violation, `goal.stale`, or `goal.action-not-allowed`. */
  async execute(actor: Actor, goalId: string, version: number): Promise<string> {
    return this.unitOfWork.run(async () => {
      const draft = await this.goals.get(goalId, actor);
      await this.goals.requireVersion(draft, version);
      const [authorIds, goal] = await Promise.all([this.goals.authorsOf(draft), this.goals.saveFrozen(submitGoal(draft), draft.status, 'submitted')]);
      const { project } = goal;
      const subject = { kind: 'goal' as const, id: goal.id };
      this.events.record(actor, { type: 'goal.submitted', subject, districtId: project.districtId, details: { round: goal.round, contentHash: goal.contentHash } });
      if (draft.status === 'returned') await this.dischargeObligation.execute(actor, { kind: 'revise-goal', subject });
      return this.openApproval.execute(actor, {
        subject: { ...subject, version: goal.version, contentHash: goal.contentHash },
        title: project.name,
        unitId: project.unitId,
        districtId: project.districtId,
        fiscalYear: project.fiscalYear,
        round: goal.round,
        authorIds,
      });
    });
  }
}
