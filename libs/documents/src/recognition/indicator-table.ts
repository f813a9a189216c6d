import { isNonStandardName, nameOfCategory, nameOfDimension, readCategory, readDimension } from '#domain/indicator/classification';
import { dimensionOf, type IndicatorCategory } from '#domain/indicator/dimension';
import { parseTargetValue, plainForm } from '#domain/indicator/parse-target-value';
import type { Confidence, ParsedTarget } from '../parsed-document.js';
import { collapsed, withoutSpace, type Block, type CellBlock, type CellPlace, type CellStream } from '../reading/cell-stream.js';
import { columnLabel, formLabel, type ColumnLabel, type FormProfile } from './profile.js';
import { lowest, note, type Notes } from './notes.js';
import { joinContinuations, leaveAsResidue, use, type Tape } from './tape.js';

/** The head of an indicator table: what each cell of a row holds, and on which grid column it starts where the format says so. */
export interface Columns {
  readonly labels: readonly (ColumnLabel | null)[];
  readonly gridColumns: readonly number[] | null;
}

/** One row: its cells by column; `level1` and `level2` carry down over blank (merged) cells. */
export interface IndicatorRow {
  readonly cells: Readonly<Partial<Record<ColumnLabel, CellBlock>>>;
  readonly rawLevel1: string;
  readonly rawLevel2: string;
  readonly where: string;
  readonly fitsItsTable: boolean;
}

export const isTableHead = (profile: FormProfile, blocks: CellStream, at: number): boolean =>
  startsWithLevels(profile, blocks, at) || (isLead(profile, blocks[at]) && startsWithLevels(profile, blocks, at + 1));

const startsWithLevels = (profile: FormProfile, blocks: CellStream, at: number): boolean =>
  labelAt(profile, blocks, at) === 'level1' && labelAt(profile, blocks, at + 1) === 'level2';

/** 序号, or 绩效指标 beside all rows. */
const isLead = (profile: FormProfile, block: Block | undefined): boolean => block?.kind === 'cell' && profile.leadColumns.has(withoutSpace(block.text));

const labelAt = (profile: FormProfile, blocks: CellStream, at: number): ColumnLabel | null => {
  const block = blocks[at];
  return block?.kind === 'cell' ? columnLabel(profile, block.text) : null;
};

/** Reads the head, one row or two (the second is blank, or splits 指标值 into 符号 · 值 · 单位). The tape stands on its first cell. */
export function readTableHead(profile: FormProfile, tape: Tape): Columns {
  const heads: CellBlock[] = [];
  const hasLead = !startsWithLevels(profile, tape.blocks, tape.at);
  for (let block = tape.blocks[tape.at]; block?.kind === 'cell'; block = tape.blocks[tape.at]) {
    const isFirst = hasLead && heads.length === 0;
    if (!isFirst && (columnLabel(profile, block.text) === null || (heads.length > (hasLead ? 1 : 0) && isTableHead(profile, tape.blocks, tape.at)))) break;
    heads.push(block);
    use(tape, block);
    tape.at += 1;
  }
  const labels = heads.map((head, at) => (hasLead && at === 0 ? 'lead' : columnLabel(profile, head.text)));
  return readSecondHeadRow(profile, tape, heads, labels) ?? { labels, gridColumns: gridColumnsOf(heads) };
}

const gridColumnsOf = (cells: readonly CellBlock[]): readonly number[] | null =>
  cells.every((cell) => cell.place !== null) ? cells.map((cell) => cell.place?.gridColumn ?? 0) : null;

