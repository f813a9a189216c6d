import { endsDepartment, sectionOf } from '../recognition/department.js';
import { isProjectTitle } from '../recognition/titles.js';
import { cleanText, type Block, type CellStream } from './cell-stream.js';
import { beginsAnew, foldedText, hasRoomFor, joint, linesOf, type LetterLine } from './letter-lines.js';
import { readPdfPages, type Letter, type PdfPage } from './pdf-pages.js';
import { ruledTables, type RuledCell, type RuledTable } from './ruled-table.js';
import { joinSplitRows, type ReadCell, type ReadLine, type ReadTable } from './split-rows.js';

/** Above and below this share of the page stand page numbers. */
const MARGIN = 0.09;
const PAGE_NUMBER = /^(?:[-–—·\s]*\d{1,4}[-–—·\s]*|第?\d{1,4}页?(?:[/／共]\d{1,4}页?)?)$/;

/**
 * Reads a PDF with a text layer as a cell stream: lines that are drawn make the cells, the rest is text. Best effort: where a line
 * was folded and where a paragraph ended is a guess, so everything read here is of low confidence. Throws what `readPdfPages` throws.
 */
export async function readPdf(bytes: Uint8Array): Promise<CellStream> {
  const parts = (await readPdfPages(bytes)).flatMap((page, at) => partsOfPage(page, at + 1));
  joinSplitRows(parts);
  return blocksOf(parts);
}

function partsOfPage(page: PdfPage, number: number): (ReadTable | ReadLine)[] {
  const tables = ruledTables(page.rulings);
  const isInside = (letter: Letter, { left, right, top, bottom }: RuledTable): boolean => {
    const [x, y] = [letter.x + letter.width / 2, letter.y + letter.height * 0.3];
    return x > left && x < right && y > bottom && y < top;
  };
  const read = tables.map((table): ReadTable => ({ kind: 'table', page: number, table, rows: rowsOf(table, page.letters.filter((letter) => isInside(letter, table))) }));
  const outside = linesOf(page.letters.filter((letter) => !tables.some((table) => isInside(letter, table))))
    .filter((line) => !(PAGE_NUMBER.test(line.text) && (line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN))))
    .map((line): ReadLine => ({ kind: 'line', page: number, line }));
  const topOf = (part: ReadTable | ReadLine): number => (part.kind === 'table' ? part.table.top : part.line.y + part.line.height / 2);
  return [...read, ...outside].sort((a, b) => topOf(b) - topOf(a));
}

function rowsOf(table: RuledTable, letters: readonly Letter[]): ReadCell[][] {
  const rows: ReadCell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) {
    const own = letters.filter((letter) => {
      const [x, y] = [letter.x + letter.width / 2, letter.y + letter.height * 0.3];
      return x > cell.left && x <= cell.right && y > cell.bottom && y <= cell.top;
    });
    const lines = linesOf(own);
    const first = firstRowOf(cell, lines, table.rowEdges);
    if (first > cell.row) rows[cell.row]?.push({ cell: { ...cell, rows: first - cell.row }, text: '' });
    rows[first]?.push({ cell: { ...cell, row: first, rows: cell.row + cell.rows - first }, text: cleanText(foldedText(lines, cell.right - cell.left)) });
  }
  for (const row of rows) row.sort((a, b) => a.cell.column - b.cell.column);
  return rows;
}

/**
 * The row in which the text of a cell stands. A cell over several rows shows it in the middle or at the top; where it stands lower,
 * the line above it was not drawn.
 */
function firstRowOf(cell: RuledCell, lines: readonly LetterLine[], rowEdges: readonly number[]): number {
  const top = Math.max(...lines.map(({ y, height }) => y + height));
  if (cell.rows === 1 || lines.length === 0 || top >= (cell.top + cell.bottom) / 2) return cell.row;
  const row = rowEdges.findLastIndex((edge) => edge >= top - 1);
  return Math.max(cell.row, Math.min(row, cell.row + cell.rows - 1));
}

function blocksOf(parts: readonly (ReadTable | ReadLine)[]): Block[] {
  const blocks: Block[] = [];
  const lines = parts.filter((part) => part.kind === 'line');
  const { left, right } = marginsOf(lines.map(({ line }) => line));
  let tables = 0;
  let open: { text: string; where: string } | null = null;
  const close = (): void => {
    if (open !== null) blocks.push({ kind: 'paragraph', text: cleanText(open.text), where: open.where, mayContinueCell: false });
    open = null;
  };
  parts.forEach((part, at) => {
    if (part.kind === 'table') {
      close();
      tables += 1;
      pushTable(part, tables, blocks);
      return;
    }
    const { line, page } = part;
    open = open === null ? { text: line.text, where: `page ${page}` } : { ...(open as { text: string; where: string }), text: (open as { text: string }).text + line.text };
    const next = parts[at + 1];
    // A line that fills the page goes on in the next one, unless that one is indented and so begins a paragraph.
    const goesOn = next?.kind === 'line' && !beginsAnew(line.text, next.line.text) && !isHeading(line.text) && !isHeading(next.line.text) && !hasRoomFor(line, next.line, right) && next.line.left - left < next.line.height * 1.2;
    if (!goesOn) close();
    else open = { ...open, text: open.text + joint(line.text, next.line.text) };
  });
  close();
  return blocks;
}

/** A line that stands alone however full the line above it is. */
const isHeading = (text: string): boolean => sectionOf(text) !== null || endsDepartment(text) || isProjectTitle(text);

/** Where text begins, and where most full lines end: punctuation may hang out a little further. */
function marginsOf(lines: readonly LetterLine[]): { left: number; right: number } {
  const [left, furthest] = lines.reduce(([low, high], line) => [Math.min(low, line.left), Math.max(high, line.right)], [Infinity, -Infinity]);
  const ends = lines.map((line) => line.right).filter((end) => end - left > (furthest - left) * 0.8).sort((a, b) => a - b);
  return { left, right: ends[Math.floor(ends.length / 2)] ?? furthest };
}

/** The cells of a table row by row; a cell that covers several rows shows its text in the first and nothing in the others. */
function pushTable({ rows, page, table }: ReadTable, number: number, blocks: Block[]): void {
  const offset = table.rowCount - rows.length;
  rows.forEach((row, rowAt) => {
    const fromAbove = rows.slice(0, rowAt).flat().filter(({ cell }) => cell.row + cell.rows - offset > rowAt).map(({ cell }) => ({ cell, text: '' }));
    const inRow = [...row, ...fromAbove].sort((a, b) => a.cell.column - b.cell.column);
    inRow.forEach(({ cell, text }, at) => {
      const continuesAbove = cell.row - offset < rowAt;
      blocks.push({
        kind: 'cell', text, where: `page ${page}, table ${number}, row ${rowAt + 1}, column ${at + 1}`,
        place: { table: number, row: rowAt + 1, column: at + 1, gridColumn: cell.column, span: cell.columns, rowWhere: `page ${page}, table ${number}, row ${rowAt + 1}`, ...(continuesAbove && { continuesAbove }) },
      });
    });
  });
}
