import type { Indicator, IndicatorDirection } from '../indicator/indicator.js';
import type { TargetOperator, TargetValue } from '../indicator/target-value.js';
import type { AchievementLevel } from '../rulebook/rulebook.js';
import { compare, divide, isZero, larger, parseDecimal, smaller, ZERO, type Fraction } from '../shared/fraction.js';
import { asPercent, HUNDRED_PERCENT, ZERO_PERCENT, type Percent } from '../shared/percent.js';

/**
 * What of a target value takes part in a judgement; the raw text stays with the table. The direction settles what `=` and a bare
 * number leave open; without it more is better.
 */
export type JudgedTarget = Pick<TargetValue, 'operator' | 'value' | 'unit'> & { readonly direction?: IndicatorDirection };

/** The target of a goal's indicator as it is judged: with the direction that its name and category give it. */
export const judgedTargetOf = ({ target, direction }: Pick<Indicator, 'target' | 'direction'>): JudgedTarget => ({ ...target, direction });

/** 实际完成值: a number, a level with the share of the weight an evaluator gave it, a plain 是/否, or nothing reported yet. */
export type ActualValue =
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'level'; readonly level: AchievementLevel; readonly share: Fraction | null }
  | { readonly kind: 'yes-no'; readonly isYes: boolean }
  | null;

/** How a number is compared with its target. A bare number counts as `=`; `=0` is a limit by nature. */
export type TargetRule = 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'none-at-all';

export interface MeasuredTarget {
  readonly rule: TargetRule;
  readonly value: Fraction;
  readonly unit: string;
}

/** 定量指标值, ready to be measured; null for words. */
export function measuredTarget({ operator, value, unit, direction }: JudgedTarget): MeasuredTarget | null {
  if (value === null) return null;
  const number = parseDecimal(value);
  const rule = operator === null || operator === '=' ? ruleOfEqual(isZero(number), direction) : ruleOfOperator[operator];
  return { rule, value: number, unit: unit ?? '' };
}

const ruleOfOperator: Readonly<Record<Exclude<TargetOperator, '='>, TargetRule>> = { '≥': 'at-least', '>': 'more-than', '≤': 'at-most', '<': 'less-than' };

function ruleOfEqual(isNought: boolean, direction: IndicatorDirection | undefined): TargetRule {
  if (isNought) return 'none-at-all';
  return direction === 'lower-is-better' ? 'at-most' : 'at-least';
}

/** Whether a number meets its target by the letter of its sign. `=0` is met by nothing at all, and by less than nothing. */
export function isMet({ rule, value }: MeasuredTarget, actual: Fraction): boolean {
  const order = compare(actual, value);
  switch (rule) {
    case 'at-least': return order >= 0;
    case 'more-than': return order > 0;
    case 'less-than': return order < 0;
    case 'at-most':
    case 'none-at-all': return order <= 0;
  }
}

export const isUpperLimit = ({ rule }: MeasuredTarget): boolean => rule === 'at-most' || rule === 'less-than' || rule === 'none-at-all';

/**
 * 绩效目标实现程度 of one indicator in percent, 0 … 100: the share of a growing target, all or nothing for a limit, the share an
 * evaluator gave a level. Null where nothing is reported. This is what is compared with 预算执行率.
 */
export function attainmentOf(target: JudgedTarget, actual: ActualValue): Percent | null {
  if (actual === null) return null;
  if (actual.kind === 'yes-no') return actual.isYes ? HUNDRED_PERCENT : ZERO_PERCENT;
  if (actual.kind === 'level') return asPercent(actual.share ?? LEVEL_SHARE[actual.level]);
  const measured = measuredTarget(target);
  if (measured === null) return null;
  if (isMet(measured, actual.value)) return HUNDRED_PERCENT;
  if (isUpperLimit(measured) || compare(measured.value, ZERO) <= 0) return ZERO_PERCENT;
  return smaller(HUNDRED_PERCENT, larger(ZERO_PERCENT, asPercent(divide(actual.value, measured.value))));
}

/** proposal: the lower edge of each band, as long as nobody has given a share. */
const LEVEL_SHARE: Readonly<Record<AchievementLevel, Fraction>> = {
  achieved: { numerator: 1n, denominator: 1n },
  'partly-achieved': { numerator: 3n, denominator: 5n },
  'not-achieved': ZERO,
};
