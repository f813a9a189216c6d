import { parseAmount } from '../shared/money.js';
import { reviewSeverities, type FactName, type FundSource, type ProjectNature, type ReviewSeverity, type SubjectFacts } from './subject-facts.js';

/** 取值范围: one bound or two of them. */
export interface Bounds<V> {
  /** ≥ */
  readonly atLeast?: V;
  /** > */
  readonly above?: V;
  /** ≤ */
  readonly atMost?: V;
  /** < */
  readonly below?: V;
}

/** 比较有大小之分的要素. Amounts are decimal 元. */
export type OrderedComparison =
  | ({ readonly fact: 'amount' } & Bounds<string>)
  | ({ readonly fact: 'severity' } & Bounds<ReviewSeverity>)
  | ({ readonly fact: 'blockingFindings' } & Bounds<number>);

/** 要素条件: one fact beside what it is compared with. */
export type FactComparison =
  | OrderedComparison
  | { readonly fact: 'funds'; readonly includes: FundSource }
  | { readonly fact: 'nature'; readonly oneOf: readonly ProjectNature[] }
  | { readonly fact: 'continuing' | 'keyProject'; readonly is: boolean };

/** 环节条件: when a step of a route is taken. Plain JSON, read and never run: there is nothing in it to execute. */
export type RouteCondition = FactComparison | { readonly and: readonly RouteCondition[] } | { readonly or: readonly RouteCondition[] } | { readonly not: RouteCondition };

export function comparisonsIn(condition: RouteCondition): readonly FactComparison[] {
  if ('and' in condition) return condition.and.flatMap(comparisonsIn);
  if ('or' in condition) return condition.or.flatMap(comparisonsIn);
  return 'not' in condition ? comparisonsIn(condition.not) : [condition];
}

/** What must be known to answer the conditions. */
export const factsAsked = (conditions: readonly RouteCondition[]): ReadonlySet<FactName> => new Set(conditions.flatMap(comparisonsIn).map(({ fact }) => fact));

/** Whole numbers from `from` through `to`; null where nothing bounds that side. */
export interface WholeRange {
  readonly from: bigint | null;
  readonly to: bigint | null;
}

const severityRank = (severity: ReviewSeverity): bigint => BigInt(reviewSeverities.indexOf(severity));

function rangeBy<V>({ atLeast, above, atMost, below }: Bounds<V>, rank: (value: V) => bigint): WholeRange {
  const lows = [...(atLeast === undefined ? [] : [rank(atLeast)]), ...(above === undefined ? [] : [rank(above) + 1n])];
  const highs = [...(atMost === undefined ? [] : [rank(atMost)]), ...(below === undefined ? [] : [rank(below) - 1n])];
  return { from: lows.reduce<bigint | null>((most, low) => (most === null || low > most ? low : most), null), to: highs.reduce<bigint | null>((least, high) => (least === null || high < least ? high : least), null) };
}

/** 取值范围 of a comparison in whole fen, ranks of severity or findings: every ordered fact is a whole number. */
export function rangeOf(comparison: OrderedComparison): WholeRange {
  switch (comparison.fact) {
    case 'amount':
      return rangeBy(comparison, (text) => parseAmount(text, '元').fen);
    case 'severity':
      return rangeBy(comparison, severityRank);
    case 'blockingFindings':
      return rangeBy(comparison, BigInt);
  }
}

const isWithin = (value: bigint | undefined, comparison: OrderedComparison): boolean | null => {
  if (value === undefined) return null;
  const { from, to } = rangeOf(comparison);
  return (from === null || value >= from) && (to === null || value <= to);
};

function compare(comparison: FactComparison, { amount, funds, nature, severity, blockingFindings, ...stated }: SubjectFacts): boolean | null {
  switch (comparison.fact) {
    case 'amount':
      return isWithin(amount?.fen, comparison);
    case 'severity':
      return isWithin(severity === undefined ? undefined : severityRank(severity), comparison);
    case 'blockingFindings':
      return isWithin(blockingFindings === undefined ? undefined : BigInt(blockingFindings), comparison);
    case 'funds':
      return funds?.includes(comparison.includes) ?? null;
    case 'nature':
      return nature === undefined ? null : comparison.oneOf.includes(nature);
    case 'continuing':
    case 'keyProject': {
      const value = stated[comparison.fact];
      return value === undefined ? null : value === comparison.is;
    }
  }
}

/** Whether a condition holds; null where what is not known decides it. */
export function holds(condition: RouteCondition, facts: SubjectFacts): boolean | null {
  if ('and' in condition) return agreement(condition.and.map((part) => holds(part, facts)), false);
  if ('or' in condition) return agreement(condition.or.map((part) => holds(part, facts)), true);
  if (!('not' in condition)) return compare(condition, facts);
  const answer = holds(condition.not, facts);
  return answer === null ? null : !answer;
}

/** One answer `settles` the whole; else an unknown one leaves it unknown. */
function agreement(answers: readonly (boolean | null)[], settles: boolean): boolean | null {
  if (answers.includes(settles)) return settles;
  return answers.includes(null) ? null : !settles;
}
