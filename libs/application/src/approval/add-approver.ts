import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { addApprover } from '#domain/approval/pass-on';
import { ActOnApproval, type ColleagueRequest } from './act-on-approval.js';

/** 加签, before or after the one who asks. */
@Injectable()
export class AddApprover {
  constructor(private readonly actOnApproval: ActOnApproval) {}

  /** Throws what the domain's `addApprover` throws, `approval.target-cannot-decide` (invalid), `approval.not-found`. */
  async execute(actor: Actor, caseId: string, where: 'before' | 'after', { personId, ...request }: ColleagueRequest): Promise<void> {
    await this.actOnApproval.execute(actor, caseId, async ({ approvalCase, holders, now, colleague }) => ({
      acted: addApprover(approvalCase, actor, where, { ...request, target: await colleague(personId) }, holders, now),
    }));
  }
}
