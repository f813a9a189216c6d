import type { Block, CellStream } from '../../reading/cell-stream.js';
import type { PrintedBlock, PrintedTable } from '../printed-document.js';
import { capturedGrid, sharedSpans } from './captured-grid.js';
import { rowsOf, type StreamRow } from './stream-rows.js';

/** How a stream's cells are parted into rows, and which of them are labels, to be set in 黑体. */
export interface Reading {
  readonly isLabel: (text: string) => boolean;
  readonly rowsIn: (cells: readonly Block[]) => StreamRow[];
  /** In the text form lines below a cell of a goal table belong to it as long as another cell follows; elsewhere they are the next paragraph. */
  readonly joinsLinesBelow: boolean;
}

/** Rows as the format says; in the text form a blank line parts them. */
export const rowsAsSaid = (cells: readonly Block[]): StreamRow[] => rowsOf(cells, () => true);

/** Lines and tables of a stream as they stand: rows, cells, spans, merges and texts. */
export function asItStands(blocks: CellStream, reading: Reading): PrintedBlock[] {
  const printed: PrintedBlock[] = [];
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.kind === 'paragraph') {
      printed.push({ kind: 'line', text: block.text, style: 'body' });
      at += 1;
      continue;
    }
    const end = endOfCells(blocks, at, reading.joinsLinesBelow);
    printed.push(...tablesOf(blocks.slice(at, end), reading));
    at = end;
  }
  return printed;
}

function endOfCells(blocks: CellStream, from: number, joinsLinesBelow: boolean): number {
  let end = from;
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.kind === 'cell') end = at + 1;
    else if (!joinsLinesBelow || block?.mayContinueCell !== true) break;
  }
  return end;
}

function tablesOf(cells: readonly Block[], { isLabel, rowsIn }: Reading): PrintedTable[] {
  const rows = rowsIn(cells);
  return [...new Set(rows.map(({ table }) => table))].map((table) => printedTable(rows.filter((row) => row.table === table), isLabel));
}

function printedTable(rows: readonly StreamRow[], isLabel: (text: string) => boolean): PrintedTable {
  const widest = Math.max(...rows.map((row) => row.cells.length));
  const { columns, spans } = capturedGrid(rows, { columns: Array.from({ length: widest }, () => 1), spans: (count) => sharedSpans(count, widest) });
  return { kind: 'table', columns, rows: rows.map((row, at) => ({
    isHead: false,
    cells: row.cells.map((cell, index) => ({ text: cell.text, span: spans[at]?.[index] ?? 1, continues: cell.place?.continuesAbove ?? false, isLabel: isLabel(cell.text), align: cell.text.length > 24 || cell.text.includes('\n') ? 'left' as const : 'center' as const })),
  })) };
}
