import type { IndicatorDirection } from '#domain/indicator/indicator';
import type { TargetValue } from '#domain/indicator/target-value';
import { isUpperLimit, measuredTarget, type MeasuredTarget } from '#domain/monitoring/actual-value';
import type { PlainActual } from '#domain/monitoring/plain-actual';
import { floor, formatDecimal, fraction, multiply, parseDecimal, smaller, toFixed, type Fraction } from '#domain/shared/fraction';

/** The indicator as far as a made-up result depends on it. */
export interface MeasuredIndicator {
  readonly target: TargetValue;
  readonly direction: IndicatorDirection;
}

/** From here on a made-up project keeps its limits and its promises in words. */
const GOOD_PACE = 0.8;
const FAIR_PACE = 0.6;

/**
 * 模拟的实际完成值 at the end of a month. `pace` is how fast the project goes: 1 is exactly on time, 0.5 half as fast. Counts grow with the
 * months, rates are what is seen, limits are kept or broken.
 */
export function simulatedActual({ target, direction }: MeasuredIndicator, month: number, pace: number): PlainActual {
  const measured = measuredTarget({ ...target, direction });
  if (measured === null) return inWords(target.raw, pace);
  const ratio = fraction(BigInt(Math.round(pace * 1000)), 1000n);
  const value = isUpperLimit(measured) ? underLimit(measured, pace) : grown(measured, month, ratio);
  return { kind: 'number', value: readable(value, measured) };
}

function inWords(raw: string, pace: number): PlainActual {
  if (/^是$/.test(raw.trim())) return { kind: 'yes-no', isYes: pace >= FAIR_PACE };
  if (pace >= GOOD_PACE) return { kind: 'level', level: 'achieved', share: '0.95' };
  return pace >= FAIR_PACE ? { kind: 'level', level: 'partly-achieved', share: '0.7' } : { kind: 'level', level: 'not-achieved', share: '0.4' };
}

function underLimit({ rule, value }: MeasuredTarget, pace: number): Fraction {
  const isKept = pace >= GOOD_PACE;
  if (rule === 'none-at-all') return fraction(isKept ? 0n : 1n);
  return multiply(value, isKept ? fraction(24n, 25n) : fraction(23n, 20n));
}

/** A share of everything cannot exceed all of it. */
function grown({ value, unit }: MeasuredTarget, month: number, ratio: Fraction): Fraction {
  if (unit === '%') return smaller(fraction(100n), multiply(value, ratio));
  return multiply(value, multiply(ratio, fraction(BigInt(month), 12n)));
}

/** Whole things are counted whole, everything else has two places. */
function readable(value: Fraction, { value: target, unit }: MeasuredTarget): string {
  const isWhole = target.denominator === 1n && unit !== '%' && !/元|米|公里|亩|吨/.test(unit);
  return isWhole ? floor(value).toString() : formatDecimal(parseDecimal(toFixed(value, 2)));
}
