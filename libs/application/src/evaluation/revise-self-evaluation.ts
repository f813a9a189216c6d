import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { endOfMonth } from '#domain/calendar/local-date';
import { reviseEvaluation, type EvaluationContent } from '#domain/evaluation/self-evaluation';
import { DomainError } from '#domain/shared/domain-error';
import { GoalRepository } from '../goal/goal-repository.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { SelfEvaluationRepository } from './self-evaluation-repository.js';

/** 暂存自评表. */
@Injectable()
export class ReviseSelfEvaluation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly evaluations: SelfEvaluationRepository,
    private readonly goals: GoalRepository,
    private readonly events: EventRecorder,
  ) {}

  /** `version` is the one the writer saw; answers the new one. Throws `evaluation.stale`, `evaluation.content-locked`, `evaluation.not-your-unit`. */
  async execute(actor: Actor, evaluationId: string, version: number, content: EvaluationContent): Promise<number> {
    return this.unitOfWork.run(async () => {
      const evaluation = await this.evaluations.get(evaluationId, actor);
      if (evaluation.version !== version) throw new DomainError('evaluation.stale', 'conflict', { version: evaluation.version, status: evaluation.status });
      const goal = await this.goals.inForce(evaluation.goalId, endOfMonth(evaluation.fiscalYear, 12));
      const revised = await this.evaluations.saveContent(reviseEvaluation(evaluation, content, goal.content.indicators.map((each) => each.id), actor));
      this.events.record(actor, { type: 'evaluation.revised', subject: { kind: 'self-evaluation', id: evaluationId }, districtId: evaluation.districtId, details: { version: revised.version } });
      return revised.version;
    });
  }
}
