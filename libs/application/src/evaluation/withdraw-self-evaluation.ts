import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { endOfMonth } from '#domain/calendar/local-date';
import { moveEvaluation, requireEvaluatingUnit } from '#domain/evaluation/self-evaluation';
import { WithdrawApproval } from '../approval/withdraw-approval.js';
import { OpenObligation } from '../obligation/open-obligation.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { SelfEvaluationRepository } from './self-evaluation-repository.js';

/** 撤回自评表: as long as nobody has decided in this round. Its first deadline counts again. */
@Injectable()
export class WithdrawSelfEvaluation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly evaluations: SelfEvaluationRepository,
    private readonly withdrawApproval: WithdrawApproval,
    private readonly openObligation: OpenObligation,
    private readonly rulebooks: Rulebooks,
    private readonly events: EventRecorder,
  ) {}

  async execute(actor: Actor, evaluationId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const filed = await this.evaluations.get(evaluationId, actor);
      requireEvaluatingUnit(filed, actor);
      const withdrawn = moveEvaluation(filed, 'withdraw');
      const subject = { kind: 'self-evaluation' as const, id: evaluationId };
      // The case first, as a decision does: in the other order the two would wait for each other.
      await this.withdrawApproval.execute(actor, subject);
      const evaluation = await this.evaluations.saveStatus(withdrawn, filed.status);
      const yearEnd = endOfMonth(evaluation.fiscalYear, 12);
      const rulebook = await this.rulebooks.inForce(evaluation.districtId, evaluation.fiscalYear, yearEnd);
      await this.openObligation.execute(actor, {
        kind: 'file-self-evaluation',
        subject,
        districtId: evaluation.districtId,
        unitId: evaluation.unitId,
        fiscalYear: evaluation.fiscalYear,
        owedBy: { unitId: evaluation.unitId, role: 'preparer', personId: actor.personId },
        anchorOn: yearEnd,
        dueRule: rulebook.settings.deadlines.selfEvaluation.value,
      });
      this.events.record(actor, { type: 'evaluation.withdrawn', subject, districtId: evaluation.districtId, details: { round: evaluation.round } });
    });
  }
}
