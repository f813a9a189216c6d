import type { Points } from '../shared/points.js';
import type { IndicatorCategory, IndicatorDimension } from './dimension.js';
import { costCategories, higherIsBetterWords, lowerIsBetterWords, statedReverse } from './direction-vocabulary.js';
import { targetNumber, type TargetValue } from './target-value.js';

/** 正向指标 · 反向指标. */
export type IndicatorDirection = 'higher-is-better' | 'lower-is-better';

/** 绩效指标: one third-level row of a goal. */
export interface Indicator {
  readonly id?: string;
  readonly dimension: IndicatorDimension;
  readonly category: IndicatorCategory;
  /** 三级指标. */
  readonly name: string;
  /** 绩效指标描述. */
  readonly description: string;
  readonly target: TargetValue;
  /** 指标值确定依据. */
  readonly basis: string;
  /** 权重（分值）; published tables have none, so an imported indicator starts with null. */
  readonly weight: Points | null;
  readonly direction: IndicatorDirection;
}

type Described = Pick<Indicator, 'name' | 'description' | 'target'> & { readonly category: IndicatorCategory | null };

/**
 * The direction an indicator is scored in. The operator decides; `=0` is lower-is-better by nature; a bare number or words follow
 * what the name and category let one expect, and where they say nothing, more is better.
 */
export function directionOf(indicator: Described): IndicatorDirection {
  const { operator } = indicator.target;
  if (operator === '≤' || operator === '<') return 'lower-is-better';
  if (operator === '≥' || operator === '>') return 'higher-is-better';
  if (targetNumber(indicator.target)?.numerator === 0n) return 'lower-is-better';
  return expectedDirection(indicator) ?? 'higher-is-better';
}

/**
 * The direction that name, description and category let a reader expect, whatever operator stands there; null when they say
 * nothing. A name ends with what is measured, so the word that stands last counts: 纠纷调解率 is higher-is-better.
 */
export function expectedDirection(indicator: { readonly category: IndicatorCategory | null; readonly name: string; readonly description: string }): IndicatorDirection | null {
  if (statedReverse.some((words) => indicator.description.includes(words) || indicator.name.includes(words))) return 'lower-is-better';
  const name = indicator.name.replace(/[\s（(].*$/, '');
  const [higher, lower] = [lastPosition(name, higherIsBetterWords), lastPosition(name, lowerIsBetterWords)];
  if (higher >= 0 || lower >= 0) return higher >= lower ? 'higher-is-better' : 'lower-is-better';
  return indicator.category !== null && costCategories.includes(indicator.category) ? 'lower-is-better' : null;
}

/** Where the last of these words ends in the text, -1 when none of them occurs. */
function lastPosition(text: string, words: readonly string[]): number {
  return Math.max(-1, ...words.map((word) => (text.includes(word) ? text.lastIndexOf(word) + word.length : -1)));
}
