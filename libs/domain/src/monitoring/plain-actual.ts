import type { AchievementLevel } from '../rulebook/rulebook.js';
import { formatDecimal, parseDecimal } from '../shared/fraction.js';
import type { ActualValue } from './actual-value.js';

/** 实际完成值 as plain JSON: decimals as text, so that it is stored, hashed and sent without losing a digit. */
export type PlainActual =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'level'; readonly level: AchievementLevel; readonly share: string | null }
  | { readonly kind: 'yes-no'; readonly isYes: boolean };

export function plainActual(actual: ActualValue): PlainActual | null {
  if (actual === null) return null;
  switch (actual.kind) {
    case 'number':
      return { kind: 'number', value: formatDecimal(actual.value) };
    case 'level':
      return { kind: 'level', level: actual.level, share: actual.share === null ? null : formatDecimal(actual.share) };
    case 'yes-no':
      return { kind: 'yes-no', isYes: actual.isYes };
  }
}

/** Reads back what `plainActual` wrote. Throws `number.malformed` (invalid) for a text that is no decimal. */
export function actualOfPlain(plain: PlainActual | null): ActualValue {
  if (plain === null) return null;
  switch (plain.kind) {
    case 'number':
      return { kind: 'number', value: parseDecimal(plain.value) };
    case 'level':
      return { kind: 'level', level: plain.level, share: plain.share === null ? null : parseDecimal(plain.share) };
    case 'yes-no':
      return { kind: 'yes-no', isYes: plain.isYes };
  }
}
