import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { resume } from '#domain/approval/take-back';
import { ActOnApproval } from './act-on-approval.js';

/** 恢复. */
@Injectable()
export class ResumeApproval {
  constructor(private readonly actOnApproval: ActOnApproval) {}

  /** Throws what the domain's `resume` throws, `approval.not-found`, `approval.post-ended` (forbidden). */
  async execute(actor: Actor, caseId: string, opinion: string): Promise<void> {
    await this.actOnApproval.execute(actor, caseId, ({ approvalCase, holders, now }) => ({ acted: resume(approvalCase, actor, opinion, holders, now) }));
  }
}
