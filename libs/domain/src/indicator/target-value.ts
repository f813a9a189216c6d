import { parseDecimal, type Fraction } from '../shared/fraction.js';

/** 指标值的比较符号. */
export type TargetOperator = '≥' | '>' | '=' | '≤' | '<';

/**
 * How much of a target value is understood. `ambiguous` is one that holds a number which must not be used before a person has
 * chosen (`≥95100%`); `qualitative` is words; `empty` is nothing, or a mere dash.
 */
export type TargetKind = 'quantitative' | 'qualitative' | 'ambiguous' | 'empty';

/**
 * 指标值. The raw text is always kept, whatever was understood of it. Operator, value and unit are null unless the kind is
 * `quantitative`; a bare number (`4次`) has a null operator, because only a person can say that it means `=`.
 */
export interface TargetValue {
  readonly raw: string;
  readonly kind: TargetKind;
  readonly operator: TargetOperator | null;
  /** A plain decimal such as `95` or `0.58`; `targetNumber` gives it as an exact fraction. */
  readonly value: string | null;
  /** As printed, but 百分比 and ％ are `%`; null where none is printed. */
  readonly unit: string | null;
  /** What an ambiguous value may have meant, likeliest first; each reads as a quantitative value. Empty for the other kinds. */
  readonly suggestions: readonly string[];
}

/** The number of a quantitative target, exactly; null for every other kind. */
export const targetNumber = (target: TargetValue): Fraction | null => (target.value === null ? null : parseDecimal(target.value));

/** 定量指标. */
export const isQuantitative = (target: TargetValue): boolean => target.kind === 'quantitative';
