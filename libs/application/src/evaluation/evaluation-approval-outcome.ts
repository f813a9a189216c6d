import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { moveEvaluation, type SelfEvaluation } from '#domain/evaluation/self-evaluation';
import { ApprovalOutcome } from '../approval/approval-outcomes.js';
import { OpenObligation } from '../obligation/open-obligation.js';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { SelfEvaluationRepository } from './self-evaluation-repository.js';

/** What the end of an approval means for a self-evaluation. Runs inside the deciding transaction. */
@Injectable()
export class EvaluationApprovalOutcome extends ApprovalOutcome {
  readonly subjectKind = 'self-evaluation';

  constructor(
    private readonly evaluations: SelfEvaluationRepository,
    private readonly openObligation: OpenObligation,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
  ) {
    super();
  }

  async approved(actor: Actor, evaluationId: string): Promise<void> {
    await this.move(actor, evaluationId, 'approve', 'evaluation.confirmed', {});
  }

  /** Every issued goal is evaluated: a rejected self-evaluation comes back like a returned one. */
  async rejected(actor: Actor, evaluationId: string, opinion: string): Promise<void> {
    await this.returned(actor, evaluationId, opinion);
  }

  async returned(actor: Actor, evaluationId: string, opinion: string): Promise<void> {
    const evaluation = await this.move(actor, evaluationId, 'send-back', 'evaluation.returned', { opinion });
    const today = await this.clock.today();
    const rulebook = await this.rulebooks.inForce(evaluation.districtId, evaluation.fiscalYear, today);
    await this.openObligation.execute(actor, {
      kind: 'revise-self-evaluation',
      subject: { kind: 'self-evaluation', id: evaluationId },
      districtId: evaluation.districtId,
      unitId: evaluation.unitId,
      fiscalYear: evaluation.fiscalYear,
      owedBy: { unitId: evaluation.unitId, role: 'preparer', ...(evaluation.preparerId === null ? {} : { personId: evaluation.preparerId }) },
      anchorOn: today,
      dueRule: rulebook.settings.deadlines.revisionAfterReturn.value,
    });
  }

  private async move(actor: Actor, evaluationId: string, action: 'approve' | 'send-back', type: string, details: Readonly<Record<string, unknown>>): Promise<SelfEvaluation> {
    const evaluation = await this.evaluations.load(evaluationId);
    const moved = await this.evaluations.saveStatus(moveEvaluation(evaluation, action), evaluation.status);
    this.events.record(actor, { type, subject: { kind: 'self-evaluation', id: evaluationId }, districtId: evaluation.districtId, details: { round: evaluation.round, ...details } });
    return moved;
  }
}
