import type { Actor } from '#domain/access/actor';
import { findViolations, type GoalContent, type GoalIndicator, type PerformanceGoal } from '#domain/goal/performance-goal';
import type { Finding } from '#domain/goal/review/finding';
import { nameOfCategory, nameOfDimension } from '#domain/indicator/classification';
import type { TargetValue } from '#domain/indicator/target-value';
import { formatYuan } from '#domain/shared/money';
import { formatPercent } from '#domain/shared/percent';
import { formatPoints } from '#domain/shared/points';
import type { KeptAmendment } from '#persistence/goal/amendment-queries';
import type { TimelineEntry } from '#persistence/goal/goal-file';
import type { GoalListItem } from '#persistence/goal/goal-queries';
import { statusNames } from '#wording/statuses';
import { ActionView } from '../http/action.views.js';
import { ViolationView, presentAdjusting, presentGoalActions, presentViolation } from './goal-actions.views.js';
import { AmendmentView, presentAmendment } from './goal-amendment.views.js';
import { ReviewFindingView, presentReviewFinding } from './goal-review.views.js';

export class BudgetView {
  /** Decimal 元. */
  total: string;
  fiscal: string;
  other: string;
}

export class PlanCellView {
  month: number;
  raw: string;
  percent: string | null;
}

export class TargetView {
  raw: string;
  kind: string;
  operator: string | null;
  value: string | null;
  unit: string | null;
  /** What an ambiguous value may have meant; a person chooses. */
  suggestions: string[];
}

export class IndicatorView {
  id: string;
  dimension: string;
  category: string;
  /** 一级指标. */
  level1: string;
  /** 二级指标. */
  level2: string;
  name: string;
  description: string;
  target: TargetView;
  basis: string;
  weight: string | null;
}

export class GoalContentView {
  budget: BudgetView;
  /** 重点项目. */
  isKeyProject: boolean;
  purpose: string;
  objectives: string[];
  spendingPlan: PlanCellView[];
  indicators: IndicatorView[];
}

export class GoalView extends GoalContentView {
  id: string;
  code: string;
  name: string;
  nature: string;
  unitId: string;
  fiscalYear: number;
  status: string;
  statusName: string;
  version: number;
  round: number;
  contentHash: string;
  issuedOn: string | null;
  /** What still keeps it from being submitted. */
  violations: ViolationView[];
  /** What the review would have put right before it goes on; the whole review is a route of its own. */
  blockingFindings: ReviewFindingView[];
  /** 目标调整 of this goal that has not ended; until it is issued, what stands here is in force. */
  openAdjustmentId: string | null;
  /** The approval of the last round; null for a goal that was never sent up. */
  approvalCaseId: string | null;
  /** 完善: what reviewers wrote into the text that was submitted last. */
  amendments: AmendmentView[];
  actions: ActionView[];
}

export class GoalListItemView {
  id: string;
  code: string;
  name: string;
  nature: string;
  unitId: string;
  unitName: string;
  fiscalYear: number;
  status: string;
  statusName: string;
  round: number;
  version: number;
  /** Decimal 元. */
  budget: string;
  /** 重点项目. */
  isKeyProject: boolean;
  spendingPlan: PlanCellView[];
}

export class GoalPageView {
  items: GoalListItemView[];
  total: number;
  /** 合计 of the whole filter, decimal 元. */
  totalBudget: string;
  page: number;
  pageSize: number;
}

export class GoalCreatedView {
  id: string;
}

export class GoalRevisedView {
  version: number;
}

export class GoalSubmittedView {
  /** The case in which the reviewers decide. */
  approvalCaseId: string;
}

export class GoalRevisionView extends GoalContentView {
  version: number;
  round: number;
  reason: string;
  contentHash: string;
  frozenAt: string;
}

export class TimelineEntryView {
  /** Number in the district's audit chain. */
  no: number;
  at: string;
  event: string;
  by: string | null;
  role: string | null;
  opinion: string | null;
}

export const presentTarget = (target: TargetValue): TargetView => ({ ...target, suggestions: [...target.suggestions] });

const presentIndicator = (indicator: GoalIndicator): IndicatorView => ({
  id: indicator.id,
  dimension: indicator.dimension,
  category: indicator.category,
  level1: nameOfDimension(indicator.dimension),
  level2: nameOfCategory(indicator.category),
  name: indicator.name,
  description: indicator.description,
  target: presentTarget(indicator.target),
  basis: indicator.basis,
  weight: indicator.weight === null ? null : formatPoints(indicator.weight),
});

export const presentContent = (content: GoalContent): GoalContentView => ({
  budget: { total: formatYuan(content.budgeted), fiscal: formatYuan(content.fiscalFunds), other: formatYuan(content.otherFunds) },
  isKeyProject: content.isKeyProject,
  purpose: content.purpose,
  objectives: [...content.objectives],
  spendingPlan: content.plan.map((cell) => ({ month: cell.month, raw: cell.raw, percent: cell.percent === null ? null : formatPercent(cell.percent) })),
  indicators: content.indicators.map(presentIndicator),
});

/** What stands around a goal when it is shown. */
export interface GoalSurroundings {
  readonly isBeingDecided: boolean;
  readonly blockingFindings: readonly Finding[];
  readonly openAdjustmentId: string | null;
  readonly approvalCaseId: string | null;
  readonly amendments: readonly KeptAmendment[];
}

export function presentGoal(goal: PerformanceGoal, actor: Actor, { isBeingDecided, blockingFindings, openAdjustmentId, approvalCaseId, amendments }: GoalSurroundings): GoalView {
  const violations = findViolations(goal.content);
  return {
    ...presentContent(goal.content),
    id: goal.id,
    code: goal.project.code,
    name: goal.project.name,
    nature: goal.project.nature,
    unitId: goal.project.unitId,
    fiscalYear: goal.project.fiscalYear,
    status: goal.status,
    statusName: statusNames.goal[goal.status],
    version: goal.version,
    round: goal.round,
    contentHash: goal.contentHash,
    issuedOn: goal.issuedOn,
    violations: violations.map(presentViolation),
    blockingFindings: blockingFindings.map(presentReviewFinding),
    openAdjustmentId,
    approvalCaseId,
    amendments: amendments.map(presentAmendment),
    actions: [...presentGoalActions(goal, actor, violations.length, isBeingDecided), ...presentAdjusting(goal, actor, openAdjustmentId)],
  };
}

export const presentGoalListItem = ({ budgetedFen, plan, ...item }: GoalListItem): GoalListItemView => ({
  ...item,
  statusName: statusNames.goal[item.status as PerformanceGoal['status']],
  budget: formatYuan({ fen: BigInt(budgetedFen) }),
  spendingPlan: [...plan],
});

export const presentTimelineEntry = (entry: TimelineEntry): TimelineEntryView => ({ ...entry, at: entry.at.toISOString() });
