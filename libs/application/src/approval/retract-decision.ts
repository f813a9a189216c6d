import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { retract } from '#domain/approval/take-back';
import { ActOnApproval } from './act-on-approval.js';
import type { DecisionResult } from './decide-approval.js';

/** 取回. */
@Injectable()
export class RetractDecision {
  constructor(private readonly actOnApproval: ActOnApproval) {}

  /** Throws what the domain's `retract` throws, `approval.not-found`, `approval.post-ended` (forbidden). */
  async execute(actor: Actor, caseId: string, opinion: string): Promise<DecisionResult> {
    const { acted, next } = await this.actOnApproval.execute(actor, caseId, ({ approvalCase, now }) => ({ acted: retract(approvalCase, actor, opinion, now) }));
    return { outcome: acted.outcome, next };
  }
}
