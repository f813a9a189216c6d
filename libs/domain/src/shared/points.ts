import { DomainError } from './domain-error.js';
import { formatUnits, fraction, multiply, parseDecimal, roundHalfUp, type Fraction } from './fraction.js';

/** 分值、得分. Whole hundredths of a point, so that sums are exact; rounded half up once per indicator, then summed. */
export type Points = number & { readonly unit: 'hundredths of a point' };

export const NO_POINTS = 0 as Points;
export const FULL_POINTS = 10_000 as Points;

/** Reads `8`, `8.5` or `8.55`; throws `points.malformed` or `points.out-of-range` (invalid; 0 … 100). */
export function parsePoints(text: string): Points {
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) throw new DomainError('points.malformed', 'invalid', { text: text.slice(0, 40) });
  const hundredths = Number(roundHalfUp(parseDecimal(text), 2));
  if (hundredths > FULL_POINTS) throw new DomainError('points.out-of-range', 'invalid', { text });
  return hundredths as Points;
}

/** `8.00` */
export const formatPoints = (points: Points): string => formatUnits(BigInt(points), 2);

export const sumPoints = (points: readonly Points[]): Points => points.reduce((total, each) => total + each, 0) as Points;

/** The share of a weight that was earned, rounded half up to hundredths: the rounding that 自评 scores state (domain.md §4.2). */
export const shareOf = (weight: Points, share: Fraction): Points => Number(roundHalfUp(multiply(fraction(BigInt(weight)), share), 0)) as Points;

export const pointsAsFraction = (points: Points): Fraction => fraction(BigInt(points), 100n);
