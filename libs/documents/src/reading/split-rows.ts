import { readCategory, readDimension } from '#domain/indicator/classification';
import { columnLabel, formLabel, goalFormProfile } from '../recognition/profile.js';
import { beginsAnew, joint, type LetterLine } from './letter-lines.js';
import type { RuledCell, RuledTable } from './ruled-table.js';

/** A cell with its text, before it is known whether its row goes on on the next page. */
export interface ReadCell {
  readonly cell: RuledCell;
  text: string;
}

export interface ReadTable {
  readonly kind: 'table';
  readonly page: number;
  readonly table: RuledTable;
  /** In each row the cells that begin in it. */
  readonly rows: ReadCell[][];
}

export interface ReadLine {
  readonly kind: 'line';
  readonly page: number;
  readonly line: LetterLine;
}

/** How far the columns of two pages may be apart to be the same. In points. */
const NEAR = 4;

/** Puts together what a page break cut in two: rows, and labels that stand beside several rows. */
export function joinSplitRows(parts: readonly (ReadTable | ReadLine)[]): void {
  parts.forEach((part, at) => {
    const above = parts[at - 1];
    if (part.kind === 'table' && above?.kind === 'table' && above.page + 1 === part.page) joinAcrossPages(above, part);
  });
}

/** A table goes on on the next page when nothing stands between and the columns are the same. */
function joinAcrossPages(above: ReadTable, below: ReadTable): void {
  const first = below.rows[0] ?? [];
  const pairs = first.map((lower) => ({ lower, upper: lowestAbove(above, lower.cell) }));
  if (first.length < 2 || pairs.some(({ upper }) => upper === undefined)) return;
  const filled = pairs.flatMap(({ lower, upper }) => (lower.text === '' || upper === undefined ? [] : [{ lower, upper }]));
  const completed = filled.filter(({ lower, upper }) => completesLabel(upper.text, lower.text));
  // A row that shows a whole label of the form is a row of its own.
  const isBelowText = filled.every(({ lower, upper }) => upper.text !== '' && !isLabel(lower.text));
  if (filled.length > 0 && isBelowText && (filled.length * 2 <= first.length || completed.length > 1 || (completed.length > 0 && first.length <= 2))) {
    for (const { lower, upper } of filled) joinText(upper, lower);
    dropFirstRow(below);
  } else {
    // Only the label beside the rows was cut; the row itself is whole.
    for (const { lower, upper } of completed) joinText(upper, lower);
  }
}

/** A cell that reaches further down than the row that goes now begins in the next one. */
function dropFirstRow({ rows }: ReadTable): void {
  const gone = rows.shift() ?? [];
  const left = gone.filter(({ cell }) => cell.rows > 1).map((each): ReadCell => ({ ...each, cell: { ...each.cell, row: each.cell.row + 1, rows: each.cell.rows - 1 } }));
  rows[0]?.push(...left);
  rows[0]?.sort((a, b) => a.cell.column - b.cell.column);
}

/** The cell of the last row above that lies in the same columns; it may have begun in a row further up. */
function lowestAbove({ rows, table }: ReadTable, cell: RuledCell): ReadCell | undefined {
  return rows.flat().find((each) => each.cell.row + each.cell.rows === table.rowCount
    && Math.abs(each.cell.left - cell.left) < NEAR && Math.abs(each.cell.right - cell.right) < NEAR);
}

const isLabel = (text: string): boolean =>
  formLabel(goalFormProfile, text) !== null || columnLabel(goalFormProfile, text) !== null || readDimension(text) !== null || readCategory(text) !== null;

/** `绩效目` above and `标` below are one label; two labels one below the other are two. */
const completesLabel = (upper: string, lower: string): boolean => upper !== '' && !isLabel(lower) && isLabel(upper + lower) && !isLabel(upper);

function joinText(upper: ReadCell, lower: ReadCell): void {
  upper.text += (/[。；;]$/.test(upper.text) || beginsAnew(upper.text, lower.text) ? '\n' : joint(upper.text, lower.text)) + lower.text;
  lower.text = '';
}
