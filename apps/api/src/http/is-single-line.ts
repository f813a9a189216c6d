import { ValidateBy } from 'class-validator';

/** Controls, line and paragraph separators, what turns the writing direction, and what has no width: none belongs into a heading or a mail's subject. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/u;

/** A name as people read it: one line, not blank, nothing in it that cannot be seen (reliability.md, C10, H3, H9). */
export const IsSingleLine = (): PropertyDecorator =>
  ValidateBy({ name: 'isSingleLine', validator: { validate: (value: unknown) => typeof value === 'string' && value.trim() !== '' && !UNSEEN.test(value) } });
