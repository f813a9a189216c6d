import { countEndings, growthWords, moneyUnits, notShares, shareEndings } from './review-vocabulary.js';

/** A name without the bracket it may end with, and without spaces. */
export const bareName = (name: string): string => name.replace(/\s/g, '').replace(/[（(][^）)]*[）)]$/, '');

export const containsAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));
const endsWithAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.endsWith(word));

/** …率, …比例: measures a share of a whole. */
export const isShareName = (name: string): boolean => endsWithAny(bareName(name), shareEndings) && !endsWithAny(bareName(name), notShares);

/** A share that cannot exceed 100 %: no growth, no comparison with last year. */
export const isBoundedShare = (name: string): boolean => isShareName(name) && !containsAny(name, growthWords);

/** …人数, …次数: counts things. */
export const isCountName = (name: string): boolean => endsWithAny(bareName(name), countEndings);

/** 元, 万元, 元/人, 元·月. */
export const isMoneyUnit = (unit: string | null): boolean => unit !== null && moneyUnits.includes(unit.split(/[/·(]/)[0] ?? '');

export const endsWithOneOf = (name: string, endings: readonly string[]): boolean => endsWithAny(bareName(name), endings);

/** Punctuation, spaces and numbering mean nothing when two sentences are compared. */
export const essence = (sentence: string): string => sentence.replace(/[\s\p{P}\p{S}]/gu, '');

/** Computes what belongs to an object once, however often it is compared. The answer is that of the function itself. */
export const once = <K extends object, T>(make: (key: K) => T): ((key: K) => T) => {
  const made = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
};
