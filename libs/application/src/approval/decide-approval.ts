import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { openStepOf } from '#domain/approval/approval-case';
import { decide, type Decided, type Ruling } from '#domain/approval/decide';
import { dayOf } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { AdvanceApproval } from './advance-approval.js';
import { ApprovalCases } from './approval-cases.js';
import type { NextStep } from './call-reviewers.js';

/** What happened, for the person who decided. */
export interface DecisionResult {
  readonly outcome: Decided['outcome'];
  readonly next: NextStep | null;
  readonly usedExemption: boolean;
}

/** Attempts that the trail keeps although nothing came of them (reliability.md, A8, B7). */
const REMEMBERED: ReadonlySet<string> = new Set(['approval.own-submission', 'approval.not-your-step', 'approval.decided-earlier-step', 'approval.post-ended']);

/**
 * 审批. The case is locked first, then everything is read anew inside the transaction: the post may have been taken away, the text may
 * have changed, somebody may have been faster (reliability.md, A1, A10, A13).
 */
@Injectable()
export class DecideApproval {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: ApprovalCases,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
    private readonly advanceApproval: AdvanceApproval,
  ) {}

  /** Throws what the domain's `decide` throws, `approval.not-found`, `approval.post-ended` (forbidden). */
  async execute(actor: Actor, caseId: string, ruling: Ruling): Promise<DecisionResult> {
    try {
      return await this.unitOfWork.run(() => this.decide(actor, caseId, ruling));
    } catch (error) {
      if (error instanceof DomainError && REMEMBERED.has(error.code)) await this.rememberAttempt(actor, caseId, ruling, error);
      throw error;
    }
  }

  private async decide(actor: Actor, caseId: string, ruling: Ruling): Promise<DecisionResult> {
    const [before, now] = await Promise.all([this.cases.lock(caseId, actor), this.clock.now()]);
    const today = dayOf(now);
    const step = openStepOf(before);
    const [holdsPost, holders] = await Promise.all([this.cases.holdPost(actor, today), step === null ? [] : this.cases.holdersOf(before, step, today)]);
    if (!holdsPost) throw new DomainError('approval.post-ended', 'forbidden');
    const decided = decide(before, actor, ruling, holders.map((holder) => holder.personId), now);
    await this.cases.saveDecided(decided.approvalCase, before.version, decided.decision);
    this.record(actor, decided);
    const next = await this.advanceApproval.execute(actor, decided);
    return { outcome: decided.outcome, next, usedExemption: decided.usedExemption };
  }

  private record(actor: Actor, { approvalCase, decision, step, outcome, usedExemption }: Decided): void {
    const { id, districtId, subject, round } = approvalCase;
    this.events.record(actor, {
      type: 'approval.decided',
      subject: { kind: 'approval-case', id },
      districtId,
      details: { of: subject, round, step: step.name, verdict: decision.verdict, opinion: decision.opinion, outcome, ...(usedExemption ? { exemption: 'step-allows-preparer' } : {}) },
    });
  }

  private async rememberAttempt(actor: Actor, caseId: string, ruling: Ruling, refusal: DomainError): Promise<void> {
    const { districtId } = await this.cases.get(caseId, actor);
    await this.events.recordAttempt(actor, {
      type: 'approval.refused',
      subject: { kind: 'approval-case', id: caseId },
      districtId,
      details: { code: refusal.code, verdict: ruling.verdict },
    });
  }
}
