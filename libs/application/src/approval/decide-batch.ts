import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { standingWords, type Grade } from '#domain/approval/approval-act';
import { openStepOf, type Acted, type ApprovalCase } from '#domain/approval/approval-case';
import { decide, type Ruling } from '#domain/approval/decide';
import { dayOf } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { ApprovalCases } from './approval-cases.js';
import { ApprovalFindings } from './approval-findings.js';
import { DecideApproval } from './decide-approval.js';

/** One case of a batch, on the text that the list showed. */
export interface BatchItem {
  readonly caseId: string;
  readonly seen: Ruling['seen'];
}

/** What became of one item. `would-pass` is the answer of a dry run; `done-before` that of a batch that is repeated. */
export interface BatchOutcome {
  readonly caseId: string;
  /** Null for a case the actor may not see. */
  readonly title: string | null;
  readonly outcome: Acted['outcome'] | 'would-pass' | 'done-before' | 'refused';
  readonly refusal: DomainError | null;
}

/**
 * 批量同意. Every item goes through the same decision as a single one, in a transaction of its own and in the order of ids, so that a batch
 * that breaks off in the middle leaves whole decisions behind and can simply be sent again (reliability.md, A17). Items with blocking
 * findings are left to be looked at one by one.
 */
@Injectable()
export class DecideBatch {
  constructor(
    private readonly cases: ApprovalCases,
    private readonly findings: ApprovalFindings,
    private readonly decideApproval: DecideApproval,
    private readonly clock: Clock,
  ) {}

  /** `grade` is for steps that grade; a step that does not refuses it. Never throws for an item: what keeps it back stands in its answer. */
  async execute(actor: Actor, items: readonly BatchItem[], { opinion, grade }: { readonly opinion: string; readonly grade: Grade | null }, isDryRun: boolean): Promise<BatchOutcome[]> {
    const outcomes: BatchOutcome[] = [];
    for (const item of [...items].sort((a, b) => (a.caseId < b.caseId ? -1 : 1))) outcomes.push(await this.decideOne(actor, item, { verdict: 'approve', opinion, grade, seen: item.seen }, isDryRun));
    return outcomes;
  }

  private async decideOne(actor: Actor, { caseId, seen }: BatchItem, ruling: Ruling, isDryRun: boolean): Promise<BatchOutcome> {
    let title: string | null = null;
    try {
      const approvalCase = await this.cases.get(caseId, actor);
      title = approvalCase.title;
      if (hasAgreedSince(approvalCase, actor.personId, seen.version)) return { caseId, title, outcome: 'done-before', refusal: null };
      if (isDryRun) await this.rehearse(actor, approvalCase, ruling);
      await this.requireNothingBlocks(actor, approvalCase);
      const outcome = isDryRun ? 'would-pass' : (await this.decideApproval.execute(actor, caseId, ruling)).outcome;
      return { caseId, title, outcome, refusal: null };
    } catch (error) {
      // A database that went away says nothing about the item: the batch breaks off, and is simply sent again.
      if (!(error instanceof DomainError) || error.code === 'system.database-unavailable') throw error;
      return { caseId, title, outcome: 'refused', refusal: error.code === 'state.busy' ? new DomainError('approval.in-other-hands', 'conflict') : error };
    }
  }

  /** The decision as it would be made now, without making it. */
  private async rehearse(actor: Actor, approvalCase: ApprovalCase, ruling: Ruling): Promise<void> {
    const now = await this.clock.now();
    const step = openStepOf(approvalCase);
    decide(approvalCase, actor, ruling, step === null ? [] : await this.cases.holdersOf(approvalCase, step, dayOf(now)), now);
  }

  private async requireNothingBlocks(actor: Actor, { subject }: ApprovalCase): Promise<void> {
    const rules = await this.findings.blocking(actor, subject);
    if (rules.length > 0) throw new DomainError('approval.blocked-by-review', 'conflict', { rules: rules.join('、') });
  }
}

/** The actor has agreed after the list was drawn, and it still stands: this batch was sent before. */
const hasAgreedSince = ({ acts }: ApprovalCase, personId: string, seenVersion: number): boolean =>
  standingWords(acts).some((act) => act.number > seenVersion && act.personId === personId && act.verb === 'approve');
