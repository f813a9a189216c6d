import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { recheckEvaluation, type SpotCheckChange } from '#domain/evaluation/spot-check';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { AnnounceRecheck } from './announce-recheck.js';
import { ScoringBasis } from './scoring-basis.js';
import { SelfEvaluationRepository } from './self-evaluation-repository.js';

/** What a checker writes. `version` is the one that was read. */
export interface RecheckRequest {
  readonly version: number;
  readonly opinion: string;
  readonly changes: readonly SpotCheckChange[];
}

/** 抽查复核: finance looks at the evidence itself; what it finds is final, and both results are kept. */
@Injectable()
export class RecheckSelfEvaluation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly evaluations: SelfEvaluationRepository,
    private readonly scoringBasis: ScoringBasis,
    private readonly announceRecheck: AnnounceRecheck,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Answers the id of the check. Throws `evaluation.own-recheck`, `evaluation.recheck-malformed`, `evaluation.stale`, `evaluation.action-not-allowed`. */
  async execute(actor: Actor, evaluationId: string, request: RecheckRequest): Promise<string> {
    return this.unitOfWork.run(async () => {
      const confirmed = await this.evaluations.get(evaluationId, actor);
      if (confirmed.version !== request.version) throw new DomainError('evaluation.stale', 'conflict', { version: confirmed.version, status: confirmed.status });
      const { goal, rulebook } = await this.scoringBasis.of(confirmed);
      const order = {
        id: this.ids.next(),
        checkedBy: actor.personId,
        checkedOn: await this.clock.today(),
        opinion: request.opinion,
        changes: request.changes,
        authorIds: await this.evaluations.authorsOf(confirmed),
      };
      const { evaluation, spotCheck } = recheckEvaluation(confirmed, goal.content.indicators, order, rulebook);
      const saved = await this.evaluations.saveRechecked(evaluation, confirmed.status, spotCheck);
      await this.announceRecheck.execute(actor, saved, spotCheck, goal.project.name);
      return spotCheck.id;
    });
  }
}
