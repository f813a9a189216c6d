import { DomainError } from '../shared/domain-error.js';
import { letsPass, standingWords, type ActVerb, type ApprovalAct, type NamedPerson } from './approval-act.js';
import { amendmentsOf, decidedAlready, openStepOf, type ApprovalCase, type ApprovalStep, type Assignment, type AssignmentKind, type Reviewer } from './approval-case.js';

/** Somebody who holds a step's post on the day, and their 受托人 of that day. */
export interface PostHolder extends NamedPerson {
  readonly standIn: NamedPerson | null;
}

/** 席位: a voice at the open step. The stand-in may speak for the person; both never count twice. */
export interface Seat extends PostHolder {
  readonly origin: 'post' | AssignmentKind;
}

/** Who spoke at an earlier step of this round or of the one it continues, or completed the text there: one pair of eyes never counts twice. */
export const hasSpokenEarlier = (approvalCase: ApprovalCase, personId: string): boolean =>
  [...standingWords(approvalCase.acts), ...approvalCase.carried, ...amendmentsOf(approvalCase)].some((act) => act.personId === personId && act.step < approvalCase.currentStep);

/** Authors of the round, and whoever spoke or completed the text at an earlier step of it. */
export const isInvolved = (approvalCase: ApprovalCase, personId: string): boolean =>
  approvalCase.authorIds.includes(personId) || approvalCase.submittedBy === personId || hasSpokenEarlier(approvalCase, personId);

const ofVisit = <T extends { readonly visit: number }>(approvalCase: ApprovalCase, all: readonly T[]): T[] => all.filter((each) => each.visit === approvalCase.visit);

/** Those who are asked at the open step: holders of its post who did not pass it on, and whoever was named. Nobody involved has a seat, nor through a stand-in. */
export function seatsOf(approvalCase: ApprovalCase, step: ApprovalStep, holders: readonly PostHolder[]): Seat[] {
  const here = ofVisit(approvalCase, approvalCase.assignments);
  const passedOn = new Set(here.filter((each) => each.kind === 'reassigned').map((each) => each.fromPersonId));
  const named = here.filter((each) => each.kind !== 'consulted' && each.closedBy === null && each.isPresent);
  const asked: Seat[] = [
    ...holders.filter((holder) => !passedOn.has(holder.personId)).map((holder): Seat => ({ ...holder, origin: 'post' })),
    ...named.map(({ personId, name, standIn, kind }): Seat => ({ personId, name, standIn, origin: kind })),
  ];
  const mayAct = (personId: string): boolean => step.allowsPreparer || !isInvolved(approvalCase, personId);
  return asked
    .filter((seat, index) => mayAct(seat.personId) && asked.findIndex((each) => each.personId === seat.personId) === index)
    .map((seat) => (seat.standIn !== null && !mayAct(seat.standIn.personId) ? { ...seat, standIn: null } : seat));
}

/** The words of this visit that count. */
export const wordsOf = (approvalCase: ApprovalCase): ApprovalAct[] => ofVisit(approvalCase, standingWords(approvalCase.acts));

/** Whose word it is: that of whoever said it, or of the one for whom it was expressly said. Nobody's word counts for a second voice. */
const voiceOf = ({ personId, onBehalfOf }: Pick<ApprovalAct, 'personId' | 'onBehalfOf'>): string => onBehalfOf?.personId ?? personId;

/** The word of a voice, said by the person or by a stand-in for them: they have no second one. */
export const wordOf = (personId: string, words: readonly ApprovalAct[]): ApprovalAct | undefined => words.find((word) => voiceOf(word) === personId);

/** The voices a person may lend words to: their own, then those they stand in for. Each has a word of its own. */
export const seatsFor = (seats: readonly Seat[], personId: string): Seat[] => [...seats.filter((seat) => seat.personId === personId), ...seats.filter((seat) => seat.standIn?.personId === personId)];

/** 加签: asked beside those whose step it is. */
export const isAdded = (seat: Seat): boolean => seat.origin === 'added-before' || seat.origin === 'added-after';

/** What keeps a voice from being heard now although it is asked: somebody asked first has not answered, or it is not its turn. */
function hindranceOf(approvalCase: ApprovalCase, step: ApprovalStep, seats: readonly Seat[], seat: Seat): DomainError | null {
  if (!isCalled(approvalCase, seat)) return new DomainError('approval.not-your-turn', 'conflict', { person: seats.find((each) => each.origin === 'post')?.name ?? '', step: step.name });
  const words = wordsOf(approvalCase);
  const asked = ofVisit(approvalCase, approvalCase.assignments).filter((each) => each.closedBy === null && each.isPresent && each.fromPersonId === seat.personId);
  const consulted = asked.find((each) => each.kind === 'consulted');
  if (consulted) return new DomainError('approval.awaits-answer', 'conflict', { person: consulted.name, step: step.name });
  const before = asked.find((each) => each.kind === 'added-before' && wordOf(each.personId, words) === undefined);
  if (before) return new DomainError('approval.awaits-added-approver', 'conflict', { person: before.name, step: step.name });
  const first = step.rule === 'in-order' && !isAdded(seat) ? seats.find((each) => !isAdded(each) && wordOf(each.personId, words) === undefined) : undefined;
  return first && first.personId !== seat.personId ? new DomainError('approval.not-your-turn', 'conflict', { person: first.name, step: step.name }) : null;
}

