import { DomainError } from '#domain/shared/domain-error';
import { cleanText, type Block, type CellStream } from './cell-stream.js';
import { columnLetters, readWorkbook, type Merge, type ShownCell, type ShownSheet } from './workbook.js';

/** Wider than any form; beyond it stand notes and helper columns of somebody's own. */
const MOST_COLUMNS = 200;
/** Merges may not overlap; where their places add up to this they do. */
const MOST_MERGED_PLACES = 400_000;

/** What one row shows from left to right: a cell, or the part of a merged cell that lies in this row. */
interface Region {
  readonly text: string;
  readonly column: number;
  readonly span: number;
  readonly continuesAbove: boolean;
  /** A line around it or a merge: somebody drew a table here. */
  readonly isDrawn: boolean;
}

/** Reads a workbook (.xlsx, .xls) as a cell stream, sheet by sheet. Throws what `readWorkbook` throws. */
export async function readWorkbookStream(bytes: Uint8Array, format: 'xlsx' | 'xls'): Promise<CellStream> {
  const blocks: Block[] = [];
  let tables = 0;
  for (const sheet of await readWorkbook(bytes, format)) tables = readSheet(sheet, tables, blocks);
  return blocks;
}

/** A line of text alone in its row ends a table, and so do two blank rows; one blank row is a row that was left blank. */
function readSheet(sheet: ShownSheet, tablesBefore: number, blocks: Block[]): number {
  const merges = mergesByPlace(sheet);
  const firstColumn = sheet.rows.reduce((least, row) => {
    const column = row.findIndex((cell) => cell !== null && cell.text.trim() !== '');
    return column < 0 ? least : Math.min(least, column);
  }, MOST_COLUMNS);
  let table = tablesBefore;
  let isInTable = false;
  let endAbove = 0;
  let blanks = 0;
  sheet.rows.forEach((row, rowAt) => {
    const own = regionsOf(row, rowAt, { firstColumn, end: endOfRow(row, rowAt, merges) }, merges);
    // A row with gaps may well end in one: it is as long as the row above. A row without gaps ends where it ends.
    const hasGaps = own.some(({ text }) => text === '');
    const regions = isInTable && hasGaps ? regionsOf(row, rowAt, { firstColumn, end: Math.max(endAbove, endOfRow(row, rowAt, merges)) }, merges) : own;
    if (regions.length > 0) endAbove = regions.reduce((_end, { column, span }) => column + span, 0);
    const isBlank = regions.every(({ text, continuesAbove }) => text === '' && !continuesAbove);
    const line = isBlank ? null : lineOf(regions);
    blanks = isBlank ? blanks + 1 : 0;
    if (isBlank || line !== null) {
      isInTable &&= line === null && blanks < 2;
      for (const text of line?.split('\n') ?? []) blocks.push({ kind: 'paragraph', text, where: whereOf(sheet, rowAt, regions[0]?.column ?? 0), mayContinueCell: false });
      return;
    }
    if (!isInTable) table += 1;
    isInTable = true;
    regions.forEach(({ text, column, span, continuesAbove }, at) => blocks.push({
      kind: 'cell', text, where: whereOf(sheet, rowAt, column),
      place: { table, row: rowAt + 1, column: at + 1, gridColumn: column, span, rowWhere: `sheet ${sheet.number}, row ${rowAt + 1}`, ...(continuesAbove && { continuesAbove }) },
    }));
  });
  return table;
}

const whereOf = (sheet: ShownSheet, row: number, column: number): string => `sheet ${sheet.number}, cell ${columnLetters(column)}${row + 1}`;

/** Text that stands alone in its row, with no table drawn there: a heading or a sentence. */
function lineOf(regions: readonly Region[]): string | null {
  const [first, ...others] = regions;
  if (first === undefined || first.text === '' || first.continuesAbove) return null;
  return others.every(({ text, isDrawn }) => text === '' && !isDrawn) && (others.length === 0 || !first.isDrawn || first.span > 1) ? first.text : null;
}

function regionsOf(row: readonly (ShownCell | null)[], rowAt: number, { firstColumn, end }: { firstColumn: number; end: number }, merges: ReadonlyMap<string, Merge>): Region[] {
  const regions: Region[] = [];
  for (let column = firstColumn; column < end;) {
    const merge = merges.get(`${rowAt},${column}`);
    const last = merge === undefined ? column : Math.min(merge.endCol, end - 1);
    const cell = row[column] ?? null;
    const continuesAbove = merge !== undefined && merge.startRow < rowAt;
    regions.push({ text: continuesAbove ? '' : cleanText(cell?.text ?? ''), column, span: last - column + 1, continuesAbove, isDrawn: cell?.hasBorder === true || merge !== undefined });
    column = last + 1;
  }
  return regions;
}

/** A row ends with its last text, its last drawn line or its last merge, whichever is furthest. */
function endOfRow(row: readonly (ShownCell | null)[], rowAt: number, merges: ReadonlyMap<string, Merge>): number {
  for (let column = Math.min(row.length, MOST_COLUMNS); column > 0; column -= 1) {
    const cell = row[column - 1] ?? null;
    if ((cell !== null && (cell.text.trim() !== '' || cell.hasBorder)) || merges.has(`${rowAt},${column - 1}`)) return column;
  }
  return 0;
}

/** Which merge covers a place; merges are cut off where the sheet ends. */
function mergesByPlace(sheet: ShownSheet): Map<string, Merge> {
  const places = new Map<string, Merge>();
  const width = sheet.rows.reduce((most, row) => Math.max(most, Math.min(MOST_COLUMNS, row.length)), 0);
  let count = 0;
  for (const merge of sheet.merges) {
    for (let row = merge.startRow; row <= Math.min(merge.endRow, sheet.rows.length - 1); row += 1) {
      for (let column = merge.startCol; column <= Math.min(merge.endCol, width - 1); column += 1) {
        count += 1;
        if (count > MOST_MERGED_PLACES) throw new DomainError('document.damaged', 'invalid');
        places.set(`${row},${column}`, merge);
      }
    }
  }
  return places;
}
