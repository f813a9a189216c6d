import { MAX_FEN } from '../shared/money.js';
import { comparisonsIn, rangeOf, type OrderedComparison, type RouteCondition } from './route-condition.js';
import { fundSources, projectNatures, reviewSeverities, type FactName, type SubjectFacts } from './subject-facts.js';

/** Beyond it a count of findings says nothing new. */
const MOST_FINDINGS = 100_000n;

/** One value of every stretch that the comparisons tell apart: where they begin, and just after where they end. 0 is kept apart from all above it. */
function stretches(comparisons: readonly OrderedComparison[], most: bigint): bigint[] {
  const starts = comparisons.map(rangeOf).flatMap(({ from, to }) => [...(from === null ? [] : [from]), ...(to === null ? [] : [to + 1n])]);
  return [...new Set([0n, 1n, ...starts])].filter((value) => value >= 0n && value <= most);
}

/** No document has money from nowhere, or a source without money; and the worst finding blocks exactly when one does. */
const isConsistent = ({ amount, funds, severity, blockingFindings }: SubjectFacts): boolean =>
  (amount === undefined || funds === undefined || (amount.fen === 0n) === (funds.length === 0)) &&
  (severity === undefined || blockingFindings === undefined || (severity === 'block') === blockingFindings > 0);

/** For every fact that is asked, one value of each sort that the comparisons tell apart. */
function valuesAsked(conditions: readonly RouteCondition[]): readonly (readonly SubjectFacts[])[] {
  const comparisons = conditions.flatMap(comparisonsIn);
  const ordered = (fact: OrderedComparison['fact']): OrderedComparison[] => comparisons.filter((comparison): comparison is OrderedComparison => comparison.fact === fact);
  const values: Readonly<Record<FactName, () => readonly SubjectFacts[]>> = {
    amount: () => stretches(ordered('amount'), MAX_FEN).map((fen) => ({ amount: { fen } })),
    funds: () => [[], ...fundSources.map((source) => [source]), fundSources].map((funds) => ({ funds })),
    nature: () => projectNatures.map((nature) => ({ nature })),
    continuing: () => [true, false].map((continuing) => ({ continuing })),
    keyProject: () => [true, false].map((keyProject) => ({ keyProject })),
    severity: () => reviewSeverities.map((severity) => ({ severity })),
    blockingFindings: () => stretches(ordered('blockingFindings'), MOST_FINDINGS).map((count) => ({ blockingFindings: Number(count) })),
  };
  return [...new Set(comparisons.map(({ fact }) => fact))].map((fact) => values[fact]());
}

/** How many cases `possibleFacts` would go through. */
export const countCases = (conditions: readonly RouteCondition[]): number => valuesAsked(conditions).reduce((count, values) => count * values.length, 1);

/**
 * 可能情形: the facts of every sort of document that the conditions can tell apart, so that what holds for none of them holds for no
 * document at all. What no condition asks is left unknown.
 */
export const possibleFacts = (conditions: readonly RouteCondition[]): readonly SubjectFacts[] =>
  valuesAsked(conditions)
    .reduce<readonly SubjectFacts[]>((known, values) => known.flatMap((facts) => values.map((value) => ({ ...facts, ...value }))), [{}])
    .filter(isConsistent);
