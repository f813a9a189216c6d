import { readXlsx } from 'hucre';
import { addressOf, textCell, workbookFile, type WorkbookSheet } from './workbook-file.js';

/** An offline workbook on somebody's desk: cells by sheet and address, saved again by a program that keeps texts and nothing else. */
export class ReturnedWorkbookFile {
  private constructor(private readonly sheets: { name: string; rows: string[][]; merges: string[] }[]) {}

  static async open(bytes: Uint8Array): Promise<ReturnedWorkbookFile> {
    const { sheets } = await readXlsx(bytes);
    return new ReturnedWorkbookFile(sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map((value) => (value === null ? '' : String(value)))), merges: [] })));
  }

  get(sheet: string, at: string): string {
    const [row, column] = placeOf(at);
    return this.sheet(sheet).rows[row]?.[column] ?? '';
  }

  set(sheet: string, at: string, text: string): this {
    const [row, column] = placeOf(at);
    const { rows } = this.sheet(sheet);
    while (rows.length <= row) rows.push([]);
    (rows[row] ??= [])[column] = text;
    return this;
  }

  /** Which row (from 1) shows a text in a column. */
  rowOf(sheet: string, column: number, text: string): number {
    return this.sheet(sheet).rows.findIndex((row) => row[column] === text) + 1;
  }

  reverseRows(sheet: string, from: number): this {
    const kept = this.sheet(sheet);
    kept.rows = [...kept.rows.slice(0, from - 1), ...kept.rows.slice(from - 1).reverse()];
    return this;
  }

  dropRow(sheet: string, row: number): this {
    this.sheet(sheet).rows.splice(row - 1, 1);
    return this;
  }

  repeatRow(sheet: string, row: number): this {
    const { rows } = this.sheet(sheet);
    rows.push([...(rows[row - 1] ?? [])]);
    return this;
  }

  merge(sheet: string, range: string): this {
    this.sheet(sheet).merges.push(range);
    return this;
  }

  dropSheet(sheet: string): this {
    this.sheets.splice(this.sheets.indexOf(this.sheet(sheet)), 1);
    return this;
  }

  /** A sheet of somebody's own, before all others. */
  addSheet(name: string, text: string): this {
    this.sheets.unshift({ name, rows: [[text]], merges: [] });
    return this;
  }

  reverseSheets(): this {
    this.sheets.reverse();
    return this;
  }

  save(): Uint8Array {
    return workbookFile(this.sheets.map(({ name, rows, merges }): WorkbookSheet => ({
      name, merges, cells: rows.flatMap((row, rowAt) => Array.from(row, (text, column) => ({ text: text ?? '', at: addressOf(rowAt + 1, column + 1) })).flatMap(({ text, at }) => (text === '' ? [] : [textCell(at, text)]))),
    })));
  }

  private sheet(name: string): { name: string; rows: string[][]; merges: string[] } {
    const found = this.sheets.find((each) => each.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }
}

function placeOf(at: string): [row: number, column: number] {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  return [Number(row) - 1, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1];
}
