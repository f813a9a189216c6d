import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { correctSpotCheck } from '#domain/evaluation/spot-check';
import { DomainError } from '#domain/shared/domain-error';
import { DischargeObligation } from '../obligation/discharge-obligation.js';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { OpenRecheckReview } from './open-recheck-review.js';
import { RecheckBasis } from './recheck-basis.js';
import type { RecheckRequest } from './recheck-self-evaluation.js';
import { SpotCheckRepository } from './spot-check-repository.js';

/** 修改被退回的复核意见 and submit it again: it is scored anew, as in its first round. */
@Injectable()
export class CorrectRecheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly basis: RecheckBasis,
    private readonly checks: SpotCheckRepository,
    private readonly dischargeObligation: DischargeObligation,
    private readonly openReview: OpenRecheckReview,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the approval case. Throws `recheck.not-found`, `recheck.stale`, and what `correctSpotCheck` throws. */
  async execute(actor: Actor, id: string, { version, opinion, changes }: RecheckRequest): Promise<string> {
    return this.unitOfWork.run(async () => {
      const returned = await this.checks.get(id, actor);
      if (returned.version !== version) throw new DomainError('recheck.stale', 'conflict', { version: returned.version, status: returned.status });
      const { evaluation, goal, rulebook, authorIds } = await this.basis.of(actor, returned.evaluationId);
      const order = { unitId: actor.unitId, checkedBy: actor.personId, checkedOn: await this.clock.today(), opinion, changes, authorIds };
      const corrected = correctSpotCheck(returned, evaluation, goal.content.indicators, order, rulebook);
      const check = await this.checks.save(corrected, returned.status);
      await this.dischargeObligation.execute(actor, { kind: 'revise-recheck', subject: { kind: 'recheck', id } });
      return this.openReview.execute(actor, check, goal.project.name);
    });
  }
}
