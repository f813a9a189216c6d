import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { Acted, ApprovalCase } from '#domain/approval/approval-case';
import { decide, type Ruling } from '#domain/approval/decide';
import { DomainError } from '#domain/shared/domain-error';
import { ActOnApproval } from './act-on-approval.js';
import { ApprovalOutcomes } from './approval-outcomes.js';
import type { NextStep } from './call-reviewers.js';

/** What happened, for the person who decided. */
export interface DecisionResult {
  readonly outcome: Acted['outcome'];
  readonly next: NextStep | null;
}

/** 审批: 同意、退回、不予通过. */
@Injectable()
export class DecideApproval {
  constructor(
    private readonly actOnApproval: ActOnApproval,
    private readonly outcomes: ApprovalOutcomes,
  ) {}

  /** Throws what the domain's `decide` throws, `approval.not-found`, `approval.post-ended` (forbidden). */
  async execute(actor: Actor, caseId: string, ruling: Ruling): Promise<DecisionResult> {
    const { acted, next } = await this.actOnApproval.execute(actor, caseId, async ({ approvalCase, holders, now }) => {
      await this.requireKnownRows(approvalCase, ruling.rows ?? []);
      const decided = decide(approvalCase, actor, ruling, holders, now);
      return { acted: decided, details: decided.usedExemption ? { exemption: 'step-allows-preparer' } : {} };
    });
    return { outcome: acted.outcome, next };
  }

  private async requireKnownRows({ subject }: ApprovalCase, rows: readonly string[]): Promise<void> {
    if (rows.length === 0) return;
    const known = await this.outcomes.of(subject.kind).rowsOf(subject.id);
    if (!rows.every((row) => known.includes(row))) throw new DomainError('approval.rows-unknown', 'invalid', { violations: [{ path: '/rows', code: 'approval.rows-unknown' }] });
  }
}
