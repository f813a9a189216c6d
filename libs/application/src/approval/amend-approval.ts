import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { amend, requireAmendable, type AmendmentRequest } from '#domain/approval/amend';
import type { Acted } from '#domain/approval/approval-case';
import { seatsOf, type PostHolder } from '#domain/approval/seats';
import { Notices } from '../ports/notices.js';
import { ActOnApproval, type Play, type Scene } from './act-on-approval.js';
import { ApprovalOutcomes } from './approval-outcomes.js';

/** The text after 完善: what the next decision speaks of. */
export interface AmendmentResult {
  /** Version of the case. */
  readonly version: number;
  readonly contentHash: string;
}

/** 完善: a reviewer completes fields of the text under review together with the unit (良). Everybody at the step reads it anew, and the authors are told. */
@Injectable()
export class AmendApproval {
  constructor(
    private readonly actOnApproval: ActOnApproval,
    private readonly outcomes: ApprovalOutcomes,
    private readonly notices: Notices,
  ) {}

  /** Throws what the domain's `amend` and the subject's own rules throw, `approval.not-found`, `approval.post-ended` (forbidden). */
  async execute(actor: Actor, caseId: string, request: AmendmentRequest): Promise<AmendmentResult> {
    const { acted } = await this.actOnApproval.execute(actor, caseId, (scene) => this.play(actor, request, scene));
    const { version, subject } = acted.approvalCase;
    return { version, contentHash: subject.contentHash };
  }

  private async play(actor: Actor, request: AmendmentRequest, { approvalCase, holders, now }: Scene): Promise<Play> {
    requireAmendable(approvalCase, actor, request, holders);
    const { kind, id } = approvalCase.subject;
    const text = await this.outcomes.of(kind).amended(actor, id, request.amendment, request.opinion.trim());
    const acted = amend(approvalCase, actor, request, text, holders, now);
    return {
      acted,
      details: { contentHash: text.contentHash, version: text.version, before: approvalCase.subject.contentHash, changes: text.changes },
      afterwards: async () => {
        await text.save();
        await this.tell(acted, holders, text.changes.length);
      },
    };
  }

  private async tell({ approvalCase, act, step }: Acted, holders: readonly PostHolder[], changes: number): Promise<void> {
    const { id, districtId, title, subject, authorIds } = approvalCase;
    const asked = seatsOf(approvalCase, step, holders).flatMap((seat) => [seat, ...(seat.standIn ? [seat.standIn] : [])]);
    const to = new Set([...authorIds, ...asked.map(({ personId }) => personId)].filter((personId) => personId !== act.personId));
    await this.notices.enqueue({
      key: `evt/${id}/act/${act.number}`,
      kind: `approval.amended.${subject.kind}`,
      to: [...to].map((personId) => ({ personId })),
      districtId,
      link: `/approval-cases/${id}`,
      details: { title, step: step.name, person: act.personName, opinion: act.opinion, changes },
    });
  }
}
