import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { advise, type Ruling } from '#domain/approval/decide';
import { ActOnApproval } from './act-on-approval.js';
import type { DecisionResult } from './decide-approval.js';

/** 出具意见: what a third party thinks of what it was asked about. */
@Injectable()
export class AdviseApproval {
  constructor(private readonly actOnApproval: ActOnApproval) {}

  /** Throws what the domain's `advise` throws, `approval.not-found`, `approval.post-ended` (forbidden). */
  async execute(actor: Actor, caseId: string, advice: Pick<Ruling, 'opinion' | 'seen'>): Promise<DecisionResult> {
    const { acted, next } = await this.actOnApproval.execute(actor, caseId, ({ approvalCase, holders, now }) => ({ acted: advise(approvalCase, actor, advice, holders, now) }));
    return { outcome: acted.outcome, next };
  }
}
