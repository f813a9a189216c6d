import type { ApprovalCase, ApprovalStep } from './approval-case.js';
import { seatsOf, type PostHolder, type Seat } from './seats.js';

/** Whose word a step cannot do without: everybody's at 会签 and 依次, else that of the only one who is asked; nobody's for whom a stand-in may say it. */
const certainSpeakers = (step: ApprovalStep, seats: readonly Seat[]): readonly Seat[] =>
  (step.rule === 'all-of' || step.rule === 'in-order' || seats.length === 1 ? seats.filter(({ standIn }) => standIn === null) : []);

/**
 * Who would be asked at each step if nobody sent anything back. Whoever is certain to speak at one step is not asked at a later one, as in a
 * real case; of several of whom one will speak, nobody knows yet which.
 */
export function rehearsedSeats(asIfOpened: ApprovalCase, holdersOf: (step: ApprovalStep) => readonly PostHolder[]): ReadonlyMap<ApprovalStep, readonly Seat[]> {
  const asked = new Map<ApprovalStep, readonly Seat[]>();
  let { carried } = asIfOpened;
  for (const step of asIfOpened.steps.filter(({ position }) => position >= asIfOpened.currentStep)) {
    const seats = seatsOf({ ...asIfOpened, currentStep: step.position, carried }, step, holdersOf(step));
    asked.set(step, seats);
    carried = [...carried, ...certainSpeakers(step, seats).map(({ personId }) => ({ verb: 'approve' as const, step: step.position, personId }))];
  }
  return asked;
}
