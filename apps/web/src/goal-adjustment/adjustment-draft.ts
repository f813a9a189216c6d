import { findAdjustmentViolations, type AdjustmentKind } from '#domain/goal/goal-adjustment';
import type { adjustmentTerms } from '#wording/adjustment-desk-terms';
import { describeViolation } from '#wording/describe-problem';
import { contentFor, faultsOf, stepOf, type TextStep } from '../goal/draft-faults.js';
import { draftOfGoal, type GoalDraft } from '../goal/goal-draft.js';
import type { AdjustedGoal, Adjustment } from './adjustment.queries.js';

export interface DraftedGoal {
  readonly goalId: string;
  readonly name: string;
  /** What was issued. */
  readonly before: GoalDraft;
  readonly draft: GoalDraft;
}

/** Everything the form of an adjustment holds, as it was typed. */
export interface AdjustmentDraft {
  readonly kind: AdjustmentKind;
  readonly reason: string;
  readonly evidence: string;
  readonly goals: readonly DraftedGoal[];
}

export type AdjustmentStep = keyof typeof adjustmentTerms.steps;

const draftedGoal = ({ goalId, code, name, nature, before, ...proposed }: AdjustedGoal, fiscalYear: number): DraftedGoal => {
  const head = { code, name, nature, fiscalYear };
  return { goalId, name, before: draftOfGoal({ ...before, ...head }, []), draft: draftOfGoal({ ...proposed, ...head }, []) };
};

/** The form of an adjustment on file. */
export const draftOfAdjustment = ({ kind, reason, evidence, goals, fiscalYear }: Adjustment): AdjustmentDraft => ({ kind: kind as AdjustmentKind, reason, evidence, goals: goals.map((goal) => draftedGoal(goal, fiscalYear)) });

export interface AdjustmentFault {
  /** Of which of its goals; null for the request itself. */
  readonly goal: number | null;
  readonly step: AdjustmentStep;
  /** Within the goal's content. */
  readonly path: string;
  readonly message: string;
}

/** What keeps the adjustment from being submitted, by the rules the server applies, said while it is typed. */
export function adjustmentFaults({ kind, reason, evidence, goals }: AdjustmentDraft): AdjustmentFault[] {
  const proposed = goals.map(({ goalId, draft }) => ({ goalId, baseVersion: 0, proposed: contentFor(draft) }));
  const issued = new Map(goals.map(({ goalId, before }) => [goalId, contentFor(before)]));
  const found = findAdjustmentViolations({ kind, reason, evidence, goals: proposed }, issued).flatMap((violation): AdjustmentFault[] => {
    const [, goal, path] = /^\/goals\/(\d)(\/.*)$/.exec(violation.path) ?? [];
    if (goal === undefined || path === undefined) return [{ goal: null, step: 'request', path: violation.path, message: describeViolation(violation) }];
    // What a goal lacks by itself is said with its own faults, which know what was typed.
    return violation.code.startsWith('adjustment.') ? [{ goal: Number(goal), step: stepOf(path), path, message: describeViolation(violation) }] : [];
  });
  return [...found, ...goals.flatMap(({ draft }, goal) => faultsOf(draft).map((fault) => ({ ...fault, goal })))];
}

export const isGoalStep = (step: AdjustmentStep): step is TextStep => step !== 'request' && step !== 'attachments' && step !== 'preview';
