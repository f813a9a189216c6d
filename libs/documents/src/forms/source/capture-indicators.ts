import type { CellStream } from '../../reading/cell-stream.js';
import { columnLabel, type FormProfile } from '../../recognition/profile.js';
import type { FormCell, FormRow } from '../form.js';
import { INDICATOR_COLUMNS } from '../goal/goal-form.js';
import { rowsOf, type StreamRow } from './stream-rows.js';

/** A row of a definition whose cells have not got their spans yet. */
export type CapturedRow = Omit<FormRow, 'cells'> & { readonly cells: readonly Omit<FormCell, 'span'>[] };

export interface CapturedIndicators {
  readonly rows: readonly StreamRow[];
  readonly cells: readonly CapturedRow[];
  readonly columns: readonly number[];
}

/** The rows of an indicator table. In the text form a row is as many cells as the head has; a blank line may stand inside a level. */
export function indicatorRowsOf(profile: FormProfile, blocks: CellStream): StreamRow[] {
  if (blocks.every((block) => block.kind !== 'cell' || block.place !== null)) return rowsOf(blocks, () => true);
  const cells = rowsOf(blocks, () => false).flatMap((row) => row.cells);
  const labels = cells.map((cell) => columnLabel(profile, cell.text));
  const ofHead = labels.findIndex((label, at) => at > 0 && (label === null || (label === labels[0] && labels[at + 1] === labels[1])));
  const headWidth = ofHead < 0 ? cells.length : ofHead;
  const isSplit = labels.slice(headWidth, headWidth + headWidth + 2).includes('operator');
  const width = isSplit ? headWidth + 2 : headWidth;
  const isHead = (at: number): boolean => cells.slice(0, headWidth).every(({ text }, index) => cells[at + index]?.text === text);
  const rows: StreamRow[] = [];
  // A head that is repeated has its own width again.
  for (let at = 0; at < cells.length; at += rows.at(-1)?.cells.length ?? 1) rows.push({ table: null, cells: cells.slice(at, at + (isHead(at) ? headWidth : width)) });
  return rows;
}

/** The head of the indicators, one row or two, and the row that repeats below it. */
export function captureIndicators(profile: FormProfile, rows: readonly StreamRow[], usualColumns: readonly number[] = INDICATOR_COLUMNS): CapturedIndicators {
  const [head, second, ...others] = rows;
  if (head === undefined) return { rows: [], cells: [], columns: usualColumns };
  const isSecondHead = second !== undefined && second.cells.every((cell) => cell.text === '' || columnLabel(profile, cell.text) !== null);
  const body = isSecondHead ? others : [second, ...others].filter((row) => row !== undefined);
  const names = columnNames(profile, head, isSecondHead ? second : null);
  const merges = (at: number): Partial<FormCell> => (body.some((row) => row.cells[at]?.text === '' && row.cells.length === names.length && row.cells.some((cell) => cell.text !== '')) ? { merge: 'above-if-equal' } : {});
  const template: CapturedRow = { list: 'indicators', blankRows: 6, cells: names.map((name, at) => ({ ...(name === null ? { label: '' } : { field: name }), align: name === 'description' ? 'left' : 'center', ...(at < 2 ? merges(at) : {}) })) };
  const example = body.find((row) => row.cells.length === names.length);
  const heads = isSecondHead ? [head, second] : [head];
  return {
    rows: [...heads, ...(example === undefined ? [] : [example])],
    cells: [...heads.map((row, at): CapturedRow => ({ isHead: true, cells: row.cells.map((cell): Omit<FormCell, 'span'> => (at === 1 && cell.text === '' ? { merge: 'above' } : { label: cell.text, align: 'center' })) })), ...(example === undefined ? [] : [template])],
    columns: names.length === usualColumns.length ? usualColumns : names.map(() => 1),
  };
}

/** What each cell of a row holds; 指标值 that is split below takes three. */
function columnNames(profile: FormProfile, head: StreamRow, second: StreamRow | null): (string | null)[] {
  const names = head.cells.map((cell) => columnLabel(profile, cell.text) as string | null);
  const target = names.indexOf('target');
  const isSplit = second !== null && second.cells.length > head.cells.length && target >= 0;
  return isSplit ? [...names.slice(0, target), 'operator', 'value', 'unit', ...names.slice(target + 1)] : names;
}
