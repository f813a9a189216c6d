import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { reassign } from '#domain/approval/pass-on';
import { ActOnApproval, type ColleagueRequest } from './act-on-approval.js';

/** 转办. */
@Injectable()
export class ReassignApproval {
  constructor(private readonly actOnApproval: ActOnApproval) {}

  /** Throws what the domain's `reassign` throws, `approval.target-cannot-decide` (invalid), `approval.not-found`. */
  async execute(actor: Actor, caseId: string, { personId, ...request }: ColleagueRequest): Promise<void> {
    await this.actOnApproval.execute(actor, caseId, async ({ approvalCase, holders, now, colleague }) => ({
      acted: reassign(approvalCase, actor, { ...request, target: await colleague(personId) }, holders, now),
    }));
  }
}
