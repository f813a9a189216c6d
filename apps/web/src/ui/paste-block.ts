/** A block of cells that was copied from a table. */
export type Block = readonly (readonly string[])[];

/** How a grid takes what is pasted into it. */
export interface PasteTarget<Row, Column extends string> {
  /** In the order of the grid. */
  readonly columns: readonly Column[];
  /** What stands above each column; a block that brings its heads is sorted by them. */
  readonly heads: Readonly<Record<Column, string>>;
  readonly mostRows: number;
  /** Where a block without heads begins, when its cells say so themselves; otherwise where it was pasted. */
  readonly startOf?: (block: Block, from: Column) => number;
  readonly newRow: (above: Row | undefined) => Row;
  /** `above` is the row before it where the block goes on; blank cells of merged levels mean what stands there. */
  readonly fill: (row: Row, cells: Readonly<Partial<Record<Column, string>>>, above: Row | undefined) => Row;
}

export interface PastedRows<Row> {
  readonly rows: readonly Row[];
  readonly pasted: number;
  readonly hasMore: boolean;
}

const withoutSpace = (text: string): string => text.replace(/\s/g, '');

/** Which column of the grid each column of the block fills, and where its rows begin. */
function columnsOf<Row, Column extends string>({ columns, heads, startOf }: PasteTarget<Row, Column>, block: Block, from: Column): { readonly columns: readonly (Column | null)[]; readonly body: Block } {
  const head = block[0] ?? [];
  const named = head.map((text) => columns.find((column) => heads[column] === withoutSpace(text)) ?? null);
  if (named.filter((column) => column !== null).length >= 2) return { columns: named, body: block.slice(1) };
  const start = startOf?.(block, from) ?? columns.indexOf(from);
  return { columns: head.map((_text, at) => columns[start + at] ?? null), body: block };
}

/** Puts a block into a grid from a cell on: it fills what is there and adds rows below. Rows beyond the limit are left out. */
export function pasteBlock<Row, Column extends string>(target: PasteTarget<Row, Column>, rows: readonly Row[], block: Block, at: number, from: Column): PastedRows<Row> {
  const { columns, body } = columnsOf(target, block, from);
  const lines = body.filter((row) => row.some((text) => text !== ''));
  const taken = lines.slice(0, Math.max(0, target.mostRows - at));
  const after = [...rows];
  for (const [index, line] of taken.entries()) {
    const cells: Partial<Record<Column, string>> = {};
    for (const [column, name] of columns.entries()) if (name !== null) cells[name] = line[column] ?? '';
    const above = after[at + index - 1];
    after[at + index] = target.fill(after[at + index] ?? target.newRow(above), cells, index > 0 ? above : undefined);
  }
  return { rows: after, pasted: taken.length, hasMore: lines.length > taken.length };
}
