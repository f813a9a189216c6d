import type { ProjectNature } from '../approval/subject-facts.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { Indicator } from '../indicator/indicator.js';
import { DomainError, type Violation } from '../shared/domain-error.js';
import { defineLifecycle } from '../shared/lifecycle.js';
import { addMoney, type Money } from '../shared/money.js';
import { FULL_POINTS, sumPoints } from '../shared/points.js';
import { findPlanViolations, type SpendingPlan } from '../spending-plan/spending-plan.js';

export type { ProjectNature } from '../approval/subject-facts.js';

/** 预算项目. Belongs to one fiscal year for ever; its code is unique in the district's year. */
export interface BudgetProject {
  readonly id: string;
  readonly districtId: string;
  readonly unitId: string;
  readonly fiscalYear: number;
  readonly code: string;
  readonly name: string;
  readonly nature: ProjectNature;
}

/** An indicator row of a goal, with the identity that reports and scores refer to. */
export interface GoalIndicator extends Indicator {
  readonly id: string;
}

/** What the preparer writes: the part of a goal that is frozen with every round and hashed. */
export interface GoalContent {
  readonly budgeted: Money;
  readonly fiscalFunds: Money;
  readonly otherFunds: Money;
  /** 重点项目, as the unit declares it. */
  readonly isKeyProject: boolean;
  /** 资金用途. */
  readonly purpose: string;
  /** 绩效目标, one entry per numbered sentence. */
  readonly objectives: readonly string[];
  readonly plan: SpendingPlan;
  readonly indicators: readonly GoalIndicator[];
}

/** 待写入的目标内容: indicators have no identity yet, or keep the one they had; a writer who does not say whether it is a 重点项目 leaves that as it is. */
export interface GoalContentDraft extends Omit<GoalContent, 'indicators' | 'isKeyProject'> {
  readonly isKeyProject?: boolean | undefined;
  readonly indicators: readonly Indicator[];
}

/** 挂起 belongs to the approval case and lateness is computed: neither is a status (architecture.md §3.5). `give-up` is 作废 of the case under review. */
export const goalLifecycle = defineLifecycle('goal', {
  draft: { submit: 'under-review', void: 'voided' },
  'under-review': { approve: 'approved', 'send-back': 'returned', withdraw: 'draft', reject: 'rejected', 'give-up': 'voided' },
  returned: { submit: 'under-review', void: 'voided' },
  approved: { issue: 'issued' },
  issued: { close: 'closed' },
  closed: {},
  rejected: {},
  voided: {},
});

export type GoalStatus = (typeof goalLifecycle.statuses)[number];
export type GoalAction = ReturnType<typeof goalLifecycle.actionsOf>[number];

/**
 * What the goal of a project, the goal of a whole department (部门整体绩效目标) and an adjustment have in common: how far it has come, and who
 * wrote which text. `version` grows by one with every change, `round` with every submission.
 */
export interface GoalHead {
  readonly id: string;
  readonly status: GoalStatus;
  readonly version: number;
  readonly round: number;
  readonly preparerId: string;
  /** Fingerprint of the frozen content; a reviewer decides on exactly this text (reliability.md, A10). */
  readonly contentHash: string;
  readonly issuedOn: LocalDate | null;
}

/** 绩效目标 of one budget project. */
export interface PerformanceGoal extends GoalHead {
  readonly project: BudgetProject;
  readonly content: GoalContent;
}

const editable: ReadonlySet<GoalStatus> = new Set<GoalStatus>(['draft', 'returned']);

export const isEditable = (goal: Pick<GoalHead, 'status'>): boolean => editable.has(goal.status);

/** Throws `goal.content-locked` (conflict) unless the unit has the goal in hand. */
export function requireEditable(goal: Pick<GoalHead, 'status'>): void {
  if (!isEditable(goal)) throw new DomainError('goal.content-locked', 'conflict', { status: goal.status });
}

const rewritable: ReadonlySet<GoalStatus> = new Set<GoalStatus>(['draft', 'returned', 'voided']);

/**
 * Whether the text that stands in the goal is the one that was submitted last. While the unit rewrites it, and after it gave the rewriting
 * up, it is not: then only the unit reads it.
 */
export const holdsSubmittedText = (goal: Pick<GoalHead, 'status'>): boolean => !rewritable.has(goal.status);

/** New content for a draft or returned goal; throws `goal.content-locked` (conflict) in every other status. */
export function reviseGoal(goal: PerformanceGoal, content: GoalContent, contentHash: string, preparerId: string): PerformanceGoal {
  requireEditable(goal);
  requireConsistentFigures(content);
  return { ...goal, content, contentHash, preparerId };
}

