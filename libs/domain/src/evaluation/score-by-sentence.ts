import { isUpperLimit, measuredTarget, type ActualValue, type JudgedTarget, type MeasuredTarget } from '../monitoring/actual-value.js';
import { step } from '../rulebook/explanation.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { DomainError } from '../shared/domain-error.js';
import { compare, divide, floor, formatDecimal, fraction, isZero, larger, multiply, negate, ONE, parseDecimal, smaller, subtract, toFixed, ZERO, type Fraction } from '../shared/fraction.js';
import { asPercent } from '../shared/percent.js';
import { formatPoints, pointsAsFraction, shareOf, type Points } from '../shared/points.js';
import type { SentenceRule } from './scoring-sentence.js';
import { isMonthUnit, isPercentUnit, type SentenceLevel } from './scoring-vocabulary.js';
import type { Score, ScoreStep } from './score.js';

/** What a 评（扣）分标准 can be held against: besides numbers the days late, or one of its own levels. */
export type SentenceActual =
  | Extract<ActualValue, { kind: 'number' } | { kind: 'yes-no' }>
  | { readonly kind: 'days-late'; readonly days: Fraction; readonly plannedDays: Fraction | null }
  | { readonly kind: 'sentence-level'; readonly level: SentenceLevel }
  | null;

export interface SentenceAchievement {
  readonly weight: Points;
  readonly target: JudgedTarget;
  readonly actual: SentenceActual;
}

interface Earned {
  readonly share: Fraction;
  readonly steps: readonly ScoreStep[];
}

const HUNDRED = fraction(100n);

/**
 * 按评（扣）分标准计分: the sentence stands above the default rules. Always between 0 and the weight. Throws `score.actual-mismatch`
 * where what was reported is not what the sentence measures, and `score.sentence-mismatch` (both invalid) where the sentence does not
 * fit the target.
 */
export function scoreBySentence(achievement: SentenceAchievement, rule: SentenceRule, rulebook: Rulebook): Score {
  const { weight, actual } = achievement;
  const earned = actual === null ? { share: ZERO, steps: [step('score.no-actual' as const)] } : earn(achievement, rule);
  const points = shareOf(weight, smaller(ONE, larger(ZERO, earned.share)));
  return {
    points,
    weight,
    rule: actual === null ? 'no-actual' : rule.function,
    isOverAchieved: false,
    rulebookId: rulebook.id,
    steps: [...earned.steps, step('score.rounded', { weight: formatPoints(weight), points: formatPoints(points) })],
  };
}

function earn(achievement: SentenceAchievement, rule: SentenceRule): Earned {
  const terms = termsOf(rule, achievement.weight);
  switch (rule.function) {
    case 'count-step': return earnCountSteps(measured(achievement), terms);
    case 'pct-step': return earnPercentSteps(measured(achievement), terms);
    case 'ratio': return earnRatio(measured(achievement), terms);
    case 'cost-deviation': return earnDeviation(measured(achievement), terms);
    case 'delay-ratio': return earnDelayRatio(measured(achievement), terms);
    case 'delay-days': return earnDaysLate(achievement.actual, terms);
    case 'level': return earnLevel(achievement.actual, rule);
    case 'all-or-nothing': return earnAllOrNothing(achievement);
  }
}

/** The parameters as numbers; what a sentence does not state is null. */
interface Terms {
  readonly size: Fraction;
  readonly deduct: Fraction;
  readonly rises: boolean;
  readonly stated: (name: string) => Fraction | null;
}

function termsOf({ parameters }: SentenceRule, weight: Points): Terms {
  const stated = (name: string): Fraction | null => (parameters[name] === undefined ? null : parseDecimal(parameters[name]));
  const deduct = stated('perUnit') ?? stated('deduct') ?? ZERO;
  const inPoints = parameters.deductIn === 'points' && weight > 0;
  return { size: stated('step') ?? ONE, deduct: inPoints ? divide(deduct, pointsAsFraction(weight)) : deduct, rises: parameters.direction === 'rises', stated };
}

interface Measured {
  readonly target: MeasuredTarget;
  readonly actual: Fraction;
  readonly isTwoSided: boolean;
}

