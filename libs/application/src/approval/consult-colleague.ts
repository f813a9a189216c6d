import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { consult } from '#domain/approval/pass-on';
import { ActOnApproval } from './act-on-approval.js';
import { ApprovalCases } from './approval-cases.js';

/** 委派. */
@Injectable()
export class ConsultColleague {
  constructor(
    private readonly actOnApproval: ActOnApproval,
    private readonly cases: ApprovalCases,
  ) {}

  /** Throws what the domain's `consult` throws, `approval.target-cannot-decide` (invalid), `approval.not-found`. */
  async execute(actor: Actor, caseId: string, request: { personId: string; opinion: string; seen: number }): Promise<void> {
    await this.actOnApproval.execute(actor, caseId, async ({ approvalCase, holders, today, now }) => {
      const target = await this.cases.colleague(request.personId, approvalCase, today);
      return { acted: consult(approvalCase, actor, { ...request, target }, holders, now) };
    });
  }
}
