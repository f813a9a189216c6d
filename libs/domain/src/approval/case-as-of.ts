import { dayOf, type LocalDate } from '../calendar/local-date.js';
import type { ApprovalCase } from './approval-case.js';

/** Where a visit was paid: acts say so, and for the last one, in which nothing was done yet, the case itself. */
const stepOfVisit = ({ acts, currentStep }: ApprovalCase, visit: number): number => acts.find((act) => act.visit === visit)?.step ?? currentStep;

/** Where the case stood after its last act: where that led, where 取回 brought it back to, or where it was done. */
function placeAfter(whole: ApprovalCase, kept: ApprovalCase['acts']): Pick<ApprovalCase, 'visit' | 'currentStep'> {
  const last = kept.at(-1);
  const retracted = last?.verb === 'retract' ? kept.find((act) => act.number === last.about) : undefined;
  const visit = retracted?.visit ?? last?.opensVisit ?? last?.visit ?? 1;
  return { visit, currentStep: stepOfVisit(whole, visit) };
}

/** The case after an act, by its number; 1 is the case as it was opened. Acts are only ever added, so that they tell every earlier state. */
export function caseAfter(whole: ApprovalCase, number: number): ApprovalCase {
  const acts = whole.acts.filter((act) => act.number <= number);
  if (acts.length === whole.acts.length) return whole;
  return {
    ...whole,
    ...placeAfter(whole, acts),
    acts,
    status: 'open',
    isSuspended: acts.findLast((act) => act.verb === 'suspend' || act.verb === 'resume')?.verb === 'suspend',
    assignments: whole.assignments.filter((each) => each.openedBy <= number).map((each) => ({ ...each, closedBy: each.closedBy !== null && each.closedBy > number ? null : each.closedBy })),
    version: 1 + acts.length,
  };
}

/** 截至某日: the case as it stood at the end of a day. */
export const caseAsOf = (whole: ApprovalCase, day: LocalDate): ApprovalCase => caseAfter(whole, whole.acts.findLast((act) => dayOf(act.decidedAt) <= day)?.number ?? 1);
