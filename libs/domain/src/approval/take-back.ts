import { mayEver } from '../access/permissions.js';
import { DomainError } from '../shared/domain-error.js';
import { standingWords } from './approval-act.js';
import { addAct, approvalLifecycle, arriveAt, decidedAlready, openStepOf, type Acted, type ApprovalCase, type ApprovalStep, type Reviewer } from './approval-case.js';
import { requireOpinion } from './decide.js';
import { isInvolved, refusalOfState, requireOpen, seatsFor, seatsOf, type PostHolder } from './seats.js';

/**
 * 取回: takes one's own 同意 back while nobody has acted on it. At a step that still waits for others only the own word goes; after the
 * last word the case comes back to the step as it was, with the words of the others. Throws `approval.nothing-to-retract` (conflict), and
 * `approval.decided-already` when the next one has acted.
 */
export function retract(approvalCase: ApprovalCase, reviewer: Reviewer, opinion: string, at: Date): Acted {
  requireOpen(approvalCase);
  const own = standingWords(approvalCase.acts).findLast((act) => act.personId === reviewer.personId && act.verb === 'approve');
  if (!own) throw new DomainError('approval.nothing-to-retract', 'conflict');
  const isSameVisit = own.visit === approvalCase.visit;
  const since = approvalCase.acts.filter((act) => act.number > own.number && act.verb !== 'retract');
  const next = isSameVisit ? since.find((act) => act.visit === own.visit && followsInOrder(approvalCase, own.step)) : since.at(0);
  if (next) throw decidedAlready(approvalCase, next);
  if (!isSameVisit && own.opensVisit !== approvalCase.visit) throw new DomainError('approval.nothing-to-retract', 'conflict');
  const { act, approvalCase: acted } = addAct(approvalCase, reviewer, 'retract', at, { opinion: requireOpinion(opinion, false), about: own.number });
  const step = approvalCase.steps.find((each) => each.position === own.step) ?? requireOpen(approvalCase);
  return isSameVisit ? { approvalCase: acted, act, step, outcome: 'waits' } : { approvalCase: arriveAt(acted, own.step, own.visit), act, step, outcome: 'step-back' };
}

const followsInOrder = (approvalCase: ApprovalCase, position: number): boolean => approvalCase.steps.some((step) => step.position === position && step.rule === 'in-order');

/** 挂起: nothing moves, nobody is reminded, until it is resumed. By whoever is asked, or keeps the routes; the reason must be given. Throws `approval.not-your-step` (forbidden). */
export function suspend(approvalCase: ApprovalCase, reviewer: Reviewer, reason: string, holders: readonly PostHolder[], at: Date): Acted {
  const step = requireOpen(approvalCase);
  requireSay(approvalCase, step, reviewer, holders);
  const { act, approvalCase: acted } = addAct(approvalCase, reviewer, 'suspend', at, { opinion: requireOpinion(reason, true) });
  return { approvalCase: { ...acted, isSuspended: true }, act, step, outcome: 'waits' };
}

/** 恢复. Throws `approval.not-suspended` (conflict). */
export function resume(approvalCase: ApprovalCase, reviewer: Reviewer, opinion: string, holders: readonly PostHolder[], at: Date): Acted {
  const step = openStepOf(approvalCase);
  if (step === null) throw refusalOfState(approvalCase) as DomainError; // an ended case always has its refusal
  if (!approvalCase.isSuspended) throw new DomainError('approval.not-suspended', 'conflict', { step: step.name });
  requireSay(approvalCase, step, reviewer, holders);
  const { act, approvalCase: acted } = addAct({ ...approvalCase, isSuspended: false }, reviewer, 'resume', at, { opinion: requireOpinion(opinion, false) });
  return { approvalCase: acted, act, step, outcome: 'waits' };
}

function requireSay(approvalCase: ApprovalCase, step: ApprovalStep, reviewer: Reviewer, holders: readonly PostHolder[]): void {
  const keepsRoutes = mayEver(reviewer.role, 'approval:intervene') && !isInvolved(approvalCase, reviewer.personId);
  if (!keepsRoutes && seatsFor(seatsOf(approvalCase, step, holders), reviewer.personId).length === 0) throw new DomainError('approval.not-your-step', 'forbidden', { step: step.name });
}

/** 作废: those who wrote it give it up while it is under review; it stays readable. Suspended cases too. Throws `approval.void-by-author` (forbidden). */
export function voidCase(approvalCase: ApprovalCase, author: Reviewer, reason: string, at: Date): Acted {
  const step = openStepOf(approvalCase);
  if (step === null) throw refusalOfState(approvalCase) as DomainError; // an ended case always has its refusal
  if (!approvalCase.authorIds.includes(author.personId) && approvalCase.submittedBy !== author.personId) throw new DomainError('approval.void-by-author', 'forbidden', { step: step.name });
  const { act, approvalCase: acted } = addAct(approvalCase, author, 'void', at, { opinion: requireOpinion(reason, true) });
  return { approvalCase: { ...acted, status: approvalLifecycle.next(approvalCase.status, 'void'), isSuspended: false }, act, step, outcome: 'voided' };
}
