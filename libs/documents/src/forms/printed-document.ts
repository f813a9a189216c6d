import type { LineStyle } from './form.js';

export interface PrintedCell {
  readonly text: string;
  readonly span: number;
  /** Lower part of a vertical merge; it shows nothing of its own. */
  readonly continues: boolean;
  readonly isLabel: boolean;
  readonly align: 'left' | 'center' | 'right';
  /** Which value stands there: the name of its field, in a row of a list `indicators/2/target`. A screen marks cells by it. */
  readonly place?: string;
}

export interface PrintedRow {
  readonly cells: readonly PrintedCell[];
  readonly isHead: boolean;
  /** At least as high as so many lines. */
  readonly lines?: number;
}

export interface PrintedTable {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly rows: readonly PrintedRow[];
}

export interface PrintedLine {
  readonly kind: 'line';
  readonly text: string;
  readonly style: LineStyle;
}

export type PrintedBlock = PrintedLine | PrintedTable;

/** Stands on paper of its own where it says so; in a workbook every section is a sheet. */
export interface PrintedSection {
  readonly name: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly startsPage: boolean;
  readonly blocks: readonly PrintedBlock[];
}

/** A document as every writer takes it: nothing left to decide but the format. */
export interface PrintedDocument {
  readonly title: string;
  readonly sections: readonly PrintedSection[];
}
