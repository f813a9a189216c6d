import type { LocalDate } from '../calendar/local-date.js';
import { DomainError, type Violation } from '../shared/domain-error.js';
import { defineLifecycle } from '../shared/lifecycle.js';
import { formatYuan, subtractMoney, sumMoney, type Money } from '../shared/money.js';
import { goalDifferences } from './goal-difference.js';
import { findViolations, isEditable, requireConsistentFigures, submitComplete, type GoalAction, type GoalContent, type GoalContentDraft, type GoalHead, type PerformanceGoal } from './performance-goal.js';

export const adjustmentKinds = ['supplement', 'reduction', 'transfer', 'target-change'] as const;
/** 调整种类: 追加、调减、调剂、目标变更. */
export type AdjustmentKind = (typeof adjustmentKinds)[number];

/** 拟调整的目标: what an issued goal is to become. `baseVersion` is the issued version it was written against. */
export interface AdjustedGoal {
  readonly goalId: string;
  readonly baseVersion: number;
  readonly proposed: GoalContent;
}

/** 调整申请内容: what the preparer writes; frozen with every round and hashed. A transfer speaks of two goals, every other kind of one. */
export interface AdjustmentContent {
  readonly kind: AdjustmentKind;
  readonly reason: string;
  /** 依据: 文号 or what happened. */
  readonly evidence: string;
  readonly goals: readonly AdjustedGoal[];
}

/** 待写入的调整申请: indicators have no identity yet, or keep the one they had. */
export interface AdjustmentDraft extends Pick<AdjustmentContent, 'reason' | 'evidence'> {
  readonly goals: readonly { readonly goalId: string; readonly proposed: GoalContentDraft }[];
}

/**
 * 目标调整: a change of an issued goal as a paper of its own (中发〔2018〕34号: 确需调整的按程序报批). It goes the way of a goal; until it is issued,
 * the goal stays in force as it was issued.
 */
export interface GoalAdjustment extends GoalHead {
  readonly goalId: string;
  readonly districtId: string;
  readonly unitId: string;
  readonly fiscalYear: number;
  /** 项目名称 of the goal it was opened on. */
  readonly title: string;
  readonly content: AdjustmentContent;
}

/** The steps of a goal, except that what was approved may be given up: by the time of its issue the money may be spent, and the goal must not stay bound. */
export const adjustmentLifecycle = defineLifecycle('adjustment', {
  draft: { submit: 'under-review', void: 'voided' },
  'under-review': { approve: 'approved', 'send-back': 'returned', withdraw: 'draft', reject: 'rejected', 'give-up': 'voided' },
  returned: { submit: 'under-review', void: 'voided' },
  approved: { issue: 'issued', void: 'voided' },
  issued: {},
  rejected: {},
  voided: {},
});

export type AdjustmentStatus = (typeof adjustmentLifecycle.statuses)[number];
export type AdjustmentAction = ReturnType<typeof adjustmentLifecycle.actionsOf>[number];

/** Any step but 送审. Throws `adjustment.action-not-allowed` (conflict). */
export const moveAdjustment = (adjustment: GoalAdjustment, action: GoalAction): GoalAdjustment =>
  ({ ...adjustment, status: adjustmentLifecycle.next(adjustment.status as AdjustmentStatus, action as AdjustmentAction) });

/** 预算增减 of one goal, with its sign. */
export interface BudgetShift {
  readonly goalId: string;
  readonly amount: Money;
}

/** Throws `adjustment.goal-not-issued` (conflict) or `adjustment.year-over` (conflict): after the year there is nothing left to steer. */
export function requireAdjustable({ status, project }: Pick<PerformanceGoal, 'status' | 'project'>, today: LocalDate): void {
  if (status !== 'issued') throw new DomainError('adjustment.goal-not-issued', 'conflict', { status });
  if (today > `${project.fiscalYear}-12-31`) throw new DomainError('adjustment.year-over', 'conflict', { year: project.fiscalYear });
}

/** 调剂 happens between two projects of one unit and year. Throws `adjustment.counterpart-missing`, `adjustment.counterpart-superfluous` or `adjustment.counterpart-elsewhere` (invalid). */
export function requireCounterpart(kind: AdjustmentKind, goal: PerformanceGoal, counterpart: PerformanceGoal | null): void {
  if (kind !== 'transfer') {
    if (counterpart !== null) throw new DomainError('adjustment.counterpart-superfluous', 'invalid');
    return;
  }
  if (counterpart === null) throw new DomainError('adjustment.counterpart-missing', 'invalid');
  const [from, to] = [goal.project, counterpart.project];
  if (goal.id === counterpart.id || from.unitId !== to.unitId || from.fiscalYear !== to.fiscalYear) throw new DomainError('adjustment.counterpart-elsewhere', 'invalid');
}

