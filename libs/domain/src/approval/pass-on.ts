import { DomainError } from '../shared/domain-error.js';
import type { ActVerb, NamedPerson } from './approval-act.js';
import { addAct, decidedAlready, isAdvisory, type Acted, type ApprovalCase, type ApprovalStep, type Assignment, type AssignmentKind, type Reviewer } from './approval-case.js';
import { onlyAdvises, requireFresh, requireOpinion } from './decide.js';
import { isInvolved, refusalAt, requireOpen, seatsFor, seatsOf, speakingSeat, wordOf, wordsOf, type PostHolder, type Seat } from './seats.js';

/** Whom a reviewer brings in, and why. `seen` is the version of the case on their screen. */
export interface NamedRequest {
  readonly target: NamedPerson;
  readonly opinion: string;
  readonly seen: number;
}

interface Place {
  readonly step: ApprovalStep;
  readonly seats: readonly Seat[];
  /** The voice for which something is done; undefined for an administrator, who has none. */
  readonly seat: Seat | undefined;
}

/** The reviewer's place at the open step, if they have one and have not spoken from it. */
export function requirePlace(approvalCase: ApprovalCase, reviewer: Reviewer, holders: readonly PostHolder[], seen: number): Place {
  requireFresh(approvalCase, seen);
  const step = requireOpen(approvalCase);
  const refusal = refusalAt(approvalCase, step, reviewer, holders);
  if (refusal) throw refusal;
  if (isAdvisory(step)) throw onlyAdvises(step);
  const seats = seatsOf(approvalCase, step, holders);
  return { step, seats, seat: speakingSeat(approvalCase, step, seats, reviewer) };
}

/** 委托人, where the place is not the reviewer's own. */
export const principalOf = (reviewer: Reviewer, voice: NamedPerson | undefined): NamedPerson | null =>
  voice === undefined || voice.personId === reviewer.personId ? null : { personId: voice.personId, name: voice.name };

function requireNewcomer(approvalCase: ApprovalCase, { step, seats }: Omit<Place, 'seat'>, reviewer: Pick<Reviewer, 'personId'>, target: NamedPerson): void {
  const details = { person: target.name, step: step.name };
  if (target.personId === reviewer.personId) throw new DomainError('approval.not-to-oneself', 'invalid', details);
  if (!step.allowsPreparer && isInvolved(approvalCase, target.personId)) throw new DomainError('approval.target-is-involved', 'forbidden', details);
  const isAsked = seats.some((seat) => seat.personId === target.personId) || standingAssignments(approvalCase).some((each) => each.personId === target.personId);
  if (isAsked) throw new DomainError('approval.asked-already', 'conflict', details);
}

const standingAssignments = (approvalCase: ApprovalCase): Assignment[] => approvalCase.assignments.filter((each) => each.visit === approvalCase.visit && each.closedBy === null && each.isPresent);

/** 附言 of the act, and who it brings in. */
function bringIn(approvalCase: ApprovalCase, reviewer: Reviewer, place: Place, verb: ActVerb, kind: AssignmentKind, request: NamedRequest, at: Date, closing?: Assignment): Acted {
  const { target } = request;
  const { act, approvalCase: acted } = addAct(approvalCase, reviewer, verb, at, { opinion: requireOpinion(request.opinion, false), target, onBehalfOf: principalOf(reviewer, place.seat) });
  // It is the voice that asked: whoever speaks for it next waits for the answer, too.
  const from = place.seat?.personId ?? null;
  const assignment: Assignment = { ...target, kind, visit: approvalCase.visit, fromPersonId: from, openedBy: act.number, closedBy: null, isPresent: true, standIn: null };
  const kept = acted.assignments.map((each) => (each === closing ? { ...each, closedBy: act.number } : each));
  return { approvalCase: { ...acted, assignments: [...kept, assignment] }, act, step: place.step, outcome: 'waits' };
}

/** 转办: the seat goes to somebody else for good. Throws what `requirePlace` and `requireNewcomer` throw. */
export function reassign(approvalCase: ApprovalCase, reviewer: Reviewer, request: NamedRequest, holders: readonly PostHolder[], at: Date): Acted {
  const place = requirePlace(approvalCase, reviewer, holders, request.seen);
  requireNewcomer(approvalCase, place, reviewer, request.target);
  const named = standingAssignments(approvalCase).find((each) => each.personId === place.seat?.personId && each.kind !== 'consulted');
  // Who was added stays added in the hands of the next: the step still waits for that voice.
  const kind = named?.kind === 'added-before' || named?.kind === 'added-after' ? named.kind : 'reassigned';
  const passed = bringIn(approvalCase, reviewer, place, 'reassign', kind, request, at, named);
  if (kind === 'reassigned' || named === undefined) return passed;
  const { assignments } = passed.approvalCase;
  return { ...passed, approvalCase: { ...passed.approvalCase, assignments: assignments.map((each) => (each.openedBy === passed.act.number ? { ...each, fromPersonId: named.fromPersonId } : each)) } };
}

