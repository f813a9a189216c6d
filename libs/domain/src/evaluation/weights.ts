import type { IndicatorDimension } from '../indicator/dimension.js';
import type { Rulebook, RulebookSettings } from '../rulebook/rulebook.js';
import { allocateMoney } from '../shared/money.js';
import { parsePoints, type Points } from '../shared/points.js';

/** Where an indicator stands: its 一级 and 二级. Which words the 二级 uses does not matter, only which rows share one. */
export interface Classified {
  readonly dimension: IndicatorDimension;
  readonly category: string;
}

/** 权重分配: the points of 预算执行率 and of every indicator, in the order given; together exactly 100. */
export interface DistributedWeights {
  readonly execution: Points;
  readonly indicators: readonly Points[];
  readonly source: 'DEFAULT_SPLIT';
}

const DIMENSIONS: readonly IndicatorDimension[] = ['cost', 'output', 'benefit', 'satisfaction'];

/** Splits whole hundredths so that not one is lost: largest remainder, ties to the earlier row. */
const split = (hundredths: bigint, weights: readonly bigint[]): bigint[] => allocateMoney({ fen: hundredths }, weights).map((share) => share.fen);
const splitEqually = (hundredths: bigint, count: number): bigint[] => split(hundredths, Array.from({ length: count }, () => 1n));

/**
 * Default weights for a table that prints none, as published tables do: the 一级 as the rulebook says, split equally over the 二级
 * present, then equally over their rows, exact in hundredths. Without 满意度 its weight goes where the rulebook says; what any other
 * absent 一级 leaves is shared out by the weights of those present. Without indicators only 预算执行率 has its points.
 */
export function distributeWeights(indicators: readonly Classified[], rulebook: Rulebook): DistributedWeights {
  const ofDimension = dimensionWeights(new Set(indicators.map((each) => each.dimension)), rulebook.settings);
  const weights = indicators.map(() => 0n);
  for (const [dimension, hundredths] of ofDimension) {
    const categories = [...new Set(indicators.filter((each) => each.dimension === dimension).map((each) => each.category))];
    const shares = splitEqually(hundredths, categories.length);
    for (const [at, category] of categories.entries()) {
      const rows = indicators.flatMap((each, row) => (each.dimension === dimension && each.category === category ? [row] : []));
      const parts = splitEqually(shares[at] ?? 0n, rows.length);
      for (const [part, row] of rows.entries()) weights[row] = parts[part] ?? 0n;
    }
  }
  return { execution: executionWeight(schemeFor(ofDimension.has('cost'), rulebook.settings)), indicators: weights.map((each) => Number(each) as Points), source: 'DEFAULT_SPLIT' };
}

/** 财预〔2021〕101号 gives 成本 a 一级 of its own; a table without one follows the older scheme. */
const schemeFor = (hasCost: boolean, settings: RulebookSettings): RulebookSettings['weightsWithCost']['value'] => (hasCost ? settings.weightsWithCost : settings.weightsWithoutCost).value;

const executionWeight = (scheme: RulebookSettings['weightsWithCost']['value']): Points => parsePoints(scheme.execution);

function dimensionWeights(present: ReadonlySet<IndicatorDimension>, settings: RulebookSettings): ReadonlyMap<IndicatorDimension, bigint> {
  const scheme = schemeFor(present.has('cost'), settings);
  const stated = new Map(DIMENSIONS.map((dimension) => [dimension, BigInt(parsePoints(scheme[dimension] ?? '0'))]));
  const heir = settings.weightOfAbsentSatisfaction.value;
  if (!present.has('satisfaction') && present.has(heir)) {
    stated.set(heir, (stated.get(heir) ?? 0n) + (stated.get('satisfaction') ?? 0n));
    stated.set('satisfaction', 0n);
  }
  const kept = DIMENSIONS.filter((dimension) => present.has(dimension));
  if (kept.length === 0) return new Map();
  const left = DIMENSIONS.filter((dimension) => !present.has(dimension)).reduce((sum, dimension) => sum + (stated.get(dimension) ?? 0n), 0n);
  const extra = split(left, kept.map((dimension) => stated.get(dimension) ?? 0n));
  return new Map(kept.map((dimension, at) => [dimension, (stated.get(dimension) ?? 0n) + (extra[at] ?? 0n)]));
}
