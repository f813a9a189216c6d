import { strToU8 } from 'fflate';
import { readDocument } from '#documents/reading/read-document';
import { readWorkbookStream } from '#documents/reading/workbook-reader';
import { exampleDisclosure } from '../support/documents/example-disclosure.js';
import { disclosureBlocks, usualLayout, type Layout } from '../support/documents/disclosure.js';
import { legacyWorkbook } from '../support/documents/legacy-workbook.js';
import { withoutPlaces } from '../support/documents/without-places.js';
import { wordFile, zipped } from '../support/documents/word-file.js';
import { numberCell, sheetOfBlocks, textCell, workbookFile, workbookParts, type WorkbookCell } from '../support/documents/workbook-file.js';

/** Workbooks as offices make them: a form copied over with its merges, amounts as numbers with a format, several sheets. */

const layouts: readonly (readonly [string, Partial<Layout>])[] = [
  ['the usual form', {}],
  ['one table with a blank second head row', { tables: 1, blankHeadRow: true }],
  ['goals in rows and amounts with their unit', { goalStyle: 'rows', unitPlace: 'cell', unit: '万元', unitHeader: null }],
  ['levels printed in every row', { repeatsLevels: true, unitPlace: 'label', unit: '万元', unitHeader: null }],
];

test.each(layouts)('a workbook says what the Word form says: %s', async (_what, changes) => {
  const blocks = disclosureBlocks(exampleDisclosure, { ...usualLayout, ...changes });
  const document = await readDocument('form.xlsx', workbookFile([sheetOfBlocks('申报表', blocks)]));
  expect(withoutPlaces(document)).toEqual(withoutPlaces(await readDocument('form.docx', wordFile(blocks))));
  expect(document.source.format).toBe('xlsx');
});

test('a project on each sheet is one document; a hidden sheet is not printed and not read', async () => {
  const [opening = '', ...rest] = exampleDisclosure.opening;
  const sheets = exampleDisclosure.projects.slice(0, 3).map((project, at) => sheetOfBlocks(`表${at + 1}`, disclosureBlocks({ opening: at === 0 ? [opening, ...rest] : [], department: [], projectsHeading: [], projects: [project] }, usualLayout)));
  const document = await readDocument('form.xlsx', workbookFile([...sheets.slice(0, 2), { ...sheets[2]!, isHidden: true }]));
  expect(document.projects.map(({ name }) => name)).toEqual(exampleDisclosure.projects.slice(0, 2).map(({ name }) => name));
  expect(document.projects[1]?.indicators[0]).toMatchObject({ where: expect.stringMatching(/^sheet 2, row \d+$/), cells: { target: { where: expect.stringMatching(/^sheet 2, cell [A-Z]\d+$/) } } });
});

