import { writeXlsx as writeWorkbook, type Cell, type CellStyle, type CellValue } from 'hucre/xlsx';
import { printableText } from './printable-text.js';

/** What stands below a head: text as it is, an amount in 元, points or a count as a number that adds up, a day or the time of a day as a date. */
export type ListColumnKind = 'text' | 'yuan' | 'decimal' | 'count' | 'day' | 'instant';

export interface ListColumn {
  readonly label: string;
  readonly kind: ListColumnKind;
  /** In characters. */
  readonly width: number;
}

/** A list as a sheet: one row for every line, `null` for a blank cell; amounts as decimal 元, days as YYYY-MM-DD, times as YYYY-MM-DD HH:MM:SS. */
export interface ListSheet {
  readonly title: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** 合计: the last row, its word in a column of text; null for none. */
  readonly totals: readonly (string | null)[] | null;
}

const SIDE = { style: 'thin', color: { rgb: 'B0B7C3' } } as const;
const BORDER = { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE };
const FONT = { name: '宋体', size: 11 } as const;
const LABEL: CellStyle = { font: { name: '黑体', size: 11 }, border: BORDER, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF2F7' } }, alignment: { horizontal: 'center', vertical: 'center', wrapText: true }, numFmt: '@' };

// 文本 for every text: what begins with `=`, `+`, `-` or `@` stays text, also after somebody edits it (reliability I4).
const STYLES: Readonly<Record<ListColumnKind, CellStyle>> = {
  text: { font: FONT, border: BORDER, alignment: { vertical: 'center', wrapText: true }, numFmt: '@' },
  yuan: { font: FONT, border: BORDER, alignment: { horizontal: 'right', vertical: 'center' }, numFmt: '#,##0.00' },
  decimal: { font: FONT, border: BORDER, alignment: { horizontal: 'right', vertical: 'center' }, numFmt: '0.00' },
  count: { font: FONT, border: BORDER, alignment: { horizontal: 'right', vertical: 'center' }, numFmt: '0' },
  day: { font: FONT, border: BORDER, alignment: { horizontal: 'center', vertical: 'center' }, numFmt: 'yyyy-mm-dd' },
  instant: { font: FONT, border: BORDER, alignment: { horizontal: 'center', vertical: 'center' }, numFmt: 'yyyy-mm-dd hh:mm:ss' },
};

function valueOf(text: string | null, kind: ListColumnKind): CellValue {
  if (text === null || text === '') return null;
  switch (kind) {
    case 'text': return printableText(text);
    case 'day': return new Date(`${text}T00:00:00Z`);
    case 'instant': return new Date(`${text.replace(' ', 'T')}Z`);
    // 14 digits at most: a workbook's number holds 15.
    case 'yuan': case 'decimal': case 'count': return Number(text);
  }
}

/** Writes one sheet: heads in the first row, which stays in view and filters; below it the lines, and their total as the last row. */
export async function writeListWorkbook({ title, columns, rows, totals }: ListSheet): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>();
  const lines = [...rows, ...(totals === null ? [] : [totals])];
  columns.forEach(({ kind }, column) => {
    cells.set(`0,${column}`, { style: LABEL });
    lines.forEach((_line, at) => cells.set(`${at + 1},${column}`, { style: STYLES[kind] }));
  });
  return writeWorkbook({
    sheets: [{
      name: printableText(title).replace(/[[\]:*?/\\']/g, ' ').slice(0, 31), cells,
      rows: [columns.map(({ label }) => label), ...lines.map((line) => columns.map(({ kind }, column) => valueOf(line[column] ?? null, kind)))],
      columns: columns.map(({ width }) => ({ width })),
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${letter(columns.length - 1)}${rows.length + 1}` },
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
      headerFooter: { oddFooter: '&C第&P页 共&N页' },
    }],
    properties: { title: printableText(title), creator: '预绩' }, defaultFont: FONT, stringMode: 'shared',
  });
}

/** No list of ours has more columns than letters. */
const letter = (column: number): string => String.fromCharCode(65 + column);
