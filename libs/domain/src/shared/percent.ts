import { DomainError } from './domain-error.js';
import { compare, formatDecimal, fraction, multiply, parseDecimal, roundHalfUp, type Fraction } from './fraction.js';

/** A percentage as an exact number of percent: 12.5 % is 25/2. */
export type Percent = Fraction;

export const HUNDRED_PERCENT: Percent = { numerator: 100n, denominator: 1n };
export const ZERO_PERCENT: Percent = { numerator: 0n, denominator: 1n };

/** Reads `100`, `12.5`; throws `percent.malformed` or `percent.out-of-range` (invalid; 0 … 100, two places). */
export function parsePercent(text: string): Percent {
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) throw new DomainError('percent.malformed', 'invalid', { text: text.slice(0, 40) });
  const percent = parseDecimal(text);
  if (compare(percent, HUNDRED_PERCENT) > 0) throw new DomainError('percent.out-of-range', 'invalid', { text });
  return percent;
}

export const formatPercent = (percent: Percent): string => formatDecimal(percent);

/** A ratio as a percentage: 1/4 is 25 %. */
export const asPercent = (ratio: Fraction): Percent => multiply(ratio, HUNDRED_PERCENT);

/** Two places for people and for JSON, as `70.63`; a whole number of hundredths of a percent. */
export const percentInHundredths = (percent: Percent): bigint => roundHalfUp(percent, 2);

export const percentOf = (hundredths: bigint): Percent => fraction(hundredths, 100n);
