import type { Violation } from '#domain/shared/domain-error';

/** A text that is longer than its place, or that no database keeps as it is. */
export function tooLong(path: string, text: string, longest: number): Violation[] {
  if (text.length > longest) return [{ path, code: 'import.text-too-long', details: { length: text.length, longest } }];
  // NUL and half a character cannot be stored as they are printed.
  return /\0|\p{Surrogate}/u.test(text) ? [{ path, code: 'import.text-unstorable' }] : [];
}

/** More rows than their place holds. */
export const tooMany = (path: string, rows: readonly unknown[], most: number): Violation[] => (rows.length > most ? [{ path, code: 'import.too-many-rows', details: { rows: rows.length, most } }] : []);
