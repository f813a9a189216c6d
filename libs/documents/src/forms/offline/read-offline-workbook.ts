import { DomainError } from '#domain/shared/domain-error';
import { columnLetters, type ShownSheet } from '../../reading/workbook.js';
import { HEAD_ROWS } from '../../writing/offline-workbook-writer.js';
import { offlineSheets, plainCell, sealedText, termMark, type OfflineColumn, type OfflineSheet, type OfflineTerm } from './offline-workbook.js';

/** A text and the cell it stands in, e.g. `指标完成情况!F5`. */
export interface PlacedText {
  readonly where: string;
  readonly text: string;
}

/** A cell somebody may have filled in, with what it held when it was handed out. */
export interface ReturnedCell extends PlacedText {
  readonly column: OfflineColumn;
  readonly handedOut: string;
}

export interface ReturnedRow {
  readonly kind: OfflineSheet['kind'];
  readonly id: string;
  readonly where: string;
  readonly shown: readonly PlacedText[];
  readonly filled: readonly ReturnedCell[];
}

/** Something that must be sealed, the seal that was found, and where. */
export interface SealedPart {
  readonly where: string;
  readonly text: string;
  readonly seal: string;
  readonly row: ReturnedRow | null;
}

/** 回传的离线填报表. `extras` is whatever stands where nothing of ours was: told, never lost. */
export interface ReturnedWorkbook {
  readonly rows: readonly ReturnedRow[];
  readonly sealed: readonly SealedPart[];
  readonly extras: readonly PlacedText[];
}

/**
 * Finds our sheets by their hidden marks, wherever they stand, and our rows by their identities, in whatever order. Throws
 * `workbook.not-ours`, `workbook.other-unit`, `workbook.other-year`, `workbook.other-month`, `workbook.structure-changed`,
 * `workbook.cells-merged` or `workbook.row-twice` (all invalid, each with the cell).
 */
export function readOfflineWorkbook(sheets: readonly ShownSheet[], term: OfflineTerm): ReturnedWorkbook {
  const read = sheets.map((sheet) => new SheetReader(sheet, term));
  if (read.every(({ form }) => form === null)) throw new DomainError('workbook.not-ours', 'invalid');
  const parts = read.map((each) => each.read());
  const rows = parts.flatMap((part) => part.rows);
  const seen = new Set<string>();
  for (const { kind, id, where } of rows) {
    if (seen.has(`${kind} ${id}`)) throw new DomainError('workbook.row-twice', 'invalid', { cell: where });
    seen.add(`${kind} ${id}`);
  }
  return { rows, sealed: parts.flatMap((part) => part.sealed), extras: parts.flatMap((part) => part.extras) };
}

class SheetReader {
  readonly form: OfflineSheet | null;
  private readonly mark: string;
  private readonly extras: PlacedText[] = [];

  constructor(private readonly sheet: ShownSheet, private readonly term: OfflineTerm) {
    this.mark = this.text(0, 0);
    this.form = offlineSheets.find(({ kind }) => this.mark.startsWith(`yuji-offline-1/${kind}/`)) ?? null;
  }

  read(): ReturnedWorkbook {
    if (this.form === null) {
      this.sheet.rows.forEach((row, at) => this.noteExtras(at, 0, row.length));
      return { rows: [], sealed: [], extras: this.extras };
    }
    const form = this.form;
    this.requireTerm(form);
    const sealColumn = 1 + form.shown.length + form.filled.length * 2;
    this.requireStructure(form);
    const rows: ReturnedRow[] = [];
    const sealed: SealedPart[] = [{ where: this.where(0, 0), text: sealedText(this.mark, '', [], []), seal: this.text(0, sealColumn), row: null }];
    for (let at = HEAD_ROWS; at < this.sheet.rows.length; at += 1) {
      const end = this.sheet.rows[at]?.length ?? 0;
      const id = this.text(at, 0);
      if (id === '') this.noteExtras(at, 0, end);
      else {
        const row = this.rowAt(form, at, id);
        rows.push(row);
        sealed.push({ where: row.where, text: sealedText(this.mark, id, row.shown.map(({ text }) => text), row.filled.map(({ handedOut }) => handedOut)), seal: this.text(at, sealColumn), row });
        this.noteExtras(at, sealColumn + 1, end);
      }
    }
    for (let at = 0; at < Math.min(HEAD_ROWS, this.sheet.rows.length); at += 1) this.noteExtras(at, sealColumn + 1, this.sheet.rows[at]?.length ?? 0);
    return { rows, sealed, extras: this.extras };
  }

  private rowAt({ kind, shown, filled }: OfflineSheet, at: number, id: string): ReturnedRow {
    const firstFilled = 1 + shown.length;
    return {
      kind, id, where: this.where(at, 1),
      shown: shown.map((_label, index) => ({ where: this.where(at, 1 + index), text: this.text(at, 1 + index) })),
      filled: filled.map((column, index) => ({
        column, where: this.where(at, firstFilled + index), text: this.text(at, firstFilled + index), handedOut: this.text(at, firstFilled + filled.length + index),
      })),
    };
  }

  private requireTerm({ kind }: OfflineSheet): void {
    if (this.mark === termMark(kind, this.term)) return;
    const [, , unitId, year, month] = this.mark.split('/');
    const cell = this.where(0, 0);
    if (unitId !== this.term.unitId) throw new DomainError('workbook.other-unit', 'invalid', { cell });
    if (year !== String(this.term.fiscalYear)) throw new DomainError('workbook.other-year', 'invalid', { cell, year: year ?? '', expected: this.term.fiscalYear });
    throw new DomainError('workbook.other-month', 'invalid', { cell, month: month ?? '', expected: this.term.month });
  }

  /** Labels where they were, and no merge over rows that are filled in: a merge hides what stands below it. */
  private requireStructure({ shown, filled }: OfflineSheet): void {
    const labels = [...shown, ...filled.map(({ label }) => label)];
    const moved = labels.findIndex((label, index) => this.text(HEAD_ROWS - 1, 1 + index) !== label);
    if (moved >= 0) throw new DomainError('workbook.structure-changed', 'invalid', { cell: this.where(HEAD_ROWS - 1, 1 + moved), label: labels[moved] ?? '' });
    const merge = this.sheet.merges.find(({ endRow }) => endRow >= HEAD_ROWS);
    if (merge) throw new DomainError('workbook.cells-merged', 'invalid', { cell: this.where(merge.startRow, merge.startCol) });
  }

  private noteExtras(row: number, from: number, end: number): void {
    for (let column = from; column < end; column += 1) {
      const text = this.text(row, column);
      if (text !== '') this.extras.push({ where: this.where(row, column), text });
    }
  }

  private text(row: number, column: number): string {
    return plainCell(this.sheet.rows[row]?.[column]?.text ?? '');
  }

  private where(row: number, column: number): string {
    return `${this.form?.name ?? `第 ${this.sheet.number} 张表`}!${columnLetters(column)}${row + 1}`;
  }
}
