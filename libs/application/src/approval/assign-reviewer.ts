import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { assign } from '#domain/approval/pass-on';
import { ActOnApproval, type ColleagueRequest } from './act-on-approval.js';

/** 管理员干预: names a reviewer, with a reason. */
@Injectable()
export class AssignReviewer {
  constructor(private readonly actOnApproval: ActOnApproval) {}

  /** Throws what the domain's `assign` throws, `approval.target-cannot-decide` (invalid), `approval.not-found`. */
  async execute(actor: Actor, caseId: string, { personId, ...request }: ColleagueRequest): Promise<void> {
    await this.actOnApproval.execute(actor, caseId, async ({ approvalCase, holders, now, colleague }) => ({
      acted: assign(approvalCase, actor, { ...request, target: await colleague(personId) }, holders, now),
    }));
  }
}