/** New content for a draft or returned adjustment; throws `adjustment.content-locked` (conflict), `adjustment.other-goals` or `goal.funds-do-not-add-up` (invalid). */
export function reviseAdjustment(adjustment: GoalAdjustment, content: AdjustmentContent, contentHash: string, preparerId: string): GoalAdjustment {
  if (!isEditable(adjustment)) throw new DomainError('adjustment.content-locked', 'conflict', { status: adjustment.status });
  const idsOf = ({ goals }: AdjustmentContent): string => goals.map(({ goalId }) => goalId).join();
  if (idsOf(content) !== idsOf(adjustment.content)) throw new DomainError('adjustment.other-goals', 'invalid');
  for (const { proposed } of content.goals) requireConsistentFigures(proposed);
  return { ...adjustment, content, contentHash, preparerId };
}

/** How much each goal gains or loses against what was issued. */
export const budgetShifts = (goals: readonly AdjustedGoal[], issued: ReadonlyMap<string, GoalContent>): readonly BudgetShift[] =>
  goals.map(({ goalId, proposed }) => ({ goalId, amount: subtractMoney(proposed.budgeted, issuedOf(issued, goalId).budgeted) }));

function issuedOf(issued: ReadonlyMap<string, GoalContent>, goalId: string): GoalContent {
  const content = issued.get(goalId);
  if (content === undefined) throw new DomainError('adjustment.other-goals', 'invalid');
  return content;
}

const at = (path: string, code: string, details?: Violation['details']): Violation => ({ path, code, ...(details && { details }) });

/** What a kind says of money: 追加 brings some, 调减 takes some, 调剂 keeps the sum, 目标变更 leaves it alone. */
function moneyViolations(kind: AdjustmentKind, shifts: readonly BudgetShift[]): Violation[] {
  const [first = 0n] = shifts.map(({ amount }) => amount.fen);
  const path = '/goals/0/budget/total';
  switch (kind) {
    case 'supplement':
      return first > 0n ? [] : [at(path, 'adjustment.supplement-adds-nothing')];
    case 'reduction':
      return first < 0n ? [] : [at(path, 'adjustment.reduction-takes-nothing')];
    case 'target-change':
      return first === 0n ? [] : [at(path, 'adjustment.target-change-moves-money')];
    case 'transfer': {
      const rest = sumMoney(shifts.map(({ amount }) => amount));
      if (rest.fen !== 0n) return [at(path, 'adjustment.transfer-changes-sum', { difference: formatYuan(rest) })];
      return first === 0n ? [at(path, 'adjustment.transfer-moves-nothing')] : [];
    }
  }
}

/** Everything that keeps an adjustment from being submitted; shown live in the form, thrown once at submission. */
export function findAdjustmentViolations({ kind, reason, evidence, goals }: AdjustmentContent, issued: ReadonlyMap<string, GoalContent>): Violation[] {
  const changesNothing = goals.every(({ goalId, proposed }) => goalDifferences(issuedOf(issued, goalId), proposed).length === 0);
  return [
    ...(reason.trim() === '' ? [at('/reason', 'adjustment.reason-missing')] : []),
    ...(evidence.trim() === '' ? [at('/evidence', 'adjustment.evidence-missing')] : []),
    ...(changesNothing ? [at('/goals', 'adjustment.changes-nothing')] : moneyViolations(kind, budgetShifts(goals, issued))),
    ...goals.flatMap(({ proposed }, index) => findViolations(proposed).map((violation) => ({ ...violation, path: `/goals/${index}${violation.path}` }))),
  ];
}

/** 送审; throws `adjustment.incomplete` (invalid, with all violations) or `goal.action-not-allowed` (conflict). */
export const submitAdjustment = (adjustment: GoalAdjustment, issued: ReadonlyMap<string, GoalContent>): GoalAdjustment =>
  submitComplete(adjustment, findAdjustmentViolations(adjustment.content, issued), 'adjustment.incomplete');

/** 生效日: the day of the issue, and never before the year it is for has begun. */
export const inForceFrom = (fiscalYear: number, issuedOn: LocalDate): LocalDate => {
  const yearBegins = `${fiscalYear}-01-01` as LocalDate;
  return issuedOn > yearBegins ? issuedOn : yearBegins;
};

/** The goal with what was approved for it. Throws `adjustment.base-moved` (conflict) where it is no longer the version the adjustment was written against. */
export function adjustGoal(goal: PerformanceGoal, { baseVersion, proposed }: AdjustedGoal, contentHash: string): PerformanceGoal {
  if (goal.status !== 'issued' || goal.version !== baseVersion) throw new DomainError('adjustment.base-moved', 'conflict', { project: goal.project.name });
  return { ...goal, content: proposed, contentHash };
}
