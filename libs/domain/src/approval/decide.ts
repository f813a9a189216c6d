import { DomainError } from '../shared/domain-error.js';
import type { Afterwards, ApprovalAct, Grade, Verdict } from './approval-act.js';
import { addAct, approvalLifecycle, arriveAt, decidedAlready, freshVisit, isAdvisory, type Acted, type ApprovalCase, type ApprovalStep, type Reviewer } from './approval-case.js';
import { isAdded, isInvolved, refusalAt, refusalOfState, requireOpen, seatsOf, speakingSeat, standOf, wordsOf, type PostHolder, type Seat } from './seats.js';

/** What a reviewer says, and on which text: `version` of the case and hash of the content as their screen showed them. */
export interface Ruling {
  readonly verdict: Verdict;
  readonly opinion: string;
  readonly seen: { readonly version: number; readonly contentHash: string };
  /** 等次; a step that grades must be given one. */
  readonly grade?: Grade | null;
  /** 退回到: position of an earlier step; null or left out is the preparer. */
  readonly sendTo?: number | null;
  /** Where it goes after the correction; `again`, step by step, when left out. */
  readonly afterwards?: Afterwards;
  /** 只退回这几行. */
  readonly rows?: readonly string[];
}

/** What a decision led to. */
export interface Decided extends Acted {
  /** An author decided because the step allows it: the trail says so. */
  readonly usedExemption: boolean;
}

export const OPINION_LENGTH = 2000;

/** Why this person may not decide now; null when they may. Forbidden to those who are not asked, a conflict with what happened since for everybody else. */
export function refusalOf(approvalCase: ApprovalCase, reviewer: Reviewer, holders: readonly PostHolder[]): DomainError | null {
  const refusal = refusalOfState(approvalCase);
  return refusal ?? refusalAt(approvalCase, requireOpen(approvalCase), reviewer, holders);
}

/**
 * Somebody moved the case, or wrote into its text, after this reviewer's screen was drawn. The words of fellow reviewers at the same step do
 * not change what this reviewer is asked.
 */
function overtakenBy(approvalCase: ApprovalCase, seenVersion: number): ApprovalAct | undefined {
  const since = approvalCase.acts.filter((act) => act.number > seenVersion);
  if (since.some((act) => act.visit !== approvalCase.visit) || approvalCase.status !== 'open') return since.at(-1);
  return since.findLast((act) => act.verb === 'amend');
}

/** Throws when the screen is older than the case's last move (`approval.decided-already`) or its text (`approval.amended-meanwhile`), or newer than the case (`approval.version-unknown`). */
export function requireFresh(approvalCase: ApprovalCase, seenVersion: number): void {
  const winner = overtakenBy(approvalCase, seenVersion);
  if (winner) throw winner.verb === 'withdraw' ? new DomainError('approval.withdrawn', 'conflict', { status: approvalCase.status }) : decidedAlready(approvalCase, winner);
  if (seenVersion > approvalCase.version) throw new DomainError('approval.version-unknown', 'conflict', { version: approvalCase.version });
}

/** An opinion that must be given, or may be left out; throws `approval.opinion-missing`, `approval.opinion-too-long` (invalid). */
export function requireOpinion(opinion: string, isNeeded: boolean): string {
  if (isNeeded && opinion.trim() === '') throw new DomainError('approval.opinion-missing', 'invalid', { violations: [{ path: '/opinion', code: 'approval.opinion-missing' }] });
  if (opinion.length > OPINION_LENGTH) throw new DomainError('approval.opinion-too-long', 'invalid', { most: OPINION_LENGTH });
  return opinion.trim();
}

/** 优、良 pass, 中 goes back, 差 does not enter the budget (domain.md §1.3). */
const verdictOfGrade: Readonly<Record<Grade, Verdict>> = { excellent: 'approve', good: 'approve', medium: 'send-back', poor: 'reject' };

