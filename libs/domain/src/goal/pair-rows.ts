/** 对应的两行: the same row before and after; null on the side where it is not. */
export interface RowPair<Row> {
  readonly before: { readonly row: Row; readonly at: number } | null;
  readonly after: { readonly row: Row; readonly at: number } | null;
}

/**
 * Finds out which row became which. Each key is tried in turn on what is still without a partner; of several rows with one key the first
 * goes with the first. Pairs stand in the order of the rows after; rows that are gone follow in their own order.
 */
export function pairRows<Row>(before: readonly Row[], after: readonly Row[], keys: readonly ((row: Row, at: number) => string | null)[]): readonly RowPair<Row>[] {
  const partnerOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const key of keys) {
    const waiting = new Map<string, number[]>();
    for (const [at, row] of before.entries()) {
      const name = taken.has(at) ? null : key(row, at);
      if (name !== null) waiting.set(name, [...(waiting.get(name) ?? []), at]);
    }
    for (const [at, row] of after.entries()) {
      const name = partnerOf.has(at) ? null : key(row, at);
      const partner = name === null ? undefined : waiting.get(name)?.shift();
      if (partner === undefined) continue;
      partnerOf.set(at, partner);
      taken.add(partner);
    }
  }
  const placed = (rows: readonly Row[], at: number): { row: Row; at: number } => ({ row: rows[at] as Row, at });
  return [
    ...after.map((_row, at) => ({ before: partnerOf.has(at) ? placed(before, partnerOf.get(at) ?? 0) : null, after: placed(after, at) })),
    ...before.flatMap((_row, at) => (taken.has(at) ? [] : [{ before: placed(before, at), after: null }])),
  ];
}

/** Which named row became which: by the place it stands under and its name, then by name alone, then by position. */
export const pairNamed = <Row extends { readonly name: string }>(before: readonly Row[], after: readonly Row[], placeOf: (row: Row) => string): readonly RowPair<Row>[] =>
  pairRows(before, after, [(row) => (row.name === '' ? null : `${placeOf(row)} ${row.name}`), ({ name }) => (name === '' ? null : name), (_row, at) => String(at)]);

/** Which sentence became which: by its words, then by position. */
export const pairTexts = (before: readonly string[], after: readonly string[]): readonly RowPair<string>[] => pairRows(before, after, [(text) => text, (_text, at) => String(at)]);
