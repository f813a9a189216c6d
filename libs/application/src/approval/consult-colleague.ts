import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { consult } from '#domain/approval/pass-on';
import { ActOnApproval, type ColleagueRequest } from './act-on-approval.js';

/** 委派. */
@Injectable()
export class ConsultColleague {
  constructor(private readonly actOnApproval: ActOnApproval) {}

  /** Throws what the domain's `consult` throws, `approval.target-cannot-decide` (invalid), `approval.not-found`. */
  async execute(actor: Actor, caseId: string, { personId, ...request }: ColleagueRequest): Promise<void> {
    await this.actOnApproval.execute(actor, caseId, async ({ approvalCase, holders, now, colleague }) => ({
      acted: consult(approvalCase, actor, { ...request, target: await colleague(personId) }, holders, now),
    }));
  }
}