/** 预算数 = 财政资金 + 其他资金, always, also in a draft; throws `goal.funds-do-not-add-up` (invalid). */
export function requireConsistentFigures(content: GoalContent): void {
  const sum = addMoney(content.fiscalFunds, content.otherFunds);
  if (sum.fen !== content.budgeted.fen) {
    throw new DomainError('goal.funds-do-not-add-up', 'invalid', {
      violations: [{ path: '/budget', code: 'goal.funds-do-not-add-up' }],
      budgetedFen: content.budgeted.fen.toString(),
      sumFen: sum.fen.toString(),
    });
  }
}

const at = (path: string, code: string): Violation => ({ path, code });

/** What keeps single indicators from being submitted: no name, no target, or a target that can be read in two ways. */
export const findRowViolations = (indicators: readonly Pick<Indicator, 'name' | 'target'>[]): Violation[] => indicators.flatMap((indicator, index) => [
  ...(indicator.name.trim() === '' ? [at(`/indicators/${index}/name`, 'goal.indicator-unnamed')] : []),
  ...(indicator.target.kind === 'empty' ? [at(`/indicators/${index}/target`, 'goal.target-missing')] : []),
  ...(indicator.target.kind === 'ambiguous' ? [at(`/indicators/${index}/target`, 'goal.target-ambiguous')] : []),
]);

function indicatorViolations(indicators: readonly GoalIndicator[]): Violation[] {
  const dimensions = new Set(indicators.map((indicator) => indicator.dimension));
  const weighted = indicators.filter((indicator) => indicator.weight !== null);
  const total = sumPoints(weighted.flatMap((indicator) => (indicator.weight === null ? [] : [indicator.weight])));
  return [
    ...findRowViolations(indicators),
    ...(dimensions.has('output') ? [] : [at('/indicators', 'goal.output-indicator-missing')]),
    ...(dimensions.has('benefit') ? [] : [at('/indicators', 'goal.benefit-indicator-missing')]),
    ...(weighted.length > 0 && weighted.length < indicators.length ? [at('/indicators', 'goal.weights-incomplete')] : []),
    ...(weighted.length > 0 && weighted.length === indicators.length && total !== FULL_POINTS - EXECUTION_RATE_POINTS && total !== FULL_POINTS
      ? [at('/indicators', 'goal.weights-must-total')]
      : []),
  ];
}

/** 预算执行率 takes ten of the hundred points at self-evaluation (财预〔2020〕10号); indicator weights total 90 without it, 100 with it. */
const EXECUTION_RATE_POINTS = 1_000;

/** Everything that keeps a goal from being submitted; shown live in the form, thrown once at submission. */
export function findViolations(content: GoalContent): Violation[] {
  return [
    ...(content.budgeted.fen === 0n ? [at('/budget/total', 'goal.budget-missing')] : []),
    ...(content.purpose.trim() === '' ? [at('/purpose', 'goal.purpose-missing')] : []),
    ...(content.objectives.length === 0 ? [at('/objectives', 'goal.objective-missing')] : []),
    ...(content.objectives.flatMap((objective, index) => (objective.trim() === '' ? [at(`/objectives/${index}`, 'goal.objective-missing')] : []))),
    ...findPlanViolations(content.plan).map((violation) => ({ ...violation, path: `/spendingPlan${violation.path}` })),
    ...indicatorViolations(content.indicators),
  ];
}

/** 送审 with what was found wrong. Throws `goal.incomplete` or the code of another paper (invalid, with all violations), or `goal.action-not-allowed` (conflict). */
export function submitComplete<G extends GoalHead>(goal: G, violations: readonly Violation[], incomplete = 'goal.incomplete'): G {
  const status = goalLifecycle.next(goal.status, 'submit');
  if (violations.length > 0) throw new DomainError(incomplete, 'invalid', { violations });
  return { ...goal, status, round: goal.round + 1 };
}

/** 送审 of a project's goal; throws what `submitComplete` throws, and `goal.funds-do-not-add-up` (invalid). */
export function submitGoal(goal: PerformanceGoal): PerformanceGoal {
  requireConsistentFigures(goal.content);
  return submitComplete(goal, findViolations(goal.content));
}

/** Any other step of the table: 撤回, 退回, 同意, 不予通过, 批复下达, 办结, 作废. */
export const moveGoal = <G extends GoalHead>(goal: G, action: GoalAction): G => ({ ...goal, status: goalLifecycle.next(goal.status, action) });
