import type { IndicatorDimension } from '../indicator/dimension.js';
import { isUpperLimit, measuredTarget, type ActualValue, type JudgedTarget, type MeasuredTarget } from '../monitoring/actual-value.js';
import { step } from '../rulebook/explanation.js';
import type { AchievementLevel, Rulebook, RulebookSettings, SatisfactionStep } from '../rulebook/rulebook.js';
import { DomainError } from '../shared/domain-error.js';
import { compare, divide, floor, formatDecimal, fraction, larger, multiply, negate, ONE, parseDecimal, smaller, subtract, toFixed, ZERO, type Fraction } from '../shared/fraction.js';
import { asPercent } from '../shared/percent.js';
import { formatPoints, shareOf, type Points } from '../shared/points.js';
import type { Score, ScoreStep, ScoringRule } from './score.js';

/** What is scored: one indicator with what it achieved. */
export interface Achievement {
  readonly weight: Points;
  readonly target: JudgedTarget;
  readonly actual: ActualValue;
  readonly dimension?: IndicatorDimension;
  /** A reviewer found that the target was set far too low at the start of the year (年初指标值设定明显偏低). */
  readonly isTargetSetTooLow?: boolean;
}

/** The share of the weight that was earned; rounding comes once, afterwards. */
interface Earned {
  readonly share: Fraction;
  readonly rule: ScoringRule;
  readonly steps: readonly ScoreStep[];
  readonly isOverAchieved?: boolean;
}

/**
 * 指标得分 by the default rules (财预〔2020〕10号 for the proportion; the rest as the rulebook says). Always between 0 and the
 * weight, also for targets of 0 or below. Throws `score.actual-mismatch`, `score.share-missing` or `score.share-outside-band` (all
 * invalid) where no rule fits what was reported.
 */
export function scoreIndicator(achievement: Achievement, rulebook: Rulebook): Score {
  const { weight } = achievement;
  const earned = earn(achievement, rulebook.settings);
  const points = shareOf(weight, smaller(ONE, larger(ZERO, earned.share)));
  return {
    points,
    weight,
    rule: earned.rule,
    isOverAchieved: earned.isOverAchieved ?? false,
    rulebookId: rulebook.id,
    steps: [...earned.steps, step('score.rounded', { weight: formatPoints(weight), points: formatPoints(points) })],
  };
}

function earn(achievement: Achievement, settings: RulebookSettings): Earned {
  const { actual } = achievement;
  const measured = measuredTarget(achievement.target);
  if (actual === null) return { share: ZERO, rule: 'no-actual', steps: [step('score.no-actual')] };
  if (actual.kind === 'number') {
    if (measured === null) throw new DomainError('score.actual-mismatch', 'invalid');
    return earnNumber(measured, actual.value, achievement, settings);
  }
  if (measured !== null) throw new DomainError('score.actual-mismatch', 'invalid');
  if (actual.kind === 'level') return earnLevel(actual.level, actual.share, settings);
  return { share: actual.isYes ? ONE : ZERO, rule: 'default-yes-no', steps: [step(actual.isYes ? 'score.yes' : 'score.no')] };
}

function earnNumber(target: MeasuredTarget, actual: Fraction, achievement: Achievement, settings: RulebookSettings): Earned {
  const steps = settings.satisfactionSteps.value;
  if (achievement.dimension === 'satisfaction' && target.unit === '%' && steps !== null) return earnSatisfaction(actual, steps);
  if (target.rule === 'none-at-all') return earnZero(actual, target);
  return isUpperLimit(target) ? earnReverse(target, actual, settings) : earnPositive(target, actual, achievement, settings);
}

const figures = (target: MeasuredTarget, actual: Fraction): Record<string, string> => ({ target: formatDecimal(target.value) + target.unit, actual: formatDecimal(actual) + target.unit });

const earnZero = (actual: Fraction, target: MeasuredTarget): Earned =>
  compare(actual, ZERO) <= 0
    ? { share: ONE, rule: 'default-zero', steps: [step('score.zero-kept', figures(target, actual))] }
    : { share: ZERO, rule: 'default-zero', steps: [step('score.zero-broken', figures(target, actual))] };

/** 正向: met → full; missed → B/A. A target of 0 or below has no proportion: it is met or it earns nothing. */
function earnPositive(target: MeasuredTarget, actual: Fraction, achievement: Achievement, settings: RulebookSettings): Earned {
  const rule: ScoringRule = 'default-positive';
  const facts = figures(target, actual);
  if (compare(target.value, ZERO) <= 0) {
    const order = compare(actual, target.value);
    const isMet = order > 0 || (order === 0 && target.rule !== 'more-than');
    return isMet ? { share: ONE, rule, steps: [step('score.target-met', facts)] } : { share: ZERO, rule, steps: [step('score.not-proportional', facts)] };
  }
  const ratio = divide(actual, target.value);
  if (compare(ratio, ONE) >= 0) return withOverAchievement(ratio, { share: ONE, rule, steps: [step('score.target-met', facts)] }, achievement, settings);
  const passLine = settings.passLine.value;
  if (passLine !== null && compare(ratio, parseDecimal(passLine)) < 0) return { share: ZERO, rule, steps: [step('score.below-pass-line', { ...facts, passLine: toFixed(asPercent(parseDecimal(passLine)), 2) })] };
  return { share: ratio, rule, steps: [step('score.proportional', { ...facts, ratio: toFixed(asPercent(ratio), 2) })] };
}

