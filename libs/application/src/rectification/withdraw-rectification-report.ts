import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { requireRectifyingUnit, returnRectification } from '#domain/rectification/rectification';
import { WithdrawApproval } from '../approval/withdraw-approval.js';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { RectificationRepository } from './rectification-repository.js';
import { RectificationTrail } from './rectification-trail.js';

/** 撤回整改报告: as long as nobody has decided in this round. */
@Injectable()
export class WithdrawRectificationReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rectifications: RectificationRepository,
    private readonly withdrawApproval: WithdrawApproval,
    private readonly trail: RectificationTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `rectification.not-your-unit` (forbidden), `rectification.action-not-allowed` or what `WithdrawApproval` throws (conflict). */
  async execute(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const reported = await this.rectifications.get(id, actor);
      requireRectifyingUnit(reported, actor);
      const withdrawn = returnRectification(reported);
      // The case first, as a decision does: in the other order the two would wait for each other.
      await this.withdrawApproval.execute(actor, { kind: 'rectification', id });
      const rectification = await this.rectifications.save(withdrawn, reported.status, null);
      await this.trail.leave(actor, rectification, { event: 'rectification.withdrawn', on: await this.clock.today(), opens: 'file-rectification-report', tells: 'nobody', details: { round: rectification.round } });
    });
  }
}
