import type { CellStream } from '#documents/reading/cell-stream';
import { readDocx } from '#documents/reading/docx-reader';

/** One cell of a table as Word has it: its text, the grid columns it covers, and whether it goes on with the cell above. */
export interface CellStructure {
  readonly text: string;
  readonly from: number;
  readonly span: number;
  readonly continues: boolean;
}

/**
 * The tables of a stream: rows, cells, merges, texts, in order. Grid columns in which no cell begins are taken away, because every
 * program that writes Word files leaves others.
 */
export function tableStructures(stream: CellStream): CellStructure[][][] {
  const tables = new Map<number, Map<number, { text: string; from: number; to: number; continues: boolean }[]>>();
  for (const block of stream) {
    if (block.kind !== 'cell' || block.place === null) continue;
    const { table, row, gridColumn, span, continuesAbove = false } = block.place;
    const rows = tables.get(table) ?? new Map<number, { text: string; from: number; to: number; continues: boolean }[]>();
    tables.set(table, rows);
    rows.set(row, [...(rows.get(row) ?? []), { text: block.text, from: gridColumn, to: gridColumn + span, continues: continuesAbove }]);
  }
  return [...tables.values()].map((rows) => {
    const all = [...rows.values()];
    const edges = [...new Set(all.flat().flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
    return all.map((row) => row.map(({ text, from, to, continues }) => ({ text, from: edges.indexOf(from), span: edges.indexOf(to) - edges.indexOf(from), continues })));
  });
}

export const wordStructure = (bytes: Uint8Array): CellStructure[][][] => tableStructures(readDocx(bytes));
