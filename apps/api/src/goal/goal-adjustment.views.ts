import type { Actor } from '#domain/access/actor';
import { adjustmentLifecycle, budgetShifts, findAdjustmentViolations, type AdjustedGoal, type AdjustmentAction, type AdjustmentKind, type AdjustmentStatus } from '#domain/goal/goal-adjustment';
import { goalChanges } from '#domain/goal/goal-changes';
import type { GoalStatus } from '#domain/goal/performance-goal';
import { formatYuan } from '#domain/shared/money';
import type { AdjustmentDetail, AdjustmentListItem } from '#persistence/goal/goal-adjustment-queries';
import { adjustmentKindNames } from '#wording/goal-terms';
import { statusNames } from '#wording/statuses';
import { ActionView } from '../http/action.views.js';
import { ViolationView, presentGoalActions, presentViolation } from './goal-actions.views.js';
import { ChangeListView, presentChanges } from './goal-change.views.js';
import { GoalContentView, presentContent } from './goal.views.js';

export class AdjustedGoalView extends GoalContentView {
  goalId: string;
  code: string;
  name: string;
  /** 项目性质. */
  nature: string;
  /** What was issued, and stays in force until the adjustment is. */
  before: GoalContentView;
  /** The issued version that it was written against. */
  baseVersion: number;
  /** Decimal 元 with its sign, against what was issued. */
  budgetChange: string;
  /** From what was issued to what is proposed, with what it means for what was promised. */
  changes: ChangeListView;
}

export class GoalAdjustmentView {
  id: string;
  kind: string;
  kindName: string;
  goalId: string;
  unitId: string;
  fiscalYear: number;
  title: string;
  status: string;
  statusName: string;
  version: number;
  round: number;
  contentHash: string;
  issuedOn: string | null;
  reason: string;
  evidence: string;
  /** What each goal is to become. */
  goals: AdjustedGoalView[];
  /** What still keeps it from being submitted. */
  violations: ViolationView[];
  /** The approval of the last round; null for an adjustment that was never sent up. */
  approvalCaseId: string | null;
  actions: ActionView[];
}

export class GoalAdjustmentListItemView {
  id: string;
  kind: string;
  kindName: string;
  goalId: string;
  projectCode: string;
  projectName: string;
  unitId: string;
  unitName: string;
  fiscalYear: number;
  status: string;
  statusName: string;
  round: number;
  version: number;
  issuedOn: string | null;
}

export class GoalAdjustmentPageView {
  items: GoalAdjustmentListItemView[];
  total: number;
  page: number;
  pageSize: number;
}

function presentAdjusted({ goalId, baseVersion, proposed }: AdjustedGoal, { issued, projects, adjustment }: AdjustmentDetail): AdjustedGoalView {
  const [before = proposed, project] = [issued.get(goalId), projects.get(goalId)];
  const shift = budgetShifts(adjustment.content.goals, issued).find((each) => each.goalId === goalId);
  return {
    ...presentContent(proposed),
    goalId,
    code: project?.code ?? '',
    name: project?.name ?? '',
    nature: project?.nature ?? '',
    before: presentContent(before),
    baseVersion,
    budgetChange: shift === undefined ? '0.00' : formatYuan(shift.amount),
    changes: presentChanges(goalChanges(before, proposed)),
  };
}

export function presentAdjustment(detail: AdjustmentDetail, actor: Actor): GoalAdjustmentView {
  const { adjustment, issued, isBeingDecided, approvalCaseId } = detail;
  const { content, districtId: _district, preparerId: _preparer, ...head } = adjustment;
  const violations = findAdjustmentViolations(content, issued);
  return {
    ...head,
    kind: content.kind,
    kindName: adjustmentKindNames[content.kind],
    statusName: statusNames.goal[adjustment.status],
    reason: content.reason,
    evidence: content.evidence,
    goals: content.goals.map((each) => presentAdjusted(each, detail)),
    violations: violations.map(presentViolation),
    approvalCaseId,
    actions: presentGoalActions(adjustment, actor, violations.length, isBeingDecided, (action) => adjustmentLifecycle.allows(adjustment.status as AdjustmentStatus, action as AdjustmentAction)),
  };
}

export const presentAdjustmentListItem = (item: AdjustmentListItem): GoalAdjustmentListItemView => ({
  ...item,
  kindName: adjustmentKindNames[item.kind as AdjustmentKind],
  statusName: statusNames.goal[item.status as GoalStatus],
});
