import { strToU8 } from 'fflate';
import { zipped, type WordBlock } from './word-file.js';

/** One cell as SpreadsheetML: an address, and its markup (`<v>`, `<f>`, `<is>`). */
export interface WorkbookCell {
  readonly at: string;
  readonly xml: string;
  /** `s` string result, `inlineStr`, `str`, `b`, `e`; a number where it is left out. */
  readonly type?: string;
  /** Index of the number format in `formats`, from 0. */
  readonly format?: number;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly cells: readonly WorkbookCell[];
  readonly merges?: readonly string[];
  readonly isHidden?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export const textCell = (at: string, text: string): WorkbookCell => ({ at, type: 'inlineStr', xml: `<is><t xml:space="preserve">${escaped(text)}</t></is>` });
export const numberCell = (at: string, value: number | string, format?: number): WorkbookCell => ({ at, xml: `<v>${value}</v>`, ...(format !== undefined && { format }) });

/** `A1` for row 1, column 1. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + (rest - 1) % 26) + letters;
  return letters + String(row);
}

function sheetXml({ cells, merges = [] }: WorkbookSheet): string {
  const rows = new Map<number, WorkbookCell[]>();
  for (const cell of cells) {
    const row = Number(/\d+/.exec(cell.at)?.[0]);
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  const data = [...rows].map(([row, inRow]) => `<row r="${row}">${inRow.map(({ at, xml, type, format }) =>
    `<c r="${at}"${format === undefined ? '' : ` s="${format + 1}"`}${type === undefined ? '' : ` t="${type}"`}>${xml}</c>`).join('')}</row>`).join('');
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${merges.length === 0 ? '' : `<mergeCells>${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`}</worksheet>`;
}

/** Number formats: a code, or the number of one that Excel has without saying its code. */
function stylesXml(formats: readonly (string | number)[]): string {
  const own = formats.flatMap((format, at) => (typeof format === 'string' ? [`<numFmt numFmtId="${200 + at}" formatCode="${escaped(format)}"/>`] : []));
  const used = formats.map((format, at) => `<xf numFmtId="${typeof format === 'string' ? 200 + at : format}" applyNumberFormat="1"/>`);
  return `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="${own.length}">${own.join('')}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/>${used.join('')}</cellXfs></styleSheet>`;
}

/** The parts of a workbook, one by one, for tests that spoil one of them. */
export function workbookParts(sheets: readonly WorkbookSheet[], formats: readonly (string | number)[] = []): Record<string, Uint8Array> {
  const part = (text: string): Uint8Array => strToU8(text);
  return {
    '[Content_Types].xml': part(`${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`),
    '_rels/.rels': part(`${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': part(`${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(({ name, isHidden }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${isHidden === true ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': part(`${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_sheet, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId0" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`),
    'xl/styles.xml': part(stylesXml(formats)),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, part(sheetXml(sheet))])),
  };
}

export const workbookFile = (sheets: readonly WorkbookSheet[], formats: readonly (string | number)[] = []): Uint8Array => zipped(workbookParts(sheets, formats));

/** The blocks of a Word document on one sheet: tables with their merges, paragraphs in the first column, as offices copy them over. */
export function sheetOfBlocks(name: string, blocks: readonly WordBlock[]): WorkbookSheet {
  const cells: WorkbookCell[] = [];
  const merges: string[] = [];
  let row = 1;
  for (const block of blocks) {
    if ('paragraph' in block) {
      if (block.paragraph !== '') cells.push(textCell(addressOf(row, 1), block.paragraph));
      row += 1;
    } else if ('table' in block) {
      const opened = new Map<number, { row: number; span: number }>();
      for (const cellsInRow of block.table.rows) {
        let column = 1;
        for (const { text, span = 1, startsMerge, continues } of cellsInRow) {
          // A cell can only go on below one of its own width; any other blank cell is a blank cell.
          const goesOn = continues === true && opened.get(column)?.span === span;
          if (!goesOn) closeMerge(opened, column, row - 1, merges);
          if (startsMerge === true) opened.set(column, { row, span });
          else if (span > 1 && !goesOn) merges.push(`${addressOf(row, column)}:${addressOf(row, column + span - 1)}`);
          if (text !== '' && continues !== true) cells.push(textCell(addressOf(row, column), text));
          column += span;
        }
        row += 1;
      }
      for (const column of [...opened.keys()]) closeMerge(opened, column, row - 1, merges);
    }
  }
  return { name, cells, merges };
}

function closeMerge(opened: Map<number, { row: number; span: number }>, column: number, lastRow: number, merges: string[]): void {
  const begun = opened.get(column);
  if (begun !== undefined && (lastRow > begun.row || begun.span > 1)) merges.push(`${addressOf(begun.row, column)}:${addressOf(lastRow, column + begun.span - 1)}`);
  opened.delete(column);
}
