import { writeXlsx as writeWorkbook, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import type { OfflineReport } from '#application/monitoring/offline-report';
import { offlineRows, offlineSheets, sealedText, termMark, type OfflineSheet, type OfflineTerm } from '../forms/offline/offline-workbook.js';

/** Makes one seal for each text, in their order. */
export type Sealing = (texts: readonly string[]) => Promise<readonly string[]>;

/** Rows above the first one to fill in: title, instruction, labels. */
export const HEAD_ROWS = 3;

const SIDE = { style: 'thin', color: { rgb: '808080' } } as const;
const BORDER = { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE };
// 文本 everywhere: what begins with `=`, `+`, `-` or `@` stays text, also after somebody edits it (reliability I4).
const TEXT: CellStyle = { numFmt: '@', font: { name: '宋体', size: 11 }, alignment: { vertical: 'center', wrapText: true } };
const LOCKED: CellStyle = { ...TEXT, border: BORDER, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } }, protection: { locked: true } };
const OPEN: CellStyle = { ...TEXT, border: BORDER, protection: { locked: false } };
const LABEL: CellStyle = { ...LOCKED, font: { name: '黑体', size: 11 }, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } };
const TITLE: CellStyle = { ...TEXT, font: { name: '黑体', size: 16 }, alignment: { vertical: 'center' } };

const INSTRUCTION = '只填写白色单元格；灰色单元格和隐藏列用于核对，请勿修改。数值可带计量单位；定性指标填“达成指标”“部分达成并具有一定效果”“未达成且效果较差”，或“是”“否”。';

/**
 * 离线填报表: the reports of one unit at one checkpoint as a workbook whose structure is locked. Hidden columns hold each row's identity,
 * what its cells held when it was handed out, and its seal.
 */
export async function writeOfflineWorkbook(title: string, term: OfflineTerm, reports: readonly OfflineReport[], seal: Sealing): Promise<Uint8Array> {
  const sheets: WriteSheet[] = [];
  for (const sheet of offlineSheets) sheets.push(await sheetOf(sheet, title, term, reports, seal));
  return writeWorkbook({ sheets, properties: { title, creator: '预绩' }, defaultFont: { name: '宋体', size: 11 }, stringMode: 'shared' });
}

async function sheetOf(sheet: OfflineSheet, title: string, term: OfflineTerm, reports: readonly OfflineReport[], seal: Sealing): Promise<WriteSheet> {
  const { name, shown, filled } = sheet;
  const mark = termMark(sheet.kind, term);
  const rows = offlineRows(sheet, reports);
  const seals = await seal([sealedText(mark, '', [], []), ...rows.map((row) => sealedText(mark, row.id, row.shown, row.filled))]);
  const hiddenBlanks = filled.map(() => null);
  const texts: (string | null)[][] = [
    [mark, title, ...Array.from({ length: shown.length - 1 + filled.length * 2 }, () => null), seals[0] ?? ''],
    [null, INSTRUCTION],
    [null, ...shown, ...filled.map(({ label }) => label), ...hiddenBlanks, null],
    ...rows.map((row, at) => [row.id, ...row.shown, ...row.filled, ...row.filled, seals[at + 1] ?? ''].map((text) => (text === '' ? null : text))),
  ];
  const cells = new Map<string, Partial<Cell>>([['0,1', { style: TITLE }], ['1,1', { style: { ...TEXT, alignment: { vertical: 'center' } } }]]);
  const firstFilled = 1 + shown.length;
  for (let column = 1; column < firstFilled + filled.length; column += 1) cells.set(`${HEAD_ROWS - 1},${column}`, { style: LABEL });
  rows.forEach((row, at) => {
    for (let column = 1; column < firstFilled + filled.length; column += 1) cells.set(`${HEAD_ROWS + at},${column}`, { style: column >= firstFilled && row.isOpen ? OPEN : LOCKED });
  });
  return {
    name, rows: texts, cells,
    columns: [{ hidden: true }, ...shown.map((label) => ({ width: label === '项目名称' || label === '三级指标' ? 28 : 16 })), ...filled.map(() => ({ width: 24 })), ...filled.map(() => ({ hidden: true })), { hidden: true }],
    freezePane: { rows: HEAD_ROWS },
    protection: { sheet: true, objects: true, scenarios: true, formatColumns: false, formatRows: false },
    dataValidations: filled.flatMap(({ choices }, at) => (choices === undefined || rows.length === 0 ? [] : [{
      type: 'list' as const, values: [...choices], allowBlank: true, showErrorMessage: true, errorTitle: '填写有误', errorMessage: `请从“${choices.join('”“')}”中选择。`,
      range: `${letter(firstFilled + at)}${HEAD_ROWS + 1}:${letter(firstFilled + at)}${HEAD_ROWS + rows.length}`,
    }])),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** No sheet of ours has more columns than letters. */
const letter = (column: number): string => String.fromCharCode(65 + column);
