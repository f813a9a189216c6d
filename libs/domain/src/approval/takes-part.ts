import type { ApprovalCase, Reviewer } from './approval-case.js';

/** 填报人、送审人: wrote or submitted what is under review. */
export const isAuthor = ({ authorIds, submittedBy }: Pick<ApprovalCase, 'authorIds' | 'submittedBy'>, personId: string): boolean => submittedBy === personId || authorIds.includes(personId);

/** 办理人: holds the post of one of the steps, was named in the case, or has acted in it. */
export const isReviewer = ({ steps, assignments, acts }: Pick<ApprovalCase, 'steps' | 'assignments' | 'acts'>, { personId, role, unitId }: Pick<Reviewer, 'personId' | 'role' | 'unitId'>): boolean =>
  steps.some((step) => step.role === role && step.unitId === unitId)
  || assignments.some((assignment) => assignment.personId === personId || assignment.standIn?.personId === personId)
  || acts.some((act) => act.personId === personId);

/** 参与人: whoever wrote, or has a say. Only they copy to others and write in the margin. */
export const takesPart = (approvalCase: ApprovalCase, person: Pick<Reviewer, 'personId' | 'role' | 'unitId'>): boolean => isAuthor(approvalCase, person.personId) || isReviewer(approvalCase, person);