const financeRoles: ReadonlySet<string> = new Set(['subdistrict-finance', 'program-division', 'performance-division', 'budget-division']);

function requireGrade({ acts, visit }: ApprovalCase, step: ApprovalStep, { verdict, grade = null }: Ruling): void {
  const invalid = (code: string): DomainError => new DomainError(code, 'invalid', { violations: [{ path: '/grade', code }], step: step.name });
  if (grade === null && step.grades) throw invalid('approval.grade-missing');
  if (grade !== null && !financeRoles.has(step.role)) throw invalid('approval.grade-not-given-here');
  if (grade !== null && verdictOfGrade[grade] !== verdict) throw invalid('approval.grade-contradicts-verdict');
  // 优 goes on as it is; what was completed here first is 良 (domain.md §1.3).
  if (grade === 'excellent' && acts.some((act) => act.verb === 'amend' && act.visit === visit)) throw invalid('approval.grade-after-amendment');
}

function requireTarget(approvalCase: ApprovalCase, step: ApprovalStep, { verdict, sendTo = null, rows = [] }: Ruling): void {
  const invalid = (path: string, code: string): DomainError => new DomainError(code, 'invalid', { violations: [{ path, code }], step: step.name });
  if (verdict !== 'send-back' && (sendTo !== null || rows.length > 0)) throw invalid('/verdict', 'approval.only-a-return-has-a-target');
  if (sendTo === null) return;
  if (!approvalCase.steps.some((each) => each.position === sendTo && sendTo < step.position)) throw invalid('/sendTo', 'approval.not-an-earlier-step');
  if (rows.length > 0) throw invalid('/rows', 'approval.rows-go-to-the-preparer');
}

/**
 * 审批: one person's word at the open step. `holders` are those who hold the step's post now.
 * Throws `approval.decided-already`, `approval.withdrawn`, `approval.suspended`, `approval.content-changed`, `approval.version-unknown`,
 * `approval.awaits-…`, `approval.not-your-turn` (conflict), `approval.not-your-step`, `approval.own-submission`,
 * `approval.decided-earlier-step`, `approval.third-party-only-advises` (forbidden), `approval.opinion-…`, `approval.grade-…`, `approval.not-an-earlier-step` (invalid).
 */
export function decide(approvalCase: ApprovalCase, reviewer: Reviewer, ruling: Ruling, holders: readonly PostHolder[], decidedAt: Date): Decided {
  const { step, seats, seat } = requireVoice(approvalCase, reviewer, ruling.seen, holders);
  if (isAdvisory(step)) throw onlyAdvises(step);
  const opinion = requireOpinion(ruling.opinion, ruling.verdict !== 'approve');
  requireGrade(approvalCase, step, ruling);
  requireTarget(approvalCase, step, ruling);
  const { verdict, grade = null, sendTo = null, afterwards = 'again', rows = [] } = ruling;
  const said = addAct(approvalCase, reviewer, verdict, decidedAt, {
    opinion,
    grade,
    onBehalfOf: seat && seat.personId !== reviewer.personId ? { personId: seat.personId, name: seat.name } : null,
    ...(verdict === 'send-back' ? { sentTo: sendTo, afterwards, rows } : {}),
  });
  const stand = verdictOfStep(standOf(step, seats, wordsOf(said.approvalCase)), step.rule === 'share-of' && seat !== undefined && !isAdded(seat), verdict, said.approvalCase);
  const isExempt = step.allowsPreparer && isInvolved(approvalCase, reviewer.personId);
  return { ...moved(said, step, stand), step, usedExemption: isExempt };
}

/** 第三方只出具意见: why it does nothing else at its step (domain.md §1.2: 不得单独确定结果). */
export const onlyAdvises = (step: ApprovalStep): DomainError => new DomainError('approval.third-party-only-advises', 'forbidden', { step: step.name });

