import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { fileEvaluation } from '#domain/evaluation/self-evaluation';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { OpenEvaluationReview } from './open-evaluation-review.js';
import { ScoreSelfEvaluation } from './score-self-evaluation.js';
import { SelfEvaluationRepository } from './self-evaluation-repository.js';

/** 报送自评表: freezes points and grade with the rulebook they were computed by, and opens the review. */
@Injectable()
export class FileSelfEvaluation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly evaluations: SelfEvaluationRepository,
    private readonly scoreSelfEvaluation: ScoreSelfEvaluation,
    private readonly openEvaluationReview: OpenEvaluationReview,
    private readonly events: EventRecorder,
  ) {}

  /** Answers the id of the approval case. Throws `evaluation.before-year-end`, `evaluation.incomplete` with every violation, `evaluation.stale`, `evaluation.action-not-allowed`. */
  async execute(actor: Actor, evaluationId: string, version: number): Promise<string> {
    return this.unitOfWork.run(async () => {
      const open = await this.evaluations.get(evaluationId, actor);
      if (open.version !== version) throw new DomainError('evaluation.stale', 'conflict', { version: open.version, status: open.status });
      const { goal, scores, text, contentHash, today } = await this.scoreSelfEvaluation.execute(open);
      const filed = fileEvaluation(open, scores, actor, today);
      const evaluation = await this.evaluations.saveFiled(filed, open.status, { scores, text, contentHash });
      this.events.record(actor, {
        type: 'evaluation.submitted',
        subject: { kind: 'self-evaluation', id: evaluationId },
        districtId: evaluation.districtId,
        details: { round: evaluation.round, total: scores.total, grade: scores.grade, contentHash },
      });
      return this.openEvaluationReview.execute(actor, evaluation, goal.project.name, contentHash);
    });
  }
}