/** 超额: above the line an explanation is due. Points fall only where the region set numbers and the reviewer found the target too low. */
function withOverAchievement(ratio: Fraction, earned: Earned, { isTargetSetTooLow = false }: Achievement, { overAchievement }: RulebookSettings): Earned {
  const { explainAbove, deduct } = overAchievement.value;
  if (compare(ratio, parseDecimal(explainAbove)) <= 0) return earned;
  const flagged: Earned = { ...earned, isOverAchieved: true, steps: [...earned.steps, step('score.over-achieved', { ratio: toFixed(asPercent(ratio), 2), line: toFixed(asPercent(parseDecimal(explainAbove)), 2) })] };
  if (deduct === null || !isTargetSetTooLow) return flagged;
  const excess = subtract(ratio, parseDecimal(deduct.above));
  if (compare(excess, ZERO) <= 0) return flagged;
  const started = -floor(negate(divide(excess, parseDecimal(deduct.perStarted))));
  const deduction = smaller(parseDecimal(deduct.atMost), multiply(fraction(started), parseDecimal(deduct.share)));
  return { ...flagged, share: subtract(earned.share, deduction), steps: [...flagged.steps, step('score.target-set-too-low', { deduction: toFixed(asPercent(deduction), 2) })] };
}

/** 反向: within the limit → full; beyond it the formula of the rulebook. A limit of 0 or below has no proportion. */
function earnReverse(target: MeasuredTarget, actual: Fraction, settings: RulebookSettings): Earned {
  const rule: ScoringRule = 'default-reverse';
  const facts = figures(target, actual);
  if (compare(actual, target.value) <= 0) return { share: ONE, rule, steps: [step('score.limit-kept', facts)] };
  if (compare(target.value, ZERO) <= 0) return { share: ZERO, rule, steps: [step('score.limit-not-proportional', facts)] };
  if (settings.reverseFormula.value === 'target-over-actual') {
    const share = divide(target.value, actual);
    return { share, rule, steps: [step('score.limit-target-over-actual', { ...facts, share: toFixed(asPercent(share), 2) })] };
  }
  const share = subtract(ONE, divide(subtract(actual, target.value), target.value));
  if (compare(share, ZERO) <= 0) return { share: ZERO, rule, steps: [step('score.limit-doubled', facts)] };
  return { share, rule, steps: [step('score.limit-linear-to-double', { ...facts, share: toFixed(asPercent(share), 2) })] };
}

/** 定性: the evaluator picks a share within the band of the level; 达成 without a share earns all of it, 未达成 nothing. */
function earnLevel(level: AchievementLevel, given: Fraction | null, settings: RulebookSettings): Earned {
  const { from, upTo, includesUpTo } = settings.qualitativeBands.value[level];
  const share = given ?? shareWithoutChoice(level, from, upTo);
  const above = compare(share, parseDecimal(upTo));
  const band = { level, from: toFixed(asPercent(parseDecimal(from)), 0), upTo: toFixed(asPercent(parseDecimal(upTo)), 0) };
  if (compare(share, parseDecimal(from)) < 0 || above > 0 || (above === 0 && !includesUpTo)) {
    throw new DomainError('score.share-outside-band', 'invalid', { ...band, share: toFixed(asPercent(share), 2) });
  }
  return { share, rule: 'default-qualitative', steps: [step('score.level-share', { ...band, share: toFixed(asPercent(share), 2) })] };
}

/** 满意度分档, where the region uses steps instead of the proportion. */
function earnSatisfaction(actual: Fraction, steps: readonly SatisfactionStep[]): Earned {
  const reached = steps.find((each) => compare(actual, parseDecimal(each.atLeast)) >= 0);
  const rule: ScoringRule = 'satisfaction-steps';
  const facts = { actual: `${formatDecimal(actual)}%` };
  if (reached === undefined) return { share: ZERO, rule, steps: [step('score.satisfaction-below-steps', facts)] };
  const share = parseDecimal(reached.share);
  return { share, rule, steps: [step('score.satisfaction-step', { ...facts, atLeast: reached.atLeast, share: toFixed(asPercent(share), 2) })] };
}

/** A share between the edges of the middle band is a judgement that no default may make. */
function shareWithoutChoice(level: AchievementLevel, from: string, upTo: string): Fraction {
  if (level === 'achieved') return parseDecimal(upTo);
  if (level === 'not-achieved') return parseDecimal(from);
  throw new DomainError('score.share-missing', 'invalid', { level, from: toFixed(asPercent(parseDecimal(from)), 0), upTo: toFixed(asPercent(parseDecimal(upTo)), 0) });
}
