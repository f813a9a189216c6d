import type { LocalDate } from '../calendar/local-date.js';
import { DomainError } from '../shared/domain-error.js';
import type { NamedPerson } from './approval-act.js';
import type { ApprovalCase, ApprovalStep, Reviewer } from './approval-case.js';
import { awaitedSeats, requireOpen, type PostHolder } from './seats.js';
import { isAuthor } from './takes-part.js';

/** 催办答复: the day by which the person means to have it done. */
export interface UrgeReply extends NamedPerson {
  readonly finishBy: LocalDate;
  readonly words: string;
  readonly repliedAt: Date;
}

/** 催办 of one visit at a step. It counts while the case waits there: once the step is done nobody is urged any more. */
export interface Urge {
  readonly id: string;
  readonly visit: number;
  readonly step: number;
  readonly by: NamedPerson;
  readonly words: string;
  readonly urgedAt: Date;
  /** Everybody who could have acted at that moment, stand-ins too. */
  readonly reached: readonly NamedPerson[];
  readonly replies: readonly UrgeReply[];
}

const leadsUnit = ({ unitId }: ApprovalCase, { role, unitId: own }: Pick<Reviewer, 'role' | 'unitId'>): boolean => role === 'unit-leader' && own === unitId;

/**
 * 催办 by whoever submitted or wrote it, or the unit's leader. Answers who is to hear of it: everybody who is waited for right now and
 * whoever may act for them, and those who were asked for their view. Throws `approval.urge-not-yours` (forbidden), what `requireOpen`
 * throws, `approval.urged-enough` and `approval.nobody-to-urge` (conflict).
 */
export function urge(approvalCase: ApprovalCase, urger: Reviewer, holders: readonly PostHolder[], urgedToday: number, perDay: number): { step: ApprovalStep; reached: NamedPerson[] } {
  if (!isAuthor(approvalCase, urger.personId) && !leadsUnit(approvalCase, urger)) throw new DomainError('approval.urge-not-yours', 'forbidden');
  const step = requireOpen(approvalCase);
  if (urgedToday >= perDay) throw new DomainError('approval.urged-enough', 'conflict', { times: perDay });
  const reached = awaitedPeople(approvalCase, step, holders);
  if (reached.length === 0) throw new DomainError('approval.nobody-to-urge', 'conflict', { step: step.name });
  return { step, reached };
}

/** 待办人: everybody the case waits for now, each with their stand-in; nobody twice. */
export function awaitedPeople(approvalCase: ApprovalCase, step: ApprovalStep, holders: readonly PostHolder[]): NamedPerson[] {
  const consulted = approvalCase.assignments.filter((each) => each.kind === 'consulted' && each.visit === approvalCase.visit && each.closedBy === null);
  const asked = [...awaitedSeats(approvalCase, step, holders), ...consulted].flatMap(({ personId, name, standIn }) => [{ personId, name }, ...(standIn === null ? [] : [{ personId: standIn.personId, name: standIn.name }])]);
  return asked.filter((person, at) => asked.findIndex((each) => each.personId === person.personId) === at);
}

/** Urges that the person has still to answer: of this visit, that reached them. */
export const unansweredBy = (approvalCase: ApprovalCase, urges: readonly Urge[], personId: string): Urge[] =>
  approvalCase.status !== 'open'
    ? []
    : urges.filter((each) => each.visit === approvalCase.visit && each.reached.some((person) => person.personId === personId) && each.replies.every((reply) => reply.personId !== personId));

/** 答复催办. Throws `approval.nothing-urged` (conflict) or `approval.finish-by-past` (invalid); answers the urges that are answered by it. */
export function answerUrges(approvalCase: ApprovalCase, urges: readonly Urge[], personId: string, finishBy: LocalDate, today: LocalDate): Urge[] {
  const unanswered = unansweredBy(approvalCase, urges, personId);
  if (unanswered.length === 0) throw new DomainError('approval.nothing-urged', 'conflict');
  if (finishBy < today) throw new DomainError('approval.finish-by-past', 'invalid', { violations: [{ path: '/finishBy', code: 'approval.finish-by-past' }] });
  return unanswered;
}
