import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { SelfEvaluation } from '#domain/evaluation/self-evaluation';
import { OpenApproval } from '../approval/open-approval.js';
import { DischargeObligation } from '../obligation/discharge-obligation.js';
import { SelfEvaluationRepository } from './self-evaluation-repository.js';

/** What filing a self-evaluation sets in motion: the unit's obligation is met, and the first reviewer's begins. */
@Injectable()
export class OpenEvaluationReview {
  constructor(
    private readonly evaluations: SelfEvaluationRepository,
    private readonly openApproval: OpenApproval,
    private readonly dischargeObligation: DischargeObligation,
  ) {}

  /** Answers the id of the approval case. */
  async execute(actor: Actor, evaluation: SelfEvaluation, title: string, contentHash: string): Promise<string> {
    const subject = { kind: 'self-evaluation' as const, id: evaluation.id };
    for (const kind of ['file-self-evaluation', 'revise-self-evaluation'] as const) await this.dischargeObligation.execute(actor, { kind, subject });
    return this.openApproval.execute(actor, {
      subject: { ...subject, version: evaluation.version, contentHash },
      title,
      unitId: evaluation.unitId,
      districtId: evaluation.districtId,
      fiscalYear: evaluation.fiscalYear,
      round: evaluation.round,
      authorIds: [...new Set([actor.personId, ...(await this.evaluations.authorsOf(evaluation))])],
    });
  }
}