/** 后加签 are asked only after the one who added them has agreed. */
const isCalled = (approvalCase: ApprovalCase, seat: Seat): boolean => {
  if (seat.origin !== 'added-after') return true;
  const by = approvalCase.assignments.find((each) => each.visit === approvalCase.visit && each.kind === 'added-after' && each.personId === seat.personId && each.closedBy === null);
  return wordOf(by?.fromPersonId ?? '', wordsOf(approvalCase)) !== undefined;
};

/** Who is waited for right now, with whoever may speak for them. */
export function awaitedSeats(approvalCase: ApprovalCase, step: ApprovalStep, holders: readonly PostHolder[]): Seat[] {
  const seats = seatsOf(approvalCase, step, holders);
  const words = wordsOf(approvalCase);
  return seats.filter((seat) => wordOf(seat.personId, words) === undefined && hindranceOf(approvalCase, step, seats, seat) === null);
}

const holdsPost = (step: ApprovalStep, { role, unitId }: Reviewer): boolean => step.role === role && step.unitId !== null && step.unitId === unitId;

/** The voices a reviewer may speak for on the post of the session. */
const voicesOf = (step: ApprovalStep, seats: readonly Seat[], reviewer: Reviewer): Seat[] =>
  seatsFor(seats, reviewer.personId).filter((seat) => seat.personId !== reviewer.personId || seat.origin !== 'post' || holdsPost(step, reviewer));

/** For whom a reviewer speaks next: the first of their voices that may be heard now. Undefined where `refusalAt` refuses. */
export function speakingSeat(approvalCase: ApprovalCase, step: ApprovalStep, seats: readonly Seat[], reviewer: Reviewer): Seat | undefined {
  const words = wordsOf(approvalCase);
  return voicesOf(step, seats, reviewer).find((seat) => wordOf(seat.personId, words) === undefined && hindranceOf(approvalCase, step, seats, seat) === null);
}

/**
 * Why this person may not act at the open step now; null when they may. `approval.not-your-step`, `approval.own-submission`,
 * `approval.decided-earlier-step` are forbidden, everything else is a conflict with what has happened since.
 */
export function refusalAt(approvalCase: ApprovalCase, step: ApprovalStep, reviewer: Reviewer, holders: readonly PostHolder[]): DomainError | null {
  const isForbidden = (code: string): DomainError => new DomainError(code, 'forbidden', { step: step.name });
  const isMine = (each: Seat | Assignment | PostHolder): boolean => each.personId === reviewer.personId || each.standIn?.personId === reviewer.personId;
  const isAsked = holdsPost(step, reviewer) || holders.some(isMine) || ofVisit(approvalCase, approvalCase.assignments).some(isMine);
  if (isAsked && !step.allowsPreparer) {
    if (hasSpokenEarlier(approvalCase, reviewer.personId)) return isForbidden('approval.decided-earlier-step');
    if (isInvolved(approvalCase, reviewer.personId)) return isForbidden('approval.own-submission');
  }
  const [seats, words] = [seatsOf(approvalCase, step, holders), wordsOf(approvalCase)];
  const voices = voicesOf(step, seats, reviewer);
  const silent = voices.filter((seat) => wordOf(seat.personId, words) === undefined);
  const said = words.find((word) => word.personId === reviewer.personId || voices.some((seat) => voiceOf(word) === seat.personId));
  if (silent.length === 0) return said ? decidedAlready(approvalCase, said) : isForbidden('approval.not-your-step');
  const hindrances = silent.map((seat) => hindranceOf(approvalCase, step, seats, seat));
  return hindrances.includes(null) ? null : (hindrances[0] ?? null);
}

/** The step and its words so far: does it pass, can it still pass? 会签 waits for all, 票签 for its share, 加签 always for the added. */
export function standOf(step: ApprovalStep, seats: readonly Seat[], words: readonly ApprovalAct[]): 'passes' | 'waits' | 'fails' {
  const verbOf = (seat: Seat): ActVerb | undefined => wordOf(seat.personId, words)?.verb;
  const own = seats.filter((seat) => !isAdded(seat));
  const agreed = own.filter((seat) => letsPass(verbOf(seat))).length;
  const refused = own.filter((seat) => verbOf(seat) === 'send-back' || verbOf(seat) === 'reject').length;
  if (step.rule === 'share-of') {
    const percent = step.agreementPercent ?? 100;
    if ((own.length - refused) * 100 < percent * own.length) return 'fails';
    if (agreed * 100 < percent * own.length) return 'waits';
  } else if (step.rule === 'any-of' ? agreed === 0 && own.length > 0 : agreed < own.length) return 'waits';
  return seats.some((seat) => isAdded(seat) && verbOf(seat) !== 'approve') ? 'waits' : 'passes';
}

/** The open step of a case that can be acted on; throws what is in the way: it has ended, or is suspended. */
export function requireOpen(approvalCase: ApprovalCase): ApprovalStep {
  const refusal = refusalOfState(approvalCase);
  if (refusal) throw refusal;
  return openStepOf(approvalCase) as ApprovalStep; // refusalOfState has answered for a case without one
}

/** Why nobody at all can act now; null when somebody can. */
export function refusalOfState(approvalCase: ApprovalCase): DomainError | null {
  const { status, isSuspended, acts } = approvalCase;
  const last = acts.at(-1);
  if (status === 'withdrawn') return new DomainError('approval.withdrawn', 'conflict', { status });
  if (openStepOf(approvalCase) === null) return last ? decidedAlready(approvalCase, last) : new DomainError('approval.action-not-allowed', 'conflict', { status });
  if (isSuspended) return new DomainError('approval.suspended', 'conflict', { person: acts.findLast((act) => act.verb === 'suspend')?.personName ?? '', opinion: acts.findLast((act) => act.verb === 'suspend')?.opinion ?? '' });
  return null;
}
