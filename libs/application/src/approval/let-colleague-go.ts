import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { letGo } from '#domain/approval/pass-on';
import { ActOnApproval } from './act-on-approval.js';

/** 减签, 收回委派. */
@Injectable()
export class LetColleagueGo {
  constructor(private readonly actOnApproval: ActOnApproval) {}

  /** Throws what the domain's `letGo` throws, `approval.not-found`, `approval.post-ended` (forbidden). */
  async execute(actor: Actor, caseId: string, personId: string): Promise<void> {
    await this.actOnApproval.execute(actor, caseId, ({ approvalCase, holders, now }) => ({ acted: letGo(approvalCase, actor, personId, '', holders, now) }));
  }
}
