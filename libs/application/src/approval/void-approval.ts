import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { voidCase } from '#domain/approval/take-back';
import { ActOnApproval } from './act-on-approval.js';

/** 作废 of what is under review. */
@Injectable()
export class VoidApproval {
  constructor(private readonly actOnApproval: ActOnApproval) {}

  /** Throws what the domain's `voidCase` throws, `approval.not-found`, `approval.post-ended` (forbidden). */
  async execute(actor: Actor, caseId: string, opinion: string): Promise<void> {
    await this.actOnApproval.execute(actor, caseId, ({ approvalCase, now }) => ({ acted: voidCase(approvalCase, actor, opinion, now) }));
  }
}
