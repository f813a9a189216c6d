import { DomainError } from './domain-error.js';

/**
 * An exact number. Percentages, targets, actuals and ratios stay fractions until the one place where the rules say to round.
 * The denominator is positive and the fraction is in lowest terms, so that equal numbers are equal objects by field.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : greatestCommonDivisor(b, a % b));

/** Throws `number.division-by-zero` (invalid) when the denominator is 0. */
export function fraction(numerator: bigint, denominator: bigint = 1n): Fraction {
  if (denominator === 0n) throw new DomainError('number.division-by-zero', 'invalid');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator, denominator) || 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };

const DECIMAL = /^-?\d{1,20}(\.\d{1,10})?$/;

/**
 * Reads a plain decimal such as `12`, `-0.5`, `99.995`. Nothing else is a number: no exponent, no sign `+`, no thousands
 * separators, no full-width digits, no NaN. Throws `number.malformed` (invalid) with the text.
 */
export function parseDecimal(text: string): Fraction {
  if (!DECIMAL.test(text)) throw new DomainError('number.malformed', 'invalid', { text: text.slice(0, 40) });
  const [whole = '0', decimals = ''] = text.split('.');
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

export const isDecimal = (text: string): boolean => DECIMAL.test(text);

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.numerator * b.numerator, a.denominator * b.denominator);
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.numerator * b.denominator, a.denominator * b.numerator);
export const negate = (a: Fraction): Fraction => ({ numerator: -a.numerator, denominator: a.denominator });

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const isZero = (a: Fraction): boolean => a.numerator === 0n;
export const smaller = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const larger = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

/** The greatest whole number that is not above `a`. */
export function floor(a: Fraction): bigint {
  const quotient = a.numerator / a.denominator;
  return a.numerator < 0n && quotient * a.denominator !== a.numerator ? quotient - 1n : quotient;
}

/** The one rounding of the system: half away from zero, as PostgreSQL's round(numeric) does. Returns whole 10^-places units. */
export function roundHalfUp(a: Fraction, places: number): bigint {
  const scaled = (a.numerator < 0n ? -a.numerator : a.numerator) * 10n ** BigInt(places);
  const magnitude = (2n * scaled + a.denominator) / (2n * a.denominator);
  return a.numerator < 0n ? -magnitude : magnitude;
}

/** `toFixed(2/3, 2)` is `0.67`. */
export function toFixed(a: Fraction, places: number): string {
  return formatUnits(roundHalfUp(a, places), places);
}

/** A whole number of 10^-places units as a decimal: `formatUnits(12345n, 2)` is `123.45`. */
export function formatUnits(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const sign = units < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The shortest decimal that is exactly `a`, at most ten places (longer ones are rounded): `1/4` is `0.25`, `100/1` is `100`. */
export function formatDecimal(a: Fraction): string {
  const fixed = toFixed(a, 10);
  return fixed.replace(/\.?0+$/, '');
}
