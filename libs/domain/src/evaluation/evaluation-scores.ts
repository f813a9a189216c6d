import type { GoalIndicator } from '../goal/performance-goal.js';
import { judgedTargetOf, type ActualValue } from '../monitoring/actual-value.js';
import type { Grade, Rulebook } from '../rulebook/rulebook.js';
import { DomainError, type Violation } from '../shared/domain-error.js';
import type { Money } from '../shared/money.js';
import { FULL_POINTS, NO_POINTS, pointsAsFraction, sumPoints, type Points } from '../shared/points.js';
import { gradeOf } from './grade.js';
import { scoreExecution } from './score-execution.js';
import { scoreIndicator } from './score-indicator.js';
import type { Score } from './score.js';
import { distributeWeights } from './weights.js';

/** What a self-evaluation is scored from. `budget` is 全年预算数 after every adjustment, `spent` 全年执行数. */
export interface EvaluationFacts {
  readonly indicators: readonly GoalIndicator[];
  readonly actuals: ReadonlyMap<string, ActualValue>;
  readonly budget: Money;
  readonly spent: Money;
  /** Indicators whose target a reviewer found far too low (年初指标值设定明显偏低). */
  readonly targetsSetTooLow?: ReadonlySet<string>;
}

/** A score, or why there is none; without a score the row counts as 0 points. */
export interface ScoredRow {
  readonly weight: Points;
  readonly score: Score | null;
  readonly problem: Violation | null;
}

/** 自评得分 as a whole: computed from facts alone, never taken from what somebody sent. */
export interface EvaluationScores {
  readonly budget: Money;
  readonly spent: Money;
  readonly execution: ScoredRow;
  /** In the order of the goal's table. */
  readonly indicators: readonly (ScoredRow & { readonly indicatorId: string })[];
  readonly total: Points;
  readonly grade: Grade;
  readonly rulebookVersion: string;
}

/** 分值: as the goal states them, else the default split of the rulebook. What the indicators leave of 100 is 预算执行率's. */
export function weightsOfGoal(indicators: readonly GoalIndicator[], rulebook: Rulebook): { readonly execution: Points; readonly indicators: readonly Points[] } {
  const stated = indicators.flatMap((indicator) => (indicator.weight === null ? [] : [indicator.weight]));
  if (stated.length < indicators.length) return distributeWeights(indicators, rulebook);
  return { execution: Math.max(0, FULL_POINTS - sumPoints(stated)) as Points, indicators: stated };
}

/** Points per indicator, 预算执行率, total and grade, by the functions of the rulebook and no other. */
export function scoreEvaluation(facts: EvaluationFacts, rulebook: Rulebook): EvaluationScores {
  const weights = weightsOfGoal(facts.indicators, rulebook);
  const execution = scoreRow(weights.execution, '/execution', () => scoreExecution({ weight: weights.execution, budgeted: facts.budget, spent: facts.spent }, rulebook));
  const indicators = facts.indicators.map((indicator, at) => {
    const { id, dimension } = indicator;
    const weight = weights.indicators[at] ?? NO_POINTS;
    const achievement = { weight, target: judgedTargetOf(indicator), dimension, actual: facts.actuals.get(id) ?? null, isTargetSetTooLow: facts.targetsSetTooLow?.has(id) ?? false };
    return { indicatorId: id, ...scoreRow(weight, `/indicators/${at}/actual`, () => scoreIndicator(achievement, rulebook)) };
  });
  const total = totalOf(execution, indicators);
  return { budget: facts.budget, spent: facts.spent, execution, indicators, total, grade: gradeOf(pointsAsFraction(total), rulebook), rulebookVersion: rulebook.id };
}

/** 总分 = Σ得分. */
export const totalOf = (execution: ScoredRow, indicators: readonly ScoredRow[]): Points => sumPoints([execution, ...indicators].map((row) => row.score?.points ?? NO_POINTS));

/** Every row that could not be scored, and why. */
export const scoringProblems = (scores: EvaluationScores): Violation[] => [scores.execution, ...scores.indicators].flatMap((row) => (row.problem === null ? [] : [row.problem]));

/** A row that no rule fits must not hide the others while the table is being written: it has no score, and says why. */
function scoreRow(weight: Points, path: string, score: () => Score): ScoredRow {
  try {
    return { weight, score: score(), problem: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { weight, score: null, problem: { path, code: error.code, details: plainDetails(error.details) } };
  }
}

const plainDetails = (details: Readonly<Record<string, unknown>>): Readonly<Record<string, string | number>> =>
  Object.fromEntries(Object.entries(details).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [])));