/** 委派: somebody else is asked for their view, and the case waits until it comes back. */
export function consult(approvalCase: ApprovalCase, reviewer: Reviewer, request: NamedRequest, holders: readonly PostHolder[], at: Date): Acted {
  const place = requirePlace(approvalCase, reviewer, holders, request.seen);
  requireNewcomer(approvalCase, place, reviewer, request.target);
  return bringIn(approvalCase, reviewer, place, 'consult', 'consulted', request, at);
}

/** 加签: somebody else must agree too, before the one who asks or after. */
export function addApprover(approvalCase: ApprovalCase, reviewer: Reviewer, where: 'before' | 'after', request: NamedRequest, holders: readonly PostHolder[], at: Date): Acted {
  const place = requirePlace(approvalCase, reviewer, holders, request.seen);
  requireNewcomer(approvalCase, place, reviewer, request.target);
  return bringIn(approvalCase, reviewer, place, `add-approver-${where}`, `added-${where}`, request, at);
}

function close(approvalCase: ApprovalCase, reviewer: Reviewer, verb: ActVerb, assignment: Assignment, opinion: string, at: Date, principal: NamedPerson | null): Acted {
  const step = requireOpen(approvalCase);
  const target = { personId: assignment.personId, name: assignment.name };
  const { act, approvalCase: acted } = addAct(approvalCase, reviewer, verb, at, { opinion, about: assignment.openedBy, target, onBehalfOf: principal });
  return { approvalCase: { ...acted, assignments: acted.assignments.map((each) => (each === assignment ? { ...each, closedBy: act.number } : each)) }, act, step, outcome: 'waits' };
}

/** 答复委派, also by the stand-in of whoever was asked. Throws `approval.not-consulted` (conflict) when nobody waits for this person's view. */
export function answer(approvalCase: ApprovalCase, reviewer: Reviewer, opinion: string, at: Date): Acted {
  const step = requireOpen(approvalCase);
  const speaksForOthers = step.allowsPreparer || !isInvolved(approvalCase, reviewer.personId);
  const asked = standingAssignments(approvalCase).find((each) => each.kind === 'consulted' && (each.personId === reviewer.personId || (speaksForOthers && each.standIn?.personId === reviewer.personId)));
  if (!asked) throw new DomainError('approval.not-consulted', 'conflict', { step: step.name });
  return close(approvalCase, reviewer, 'answer', asked, requireOpinion(opinion, true), at, principalOf(reviewer, asked));
}

/** 收回委派, 减签: whoever brought somebody in, or speaks for them, lets them go again, as long as they have not spoken. Throws `approval.not-brought-in` (conflict), `approval.decided-already`. */
export function letGo(approvalCase: ApprovalCase, reviewer: Reviewer, targetId: string, opinion: string, holders: readonly PostHolder[], at: Date): Acted {
  const step = requireOpen(approvalCase);
  const lent = seatsFor(seatsOf(approvalCase, step, holders), reviewer.personId).filter((seat) => seat.personId !== reviewer.personId);
  const isMine = (askerId: string | null): boolean => askerId === reviewer.personId || lent.some((seat) => seat.personId === askerId);
  const mine = standingAssignments(approvalCase).find((each) => each.personId === targetId && isMine(each.fromPersonId) && each.kind !== 'reassigned');
  if (!mine) throw new DomainError('approval.not-brought-in', 'conflict', { step: step.name });
  const word = wordOf(mine.personId, wordsOf(approvalCase));
  if (word && mine.kind !== 'consulted') throw decidedAlready(approvalCase, word);
  const principal = principalOf(reviewer, lent.find((seat) => seat.personId === mine.fromPersonId));
  return close(approvalCase, reviewer, mine.kind === 'consulted' ? 'end-consultation' : 'remove-approver', mine, requireOpinion(opinion, false), at, principal);
}

/** 管理员干预: names somebody for a step that cannot go on, never the administrator. `opinion` is the reason and must be given. */
export function assign(approvalCase: ApprovalCase, administrator: Reviewer, request: NamedRequest, holders: readonly PostHolder[], at: Date): Acted {
  requireFresh(approvalCase, request.seen);
  const step = requireOpen(approvalCase);
  if (isAdvisory(step)) throw new DomainError('approval.advice-not-assignable', 'conflict', { step: step.name });
  requireOpinion(request.opinion, true);
  const place = { step, seats: seatsOf(approvalCase, step, holders), seat: undefined };
  requireNewcomer(approvalCase, place, administrator, request.target);
  return bringIn(approvalCase, administrator, place, 'assign', 'assigned', request, at);
}
