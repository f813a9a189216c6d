import { oleFile } from './ole-file.js';

/** A cell of a legacy workbook, rows and columns from 0. */
export interface LegacyCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

const GENERAL_FORMAT = 0;

/** A workbook of Excel 97 ([MS-XLS], BIFF8) with one sheet: strings, numbers and merges as [first row, last row, first column, last column]. */
export function legacyWorkbook(cells: readonly LegacyCell[], merges: readonly (readonly number[])[] = []): Uint8Array {
  const strings = [...new Set(cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])))];
  const globals = (sheetAt: number): Buffer => Buffer.concat([
    record(0x0809, shorts(0x0600, 0x0005, 0, 0, 0, 0, 0, 0)),
    // Sixteen cell formats, as Excel always has: all of them plain.
    ...Array.from({ length: 16 }, () => record(0x00e0, shorts(0, GENERAL_FORMAT, 0, 0, 0, 0, 0, 0, 0, 0))),
    record(0x0085, Buffer.concat([longs(sheetAt), shorts(0), Buffer.from([1, 1]), Buffer.from('S', 'utf16le')])),
    ...stringTable(strings),
    record(0x000a, Buffer.alloc(0)),
  ]);
  const sheet = Buffer.concat([
    record(0x0809, shorts(0x0600, 0x0010, 0, 0, 0, 0, 0, 0)),
    ...cells.map(({ row, column, value }) => (typeof value === 'string'
      ? record(0x00fd, Buffer.concat([shorts(row, column, 0), longs(strings.indexOf(value))]))
      : record(0x0203, Buffer.concat([shorts(row, column, 0), double(value)])))),
    record(0x00e5, shorts(merges.length, ...merges.flat())),
    record(0x000a, Buffer.alloc(0)),
  ]);
  return oleFile({ Workbook: Buffer.concat([globals(globals(0).length), sheet]) });
}

/** The shared strings; a record holds 8 KB, so a string that no longer fits begins the next one. */
function stringTable(strings: readonly string[]): Buffer[] {
  const records: Buffer[] = [];
  let content = longs(strings.length, strings.length);
  for (const text of strings) {
    const entry = Buffer.concat([shorts(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')]);
    if (content.length + entry.length > 8000) {
      records.push(record(records.length === 0 ? 0x00fc : 0x003c, content));
      content = Buffer.alloc(0);
    }
    content = Buffer.concat([content, entry]);
  }
  return [...records, record(records.length === 0 ? 0x00fc : 0x003c, content)];
}

const record = (kind: number, content: Buffer): Buffer => Buffer.concat([shorts(kind, content.length), content]);

function shorts(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => buffer.writeUInt16LE(value, at * 2));
  return buffer;
}

function longs(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => buffer.writeUInt32LE(value, at * 4));
  return buffer;
}

function double(value: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeDoubleLE(value);
  return buffer;
}
