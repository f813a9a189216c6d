import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { Acted } from '#domain/approval/approval-case';
import { decide, type Ruling } from '#domain/approval/decide';
import { ActOnApproval } from './act-on-approval.js';
import type { NextStep } from './call-reviewers.js';

/** What happened, for the person who decided. */
export interface DecisionResult {
  readonly outcome: Acted['outcome'];
  readonly next: NextStep | null;
  readonly usedExemption: boolean;
}

/** 审批: 同意、退回、不予通过. */
@Injectable()
export class DecideApproval {
  constructor(private readonly actOnApproval: ActOnApproval) {}

  /** Throws what the domain's `decide` throws, `approval.not-found`, `approval.post-ended` (forbidden). */
  async execute(actor: Actor, caseId: string, ruling: Ruling): Promise<DecisionResult> {
    let usedExemption = false;
    const { acted, next } = await this.actOnApproval.execute(actor, caseId, ({ approvalCase, holders, now }) => {
      const decided = decide(approvalCase, actor, ruling, holders, now);
      usedExemption = decided.usedExemption;
      return { acted: decided, details: decided.usedExemption ? { exemption: 'step-allows-preparer' } : {} };
    });
    return { outcome: acted.outcome, next, usedExemption };
  }
}
