import type { FormCell, FormRow } from '../form.js';
import type { StreamRow } from './stream-rows.js';

/** A grid for rows that came without one: all cells of a row share the width, labels of the usual forms excepted. */
export interface UsualGrid {
  readonly columns: readonly number[];
  readonly spans: (cells: number) => readonly number[];
}

/** Shares `columns` grid columns among `cells` cells; what is left goes to the last one. */
export function sharedSpans(cells: number, columns: number): number[] {
  const each = Math.max(1, Math.floor(columns / cells));
  return Array.from({ length: cells }, (_cell, at) => (at === cells - 1 ? Math.max(1, columns - each * (cells - 1)) : each));
}

/**
 * Gives cells the spans their document has: the grid is cut only where a cell begins, because converters leave columns that no cell
 * uses. `usual` serves rows without a place. Answers the columns' widths and, row by row, the spans.
 */
export function capturedGrid(rows: readonly StreamRow[], usual: UsualGrid): { columns: readonly number[]; spans: readonly (readonly number[])[] } {
  if (rows.some((row) => row.cells.some((cell) => cell.place === null))) return { columns: usual.columns, spans: rows.map((row) => usual.spans(row.cells.length)) };
  const ends = rows.map((row) => row.cells.map((cell) => ({ from: cell.place?.gridColumn ?? 0, to: (cell.place?.gridColumn ?? 0) + (cell.place?.span ?? 1) })));
  const edges = [...new Set(ends.flat().flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const columnAt = new Map(edges.map((edge, at) => [edge, at] as const));
  return {
    columns: widthsBetween(edges, rows),
    spans: ends.map((row) => row.map(({ from, to }) => (columnAt.get(to) ?? 0) - (columnAt.get(from) ?? 0))),
  };
}

/** Widths between neighbouring edges, from the cells that say where an edge is; the grid's columns are equal where none does. */
function widthsBetween(edges: readonly number[], rows: readonly StreamRow[]): number[] {
  const positions = new Map<number, number>([[edges[0] ?? 0, 0]]);
  for (const { cells } of rows) {
    for (const { place } of cells) {
      const start = place === null ? undefined : positions.get(place.gridColumn);
      if (place?.width !== undefined && start !== undefined && !positions.has(place.gridColumn + place.span)) positions.set(place.gridColumn + place.span, start + place.width);
    }
  }
  return edges.slice(1).map((edge, at) => {
    const before = edges[at] ?? 0;
    const width = (positions.get(edge) ?? Number.NaN) - (positions.get(before) ?? Number.NaN);
    return width > 0 ? width : (edge - before) * 1000;
  });
}

/** Cells of a row with the spans that were captured for it. */
export const withSpans = (cells: readonly Omit<FormCell, 'span'>[], spans: readonly number[] | undefined): FormRow['cells'] =>
  cells.map((cell, at) => ({ ...cell, span: spans?.[at] ?? 1 }));