function readSecondHeadRow(profile: FormProfile, tape: Tape, heads: readonly CellBlock[], labels: readonly (ColumnLabel | null)[]): Columns | null {
  const target = labels.indexOf('target');
  if (target < 0) return null;
  for (const parts of profile.targetColumns) {
    const width = labels.length + parts.length - 1;
    const cells = cellsFrom(tape, width);
    if (cells === null) continue;
    const printed = cells.map((cell) => cell.text.replace(/\s/g, ''));
    if (printed.every((text, at) => text === (parts[at - target] ?? ''))) {
      use(tape, ...cells);
      tape.at += width;
      return {
        labels: [...labels.slice(0, target), 'operator', 'value', 'unit', ...labels.slice(target + 1)],
        gridColumns: gridColumnsOf(cells),
      };
    }
  }
  const blanks = cellsFrom(tape, labels.length);
  if (blanks?.every((cell) => cell.text === '') === true && startsRow(profile, tape.blocks, tape.at + labels.length, { labels, gridColumns: null })) tape.at += labels.length;
  return { labels, gridColumns: gridColumnsOf(heads) };
}

function cellsFrom(tape: Tape, count: number): CellBlock[] | null {
  const cells = tape.blocks.slice(tape.at, tape.at + count).filter((block) => block.kind === 'cell');
  return cells.length === count ? cells : null;
}

/** Whether an indicator row may begin here: 一级 or blank, then 二级 or blank, and nothing that is a label of the form. */
function startsRow(profile: FormProfile, blocks: CellStream, start: number, columns: Columns): boolean {
  const hasLead = columns.labels[0] === 'lead';
  if (hasLead && !isLeadCell(profile, blocks[start])) return false;
  const at = hasLead ? start + 1 : start;
  const [first, second, third] = [blocks[at], blocks[at + 1], blocks[at + 2]];
  if (first?.kind !== 'cell' || second?.kind !== 'cell') return false;
  if (first.text !== '' && readDimension(levelText(first.text)) === null) return false;
  if (second.text !== '') return readCategory(levelText(second.text)) !== null;
  return third?.kind === 'cell' && third.text !== '' && formLabel(profile, third.text) === null && columnLabel(profile, third.text) === null;
}

/** Before 一级 stands nothing (a merge), the word of the head again, or a running number. */
const isLeadCell = (profile: FormProfile, block: Block | undefined): boolean =>
  block?.kind === 'cell' && (block.text === '' || /^\d{1,3}$/.test(block.text) || isLead(profile, block));

/** Reads rows until the table ends; a head that is repeated on the next page and a row left blank are passed over. */
export function readRows(profile: FormProfile, tape: Tape, columns: Columns): IndicatorRow[] {
  const rows: IndicatorRow[] = [];
  let carried = { level1: '', level2: '' };
  for (;;) {
    if (isTableHead(profile, tape.blocks, tape.at)) readTableHead(profile, tape);
    if (passBlankRow(profile, tape, columns)) continue;
    if (!startsRow(profile, tape.blocks, tape.at, columns) && !isUnknownRow(profile, tape, columns)) return rows;
    const row = takeRow(profile, tape, columns);
    if (row === null) return rows;
    const level1 = collapsed(row.cells.level1?.text ?? '');
    const level2 = collapsed(row.cells.level2?.text ?? '');
    carried = { level1: level1 || carried.level1, level2: level2 || (level1 === '' ? carried.level2 : '') };
    rows.push({ ...row, rawLevel1: carried.level1.replace(/\s/g, ''), rawLevel2: carried.level2.replace(/\s/g, '') });
  }
}

/** A row of the form that nobody filled in. A text form shows it only by what follows: another row. */
function passBlankRow(profile: FormProfile, tape: Tape, columns: Columns): boolean {
  const first = tape.blocks[tape.at];
  if (first?.kind !== 'cell') return false;
  const count = first.place === null ? columns.labels.length : cellsOfTableRow(tape.blocks, tape.at, first.place).length;
  const cells = cellsFrom(tape, count);
  const goesOn = first.place !== null || startsRow(profile, tape.blocks, tape.at + count, columns) || isTableHead(profile, tape.blocks, tape.at + count);
  if (!goesOn || cells?.every((cell) => cell.text === '') !== true) return false;
  tape.at += count;
  return true;
}

