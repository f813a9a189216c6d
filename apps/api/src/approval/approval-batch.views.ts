import type { BatchOutcome } from '#application/approval/decide-batch';
import { batchOutcomeNames } from '#wording/approval-terms';
import { describeProblem } from '#wording/describe-problem';

export class BatchOutcomeView {
  caseId: string;
  title: string | null;
  /** would-pass, done-before, refused, or what the decision led to: waits, next-step, approved. */
  outcome: string;
  outcomeName: string;
  /** Why it was refused. */
  code: string | null;
  reason: string | null;
}

export class BatchView {
  isDryRun: boolean;
  /** Decided now, or to be decided when it is no dry run. */
  passed: number;
  doneBefore: number;
  refused: number;
  /** In the order of ids, in which they are decided. */
  items: BatchOutcomeView[];
}

export function presentBatch(outcomes: readonly BatchOutcome[], isDryRun: boolean): BatchView {
  const counted = (outcome: BatchOutcome['outcome']): number => outcomes.filter((each) => each.outcome === outcome).length;
  const [doneBefore, refused] = [counted('done-before'), counted('refused')];
  return {
    isDryRun,
    passed: outcomes.length - doneBefore - refused,
    doneBefore,
    refused,
    items: outcomes.map(({ caseId, title, outcome, refusal }) => ({
      caseId, title, outcome, outcomeName: batchOutcomeNames[outcome], code: refusal?.code ?? null, reason: refusal === null ? null : describeProblem(refusal.code, refusal.details),
    })),
  };
}
