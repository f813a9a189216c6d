import { DomainError } from '../shared/domain-error.js';
import { freezeContent } from './frozen-content.js';
import type { GoalContent } from './performance-goal.js';

/**
 * 只退回部分行: when a reviewer sent back single indicators, the rest stays agreed. A returned row may be rewritten, replaced or left out;
 * nothing else changes. `rows` are identities of indicators; empty means that the whole document came back. Throws
 * `goal.only-returned-rows` (conflict) naming the rows that came back.
 */
export function requireOnlyReturnedRows(before: GoalContent, after: GoalContent, rows: readonly string[]): void {
  if (rows.length === 0) return;
  const known = new Set(before.indicators.map((indicator) => indicator.id));
  const isOpen = (id: string): boolean => rows.includes(id);
  const agreed = (content: GoalContent): string => freezeContent({ ...content, indicators: content.indicators.filter(({ id }) => known.has(id) && !isOpen(id)) });
  const added = after.indicators.filter(({ id }) => !known.has(id)).length;
  const leftOut = before.indicators.filter(({ id }) => isOpen(id) && !after.indicators.some((each) => each.id === id)).length;
  if (agreed(before) === agreed(after) && added <= leftOut) return;
  const names = before.indicators.filter(({ id }) => isOpen(id)).map(({ name }) => name);
  throw new DomainError('goal.only-returned-rows', 'conflict', { rows: names.join('、') });
}