/**
 * A row as wide as its table whose 一级 or 二级 we have no name for: it is read, and marked unsure. In a text form only between a
 * known or blank 一级 and another row, or the end of the table.
 */
function isUnknownRow(profile: FormProfile, tape: Tape, columns: Columns): boolean {
  const first = tape.blocks[tape.at];
  if (first?.kind !== 'cell') return false;
  const width = columns.labels.length;
  const cells = first.place === null ? cellsFrom(tape, width) : cellsOfTableRow(tape.blocks, tape.at, first.place);
  if (cells?.length !== width || cells.filter((cell) => cell.text !== '').length <= 2) return false;
  if (cells.some((cell) => formLabel(profile, cell.text) !== null || columnLabel(profile, cell.text) !== null || profile.amountUnitHeader.test(withoutSpace(cell.text)))) return false;
  const last = tape.blocks[tape.at - 1];
  if (first.place !== null) return last?.kind === 'cell' && last.place?.table === first.place.table;
  const level1 = cells[columns.labels.indexOf('level1')]?.text ?? '';
  const goesOn = startsRow(profile, tape.blocks, tape.at + width, columns) || tape.blocks[tape.at + width]?.kind !== 'cell';
  return goesOn && (level1 === '' || readDimension(levelText(level1)) !== null) && cells[columns.labels.indexOf('level2')]?.text !== '';
}

/** Columns that goals have no place for. */
const UNREAD_COLUMNS: readonly ColumnLabel[] = ['weight', 'remark'];

type TakenRow = Omit<IndicatorRow, 'rawLevel1' | 'rawLevel2'>;

function takeRow(profile: FormProfile, tape: Tape, columns: Columns): TakenRow | null {
  const first = tape.blocks[tape.at];
  if (first?.kind !== 'cell') return null;
  const cells = first.place === null ? takeTextRow(profile, tape, columns) : takeTableRow(tape, first.place);
  if (cells === null) return null;
  const where = first.place === null ? first.where : first.place.rowWhere ?? `table ${first.place.table}, row ${first.place.row}`;
  const placed = cells.length === columns.labels.length ? cells.map((cell, at) => [at, cell] as const) : placeByGrid(cells, columns);
  const byColumn: Partial<Record<ColumnLabel, CellBlock>> = {};
  for (const [at, cell] of placed) {
    const label = columns.labels[at];
    const isEmptyLead = label === 'lead' && (cell.text === '' || isLead(profile, cell));
    if (isEmptyLead) use(tape, cell);
    // Two cells under one head: the first is the value, the other is left over.
    else if (label === null || label === undefined || UNREAD_COLUMNS.includes(label) || byColumn[label] !== undefined) leaveAsResidue(tape, cell);
    else byColumn[label] = cell;
    use(tape, cell);
  }
  return { cells: byColumn, where, fitsItsTable: cells.length === columns.labels.length };
}

/** In a table format a row is what the table says. */
function cellsOfTableRow(blocks: CellStream, at: number, { table, row }: CellPlace): CellBlock[] {
  const cells: CellBlock[] = [];
  for (let block = blocks[at]; block?.kind === 'cell' && block.place?.table === table && block.place.row === row; block = blocks[at + cells.length]) cells.push(block);
  return cells;
}

function takeTableRow(tape: Tape, place: CellPlace): CellBlock[] {
  const cells = cellsOfTableRow(tape.blocks, tape.at, place);
  tape.at += cells.length;
  return cells;
}

