import type { ParsedDocument, ParsedProject } from '../../parsed-document.js';
import { withoutSpace, type CellBlock, type CellStream } from '../../reading/cell-stream.js';
import { isTableHead } from '../../recognition/indicator-table.js';
import { formLabel, type FormLabel, type FormProfile } from '../../recognition/profile.js';
import type { FormCell, FormRow, FormTable } from '../form.js';
import { goalForm, goalLayouts, UPPER_COLUMNS, type GoalForm, type ValueStyle } from '../goal/goal-form.js';
import { uniteTables } from '../unite-tables.js';
import { capturedGrid, sharedSpans, withSpans, type UsualGrid } from './captured-grid.js';
import { captureIndicators, indicatorRowsOf, type CapturedRow } from './capture-indicators.js';
import { rowsOf, type StreamRow } from './stream-rows.js';

type Cell = Omit<FormCell, 'span'>;

const UPPER_SPANS: Readonly<Record<number, readonly number[]>> = { 2: [1, 6], 3: [1, 1, 5], 4: [1, 2, 1, 3], 5: [1, 2, 1, 1, 2], 7: [1, 1, 1, 1, 1, 1, 1] };
const upperGrid: UsualGrid = { columns: UPPER_COLUMNS, spans: (cells) => UPPER_SPANS[cells] ?? sharedSpans(cells, 7) };

/** The rows of a goal table. In the text form a label never ends a row of its upper part. */
export function goalTableRows(profile: FormProfile, blocks: CellStream): StreamRow[] {
  const headAt = blocks.findIndex((_block, at) => isTableHead(profile, blocks, at));
  const upper = rowsOf(headAt < 0 ? blocks : blocks.slice(0, headAt), (cell) => formLabel(profile, cell.text) === null);
  return [...upper, ...(headAt < 0 ? [] : indicatorRowsOf(profile, blocks.slice(headAt)))];
}

/**
 * The form a goal table was printed in: its labels as they are worded there, its rows, cells and merges, and how its values are
 * written. `blocks` are those of one goal table.
 */
export function captureGoalForm(profile: FormProfile, blocks: CellStream, project: ParsedProject, unit: ParsedDocument['unit']): GoalForm {
  const headAt = blocks.findIndex((_block, at) => isTableHead(profile, blocks, at));
  const upperBlocks = headAt < 0 ? blocks : blocks.slice(0, headAt);
  const endsRow = (cell: CellBlock): boolean => formLabel(profile, cell.text) === null;
  const upperRows = rowsOf(upperBlocks, endsRow);
  const lowerRows = headAt < 0 ? [] : indicatorRowsOf(profile, blocks.slice(headAt));
  const capture = new UpperPart(profile, project, `${unit?.code ?? ''}${unit?.name ?? ''}`);
  const upperCells = upperRows.map((row) => capture.row(row));
  const isOneTable = isInOneTable(upperBlocks.at(-1), blocks[headAt], upperRows, lowerRows);
  const lower = captureIndicators(profile, lowerRows);
  const together = isOneTable && upperRows[0]?.table != null ? capturedGrid([...upperRows, ...lower.rows], upperGrid) : null;
  const upper = tableOf(upperCells, together ?? capturedGrid(upperRows, upperGrid));
  const lowerGrid = together === null ? capturedGrid(lower.rows, { columns: lower.columns, spans: (cells) => Array.from({ length: cells }, () => 1) }) : { columns: together.columns, spans: together.spans.slice(upperRows.length) };
  const lowerTable = tableOf(lower.cells, lowerGrid);
  return { parts: partsOf(upper, lowerTable, isOneTable, together !== null), style: capture.style };
}

function partsOf(upper: FormTable, lower: FormTable, isOneTable: boolean, sharesGrid: boolean): FormTable[] {
  const tables = [upper, lower].filter((table) => table.rows.length > 0);
  if (!isOneTable || tables.length < 2) return tables;
  return [sharesGrid ? { ...upper, rows: [...upper.rows, ...lower.rows] } : { kind: 'table', ...uniteTables(tables) }];
}

/** Two tables in a table format say so; in the text form one blank line parts rows, and more part tables. */
function isInOneTable(last: CellStream[number] | undefined, head: CellStream[number] | undefined, upper: readonly StreamRow[], lower: readonly StreamRow[]): boolean {
  if (upper.length === 0 || lower.length === 0 || head?.kind !== 'cell' || last === undefined) return true;
  if (head.place !== null) return upper.at(-1)?.table === head.place.table;
  const lineOf = (where: string): number => Number(/\d+/.exec(where)?.[0] ?? 0);
  return lineOf(head.where) - lineOf(last.where) - last.text.split('\n').length <= 1;
}

const tableOf = (rows: readonly CapturedRow[], grid: { columns: readonly number[]; spans: readonly (readonly number[])[] }): FormTable =>
  ({ kind: 'table', columns: grid.columns, rows: mergeGoalRows(rows.map((row, at) => ({ ...row, cells: withSpans(row.cells, grid.spans[at]) }))) });

