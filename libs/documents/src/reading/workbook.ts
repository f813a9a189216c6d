import type { Cell, Sheet } from 'hucre/xlsx';
import { DomainError } from '#domain/shared/domain-error';
import { openOfficePackage, refuseDoctype } from './office-package.js';
import { shownValue, type Format } from './shown-value.js';

/** One cell as it is seen: its text, and whether a line is drawn around it. */
export interface ShownCell {
  readonly text: string;
  readonly hasBorder: boolean;
}

export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** A sheet that is not hidden; rows and columns count from 0. */
export interface ShownSheet {
  /** From 1, in the order of the tabs. */
  readonly number: number;
  readonly rows: readonly (readonly (ShownCell | null)[])[];
  readonly merges: readonly Merge[];
}

/** Far more than any form; a sheet of this size is a list from another system. Default of ours (proposal). */
const MOST_CELLS = 200_000;
/** A number in a workbook keeps 15 digits; from here on fen are lost. */
const LARGEST_NUMBER = 1e13;

/**
 * The one place that knows hucre. Reads the sheets of a workbook as they are seen; hidden sheets are not. Throws `document.damaged`,
 * `document.zip-bomb`, `document.encrypted`, `document.has-macros`, `document.has-doctype`, `document.too-many-cells`,
 * `document.number-too-long` or `document.formula-without-value` (all invalid).
 */
export async function readWorkbook(bytes: Uint8Array, format: 'xlsx' | 'xls'): Promise<ShownSheet[]> {
  if (format === 'xlsx') inspectPackage(bytes);
  // Loaded only here: most files are no workbooks.
  const { readXlsx, readXls, formatValue, ParseError } = await import('hucre');
  try {
    const { sheets } = await (format === 'xlsx' ? readXlsx : readXls)(bytes, { readStyles: true });
    return sheets.flatMap((sheet, at) => (sheet.hidden === true || sheet.veryHidden === true ? [] : [shownSheet(sheet, at + 1, formatValue)]));
  } catch (error) {
    if (error instanceof DomainError) throw error;
    if (error instanceof ParseError && error.message.includes('cells')) throw tooManyCells();
    throw new DomainError('document.damaged', 'invalid');
  }
}

const tooManyCells = (): DomainError => new DomainError('document.too-many-cells', 'invalid', { cells: MOST_CELLS });

/** The library unpacks without our limits, so every part is unpacked under them first; and none may declare a document type. */
function inspectPackage(bytes: Uint8Array): void {
  const { archive } = openOfficePackage(bytes);
  for (const name of archive.names) {
    const part = archive.read(name);
    if (part === null || !/\.(?:xml|rels|vml)$/i.test(name)) continue;
    refuseDoctype(Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1').replaceAll('\0', ''));
  }
}

function shownSheet(sheet: Sheet, number: number, print: Format): ShownSheet {
  const cellCount = sheet.rows.reduce((sum, row) => sum + row.length, 0);
  if (cellCount > MOST_CELLS) throw tooManyCells();
  const rows = sheet.rows.map((row, rowAt) => row.map((value, column): ShownCell | null => {
    const cell = sheet.cells?.get(`${rowAt},${column}`);
    const where = `${columnLetters(column)}${rowAt + 1}`;
    if (value === null && cell?.formula !== undefined && cell.type === 'formula') throw new DomainError('document.formula-without-value', 'invalid', { cell: where });
    if (typeof value === 'number' && Math.abs(value) >= LARGEST_NUMBER) throw new DomainError('document.number-too-long', 'invalid', { cell: where });
    if (value === null && cell === undefined) return null;
    return { text: value === null ? '' : shownValue(value, cell?.style?.numFmt, print), hasBorder: hasBorder(cell) };
  }));
  return { number, rows, merges: sheet.merges ?? [] };
}

function hasBorder(cell: Cell | undefined): boolean {
  const border = cell?.style?.border;
  return border !== undefined && [border.top, border.right, border.bottom, border.left].some((side) => side !== undefined);
}

/** `A`, `Z`, `AA` for a column that counts from 0. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
