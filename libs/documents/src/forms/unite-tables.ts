interface GridRow {
  readonly cells: readonly { readonly span: number }[];
}

interface GridTable<R extends GridRow> {
  readonly columns: readonly number[];
  readonly rows: readonly R[];
}

/** Edges of two tables that are nearer than this share of the width are one edge; nobody sees the difference. */
const NEAR = 0.012;

interface Edge {
  readonly at: number;
  readonly tables: readonly number[];
}

/** Tables of one width as one grid: it is cut wherever one of them is, and each cell covers what it covered before. */
export function uniteTables<R extends GridRow>(tables: readonly GridTable<R>[]): { columns: readonly number[]; rows: R[] } {
  const [only] = tables;
  if (only !== undefined && tables.length === 1) return { columns: only.columns, rows: [...only.rows] };
  const positions = tables.map(({ columns }) => edgesOf(columns));
  const edges = positions.flatMap((own, table) => own.map((at): Edge => ({ at, tables: [table] }))).sort((a, b) => a.at - b.at).reduce<Edge[]>(joinNear, []);
  const nearest = (at: number, table: number): number => edges.reduce((best, edge, index) => (edge.tables.includes(table) && Math.abs(edge.at - at) < Math.abs((edges[best]?.at ?? Infinity) - at) ? index : best), -1);
  return {
    columns: edges.slice(1).map((edge, index) => Math.max(1, Math.round((edge.at - (edges[index]?.at ?? 0)) * 10_000))),
    rows: tables.flatMap(({ rows }, table) => rows.map((row) => respan(row, (positions[table] ?? []).map((at) => nearest(at, table))))),
  };
}

/** Where the columns begin and the last one ends, as shares of the width. */
function edgesOf(columns: readonly number[]): number[] {
  const width = columns.reduce((sum, column) => sum + column, 0);
  return columns.reduce<number[]>((edges, column) => [...edges, (edges.at(-1) ?? 0) + column / width], [0]);
}

/** Two edges of one table never become one: a cell between them would vanish. */
function joinNear(kept: readonly Edge[], edge: Edge): Edge[] {
  const last = kept.at(-1);
  const joins = last !== undefined && edge.at - last.at <= NEAR && !edge.tables.some((table) => last.tables.includes(table));
  return joins ? [...kept.slice(0, -1), { at: last.at, tables: [...last.tables, ...edge.tables] }] : [...kept, edge];
}

function respan<R extends GridRow>(row: R, columnOf: readonly number[]): R {
  let column = 0;
  return { ...row, cells: row.cells.map((cell) => {
    const span = (columnOf[column + cell.span] ?? 0) - (columnOf[column] ?? 0);
    column += cell.span;
    return { ...cell, span };
  }) };
}
