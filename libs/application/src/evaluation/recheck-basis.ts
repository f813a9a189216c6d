import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { SelfEvaluation } from '#domain/evaluation/self-evaluation';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import type { Rulebook } from '#domain/rulebook/rulebook';
import { ScoringBasis } from './scoring-basis.js';
import { SelfEvaluationRepository } from './self-evaluation-repository.js';

/** What a check starts from, in its first round and in every later one: the paper, what it was scored by, and who wrote it. */
@Injectable()
export class RecheckBasis {
  constructor(
    private readonly evaluations: SelfEvaluationRepository,
    private readonly scoringBasis: ScoringBasis,
  ) {}

  /** Throws `evaluation.not-found`, or `evaluation.action-not-allowed` (conflict) for one that was never filed. */
  async of(actor: Actor, evaluationId: string): Promise<{ readonly evaluation: SelfEvaluation; readonly goal: PerformanceGoal; readonly rulebook: Rulebook; readonly authorIds: readonly string[] }> {
    const evaluation = await this.evaluations.get(evaluationId, actor);
    return { evaluation, ...(await this.scoringBasis.of(evaluation)), authorIds: await this.evaluations.authorsOf(evaluation) };
  }
}
