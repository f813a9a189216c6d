import type { Rulebook } from '../rulebook/rulebook.js';
import type { Violation } from '../shared/domain-error.js';
import { compare, fraction, parseDecimal, subtract, ZERO } from '../shared/fraction.js';
import { FULL_POINTS, formatPoints, pointsAsFraction, sumPoints, type Points } from '../shared/points.js';
import type { Score } from './score.js';

/** A score as it stands in the 自评表, with what the unit wrote beside it. */
export interface ReasonedScore {
  readonly score: Pick<Score, 'points' | 'weight' | 'isOverAchieved'>;
  /** 偏差原因分析及改进措施. */
  readonly reason: string;
}

/** Full points need no words; fewer need the reason, and far more than the target needs one too. Paths are JSON pointers into the list. */
export function findScoreViolations(scores: readonly ReasonedScore[]): Violation[] {
  return scores.flatMap(({ score, reason }, at): Violation[] => {
    if (reason.trim() !== '') return [];
    const details = { points: formatPoints(score.points), weight: formatPoints(score.weight) };
    if (score.points < score.weight) return [{ path: `/${at}/reason`, code: 'score.reason-missing', details }];
    return score.isOverAchieved ? [{ path: `/${at}/reason`, code: 'score.over-achievement-unexplained' }] : [];
  });
}

/** 分值合计必须为 100. */
export function findWeightViolations(weights: readonly Points[]): Violation[] {
  const total = sumPoints(weights);
  return total === FULL_POINTS ? [] : [{ path: '', code: 'score.weights-not-hundred', details: { total: formatPoints(total) } }];
}

/** 总分 = Σ得分. A printed total may differ by the tolerance of the rulebook, because forms round differently. */
export function findTotalViolations(scores: readonly Points[], printedTotal: Points, rulebook: Rulebook): Violation[] {
  const total = sumPoints(scores);
  const difference = subtract(pointsAsFraction(total), pointsAsFraction(printedTotal));
  const distance = compare(difference, ZERO) < 0 ? subtract(fraction(0n), difference) : difference;
  return compare(distance, parseDecimal(rulebook.settings.sumTolerance.value)) <= 0
    ? []
    : [{ path: '/total', code: 'score.total-differs', details: { total: formatPoints(total), printed: formatPoints(printedTotal) } }];
}