/** Rows of one list that stand below each other are one row of the definition. */
const mergeGoalRows = (rows: readonly FormRow[]): FormRow[] => rows.filter((row, at) => row.list === undefined || rows[at - 1]?.list !== row.list);

/** Walks the upper part as the recogniser does: a label says what the cells behind it are. */
class UpperPart {
  private current: FormLabel | null = null;
  private readonly seen = new Set<FormLabel>();
  private readonly months: number[] = [];
  private plansLeft: number[] = [];
  private purposeIsBound = false;
  private goalsLabel = '';
  private captured: ValueStyle;

  constructor(private readonly profile: FormProfile, private readonly project: ParsedProject, private readonly unit: string) {
    const { style } = goalForm(goalLayouts['two-tables']);
    this.captured = { ...style, amountUnit: project.amountUnit ?? style.amountUnit, goalNumber: '' };
  }

  get style(): ValueStyle {
    return this.captured;
  }

  row({ cells }: StreamRow): CapturedRow {
    const captured = cells.map((cell, at) => this.cell(cell, at === 0));
    const isGoalRow = captured.some(({ field }) => field === 'goal');
    return isGoalRow ? { list: 'goals', blankRows: 2, cells: captured.map((cell, at) => (at === 0 ? { label: this.goalsLabel, merge: 'above-if-equal' as const, align: 'center' as const } : cell)) } : { cells: captured };
  }

  private cell(block: CellBlock, isFirst: boolean): Cell {
    const label = formLabel(this.profile, block.text);
    if (label !== null && !this.seen.has(label)) {
      this.current = label;
      this.seen.add(label);
      if (label === 'goals') this.goalsLabel = block.text;
      return { label: block.text, align: 'center' };
    }
    if (isFirst && this.current !== null && block.text === '') return { merge: 'above' };
    return this.value(block, this.current);
  }

  private value(block: CellBlock, label: FormLabel | null): Cell {
    const key = withoutSpace(block.text);
    switch (label) {
      case null: return this.header(block, key);
      case 'plan': return this.plan(block, key);
      case 'goals': return this.goal(block, key);
      case 'code': case 'name': return this.once(label, block);
      case 'total': case 'fiscal': case 'other': return this.amount(label, block);
      default: return this.purpose(block);
    }
  }

  private header(block: CellBlock, key: string): Cell {
    if (this.profile.amountUnitHeader.test(key)) return { label: block.text, align: 'right' };
    return key !== '' && key === this.unit ? { field: 'unit', align: 'left' } : { label: block.text, align: 'left' };
  }

  private readonly bound = new Set<string>();

  private once(name: string, block: CellBlock): Cell {
    if (this.bound.has(name)) return { label: block.text };
    this.bound.add(name);
    return { field: name, align: 'center' };
  }

  private amount(which: 'total' | 'fiscal' | 'other', block: CellBlock): Cell {
    if (this.bound.has(which)) return this.purpose(block);
    this.bound.add(which);
    const [, decimals = '', suffix = ''] = /^[-\d,]+(?:\.(\d+))?(万元|元)?$/.exec(withoutSpace(block.text)) ?? [];
    this.captured = { ...this.captured, amounts: { ...this.captured.amounts, [which]: { decimals: decimals.length, suffix } } };
    return { field: which, align: 'center' };
  }

  private purpose(block: CellBlock): Cell {
    if (this.purposeIsBound) return { label: '' };
    this.purposeIsBound = block.text !== '';
    return block.text === '' ? { label: '' } : { field: 'purpose', align: 'left' };
  }

  private plan(block: CellBlock, key: string): Cell {
    const month = this.profile.checkpoint.exec(key)?.[1];
    if (month !== undefined) {
      this.months.push(Number(month));
      this.plansLeft.push(Number(month));
      return { label: block.text, align: 'center' };
    }
    const next = this.plansLeft.shift();
    return next === undefined ? { label: block.text } : { field: `plan ${next}`, align: 'center' };
  }

  private goal(block: CellBlock, key: string): Cell {
    if (this.profile.goalRowLabel.test(key)) {
      if (!this.bound.has('goal label')) this.captured = { ...this.captured, goalRowLabel: /\d/.test(key) ? key : `${key}1` };
      this.bound.add('goal label');
      return { field: 'label', align: 'center' };
    }
    if (this.bound.has('goal label')) return { field: 'goal', align: 'left' };
    const goalGaps = gapsBetween(block.text, this.project.goals);
    this.captured = { ...this.captured, goalNumber: goalGaps?.[0] ?? this.profile.goalNumber.exec(block.text)?.[0] ?? '', ...(goalGaps !== null && { goalGaps }) };
    return this.once('goals', block).field === undefined ? { label: '' } : { field: 'goals', align: 'left' };
  }
}

/** What stands before each goal in the cell that holds them all, numbers and line breaks; null where the goals are worded differently. */
function gapsBetween(text: string, goals: readonly string[]): string[] | null {
  const gaps: string[] = [];
  let end = 0;
  for (const goal of goals) {
    const at = text.indexOf(goal, end);
    if (at < 0) return null;
    gaps.push(text.slice(end, at));
    end = at + goal.length;
  }
  return text.slice(end).trim() === '' ? gaps : null;
}
