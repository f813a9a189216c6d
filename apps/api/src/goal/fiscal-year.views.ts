import type { RolledOverGoal } from '#application/goal/open-fiscal-year';
import { describeProblem } from '#wording/describe-problem';

export class RolledOverGoalView {
  /** The goal of the year before. */
  fromGoalId: string;
  fromCode: string;
  name: string;
  /** 项目编码 in the new year. */
  code: string;
  /** copied · would-copy (dry run) · copied-already · left. */
  outcome: string;
  /** The new draft. */
  goalId: string | null;
  /** Why it was left. */
  message: string | null;
}

export class OpenedFiscalYearView {
  fiscalYear: number;
  copied: number;
  items: RolledOverGoalView[];
}

export const presentOpening = (fiscalYear: number, items: readonly RolledOverGoal[]): OpenedFiscalYearView => ({
  fiscalYear,
  copied: items.filter(({ outcome }) => outcome === 'copied').length,
  items: items.map(({ from, code, outcome, goalId, problem }) => ({
    fromGoalId: from.id, fromCode: from.project.code, name: from.project.name, code, outcome, goalId, message: problem === null ? null : describeProblem(problem.code, problem.details),
  })),
});
