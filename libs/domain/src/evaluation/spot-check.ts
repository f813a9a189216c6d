import type { GoalIndicator } from '../goal/performance-goal.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { ActualValue } from '../monitoring/actual-value.js';
import type { Grade, Rulebook } from '../rulebook/rulebook.js';
import { DomainError, type Violation } from '../shared/domain-error.js';
import { defineLifecycle } from '../shared/lifecycle.js';
import { formatPoints, NO_POINTS, pointsAsFraction, type Points } from '../shared/points.js';
import { scoreEvaluation, scoringProblems, totalOf, type EvaluationFacts, type EvaluationScores } from './evaluation-scores.js';
import { gradeOf } from './grade.js';
import { actualsOf, selfEvaluationLifecycle, type SelfEvaluation } from './self-evaluation.js';

/**
 * 抽查复核: written by the division, confirmed by its route, and only then announced to the unit. One that comes back is corrected and submitted
 * again; one that is dropped leaves the self-evaluation as it was, and another may be begun.
 */
export const spotCheckLifecycle = defineLifecycle('recheck', {
  'under-review': { approve: 'announced', 'send-back': 'returned', drop: 'dropped' },
  returned: { submit: 'under-review', drop: 'dropped' },
  announced: {},
  dropped: {},
});

export type SpotCheckStatus = (typeof spotCheckLifecycle.statuses)[number];
export type SpotCheckAction = ReturnType<typeof spotCheckLifecycle.actionsOf>[number];

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

/** 抽查复核. Both results are kept; the one after is final once it is announced. */
export interface SpotCheck {
  readonly id: string;
  readonly evaluationId: string;
  readonly districtId: string;
  /** The division that checks: until it is announced, this is its own business and not the unit's. */
  readonly unitId: string;
  readonly fiscalYear: number;
  readonly status: SpotCheckStatus;
  /** How often it was submitted. */
  readonly round: number;
  readonly version: number;
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
  readonly unitId: string;
  readonly checkedBy: string;
  readonly checkedOn: LocalDate;
  readonly opinion: string;
  readonly changes: readonly SpotCheckChange[];
  /** Everyone who wrote the self-evaluation. */
  readonly authorIds: readonly string[];
}

/**
 * Re-scores a confirmed self-evaluation with the rulebook it was filed with; nothing of it counts yet. Throws `evaluation.own-recheck` (forbidden),
 * `evaluation.action-not-allowed` (conflict), or `evaluation.recheck-malformed` (invalid, with every violation).
 */
export function recheckEvaluation(evaluation: SelfEvaluation, indicators: readonly GoalIndicator[], order: SpotCheckOrder, rulebook: Rulebook): SpotCheck {
  selfEvaluationLifecycle.next(evaluation.status, 'recheck');
  requireNoAuthor(order.authorIds, order.checkedBy);
  const { filed, districtId, fiscalYear } = evaluation;
  if (filed === null) throw new DomainError('evaluation.action-not-allowed', 'conflict', { status: evaluation.status, action: 'recheck' });
  const facts: EvaluationFacts = { indicators, actuals: actualsOf(evaluation.content), budget: filed.budget, spent: filed.spent };
  const before = scoreEvaluation(facts, rulebook);
  const recomputed = scoreEvaluation(withChanges(facts, order.changes), rulebook);
  const after = withGivenPoints(recomputed, order.changes, rulebook);
  const violations = findRecheckViolations(order, before, recomputed);
  if (violations.length > 0) throw new DomainError('evaluation.recheck-malformed', 'invalid', { violations });
  const { id, unitId, checkedBy, checkedOn, opinion } = order;
  return { id, evaluationId: evaluation.id, districtId, unitId, fiscalYear, status: 'under-review', round: 1, version: 1, checkedBy, checkedOn, opinion, ...compared(order, facts, before, after) };
}

/** A check that came back, as the division writes it anew. Throws what `recheckEvaluation` throws, `recheck.not-your-division` (forbidden), `recheck.action-not-allowed` (conflict). */
export function correctSpotCheck(returned: SpotCheck, evaluation: SelfEvaluation, indicators: readonly GoalIndicator[], order: Omit<SpotCheckOrder, 'id'>, rulebook: Rulebook): SpotCheck {
  requireCheckingDivision(returned, order);
  const status = spotCheckLifecycle.next(returned.status, 'submit');
  return { ...recheckEvaluation(evaluation, indicators, { ...order, id: returned.id }, rulebook), status, round: returned.round + 1, version: returned.version };
}

/** 同意、退回、撤下. */
export const moveSpotCheck = (check: SpotCheck, action: Exclude<SpotCheckAction, 'submit'>): SpotCheck => ({ ...check, status: spotCheckLifecycle.next(check.status, action) });

/** 复核结论 comes to count: the self-evaluation has its final result. Throws `evaluation.action-not-allowed` (conflict). */
export const withRecheckResult = (evaluation: SelfEvaluation, check: SpotCheck): SelfEvaluation => ({
  ...evaluation,
  status: selfEvaluationLifecycle.next(evaluation.status, 'recheck'),
  final: { points: check.pointsAfter, grade: check.gradeAfter },
});

/** Nobody checks, or confirms the check of, what they wrote themselves: throws `evaluation.own-recheck` (forbidden). */
export function requireNoAuthor(authorIds: readonly string[], personId: string): void {
  if (authorIds.includes(personId)) throw new DomainError('evaluation.own-recheck', 'forbidden');
}

/** 谁复核、谁修改: throws `recheck.not-your-division` (forbidden). */
export function requireCheckingDivision(check: Pick<SpotCheck, 'unitId'>, checker: { readonly unitId: string }): void {
  if (check.unitId !== checker.unitId) throw new DomainError('recheck.not-your-division', 'forbidden');
}

type CheckedResult = Pick<SpotCheck, 'indicators' | 'pointsBefore' | 'pointsAfter' | 'gradeBefore' | 'gradeAfter'>;

function compared(order: SpotCheckOrder, facts: EvaluationFacts, before: EvaluationScores, after: EvaluationScores): CheckedResult {
  const pointsIn = (scores: EvaluationScores, indicatorId: string): Points => scores.indicators.find((row) => row.indicatorId === indicatorId)?.score?.points ?? NO_POINTS;
  return {
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
export function withGivenPoints(scores: EvaluationScores, changes: readonly Pick<SpotCheckChange, 'indicatorId' | 'points'>[], rulebook: Rulebook): EvaluationScores {
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
