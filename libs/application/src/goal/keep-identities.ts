import type { IdSource } from '../ports/id-source.js';

/** Rows keep the identity they had among `before`; any other one they claim is replaced by a new one. */
export function keepIdentities<R extends { readonly id?: string }>(rows: readonly R[], before: readonly { readonly id: string }[], ids: IdSource): (R & { readonly id: string })[] {
  const own = new Set(before.map(({ id }) => id));
  return rows.map((row) => ({ ...row, id: row.id !== undefined && own.has(row.id) ? row.id : ids.next() }));
}
