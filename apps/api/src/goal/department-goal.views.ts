import type { Actor } from '#domain/access/actor';
import { findDepartmentViolations, type DepartmentGoal, type DepartmentGoalContent, type DepartmentIndicator, type SubGoal } from '#domain/goal/department-goal';
import type { GoalStatus } from '#domain/goal/performance-goal';
import type { StatedAmount } from '#domain/goal/stated-totals';
import type { Finding } from '#domain/goal/review/finding';
import type { Grade } from '#domain/rulebook/rulebook';
import { formatYuan } from '#domain/shared/money';
import { formatPercent } from '#domain/shared/percent';
import type { DepartmentGoalListItem } from '#persistence/goal/department-goal-queries';
import { statusNames } from '#wording/statuses';
import { ActionView } from '../http/action.views.js';
import { ViolationView, presentGoalActions, presentViolation } from './goal-actions.views.js';
import { GoalReviewView, countFindings, presentReviewFinding } from './goal-review.views.js';
import { TargetView, presentTarget } from './goal.views.js';

export class StatedAmountView {
  /** Decimal 元. */
  amount: string;
  raw: string;
}

export class StatedTotalsView {
  income: StatedAmountView | null;
  expenditure: StatedAmountView | null;
  basic: StatedAmountView | null;
  project: StatedAmountView | null;
}

export class DutyBandView {
  grade: Grade;
  atLeast: string;
}

export class SubGoalView {
  name: string;
  duty: string | null;
  dutyGoal: string | null;
  goal: string | null;
  indicators: string | null;
  standard: string | null;
  bands: DutyBandView[];
}

export class ScoringView {
  raw: string;
  /** What the sentence was understood as; null where it was not. */
  function: string | null;
  parameters: Record<string, string> | null;
}

export class DepartmentIndicatorView {
  id: string;
  level1: string;
  level2: string;
  name: string;
  description: string;
  target: TargetView;
  scoring: ScoringView;
  basis: string;
}

export class DepartmentGoalContentView {
  totals: StatedTotalsView;
  introduction: string;
  overallGoal: string;
  subGoals: SubGoalView[];
  safeguards: string[];
  indicators: DepartmentIndicatorView[];
}

export class DepartmentGoalView extends DepartmentGoalContentView {
  id: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  fiscalYear: number;
  status: string;
  statusName: string;
  version: number;
  round: number;
  contentHash: string;
  issuedOn: string | null;
  /** What still keeps it from being submitted. */
  violations: ViolationView[];
  /** The approval of the last round; null for a goal that was never sent up. */
  approvalCaseId: string | null;
  actions: ActionView[];
}

export class DepartmentGoalListItemView {
  id: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  fiscalYear: number;
  status: string;
  statusName: string;
  round: number;
  version: number;
}

export class DepartmentGoalPageView {
  items: DepartmentGoalListItemView[];
  total: number;
  page: number;
  pageSize: number;
}

export class DepartmentGoalRevisionView extends DepartmentGoalContentView {
  version: number;
  round: number;
  reason: string;
  contentHash: string;
  frozenAt: string;
}

const presentAmount = (stated: StatedAmount | null): StatedAmountView | null => (stated === null ? null : { amount: formatYuan({ fen: stated.fen }), raw: stated.raw });

const presentSubGoal = ({ bands, ...texts }: SubGoal): SubGoalView => ({ ...texts, bands: bands.map(({ grade, atLeast }) => ({ grade, atLeast: formatPercent(atLeast) })) });

const presentIndicator = ({ target, scoring, ...texts }: DepartmentIndicator): DepartmentIndicatorView => ({ ...texts, target: presentTarget(target), scoring: { ...scoring } });

export const presentDepartmentContent = ({ totals, introduction, overallGoal, subGoals, safeguards, indicators }: DepartmentGoalContent): DepartmentGoalContentView => ({
  totals: { income: presentAmount(totals.income), expenditure: presentAmount(totals.expenditure), basic: presentAmount(totals.basic), project: presentAmount(totals.project) },
  introduction,
  overallGoal,
  subGoals: subGoals.map(presentSubGoal),
  safeguards: [...safeguards],
  indicators: indicators.map(presentIndicator),
});

/** What stands around a department's goal when it is shown. */
export interface DepartmentGoalSurroundings {
  readonly isBeingDecided: boolean;
  readonly approvalCaseId: string | null;
}

export function presentDepartmentGoal(goal: DepartmentGoal, actor: Actor, { isBeingDecided, approvalCaseId }: DepartmentGoalSurroundings): DepartmentGoalView {
  const { content, districtId: _district, preparerId: _preparer, ...head } = goal;
  const violations = findDepartmentViolations(content);
  return {
    ...presentDepartmentContent(content),
    ...head,
    statusName: statusNames.goal[goal.status],
    violations: violations.map(presentViolation),
    approvalCaseId,
    actions: presentGoalActions(goal, actor, violations.length, isBeingDecided),
  };
}

export const presentDepartmentGoalListItem = (item: DepartmentGoalListItem): DepartmentGoalListItemView => ({ ...item, statusName: statusNames.goal[item.status as GoalStatus] });

/** Fields of the findings are paths into the content already, except those of an indicator. */
export const presentDepartmentReview = (findings: readonly Finding[]): GoalReviewView => ({
  findings: findings.map((finding) => ({ ...presentReviewFinding(finding), path: finding.indicator === null ? `/${finding.field}` : `/indicators/${finding.indicator - 1}/${finding.field}` })),
  ...countFindings(findings),
});
