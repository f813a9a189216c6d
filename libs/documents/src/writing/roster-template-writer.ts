import { writeXlsx as writeWorkbook, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { roleNames } from '#wording/roles';
import { EXAMPLE_MARK, NUMBER_LABEL, ROSTER_SHEET, rosterColumns } from '../forms/roster/roster-form.js';
import { printableText } from './printable-text.js';

/** A unit and the posts that may be given at it, as people call them. */
export interface RosterPlace {
  readonly code: string;
  readonly name: string;
  readonly kindName: string;
  readonly roleNames: readonly string[];
}

const PLACES_SHEET = '单位和岗位';
const NOTES_SHEET = '填写说明';
const INSTRUCTION = '每行填一个人的一个岗位。第 3 行是示例，不导入；从第 4 行起填写。各列怎么填，见“填写说明”。';
/** Rows that are ready to be filled in. */
const OPEN_ROWS = 300;
const HEAD_ROWS = 3;

const SIDE = { style: 'thin', color: { rgb: 'B0B7C3' } } as const;
const BORDER = { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE };
const FONT = { name: '宋体', size: 11 } as const;
// 文本 everywhere: what begins with `=`, `+`, `-` or `@` stays text, and a day stays what was typed (reliability I4).
const TEXT: CellStyle = { font: FONT, border: BORDER, alignment: { vertical: 'center', wrapText: true }, numFmt: '@' };
const EXAMPLE: CellStyle = { ...TEXT, font: { ...FONT, italic: true, color: { rgb: '6B7280' } }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F3F4F6' } } };
const LABEL: CellStyle = { ...TEXT, font: { name: '黑体', size: 11 }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF2F7' } }, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } };
const NOTE: CellStyle = { font: FONT, alignment: { vertical: 'center' }, numFmt: '@' };

/** 人员名册模板: the roster with an example, the units and posts that may stand in it, and how each column is filled in. */
export const writeRosterTemplate = (places: readonly RosterPlace[]): Promise<Uint8Array> =>
  writeWorkbook({ sheets: [rosterSheet(places), placesSheet(places), notesSheet()], properties: { title: ROSTER_SHEET, creator: '预绩' }, defaultFont: FONT, stringMode: 'shared' });

function rosterSheet(places: readonly RosterPlace[]): WriteSheet {
  const place = places.find((each) => each.roleNames.includes(roleNames.preparer)) ?? places[0];
  const example = rosterColumns.map(({ field, example: text }) => (field === 'unit' ? place?.name : field === 'role' ? place?.roleNames[0] : text) ?? '').map((text) => printableText(text) || null);
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: NOTE }]]);
  for (let column = 0; column <= rosterColumns.length; column += 1) {
    cells.set(`1,${column}`, { style: LABEL });
    cells.set(`2,${column}`, { style: EXAMPLE });
    for (let row = HEAD_ROWS; row < HEAD_ROWS + OPEN_ROWS; row += 1) cells.set(`${row},${column}`, { style: TEXT });
  }
  const below = (field: string): string => {
    const column = letter(1 + rosterColumns.findIndex((each) => each.field === field));
    return `${column}${HEAD_ROWS + 1}:${column}${HEAD_ROWS + OPEN_ROWS}`;
  };
  const names = [...new Set(places.flatMap((each) => each.roleNames))];
  // Warnings, not walls: a code instead of a name is as good, and the comparison tells the rest.
  const offered = { type: 'list' as const, allowBlank: true, showErrorMessage: true, errorStyle: 'warning' as const, errorTitle: '请核对' };
  return {
    name: ROSTER_SHEET, cells,
    rows: [[INSTRUCTION], [NUMBER_LABEL, ...rosterColumns.map(({ label }) => label)], [EXAMPLE_MARK, ...example]],
    columns: [{ width: 7 }, ...rosterColumns.map(({ width }) => ({ width }))],
    freezePane: { rows: 2 },
    dataValidations: places.length === 0 ? [] : [
      { ...offered, formula1: `'${PLACES_SHEET}'!$B$2:$B$${places.length + 1}`, range: below('unit'), errorMessage: `请从“${PLACES_SHEET}”中选择，或填写其中的编码。` },
      { ...offered, values: names, range: below('role'), errorMessage: `请从“${PLACES_SHEET}”中选择该单位可设的岗位。` },
    ],
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$2:$2' },
  };
}

const placesSheet = (places: readonly RosterPlace[]): WriteSheet =>
  readingSheet(PLACES_SHEET, [['编码', 14], ['单位', 32], ['种类', 14], ['可设岗位', 60]], places.map((place) => [place.code, place.name, place.kindName, place.roleNames.join('、')]));

const notesSheet = (): WriteSheet =>
  readingSheet(NOTES_SHEET, [['列', 12], ['必填', 8], ['怎么填', 90]], rosterColumns.map(({ label, isRequired, note }) => [label, isRequired ? '是' : '否', note]));

/** A sheet that is read, not filled in. */
function readingSheet(name: string, heads: readonly (readonly [label: string, width: number])[], rows: readonly (readonly string[])[]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  heads.forEach((_head, column) => {
    cells.set(`0,${column}`, { style: LABEL });
    rows.forEach((_row, at) => cells.set(`${at + 1},${column}`, { style: TEXT }));
  });
  return { name, cells, rows: [heads.map(([label]) => label), ...rows.map((row) => row.map(printableText))], columns: heads.map(([, width]) => ({ width })), freezePane: { rows: 1 } };
}

/** The sheet has fewer columns than there are letters. */
const letter = (column: number): string => String.fromCharCode(65 + column);
