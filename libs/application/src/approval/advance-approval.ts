import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { Decided } from '#domain/approval/decide';
import { DischargeObligation } from '../obligation/discharge-obligation.js';
import { Notices } from '../ports/notices.js';
import { ApprovalOutcomes } from './approval-outcomes.js';
import { CallReviewers, type NextStep } from './call-reviewers.js';

/** What a decision sets in motion: the next reviewers are asked, or the subject learns its outcome. Inside the deciding transaction. */
@Injectable()
export class AdvanceApproval {
  constructor(
    private readonly dischargeObligation: DischargeObligation,
    private readonly callReviewers: CallReviewers,
    private readonly outcomes: ApprovalOutcomes,
    private readonly notices: Notices,
  ) {}

  /** Answers who is asked next; null when nobody is, because the step still waits or the case has ended. */
  async execute(actor: Actor, decided: Decided): Promise<NextStep | null> {
    const { approvalCase, outcome } = decided;
    if (outcome === 'waits') return null;
    const discharged = this.dischargeObligation.execute(actor, { kind: 'decide-approval', subject: { kind: 'approval-case', id: approvalCase.id } });
    const [, next] = await Promise.all([discharged, outcome === 'next-step' ? this.callReviewers.execute(actor, approvalCase) : this.end(actor, decided)]);
    return next;
  }

  private async end(actor: Actor, { approvalCase, decision, outcome }: Decided): Promise<null> {
    const { id, subject, districtId, title, round, authorIds } = approvalCase;
    const ofSubject = this.outcomes.of(subject.kind);
    if (outcome === 'approved') await ofSubject.approved(actor, subject.id);
    if (outcome === 'returned') await ofSubject.returned(actor, subject.id, decision.opinion);
    if (outcome === 'rejected') await ofSubject.rejected(actor, subject.id, decision.opinion);
    await this.notices.enqueue({
      key: `evt/${id}/${round}/${outcome}`,
      kind: `approval.${outcome}.${subject.kind}`,
      to: authorIds.map((personId) => ({ personId })),
      districtId,
      link: `/approval-cases/${id}`,
      details: { title, opinion: decision.opinion, reviewer: decision.personName },
    });
    return null;
  }
}
