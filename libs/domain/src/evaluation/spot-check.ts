import type { GoalIndicator } from '../goal/performance-goal.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { ActualValue } from '../monitoring/actual-value.js';
import type { Grade, Rulebook } from '../rulebook/rulebook.js';
import { DomainError, type Violation } from '../shared/domain-error.js';
import { formatPoints, NO_POINTS, pointsAsFraction, type Points } from '../shared/points.js';
import { scoreEvaluation, scoringProblems, totalOf, type EvaluationFacts, type EvaluationScores } from './evaluation-scores.js';
import { gradeOf } from './grade.js';
import { actualsOf, selfEvaluationLifecycle, type SelfEvaluation } from './self-evaluation.js';

/** What a checker found about one indicator: another value, other points, or a target that was set far too low. */
export interface SpotCheckChange {
  readonly indicatorId: string;
  /** The value the evidence shows; the points follow from it. */
  readonly actual?: ActualValue;
  /** Points given by judgement; they count instead of the computed ones. */
  readonly points?: Points;
  readonly isTargetSetTooLow?: boolean;
  readonly opinion: string;
}

/** One indicator before and after. */
export interface CheckedIndicator {
  readonly indicatorId: string;
  readonly actualBefore: ActualValue;
  readonly actualAfter: ActualValue;
  readonly pointsBefore: Points;
  readonly pointsAfter: Points;
  readonly opinion: string;
}

/** 抽查复核. Both results are kept; the one after is final. */
export interface SpotCheck {
  readonly id: string;
  readonly evaluationId: string;
  readonly checkedBy: string;
  readonly checkedOn: LocalDate;
  readonly opinion: string;
  readonly indicators: readonly CheckedIndicator[];
  readonly pointsBefore: Points;
  readonly pointsAfter: Points;
  readonly gradeBefore: Grade;
  readonly gradeAfter: Grade;
}

/** Who checks, when, and what is said of the whole. */
export interface SpotCheckOrder {
  readonly id: string;
  readonly checkedBy: string;
  readonly checkedOn: LocalDate;
  readonly opinion: string;
  readonly changes: readonly SpotCheckChange[];
  /** Everyone who wrote the self-evaluation. */
  readonly authorIds: readonly string[];
}

/**
 * Re-scores a confirmed self-evaluation with the rulebook it was filed with. Throws `evaluation.own-recheck` (forbidden),
 * `evaluation.action-not-allowed` (conflict), or `evaluation.recheck-malformed` (invalid, with every violation).
 */
export function recheckEvaluation(evaluation: SelfEvaluation, indicators: readonly GoalIndicator[], order: SpotCheckOrder, rulebook: Rulebook): { readonly evaluation: SelfEvaluation; readonly spotCheck: SpotCheck } {
  const status = selfEvaluationLifecycle.next(evaluation.status, 'recheck');
  if (order.authorIds.includes(order.checkedBy)) throw new DomainError('evaluation.own-recheck', 'forbidden');
  const { filed } = evaluation;
  if (filed === null) throw new DomainError('evaluation.action-not-allowed', 'conflict', { status: evaluation.status, action: 'recheck' });
  const facts: EvaluationFacts = { indicators, actuals: actualsOf(evaluation.content), budget: filed.budget, spent: filed.spent };
  const before = scoreEvaluation(facts, rulebook);
  const recomputed = scoreEvaluation(withChanges(facts, order.changes), rulebook);
  const after = withGivenPoints(recomputed, order.changes, rulebook);
  const violations = findRecheckViolations(order, before, recomputed);
  if (violations.length > 0) throw new DomainError('evaluation.recheck-malformed', 'invalid', { violations });
  const spotCheck = compared(evaluation.id, order, facts, before, after);
  return { evaluation: { ...evaluation, status, final: { points: after.total, grade: after.grade } }, spotCheck };
}

function compared(evaluationId: string, order: SpotCheckOrder, facts: EvaluationFacts, before: EvaluationScores, after: EvaluationScores): SpotCheck {
  const pointsIn = (scores: EvaluationScores, indicatorId: string): Points => scores.indicators.find((row) => row.indicatorId === indicatorId)?.score?.points ?? NO_POINTS;
  return {
    id: order.id,
    evaluationId,
    checkedBy: order.checkedBy,
    checkedOn: order.checkedOn,
    opinion: order.opinion,
    indicators: order.changes.map((change) => {
      const actualBefore = facts.actuals.get(change.indicatorId) ?? null;
      return {
        indicatorId: change.indicatorId,
        actualBefore,
        actualAfter: change.actual === undefined ? actualBefore : change.actual,
        pointsBefore: pointsIn(before, change.indicatorId),
        pointsAfter: pointsIn(after, change.indicatorId),
        opinion: change.opinion,
      };
    }),
    pointsBefore: before.total,
    pointsAfter: after.total,
    gradeBefore: before.grade,
    gradeAfter: after.grade,
  };
}

function withChanges(facts: EvaluationFacts, changes: readonly SpotCheckChange[]): EvaluationFacts {
  const changed = changes.flatMap((change): [string, ActualValue][] => (change.actual === undefined ? [] : [[change.indicatorId, change.actual]]));
  const tooLow = changes.filter((change) => change.isTargetSetTooLow === true).map((change) => change.indicatorId);
  return { ...facts, actuals: new Map([...facts.actuals, ...changed]), targetsSetTooLow: new Set(tooLow) };
}

/** Points given by judgement replace the computed ones; the total and grade follow by the same functions. */
function withGivenPoints(scores: EvaluationScores, changes: readonly SpotCheckChange[], rulebook: Rulebook): EvaluationScores {
  const given = new Map(changes.flatMap((change): [string, Points][] => (change.points === undefined ? [] : [[change.indicatorId, change.points]])));
  const indicators = scores.indicators.map((row) => {
    const points = given.get(row.indicatorId);
    return points === undefined || row.score === null ? row : { ...row, score: { ...row.score, points } };
  });
  const total = totalOf(scores.execution, indicators);
  return { ...scores, indicators, total, grade: gradeOf(pointsAsFraction(total), rulebook) };
}

function findRecheckViolations(order: SpotCheckOrder, before: EvaluationScores, after: EvaluationScores): Violation[] {
  const known = new Map(before.indicators.map((row) => [row.indicatorId, row.weight]));
  const seen = new Set<string>();
  const ofChanges = order.changes.flatMap((change, at): Violation[] => {
    const path = `/changes/${at}`;
    const weight = known.get(change.indicatorId);
    if (weight === undefined || seen.has(change.indicatorId)) return [{ path: `${path}/indicatorId`, code: 'evaluation.indicator-unknown' }];
    seen.add(change.indicatorId);
    return [
      ...(change.opinion.trim() === '' ? [{ path: `${path}/opinion`, code: 'evaluation.opinion-missing' }] : []),
      ...(change.points !== undefined && change.points > weight ? [{ path: `${path}/points`, code: 'evaluation.points-above-weight', details: { points: formatPoints(change.points), weight: formatPoints(weight) } }] : []),
    ];
  });
  return [...(order.opinion.trim() === '' ? [{ path: '/opinion', code: 'evaluation.opinion-missing' }] : []), ...ofChanges, ...scoringProblems(after)];
}
