import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { Acted, ApprovalCase } from '#domain/approval/approval-case';
import { CancelObligation } from '../obligation/cancel-obligation.js';
import { DischargeObligation } from '../obligation/discharge-obligation.js';
import { Notices } from '../ports/notices.js';
import { ApprovalOutcomes } from './approval-outcomes.js';
import { CallReviewers, type NextStep } from './call-reviewers.js';

/** What an act sets in motion: the next reviewers are asked, or the subject learns its outcome. Inside the acting transaction. */
@Injectable()
export class AdvanceApproval {
  constructor(
    private readonly dischargeObligation: DischargeObligation,
    private readonly cancelObligation: CancelObligation,
    private readonly callReviewers: CallReviewers,
    private readonly outcomes: ApprovalOutcomes,
    private readonly notices: Notices,
  ) {}

  /** Answers who is asked next; null when nobody is, because the step still waits or the case has ended. */
  async execute(actor: Actor, acted: Acted, before: ApprovalCase): Promise<NextStep | null> {
    const { approvalCase, act, outcome } = acted;
    const owed = { kind: 'decide-approval', subject: { kind: 'approval-case', id: approvalCase.id } } as const;
    if (act.verb === 'suspend') await this.cancelObligation.execute(actor, owed);
    if (act.verb === 'resume') return this.callReviewers.execute(actor, approvalCase);
    if (outcome === 'waits') return this.callNamed(acted, before);
    const settled = outcome === 'voided' || act.verb === 'retract' ? this.cancelObligation.execute(actor, owed) : this.dischargeObligation.execute(actor, owed);
    const [, next] = await Promise.all([settled, approvalCase.status === 'open' ? this.callReviewers.execute(actor, approvalCase) : this.end(actor, acted)]);
    return next;
  }

  /** Whoever is asked by name hears of it, and whoever waited for an answer hears of that. */
  private async callNamed({ approvalCase, act, step }: Acted, before: ApprovalCase): Promise<null> {
    const asker = act.verb === 'answer' ? before.acts.find((each) => each.number === act.about)?.personId : null;
    const to = asker ?? (act.about === null ? act.target?.personId : null);
    if (!to) return null;
    const { id, districtId, title, subject } = approvalCase;
    await this.notices.enqueue({
      key: `evt/${id}/act/${act.number}`,
      kind: `approval.named.${subject.kind}`,
      to: [{ personId: to }],
      districtId,
      link: `/approval-cases/${id}`,
      details: { title, step: step.name, person: act.personName, opinion: act.opinion },
    });
    return null;
  }

  private async end(actor: Actor, { approvalCase, act, outcome }: Acted): Promise<null> {
    const { id, subject, districtId, title, round, authorIds } = approvalCase;
    const ofSubject = this.outcomes.of(subject.kind);
    if (outcome === 'approved') await ofSubject.approved(actor, subject.id);
    if (outcome === 'returned') await ofSubject.returned(actor, subject.id, act.opinion);
    if (outcome === 'rejected') await ofSubject.rejected(actor, subject.id, act.opinion);
    if (outcome === 'voided') return ofSubject.voided(actor, subject.id, act.opinion);
    await this.notices.enqueue({
      key: `evt/${id}/${round}/${outcome}`,
      kind: `approval.${outcome}.${subject.kind}`,
      to: authorIds.map((personId) => ({ personId })),
      districtId,
      link: `/approval-cases/${id}`,
      details: { title, opinion: act.opinion, reviewer: act.personName },
    });
    return null;
  }
}
