import { compare, fraction, roundHalfUp, subtract, ZERO, type Fraction } from '../shared/fraction.js';
import { HUNDRED_PERCENT, ZERO_PERCENT, type Percent } from '../shared/percent.js';
import { linearPercentAt } from './planned-percent.js';
import type { SpendingNature } from './spending-nature.js';
import type { SpendingPlan } from './spending-plan.js';

/** A curve as far as its checkpoints go: what a plan says, or what one would expect of it. */
export interface CurvePoint {
  readonly month: number;
  readonly percent: Percent;
}

export interface Circumstances {
  /** When the work is finished or the money is paid, where the text says so. */
  readonly month: number | null;
  /** An award for the year before is paid early, one for this year in December; money sent in the year before is there already. */
  readonly isForEarlierYear: boolean;
}

/** Of the work done by then, so much is usually paid before the settlement (proposal). */
const PROGRESS_SHARE = 80n;
/** Money from above arrives about the middle of the year (proposal). */
const ARRIVAL_MONTH = 6n;
const DECEMBER = 12;
/** An even curve is nowhere farther from 序时进度 than this (proposal): the published templates 25/50/75/100 and 30/50/75/100. */
const EVEN_WITHIN = fraction(10n);
/** One month's share, and one quarter's. */
const ONE_MONTH = fraction(100n, 12n);
const ONE_QUARTER = fraction(25n);

const distance = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? subtract(a, b) : subtract(b, a));
const step = (month: number, from: number): Percent => (month >= from ? HUNDRED_PERCENT : ZERO_PERCENT);
const whole = (percent: Fraction): Percent => fraction(roundHalfUp(percent, 0));

/** 空白: nothing before the first figure, 100 % after it was reached; another blank says nothing and is left out. */
export function curveOf(plan: SpendingPlan): readonly CurvePoint[] {
  let last: Percent = ZERO;
  return plan.filter(({ month }) => Number.isInteger(month) && month >= 1 && month <= DECEMBER).flatMap(({ month, percent, raw }) => {
    if (percent === null && raw.trim() !== '') return [];
    if (percent === null && compare(last, ZERO) > 0 && compare(last, HUNDRED_PERCENT) < 0) return [];
    last = percent ?? last;
    return [{ month, percent: last }];
  });
}

function constructionAt(month: number, finished: number): Percent {
  if (month >= DECEMBER) return HUNDRED_PERCENT;
  return month >= finished ? fraction(PROGRESS_SHARE) : whole(fraction(PROGRESS_SHARE * BigInt(month), BigInt(finished)));
}

function transferAt(month: number): Percent {
  const since = BigInt(month) - ARRIVAL_MONTH;
  return since <= 0n ? ZERO_PERCENT : whole(fraction(100n * since, BigInt(DECEMBER) - ARRIVAL_MONTH));
}

/** The curve a nature lets one expect at these checkpoints (proposal throughout): an example to start from, never a limit. */
export function expectedCurve(nature: SpendingNature, curve: readonly CurvePoint[], { month: known, isForEarlierYear }: Circumstances): readonly CurvePoint[] {
  const half = fraction(50n);
  const paidAt = known ?? curve.find(({ percent }) => compare(percent, half) >= 0)?.month ?? DECEMBER;
  const first = curve[0]?.month ?? DECEMBER;
  const percentAt: Readonly<Record<SpendingNature, (month: number) => Percent>> = {
    payroll: (month) => whole(linearPercentAt(month)),
    fee: (month) => fraction(25n * BigInt(Math.floor(month / 3))),
    'one-off': (month) => step(month, paidAt),
    construction: (month) => constructionAt(month, known ?? DECEMBER),
    award: (month) => step(month, isForEarlierYear ? first : DECEMBER),
    transfer: transferAt,
  };
  return curve.map(({ month }) => ({ month, percent: percentAt[nature](month) }));
}

const isEven = (curve: readonly CurvePoint[]): boolean => curve.length > 2 && curve.every(({ month, percent }) => compare(distance(percent, linearPercentAt(month)), EVEN_WITHIN) <= 0);
const isBetween = ({ percent }: CurvePoint): boolean => compare(percent, ZERO) > 0 && compare(percent, HUNDRED_PERCENT) < 0;

/**
 * Whether a plan contradicts the nature of its money. Only what cannot be meant counts: a curve of its own, however unusual, is left
 * alone. Wages more than a month off and quarterly fees a quarter off; a single payment, a building, an award or money from above
 * spread evenly over the year.
 */
export function contradictsNature(nature: SpendingNature, curve: readonly CurvePoint[], circumstances: Circumstances): boolean {
  const offBy = (atLeast: Fraction): boolean =>
    expectedCurve(nature, curve, circumstances).some(({ percent }, at) => compare(distance(percent, curve[at]?.percent ?? percent), atLeast) >= 0);
  const judge: Readonly<Record<SpendingNature, () => boolean>> = {
    payroll: () => curve.some(({ month, percent }) => compare(distance(percent, linearPercentAt(month)), ONE_MONTH) > 0),
    fee: () => offBy(ONE_QUARTER),
    'one-off': () => isEven(curve),
    construction: () => isEven(curve),
    award: () => curve.filter(isBetween).length >= 2,
    transfer: () => isEven(curve) && !circumstances.isForEarlierYear,
  };
  return curve.length > 0 && judge[nature]();
}
