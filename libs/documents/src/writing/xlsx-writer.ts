import { writeXlsx as writeWorkbook, type Cell, type CellStyle, type MergeRange, type WriteSheet } from 'hucre/xlsx';
import { DomainError } from '#domain/shared/domain-error';
import type { LineStyle } from '../forms/form.js';
import type { PrintedBlock, PrintedDocument, PrintedRow, PrintedSection } from '../forms/printed-document.js';
import { uniteTables } from '../forms/unite-tables.js';
import type { OnSection } from './on-section.js';
import { PAGE, sharedWidths } from './page.js';
import { printableText } from './printable-text.js';

/** A sheet's width in characters of its standard font; one A4 page at 100 %. */
const CHARACTERS = { portrait: 92, landscape: 140 } as const;
/** A cell of a workbook holds no more. */
const LONGEST_TEXT = 32_767;
const LINE_POINTS = 15;
/** A row of a workbook is no higher. */
const HIGHEST_ROW = 409;
const INCH = 25.4;

const SIDE = { style: 'thin', color: { rgb: '000000' } } as const;
const BORDER = { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE };

const LINE_FONTS: Readonly<Record<LineStyle, { name: string; size: number; horizontal: 'left' | 'center' }>> = {
  title: { name: '黑体', size: 18, horizontal: 'center' }, subtitle: { name: '宋体', size: 12, horizontal: 'center' },
  heading: { name: '黑体', size: 13, horizontal: 'left' }, body: { name: '宋体', size: 11, horizontal: 'left' }, 'sign-off': { name: '宋体', size: 11, horizontal: 'left' },
};

/**
 * Writes a workbook, one sheet for every section. Every cell is text, also where it begins with `=`, `+`, `-`, `@` or a TAB: its
 * format is 文本, so it stays text when somebody edits it (reliability I4). Throws `form.cell-too-long` (invalid).
 */
export async function writeXlsx({ title, sections }: PrintedDocument, onSection: OnSection = () => undefined): Promise<Uint8Array> {
  const names = new Set<string>();
  const sheets = sections.map((section, at): WriteSheet => {
    onSection(at + 1);
    return sheetOf(section, freeName(section.name, names));
  });
  return writeWorkbook({ sheets, properties: { title: printableText(title), creator: '预绩' }, defaultFont: { name: '宋体', size: 11 }, stringMode: 'shared' });
}

/** Sheet names have 31 characters at most, some are not allowed, and no two are equal. */
function freeName(wanted: string, taken: Set<string>): string {
  const plain = printableText(wanted).replace(/[[\]:*?/\\'\n\r\t]/g, ' ').trim().slice(0, 28) || '表';
  for (let no = 1; ; no += 1) {
    const name = no === 1 ? plain : `${plain.slice(0, 27 - String(no).length)} ${no}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** A line as a row of one cell across the sheet. */
const isLineRow = (row: SheetRow): row is SheetRow & { readonly line: LineStyle } => row.line !== undefined;

interface SheetRow extends PrintedRow {
  readonly line?: LineStyle;
}

const tableOf = (block: PrintedBlock): { columns: readonly number[]; rows: SheetRow[] } =>
  block.kind === 'table' ? { columns: block.columns, rows: [...block.rows] } : { columns: [1], rows: [{ isHead: false, line: block.style, cells: [{ text: block.text, span: 1, continues: false, isLabel: false, align: 'left' }] }] };

function sheetOf({ blocks, orientation }: PrintedSection, name: string): WriteSheet {
  const { columns, rows } = uniteTables(blocks.map(tableOf));
  const widths = sharedWidths(columns, CHARACTERS[orientation] * 10).map((width) => width / 10);
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const rowDefs = new Map<number, { height: number; customHeight: boolean }>();
  const texts = rows.map((row, at) => {
    rowDefs.set(at, { height: rowHeight(row, widths), customHeight: true });
    return textsOf(row, columns.length);
  });
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      const style = isLineRow(row) ? lineStyle(row.line) : cellStyle(cell.isLabel, cell.align);
      for (let covered = column; covered < column + cell.span; covered += 1) cells.set(`${at},${covered}`, { style });
      const endRow = cell.continues ? at : at + rowsBelow(rows, at, column);
      if (!cell.continues && (cell.span > 1 || endRow > at)) merges.push({ startRow: at, endRow, startCol: column, endCol: column + cell.span - 1 });
      column += cell.span;
    }
  });
  const heads = rows.findIndex((row) => row.isHead);
  const lastHead = rows.findLastIndex((row) => row.isHead);
  return {
    name, rows: texts, cells, merges, rowDefs, columns: widths.map((width) => ({ width })),
    pageSetup: {
      paperSize: 'a4', orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0,
      margins: { left: PAGE.left / INCH, right: PAGE.right / INCH, top: PAGE.top / INCH, bottom: PAGE.bottom / INCH, header: 0.3, footer: 0.3 },
      ...(heads >= 0 && { printTitlesRow: `$${heads + 1}:$${lastHead + 1}` }),
    },
    headerFooter: { oddFooter: '&C第&P页 共&N页' },
  };
}

/** The texts of a row, at the first column each cell covers. */
function textsOf({ cells }: PrintedRow, width: number): (string | null)[] {
  const texts: (string | null)[] = Array.from({ length: width }, () => null);
  let column = 0;
  for (const { text, span } of cells) {
    const printable = printableText(text);
    if (printable.length > LONGEST_TEXT) throw new DomainError('form.cell-too-long', 'invalid', { most: LONGEST_TEXT });
    texts[column] = printable === '' ? null : printable;
    column += span;
  }
  return texts;
}

/** How many rows below go on with the cell that begins in this column. */
function rowsBelow(rows: readonly PrintedRow[], at: number, column: number): number {
  let below = 0;
  for (let row = rows[at + 1]; row !== undefined; row = rows[at + below + 1]) {
    let start = 0;
    const cell = row.cells.find(({ span }) => {
      start += span;
      return start - span === column;
    });
    if (cell?.continues !== true) break;
    below += 1;
  }
  return below;
}

/** A workbook does not fit the height of merged cells by itself. A Chinese character is as wide as two others. */
function rowHeight(row: SheetRow, widths: readonly number[]): number {
  let column = 0;
  const lines = row.cells.map(({ text, span }) => {
    const width = Math.max(2, widths.slice(column, column + span).reduce((sum, part) => sum + part, 0) - 1);
    column += span;
    return text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(displayWidth(part) / width)), 0);
  });
  const points = isLineRow(row) ? LINE_FONTS[row.line].size * 1.5 : LINE_POINTS;
  return Math.min(HIGHEST_ROW, Math.max(row.lines ?? 1, ...lines) * points + 6);
}

// eslint-disable-next-line no-control-regex -- ASCII is the range that is narrow
const displayWidth = (text: string): number => [...text].reduce((sum, character) => sum + (/[\u0000-\u00ff]/.test(character) ? 1 : 2), 0);

const cellStyle = (isLabel: boolean, horizontal: 'left' | 'center' | 'right'): CellStyle =>
  ({ font: { name: isLabel ? '黑体' : '宋体', size: 10.5 }, border: BORDER, alignment: { horizontal, vertical: 'center', wrapText: true }, numFmt: '@' });

function lineStyle(style: LineStyle): CellStyle {
  const { name, size, horizontal } = LINE_FONTS[style];
  return { font: { name, size }, alignment: { horizontal, vertical: 'center', wrapText: true }, numFmt: '@' };
}
