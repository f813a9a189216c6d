import type { IndicatorDirection } from '../indicator/indicator.js';
import { targetNumber, type TargetValue } from '../indicator/target-value.js';
import { compare } from '../shared/fraction.js';

/** proposal (product.md 4.15): below this many goals a distribution would tell what single units promised. */
export const FEWEST_PEERS = 5;

/** 同类项目中的一种指标值. */
export interface TargetShare {
  /** As one of the goals wrote it. */
  readonly target: string;
  readonly goals: number;
  /** How many goals promise as much or more, in this unit of measure; null for words. */
  readonly asDemanding: number | null;
}

/** 同类项目指标值的分布. `shares` is empty when too few goals have the indicator. */
export interface TargetDistribution {
  readonly n: number;
  readonly isHidden: boolean;
  readonly shares: readonly TargetShare[];
}

const keyOf = ({ kind, operator, value, unit, raw }: TargetValue): string => (kind === 'quantitative' ? JSON.stringify([operator, value, unit]) : raw.normalize('NFKC').trim());

/** One target per goal. Values stand before words; of one unit of measure the most demanding first, of words the frequent first. */
export function targetDistribution(targets: readonly TargetValue[], direction: IndicatorDirection): TargetDistribution {
  const n = targets.length;
  if (n < FEWEST_PEERS) return { n, isHidden: true, shares: [] };
  const sign = direction === 'higher-is-better' ? 1 : -1;
  /** Positive when `one` promises more than `other`; null where they cannot be compared. */
  const difference = (one: TargetValue, other: TargetValue): number | null => {
    const [a, b] = [targetNumber(one), targetNumber(other)];
    return a === null || b === null || one.unit !== other.unit ? null : sign * compare(a, b);
  };
  const shares = distinct(targets)
    .sort((a, b) => Number(b.value !== null) - Number(a.value !== null) || compareText(a.unit ?? '', b.unit ?? '') || -(difference(a, b) ?? 0))
    .map((target): TargetShare => ({
      target: target.raw,
      goals: targets.filter((other) => keyOf(other) === keyOf(target)).length,
      asDemanding: target.value === null ? null : targets.filter((other) => (difference(other, target) ?? -1) >= 0).length,
    }));
  return { n, isHidden: false, shares: [...shares.filter((share) => share.asDemanding !== null), ...shares.filter((share) => share.asDemanding === null).sort((a, b) => b.goals - a.goals)] };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function distinct(targets: readonly TargetValue[]): TargetValue[] {
  const byKey = new Map<string, TargetValue>();
  for (const target of targets) if (!byKey.has(keyOf(target))) byKey.set(keyOf(target), target);
  return [...byKey.values()];
}
