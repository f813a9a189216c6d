import type { NamedPerson } from './approval-act.js';
import { addAct, openStepOf, type Acted, type ApprovalCase, type Assignment, type Reviewer } from './approval-case.js';
import { isInvolved } from './seats.js';

/** The places that a person was given by name at the open step: 转办、指定、委派、加签. */
export const namedSeatsOf = (approvalCase: ApprovalCase, personId: string): Assignment[] =>
  openStepOf(approvalCase) === null ? [] : approvalCase.assignments.filter((each) => each.visit === approvalCase.visit && each.closedBy === null && each.personId === personId);

/** Whether a successor may take such a place: not involved in the case, nor asked in it already. */
export const mayTakeSeat = (approvalCase: ApprovalCase, successorId: string): boolean =>
  (openStepOf(approvalCase)?.allowsPreparer === true || !isInvolved(approvalCase, successorId)) && namedSeatsOf(approvalCase, successorId).length === 0;

/** 交接 of a place by name: it ends for the leaver and begins for the successor, in the same capacity and asked by the same person. */
export function passSeat(approvalCase: ApprovalCase, administrator: Reviewer, seat: Assignment, successor: NamedPerson, at: Date): Acted {
  const step = openStepOf(approvalCase);
  if (step === null) throw new Error('a case that has ended has no seats');
  const { act, approvalCase: acted } = addAct(approvalCase, administrator, 'reassign', at, { target: successor, about: seat.openedBy });
  const kept = acted.assignments.map((each) => (each.openedBy === seat.openedBy ? { ...each, closedBy: act.number } : each));
  return { approvalCase: { ...acted, assignments: [...kept, { ...seat, ...successor, openedBy: act.number, standIn: null, isPresent: true }] }, act, step, outcome: 'waits' };
}
