import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { moveSpotCheck, requireCheckingDivision } from '#domain/evaluation/spot-check';
import { WithdrawApproval } from '../approval/withdraw-approval.js';
import { CancelObligation } from '../obligation/cancel-obligation.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { SpotCheckRepository } from './spot-check-repository.js';

/** 撤回复核意见: while nobody has decided in this round, or after it came back. The self-evaluation stays as it was, and may be checked anew. */
@Injectable()
export class DropRecheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checks: SpotCheckRepository,
    private readonly withdrawApproval: WithdrawApproval,
    private readonly cancelObligation: CancelObligation,
    private readonly events: EventRecorder,
  ) {}

  /** Throws `recheck.not-your-division` (forbidden), `recheck.action-not-allowed` or what `WithdrawApproval` throws (conflict). */
  async execute(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const check = await this.checks.get(id, actor);
      requireCheckingDivision(check, actor);
      const dropped = moveSpotCheck(check, 'drop');
      const subject = { kind: 'recheck' as const, id };
      // The case first, as a decision does: in the other order the two would wait for each other.
      if (check.status === 'under-review') await this.withdrawApproval.execute(actor, subject);
      await this.checks.save(dropped, check.status);
      await this.cancelObligation.execute(actor, { kind: 'revise-recheck', subject });
      this.events.record(actor, { type: 'recheck.dropped', subject, districtId: check.districtId, details: { evaluationId: check.evaluationId, round: check.round } });
    });
  }
}
