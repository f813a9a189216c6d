import type { Actor } from '../access/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { approvalLifecycle, decidedAlready, openStepOf, type ApprovalCase, type ApprovalDecision, type ApprovalStep, type Verdict } from './approval-case.js';

/** What a reviewer says, and on which text: `version` of the case and hash of the content as their screen showed them. */
export interface Ruling {
  readonly verdict: Verdict;
  readonly opinion: string;
  readonly seen: { readonly version: number; readonly contentHash: string };
}

export type Reviewer = Pick<Actor, 'personId' | 'name' | 'postId' | 'role' | 'unitId'>;

/** What a decision led to. `waits`: somebody else of a 会签 step has not spoken yet. */
export interface Decided {
  readonly approvalCase: ApprovalCase;
  readonly decision: ApprovalDecision;
  readonly step: ApprovalStep;
  readonly outcome: 'waits' | 'next-step' | 'approved' | 'returned' | 'rejected';
  /** An author decided because the step allows it: the trail says so. */
  readonly usedExemption: boolean;
}

export const OPINION_LENGTH = 2000;

/** Authors of the round, and whoever spoke at an earlier step of it: one pair of eyes never counts twice. */
const isInvolved = (approvalCase: ApprovalCase, personId: string): boolean =>
  approvalCase.authorIds.includes(personId) || approvalCase.submittedBy === personId || hasSpokenEarlier(approvalCase, personId);

const hasSpokenEarlier = (approvalCase: ApprovalCase, personId: string): boolean =>
  approvalCase.decisions.some((decision) => decision.personId === personId && decision.step < approvalCase.currentStep);

/** Those of a step's holders who may decide on this case. None means that it is stuck. */
export const eligibleOf = (approvalCase: ApprovalCase, step: ApprovalStep, holderIds: readonly string[]): string[] =>
  holderIds.filter((id) => step.allowsPreparer || !isInvolved(approvalCase, id));

/**
 * Why this person may not decide now; null when they may. `approval.not-your-step`, `approval.own-submission` and
 * `approval.decided-earlier-step` are forbidden, everything else is a conflict with what has happened since.
 */
export function refusalOf(approvalCase: ApprovalCase, reviewer: Reviewer): DomainError | null {
  const { status, decisions } = approvalCase;
  const last = decisions.at(-1);
  if (status === 'withdrawn') return new DomainError('approval.withdrawn', 'conflict', { status });
  const step = openStepOf(approvalCase);
  if (step === null) return last ? decidedAlready(approvalCase, last) : new DomainError('approval.action-not-allowed', 'conflict', { status });
  const own = decisions.find((decision) => decision.step === step.position && decision.personId === reviewer.personId);
  if (own) return decidedAlready(approvalCase, own);
  if (step.role !== reviewer.role || step.unitId === null || step.unitId !== reviewer.unitId) return new DomainError('approval.not-your-step', 'forbidden', { step: step.name });
  if (step.allowsPreparer) return null;
  if (hasSpokenEarlier(approvalCase, reviewer.personId)) return new DomainError('approval.decided-earlier-step', 'forbidden', { step: step.name });
  return isInvolved(approvalCase, reviewer.personId) ? new DomainError('approval.own-submission', 'forbidden', { step: step.name }) : null;
}

/**
 * Somebody decided after this reviewer's screen was drawn, unless it was a fellow signer of the same 会签 step: their words do not
 * change what this reviewer is asked. Every change of a case before its end is one decision, so versions count decisions.
 */
function overtakenBy(approvalCase: ApprovalCase, seenVersion: number): ApprovalDecision | undefined {
  const since = approvalCase.decisions.slice(Math.max(0, seenVersion - 1));
  return since.some((decision) => decision.step !== approvalCase.currentStep) || approvalCase.status !== 'open' ? since.at(-1) : undefined;
}

function requireFresh(approvalCase: ApprovalCase, { seen }: Ruling): void {
  const winner = overtakenBy(approvalCase, seen.version);
  if (winner) throw decidedAlready(approvalCase, winner);
  if (seen.version > approvalCase.version) throw new DomainError('approval.version-unknown', 'conflict', { version: approvalCase.version });
}

function requireReasoned({ verdict, opinion }: Ruling): void {
  if (verdict !== 'approve' && opinion.trim() === '') throw new DomainError('approval.opinion-missing', 'invalid', { violations: [{ path: '/opinion', code: 'approval.opinion-missing' }] });
  if (opinion.length > OPINION_LENGTH) throw new DomainError('approval.opinion-too-long', 'invalid', { most: OPINION_LENGTH });
}

/** 会签: everybody who holds the post today and may decide must have agreed; who has left the post is not waited for. */
function isStepComplete(step: ApprovalStep, decisions: readonly ApprovalDecision[], eligible: readonly string[]): boolean {
  if (step.rule === 'any-of') return true;
  const agreed = new Set(decisions.filter((decision) => decision.step === step.position).map((decision) => decision.personId));
  return eligible.every((id) => agreed.has(id));
}

/**
 * 审批: one person's word at the open step. `holderIds` are those who hold the step's post now.
 * Throws `approval.decided-already`, `approval.withdrawn`, `approval.content-changed`, `approval.version-unknown` (conflict),
 * `approval.not-your-step`, `approval.own-submission`, `approval.decided-earlier-step` (forbidden), `approval.opinion-missing`,
 * `approval.opinion-too-long` (invalid).
 */
export function decide(approvalCase: ApprovalCase, reviewer: Reviewer, ruling: Ruling, holderIds: readonly string[], decidedAt: Date): Decided {
  requireFresh(approvalCase, ruling);
  const refusal = refusalOf(approvalCase, reviewer);
  if (refusal) throw refusal;
  if (ruling.seen.contentHash !== approvalCase.subject.contentHash) throw new DomainError('approval.content-changed', 'conflict', { version: approvalCase.version });
  requireReasoned(ruling);
  const step = openStepOf(approvalCase) as ApprovalStep; // refusalOf has answered for a case without one
  const decision: ApprovalDecision = {
    step: step.position,
    personId: reviewer.personId,
    personName: reviewer.name,
    postId: reviewer.postId,
    verdict: ruling.verdict,
    opinion: ruling.opinion.trim(),
    decidedAt,
  };
  const decisions = [...approvalCase.decisions, decision];
  const usedExemption = isInvolved(approvalCase, reviewer.personId);
  const spoken: ApprovalCase = { ...approvalCase, decisions, version: approvalCase.version + 1 };
  const eligible = eligibleOf(approvalCase, step, holderIds);
  return { ...outcomeOf(spoken, step, ruling.verdict, isStepComplete(step, decisions, eligible)), decision, step, usedExemption };
}

function outcomeOf(spoken: ApprovalCase, step: ApprovalStep, verdict: Verdict, isComplete: boolean): Pick<Decided, 'approvalCase' | 'outcome'> {
  const next = spoken.steps.find((each) => each.position > step.position);
  const ended = (action: 'approve' | 'send-back' | 'reject'): ApprovalCase => ({ ...spoken, status: approvalLifecycle.next(spoken.status, action) });
  if (verdict === 'send-back') return { approvalCase: ended('send-back'), outcome: 'returned' };
  if (verdict === 'reject') return { approvalCase: ended('reject'), outcome: 'rejected' };
  if (!isComplete) return { approvalCase: spoken, outcome: 'waits' };
  if (next) return { approvalCase: { ...spoken, currentStep: next.position }, outcome: 'next-step' };
  return { approvalCase: ended('approve'), outcome: 'approved' };
}
