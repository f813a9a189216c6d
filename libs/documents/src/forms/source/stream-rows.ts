import type { Block, CellBlock, CellStream } from '../../reading/cell-stream.js';

/** Where a row stands: a table format says it; the text form sets rows apart by a blank line. */
export interface StreamRow {
  readonly table: number | null;
  readonly cells: readonly CellBlock[];
}

const lineOf = (block: Block): number => Number(/^line (\d+)$/.exec(block.where)?.[1] ?? Number.NaN);
const linesOf = (block: Block): number => block.text.split('\n').length;

/**
 * The cells of a part of the stream as rows. Lines below a cell that may belong to it do. In the text form a label never ends a
 * row, because blank lines may stand inside a label (`项目⏎⏎编码`).
 */
export function rowsOf(blocks: CellStream, endsRow: (cell: CellBlock) => boolean): StreamRow[] {
  const rows: { table: number | null; cells: CellBlock[] }[] = [];
  let endLine = Number.NaN;
  for (const block of blocks) {
    const row = rows.at(-1);
    const last = row?.cells.at(-1);
    if (block.kind === 'paragraph') {
      if (row !== undefined && last !== undefined) row.cells[row.cells.length - 1] = { ...last, text: last.text === '' ? block.text : `${last.text}\n${block.text}` };
    } else if (row === undefined || last === undefined || startsRow(block, last, endLine, endsRow)) {
      rows.push({ table: block.place?.table ?? null, cells: [block] });
    } else {
      row.cells.push(block);
    }
    endLine = lineOf(block) + linesOf(block);
  }
  return rows;
}

function startsRow(block: CellBlock, last: CellBlock, endLine: number, endsRow: (cell: CellBlock) => boolean): boolean {
  if (block.place !== null && last.place !== null) return block.place.table !== last.place.table || block.place.row !== last.place.row;
  return lineOf(block) > endLine && endsRow(last);
}
