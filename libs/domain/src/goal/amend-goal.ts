import type { Amendment } from '../approval/amend.js';
import { directionOf } from '../indicator/indicator.js';
import { parseTargetValue } from '../indicator/parse-target-value.js';
import { DomainError, type Violation } from '../shared/domain-error.js';
import { compare } from '../shared/fraction.js';
import { planCell, type PlanCell, type SpendingPlan } from '../spending-plan/spending-plan.js';
import { freezeContent } from './frozen-content.js';
import { goalDifferences, type GoalDifference } from './goal-difference.js';
import { findViolations, requireConsistentFigures, type GoalContent, type GoalIndicator, type PerformanceGoal } from './performance-goal.js';
import type { ReviewRule } from './review/finding.js';
import { blocking, reviewGoal } from './review/review-goals.js';
import { toReviewedGoal } from './review/to-reviewed-goal.js';

/** 完善后的目标内容, and in what it differs from the text before. */
export interface AmendedContent {
  readonly content: GoalContent;
  readonly differences: readonly GoalDifference[];
}

const isSame = (cell: PlanCell | undefined, percent: PlanCell['percent']): boolean =>
  cell !== undefined && (cell.percent === null || percent === null ? cell.percent === percent : compare(cell.percent, percent) === 0);

/** A checkpoint that says the same keeps its printed text. */
function amendedPlan(plan: SpendingPlan, cells: NonNullable<Amendment['spendingPlan']>): SpendingPlan {
  const stayed = plan.filter(({ month }) => !cells.some((cell) => cell.month === month));
  const written = cells.map(({ month, percent }) => {
    const before = plan.find((cell) => cell.month === month);
    return before !== undefined && isSame(before, percent) ? before : planCell(month, percent);
  });
  return [...stayed, ...written].sort((a, b) => a.month - b.month);
}

function amendedIndicator(indicator: GoalIndicator, rows: NonNullable<Amendment['indicators']>): GoalIndicator {
  const row = rows.find(({ id }) => id === indicator.id);
  if (row === undefined) return indicator;
  const { description = indicator.description, basis = indicator.basis } = row;
  const target = row.target === undefined || row.target === indicator.target.raw ? indicator.target : parseTargetValue(row.target);
  return { ...indicator, description, basis, target, direction: directionOf({ ...indicator, description, target }) };
}

function written({ content }: PerformanceGoal, { purpose, objectives, spendingPlan, indicators = [] }: Amendment): GoalContent {
  const unknown = indicators.flatMap(({ id }, at): Violation[] => (content.indicators.some((each) => each.id === id) ? [] : [{ path: `/changes/indicators/${at}/id`, code: 'goal.amended-row-unknown' }]));
  if (unknown.length > 0) throw new DomainError('goal.amended-row-unknown', 'invalid', { violations: unknown });
  return {
    ...content,
    purpose: purpose ?? content.purpose,
    objectives: objectives ?? content.objectives,
    plan: spendingPlan === undefined ? content.plan : amendedPlan(content.plan, spendingPlan),
    indicators: content.indicators.map((indicator) => amendedIndicator(indicator, indicators)),
  };
}

/**
 * 完善 of a goal under review. Amounts, names, weights and the rows themselves have no place in an amendment; everything else is held against
 * what a submission is held against. Throws `goal.amended-row-unknown`, `goal.amendment-incomplete`, `approval.amendment-changes-nothing` (invalid), and
 * `goal.amendment-blocked` (invalid) where the review by `rules` would find something that must be put right and was not there before.
 */
export function amendGoal(goal: PerformanceGoal, amendment: Amendment, rules: readonly ReviewRule[]): AmendedContent {
  if (goal.status !== 'under-review') throw new DomainError('goal.content-locked', 'conflict', { status: goal.status });
  const content = written(goal, amendment);
  const differences = goalDifferences(goal.content, content);
  if (differences.length === 0 || freezeContent(content) === freezeContent(goal.content)) {
    throw new DomainError('approval.amendment-changes-nothing', 'invalid', { violations: [{ path: '/changes', code: 'approval.amendment-changes-nothing' }] });
  }
  requireConsistentFigures(content);
  const violations = findViolations(content).map((violation) => ({ ...violation, path: `/changes${violation.path}` }));
  if (violations.length > 0) throw new DomainError('goal.amendment-incomplete', 'invalid', { violations });
  requireNothingNewBlocks(goal, content, rules);
  return { content, differences };
}

function requireNothingNewBlocks(goal: PerformanceGoal, content: GoalContent, rules: readonly ReviewRule[]): void {
  const found = (reviewed: PerformanceGoal): { rule: string; place: string }[] =>
    blocking(reviewGoal(toReviewedGoal(reviewed, 1), [], rules)).map(({ rule, code, indicator, field }) => ({ rule, place: `${code} ${indicator ?? ''} ${field}` }));
  const before = new Set(found(goal).map(({ place }) => place));
  const added = [...new Set(found({ ...goal, content }).filter(({ place }) => !before.has(place)).map(({ rule }) => rule))];
  if (added.length > 0) throw new DomainError('goal.amendment-blocked', 'invalid', { rules: added.join('、'), violations: [{ path: '/changes', code: 'goal.amendment-blocked', details: { rules: added.join('、') } }] });
}