test('a legacy .xls says what the Word form says', async () => {
  const blocks = disclosureBlocks(exampleDisclosure, usualLayout);
  const { cells, merges = [] } = sheetOfBlocks('申报表', blocks);
  const placeOf = (address: string): { row: number; column: number } => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return { row: Number(digits) - 1, column: letters.charCodeAt(0) - 65 };
  };
  const legacy = legacyWorkbook(
    cells.map(({ at, xml }) => ({ ...placeOf(at), value: xml.replace(/<[^>]+>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&') })),
    merges.map((range) => range.split(':').map(placeOf)).map(([first, last]) => [first!.row, last!.row, first!.column, last!.column]),
  );
  const document = await readDocument('form.xls', legacy);
  expect(withoutPlaces(document)).toEqual(withoutPlaces(await readDocument('form.docx', wordFile(blocks))));
  expect(document.source.format).toBe('xlsx');
});

const shown = async (cells: readonly WorkbookCell[], formats: readonly (string | number)[] = [], merges: readonly string[] = []): Promise<string[]> =>
  (await readWorkbookStream(workbookFile([{ name: '表', cells: [textCell('A1', '甲'), ...cells, textCell('Z1', '末')], merges }], formats), 'xlsx')).map(({ text }) => text).slice(1, -1).filter((text) => text !== '');

test.each<[what: string, value: number | string, format: string | number, shows: string]>([
  ['a percentage', 0.25, '0.00%', '25.00%'],
  ['a percentage that a binary number cannot hold', 0.285, 9, '29%'],
  ['two decimals and thousands', 1512000, '#,##0.00', '1,512,000.00'],
  ['half a fen up', 1.005, '0.00', '1.01'],
  ['a loss in red', -1234.5, '#,##0.00;[Red]-#,##0.00', '-1,234.50'],
  ['the format of accountants', 1234.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1,234.50'],
  ['a unit in the format', 12.3, '0.00"万元"', '12.30万元'],
  ['no format', 3.5, 'General', '3.5'],
  ['the noise of a sum', '0.30000000000000004', 'General', '0.3'],
  ['a small number', '1E-7', 'General', '0.0000001'],
  ['a date', 46112, 'yyyy"年"m"月"d"日"', '2026年3月31日'],
  ['a date in a format that Excel knows by number', 46112, 31, '2026年3月31日'],
  ['a date in the format of the country', 46112, 14, '2026/3/31'],
])('%s is read as the cell shows it', async (_what, value, format, shows) => {
  expect(await shown([numberCell('B1', value, 0)], [format])).toEqual([shows]);
});

test('a formula gives its stored result, an error its sign, a switch its word, rich text its letters without their reading', async () => {
  expect(await shown([
    { at: 'B1', xml: '<f>C1*2</f><v>12</v>' }, { at: 'C1', type: 'str', xml: '<f>"甲"&amp;"乙"</f><v>甲乙</v>' }, { at: 'D1', type: 'e', xml: '<f>1/0</f><v>#DIV/0!</v>' }, { at: 'E1', type: 'b', xml: '<v>1</v>' },
    { at: 'F1', type: 'inlineStr', xml: '<is><r><t>绩</t></r><r><rPr><b/></rPr><t>效</t></r><rPh sb="0" eb="1"><t>jì</t></rPh></is>' }, { at: 'G1', type: 'str', xml: '<f>""</f><v></v>' },
  ])).toEqual(['12', '甲乙', '#DIV/0!', 'TRUE', '绩效']);
});

const refusalOf = async (bytes: Uint8Array): Promise<unknown> => {
  try {
    return await readDocument('a.xlsx', bytes);
  } catch (error) {
    return error;
  }
};
const sheetXml = (rows: string): Uint8Array => strToU8(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`);
const withSheet = (rows: string | Uint8Array): Uint8Array => zipped({ ...workbookParts([{ name: '表', cells: [] }]), 'xl/worksheets/sheet1.xml': typeof rows === 'string' ? sheetXml(rows) : rows });
const wideRow = (row: number): string => `<row r="${row}">${Array.from({ length: 100 }, (_each, at) => `<c><v>${(row * 7919 + at * 104729) % 999_983}</v></c>`).join('')}</row>`;

test.each<[what: string, bytes: () => Uint8Array, code: string, details: Record<string, unknown>]>([
  ['a number that no longer holds every fen', () => workbookFile([{ name: '表', cells: [numberCell('C7', '12345678901234')] }]), 'document.number-too-long', { cell: 'C7' }],
  ['a formula without a stored result', () => workbookFile([{ name: '表', cells: [{ at: 'B2', xml: '<f>SUM(A1:A9)</f>' }] }]), 'document.formula-without-value', { cell: 'B2' }],
  ['two cells at the corners of a sheet', () => workbookFile([{ name: '表', cells: [numberCell('A1', 1), numberCell('XFD1048576', 1)] }]), 'document.too-many-cells', { cells: 200_000 }],
  ['300,000 cells', () => withSheet(Array.from({ length: 3000 }, (_each, at) => wideRow(at + 1)).join('')), 'document.too-many-cells', { cells: 200_000 }],
  ['an entity in a sheet', () => withSheet(strToU8('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><worksheet><sheetData/></worksheet>')), 'document.has-doctype', {}],
  ['an entity in a sheet in UTF-16', () => withSheet(Uint8Array.from([0xff, 0xfe, ...Buffer.from('<!DOCTYPE x><worksheet/>', 'utf16le')])), 'document.has-doctype', {}],
  ['macros', () => zipped({ ...workbookParts([{ name: '表', cells: [] }]), 'xl/vbaProject.bin': strToU8('x') }), 'document.has-macros', {}],
  ['macros of 1992', () => zipped({ ...workbookParts([{ name: '表', cells: [] }]), 'xl/macrosheets/sheet1.xml': strToU8('<x/>') }), 'document.has-macros', {}],
  ['a sheet that inflates a thousandfold', () => withSheet(new Uint8Array(30 * 1024 * 1024).fill(32)), 'document.zip-bomb', {}],
  ['a sheet that ends in the middle', () => withSheet(strToU8('<worksheet><sheetData><row')), 'document.damaged', {}],
  ['an empty workbook', () => workbookFile([{ name: '表', cells: [] }]), 'document.empty', {}],
  ['a workbook about something else', () => workbookFile([{ name: '表', cells: [textCell('A1', '会议'), textCell('B1', '通知')] }]), 'document.no-goal-table', {}],
])('%s is refused', async (_what, bytes, code, details) => {
  expect(await refusalOf(bytes())).toMatchObject({ code, details });
});

test('merges that cover a whole sheet are cut off where it ends', async () => {
  expect(await shown([textCell('B1', '乙')], [], ['A2:XFD1048576'])).toEqual(['乙']);
});
