import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { isAdvisory, openStepOf, type ApprovalCase } from '#domain/approval/approval-case';
import { ApprovalCases } from '../approval/approval-cases.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { Notices } from '../ports/notices.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { GoalRepository } from './goal-repository.js';

/** 委托第三方: a third party may see one goal; it advises and never decides. */
@Injectable()
export class EngageThirdParty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goals: GoalRepository,
    private readonly cases: ApprovalCases,
    private readonly notices: Notices,
    private readonly events: EventRecorder,
  ) {}

  async execute(actor: Actor, goalId: string, thirdPartyUnitId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const goal = await this.goals.get(goalId, actor);
      const waiting = await this.approvalWaitingFor(goalId);
      await this.goals.engage(goal.id, thirdPartyUnitId);
      this.events.record(actor, { type: 'goal.third-party-engaged', subject: { kind: 'goal', id: goalId }, districtId: goal.project.districtId, details: { thirdPartyUnitId } });
      if (waiting) await this.call(waiting, thirdPartyUnitId);
    });
  }

  /** The approval of the goal that has come to a third party while none was engaged. */
  private async approvalWaitingFor(goalId: string): Promise<ApprovalCase | null> {
    const approvalCase = await this.cases.lockLast({ kind: 'goal', id: goalId });
    const step = approvalCase && openStepOf(approvalCase);
    return step && isAdvisory(step) && step.unitId === null ? approvalCase : null;
  }

  private async call(approvalCase: ApprovalCase, unitId: string): Promise<void> {
    const { id, version, districtId, title } = approvalCase;
    await this.notices.enqueue({
      key: `evt/${id}/called/${version}/${unitId}`,
      kind: 'approval.called.goal',
      to: [{ unitId, role: 'third-party' }],
      districtId,
      link: `/approval-cases/${id}`,
      details: { title, step: openStepOf(approvalCase)?.name ?? '' },
    });
  }
}
