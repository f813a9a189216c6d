import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { addApprover } from '#domain/approval/pass-on';
import { ActOnApproval } from './act-on-approval.js';
import { ApprovalCases } from './approval-cases.js';

/** 加签, before or after the one who asks. */
@Injectable()
export class AddApprover {
  constructor(
    private readonly actOnApproval: ActOnApproval,
    private readonly cases: ApprovalCases,
  ) {}

  /** Throws what the domain's `addApprover` throws, `approval.target-cannot-decide` (invalid), `approval.not-found`. */
  async execute(actor: Actor, caseId: string, where: 'before' | 'after', request: { personId: string; opinion: string; seen: number }): Promise<void> {
    await this.actOnApproval.execute(actor, caseId, async ({ approvalCase, holders, today, now }) => {
      const target = await this.cases.colleague(request.personId, approvalCase, today);
      return { acted: addApprover(approvalCase, actor, where, { ...request, target }, holders, now) };
    });
  }
}
