import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { answer } from '#domain/approval/pass-on';
import { ActOnApproval } from './act-on-approval.js';

/** 答复委派. */
@Injectable()
export class AnswerConsultation {
  constructor(private readonly actOnApproval: ActOnApproval) {}

  /** Throws what the domain's `answer` throws, `approval.not-found`, `approval.post-ended` (forbidden). */
  async execute(actor: Actor, caseId: string, opinion: string): Promise<void> {
    await this.actOnApproval.execute(actor, caseId, ({ approvalCase, now }) => ({ acted: answer(approvalCase, actor, opinion, now) }));
  }
}