/**
 * 出具意见: a third party says in writing what it thinks, and the case goes on to those who decide. Throws what `decide` throws of the case and
 * the text, `approval.not-asked-for-advice` (conflict) at a step that decides, `approval.opinion-missing` (invalid).
 */
export function advise(approvalCase: ApprovalCase, adviser: Reviewer, { opinion, seen }: Pick<Ruling, 'opinion' | 'seen'>, holders: readonly PostHolder[], at: Date): Acted {
  const { step, seats } = requireVoice(approvalCase, adviser, seen, holders);
  if (!isAdvisory(step)) throw new DomainError('approval.not-asked-for-advice', 'conflict', { step: step.name });
  const said = addAct(approvalCase, adviser, 'advise', at, { opinion: requireOpinion(opinion, true) });
  return { ...moved(said, step, standOf(step, seats, wordsOf(said.approvalCase)) === 'passes' ? 'approve' : null), step };
}

interface Voice {
  readonly step: ApprovalStep;
  readonly seats: readonly Seat[];
  readonly seat: Seat | undefined;
}

/** The open step and the place from which this person speaks there, on the text they have seen. */
function requireVoice(approvalCase: ApprovalCase, reviewer: Reviewer, seen: Ruling['seen'], holders: readonly PostHolder[]): Voice {
  requireFresh(approvalCase, seen.version);
  const refusal = refusalOf(approvalCase, reviewer, holders);
  if (refusal) throw refusal;
  if (seen.contentHash !== approvalCase.subject.contentHash) throw new DomainError('approval.content-changed', 'conflict', { version: approvalCase.version });
  const step = requireOpen(approvalCase);
  const seats = seatsOf(approvalCase, step, holders);
  return { step, seats, seat: speakingSeat(approvalCase, step, seats, reviewer) };
}

/**
 * What the step says now that one more has spoken: its verdict, or null while it waits. One 退回 or 不予通过 decides at once, unless it is
 * one vote among those that are counted (票签).
 */
function verdictOfStep(stand: ReturnType<typeof standOf>, isVote: boolean, verdict: Verdict, spoken: ApprovalCase): Verdict | null {
  if (!isVote && verdict !== 'approve') return verdict;
  if (stand !== 'fails') return stand === 'passes' ? 'approve' : null;
  return wordsOf(spoken).some((word) => word.verb === 'send-back') ? 'send-back' : 'reject';
}

/** Where 直送退回人 leads after the visit that a return began. */
const returnerOf = ({ acts, visit }: ApprovalCase): number | null => {
  const opening = acts.findLast((act) => act.opensVisit === visit);
  return opening?.verb === 'send-back' && opening.afterwards === 'direct' ? opening.step : null;
};

type Said = { readonly approvalCase: ApprovalCase; readonly act: ApprovalAct };

function moved({ approvalCase: spoken, act }: Said, step: ApprovalStep, verdict: Verdict | null): Pick<Acted, 'approvalCase' | 'act' | 'outcome'> {
  const ended = (action: Verdict): ApprovalCase => ({ ...spoken, status: approvalLifecycle.next(spoken.status, action) });
  if (verdict === null) return { approvalCase: spoken, act, outcome: 'waits' };
  if (verdict === 'reject') return { approvalCase: ended('reject'), act, outcome: 'rejected' };
  if (verdict === 'send-back' && act.sentTo === null) return { approvalCase: ended('send-back'), act, outcome: 'returned' };
  const next = verdict === 'send-back' ? act.sentTo : (returnerOf(spoken) ?? spoken.steps.find((each) => each.position > step.position)?.position ?? null);
  if (next === null) return { approvalCase: ended('approve'), act, outcome: 'approved' };
  const opening: ApprovalAct = { ...act, opensVisit: freshVisit(spoken) };
  const acts = spoken.acts.map((each) => (each === act ? opening : each));
  return { approvalCase: arriveAt({ ...spoken, acts }, next, opening.opensVisit as number), act: opening, outcome: verdict === 'send-back' ? 'step-back' : 'next-step' };
}