function measured({ target, actual }: SentenceAchievement): Measured {
  const number = measuredTarget(target);
  if (number === null || actual?.kind !== 'number') throw new DomainError('score.actual-mismatch', 'invalid');
  return { target: number, actual: actual.value, isTwoSided: target.operator === '=' || target.operator === null };
}

const mismatch = (): DomainError => new DomainError('score.sentence-mismatch', 'invalid');
const facts = ({ target, actual }: Measured): Record<string, string> => ({ target: formatDecimal(target.value) + target.unit, actual: formatDecimal(actual) + target.unit });
const full = (measuredNow: Measured): Earned => ({ share: ONE, steps: [step('score.target-met', facts(measuredNow))] });
const percentText = (share: Fraction): string => toFixed(asPercent(share), 2);

/** A share less the whole steps of a gap (默认值: an unfinished step costs nothing). */
function lessSteps(gap: Fraction, { size, deduct }: Terms, before: readonly ScoreStep[], unit: string): Earned {
  const count = floor(divide(gap, size));
  const share = larger(ZERO, subtract(ONE, multiply(fraction(count), deduct)));
  const told = { gap: formatDecimal(gap) + unit, size: formatDecimal(size) + unit, deduct: percentText(deduct), count: count.toString(), share: percentText(share) };
  return { share, steps: [...before, step('score.steps-deducted', told)] };
}

const cutOff = (actual: string, cut: string): Earned => ({ share: ZERO, steps: [step('score.beyond-cut', { actual, cut })] });

/** 每减少1个，扣…；低于60%不得分: the cut is a share of the target. */
function earnCountSteps(given: Measured, terms: Terms): Earned {
  const { target, actual } = given;
  if (isUpperLimit(target) !== terms.rises && !given.isTwoSided) throw mismatch();
  const gap = terms.rises ? subtract(actual, target.value) : subtract(target.value, actual);
  if (compare(gap, ZERO) <= 0) return full(given);
  const ratio = isZero(target.value) ? null : divide(actual, target.value);
  const { minRatio, maxRatio } = { minRatio: terms.stated('minRatio'), maxRatio: terms.stated('maxRatio') };
  const isBeyond = ratio !== null && ((minRatio !== null && compare(ratio, minRatio) < 0) || (maxRatio !== null && compare(ratio, maxRatio) > 0));
  if (isBeyond) return cutOff(`${percentText(ratio)}%`, `${percentText(minRatio ?? maxRatio ?? ZERO)}%`);
  return lessSteps(gap, terms, [step('score.target-missed', facts(given))], target.unit);
}

/** Percentage points of a rate; for any other unit, of the share of the target that was reached. */
function earnPercentSteps(given: Measured, terms: Terms): Earned {
  const { target } = given;
  const isRate = isPercentUnit(target.unit);
  if (isUpperLimit(target) !== terms.rises && !given.isTwoSided) throw mismatch();
  if (!isRate && compare(target.value, ZERO) <= 0) throw mismatch();
  const actual = isRate ? given.actual : asPercent(divide(given.actual, target.value));
  const line = terms.stated('full') ?? (isRate ? target.value : HUNDRED);
  const gap = terms.rises ? subtract(actual, line) : subtract(line, actual);
  if (compare(gap, ZERO) <= 0) return full(given);
  const cut = terms.stated('cut');
  if (cut !== null && (terms.rises ? compare(actual, cut) > 0 : compare(actual, cut) < 0)) return cutOff(`${formatDecimal(actual)}%`, `${formatDecimal(cut)}%`);
  return lessSteps(gap, terms, [step('score.target-missed', facts(given))], '%');
}

/** 实际完成量/计划完成量. A target of 0 has no proportion: nothing happened → full, otherwise nothing (财预〔2020〕10号 knows no other way). */
function earnRatio(given: Measured, terms: Terms): Earned {
  const { target, actual } = given;
  if (compare(target.value, ZERO) <= 0) return compare(actual, target.value) <= 0 ? { share: ONE, steps: [step('score.zero-kept', facts(given))] } : { share: ZERO, steps: [step('score.zero-broken', facts(given))] };
  if (isUpperLimit(target)) {
    if (compare(actual, target.value) <= 0) return full(given);
    throw mismatch();
  }
  const ratio = divide(actual, target.value);
  if (compare(ratio, ONE) >= 0) return full(given);
  const cut = terms.stated('minRatio');
  if (cut !== null && compare(ratio, cut) < 0) return cutOff(`${percentText(ratio)}%`, `${percentText(cut)}%`);
  return { share: ratio, steps: [step('score.proportional', { ...facts(given), ratio: percentText(ratio) })] };
}

