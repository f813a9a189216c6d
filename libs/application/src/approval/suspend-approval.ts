import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { suspend } from '#domain/approval/take-back';
import { ActOnApproval } from './act-on-approval.js';

/** 挂起. */
@Injectable()
export class SuspendApproval {
  constructor(private readonly actOnApproval: ActOnApproval) {}

  /** Throws what the domain's `suspend` throws, `approval.not-found`, `approval.post-ended` (forbidden). */
  async execute(actor: Actor, caseId: string, opinion: string): Promise<void> {
    await this.actOnApproval.execute(actor, caseId, ({ approvalCase, holders, now }) => ({ acted: suspend(approvalCase, actor, opinion, holders, now) }));
  }
}