/** In a text form a row is as many cells as the head has; the last one takes what stands below it only when the table goes on. */
function takeTextRow(profile: FormProfile, tape: Tape, columns: Columns): CellBlock[] | null {
  const width = columns.labels.length;
  const cells: CellBlock[] = [];
  const below: Block[] = [];
  let at = tape.at;
  while (cells.length < width) {
    if (tape.blocks[at]?.kind !== 'cell') break;
    const { cell, next } = joinContinuations(tape.blocks, at);
    const isLast = cells.length === width - 1;
    const goesOn = startsRow(profile, tape.blocks, next, columns) || isTableHead(profile, tape.blocks, next);
    const takesLinesBelow = next > at + 1 && (!isLast || goesOn);
    const alone = tape.blocks[at];
    cells.push(takesLinesBelow || alone?.kind !== 'cell' ? cell : alone);
    if (takesLinesBelow) below.push(...tape.blocks.slice(at + 1, next));
    at = takesLinesBelow ? next : at + 1;
  }
  if (cells.length < width) return null;
  use(tape, ...below);
  tape.at = at;
  return cells;
}

/** A row with other merges than the head: each cell belongs to the column above its first grid column. */
function placeByGrid(cells: readonly CellBlock[], columns: Columns): (readonly [number, CellBlock])[] {
  const starts = columns.gridColumns;
  if (starts === null) return cells.map((cell, at) => [at, cell] as const);
  return cells.map((cell) => [starts.findLastIndex((start) => start <= (cell.place?.gridColumn ?? 0)), cell] as const);
}

/** 指标值 of a row, whether it stands in one cell or in 符号 · 值 · 单位. */
export function targetOf(row: IndicatorRow): ParsedTarget {
  const { target, operator, value, unit } = row.cells;
  const raw = target === undefined ? [operator, value, unit].map((cell) => (cell?.text ?? '').trim()).join('') : target.text;
  const { suggestions, ...read } = parseTargetValue(raw);
  return suggestions.length === 0 ? read : { ...read, suggestions };
}

/** 产出指标（50分）: the points of a level are no part of its name. */
const levelText = (text: string): string => text.replace(/[（(]\d{1,3}(?:\.\d)?(?:分|%|％)?[)）]$/, '');

/** Standard names of a row's levels; a 二级 that is known tells its 一级 where that one is blank or unknown. */
export function standardLevels(row: Pick<IndicatorRow, 'rawLevel1' | 'rawLevel2'>): { level1: string; level2: string; isKnown: boolean } {
  const category = readCategory(levelText(row.rawLevel2));
  const dimension = readDimension(levelText(row.rawLevel1)) ?? (category === null ? null : dimensionOf(category));
  return {
    level1: dimension === null ? row.rawLevel1 : nameOfDimension(dimension),
    level2: category === null ? row.rawLevel2 : nameOfCategory(category as IndicatorCategory),
    isKnown: dimension !== null && category !== null,
  };
}

const TARGET_COLUMNS: readonly string[] = ['target', 'operator', 'value', 'unit'];

/**
 * Where each value of a row stands. A name that only a synonym explains, or a value whose spelling had to be changed, is medium; an
 * ambiguous value, an unknown level and a row that does not fit its head are low.
 */
export function notesOfRow(tape: Tape, row: IndicatorRow, target: ParsedTarget, isKnown: boolean): Notes {
  const notes: Notes = {};
  const ofRow: Confidence = isKnown && row.fitsItsTable ? 'high' : 'low';
  const ofTarget: Confidence = target.kind === 'ambiguous' ? 'low' : plainForm(target.raw) === target.raw.replace(/\s/g, '') ? 'high' : 'medium';
  for (const [column, cell] of Object.entries(row.cells)) {
    const isSynonym = (column === 'level1' || column === 'level2') && isNonStandardName(cell.text);
    if (!TARGET_COLUMNS.includes(column)) note(tape, notes, column, [cell], lowest(ofRow, isSynonym ? 'medium' : 'high'));
  }
  const cells = TARGET_COLUMNS.flatMap((column) => row.cells[column as ColumnLabel] ?? []);
  note(tape, notes, 'target', cells, lowest(ofRow, ofTarget));
  return notes;
}