/** 每偏离指标值1%: both ways for `=`, only upwards for `≤` (默认值: to have saved is no fault). */
function earnDeviation(given: Measured, terms: Terms): Earned {
  const { target, actual, isTwoSided } = given;
  if (compare(target.value, ZERO) <= 0) throw mismatch();
  const signed = divide(subtract(actual, target.value), target.value);
  const isOver = compare(signed, ZERO) > 0;
  const counted = isTwoSided || isOver === isUpperLimit(target);
  if (isZero(signed) || !counted) return full(given);
  const deviation = asPercent(isOver ? signed : negate(signed));
  const told = step('score.deviation' as const, { ...facts(given), deviation: toFixed(deviation, 2) });
  const cut = terms.stated('cut');
  if (cut !== null && compare(deviation, cut) > 0) return cutOff(`${toFixed(deviation, 2)}%`, `${formatDecimal(cut)}%`);
  return lessSteps(deviation, terms, [told], '%');
}

/** 完工时间每延迟10%: months from 1 January, planned against finished. */
function earnDelayRatio(given: Measured, terms: Terms): Earned {
  const { target, actual } = given;
  if (!isMonthUnit(target.unit) || compare(target.value, ZERO) <= 0) throw mismatch();
  const delay = asPercent(divide(subtract(actual, target.value), target.value));
  if (compare(delay, ZERO) <= 0) return full(given);
  const cut = terms.stated('cut');
  if (cut !== null && compare(delay, cut) > 0) return cutOff(`${toFixed(delay, 2)}%`, `${formatDecimal(cut)}%`);
  return lessSteps(delay, terms, [step('score.target-missed', facts(given))], '%');
}

/** 每延期一天减…: the limit in percent is of the planned days where they are known, else of the weight. */
function earnDaysLate(actual: SentenceActual, terms: Terms): Earned {
  if (actual?.kind !== 'days-late') throw new DomainError('score.actual-mismatch', 'invalid');
  const { days, plannedDays } = actual;
  if (compare(days, ZERO) <= 0) return { share: ONE, steps: [step('score.on-time')] };
  const { cut, cutDays } = { cut: terms.stated('cut'), cutDays: terms.stated('cutDays') };
  const told = formatDecimal(days);
  if (cutDays !== null && compare(days, cutDays) > 0) return cutOff(told, formatDecimal(cutDays));
  const isLengthKnown = plannedDays !== null && compare(plannedDays, ZERO) > 0;
  const deducted = multiply(fraction(floor(divide(days, terms.size))), terms.deduct);
  const reached = asPercent(isLengthKnown ? divide(days, plannedDays) : deducted);
  if (cut !== null && compare(reached, cut) > 0) return cutOff(`${toFixed(reached, 2)}%`, `${formatDecimal(cut)}%`);
  return lessSteps(days, terms, [step('score.days-late', { days: told })], '');
}

function earnLevel(actual: SentenceActual, { parameters }: SentenceRule): Earned {
  if (actual?.kind !== 'sentence-level') throw new DomainError('score.actual-mismatch', 'invalid');
  const share = parseDecimal(parameters[actual.level] ?? '0');
  return { share, steps: [step('score.sentence-level', { sentenceLevel: actual.level, share: percentText(share) })] };
}

function earnAllOrNothing(achievement: SentenceAchievement): Earned {
  if (achievement.actual?.kind === 'yes-no') return achievement.actual.isYes ? { share: ONE, steps: [step('score.yes')] } : { share: ZERO, steps: [step('score.no')] };
  const given = measured(achievement);
  const { target, actual } = given;
  const order = compare(actual, target.value);
  const isMet = isUpperLimit(target) ? order < 0 || (order === 0 && target.rule !== 'less-than') : order > 0 || (order === 0 && target.rule !== 'more-than');
  return isMet ? full(given) : { share: ZERO, steps: [step('score.target-missed', facts(given))] };
}
