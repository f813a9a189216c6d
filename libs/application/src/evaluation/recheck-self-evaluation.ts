import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { recheckEvaluation, type SpotCheckChange } from '#domain/evaluation/spot-check';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { OpenRecheckReview } from './open-recheck-review.js';
import { RecheckBasis } from './recheck-basis.js';
import { SpotCheckRepository } from './spot-check-repository.js';

/** What a checker writes. `version` is the one that was read: of the self-evaluation, or of the check that came back. */
export interface RecheckRequest {
  readonly version: number;
  readonly opinion: string;
  readonly changes: readonly SpotCheckChange[];
}

/** 抽查复核: finance looks at the evidence itself. What it finds counts, and is announced to the unit, once it is confirmed by its route. */
@Injectable()
export class RecheckSelfEvaluation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly basis: RecheckBasis,
    private readonly checks: SpotCheckRepository,
    private readonly openReview: OpenRecheckReview,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Throws `evaluation.own-recheck`, `evaluation.recheck-malformed`, `evaluation.stale`, `evaluation.action-not-allowed`, `recheck.open-already`. */
  async execute(actor: Actor, evaluationId: string, { version, opinion, changes }: RecheckRequest): Promise<{ readonly id: string; readonly approvalCaseId: string }> {
    return this.unitOfWork.run(async () => {
      const { evaluation, goal, rulebook, authorIds } = await this.basis.of(actor, evaluationId);
      if (evaluation.version !== version) throw new DomainError('evaluation.stale', 'conflict', { version: evaluation.version, status: evaluation.status });
      const order = { id: this.ids.next(), unitId: actor.unitId, checkedBy: actor.personId, checkedOn: await this.clock.today(), opinion, changes, authorIds };
      const check = recheckEvaluation(evaluation, goal.content.indicators, order, rulebook);
      await this.checks.add(check);
      return { id: check.id, approvalCaseId: await this.openReview.execute(actor, check, goal.project.name) };
    });
  }
}
