import type { AmountUnit } from '#domain/shared/money';
import type { CellNote, Confidence, ParsedBudget, ParsedCheckpoint, ParsedIndicator, ParsedProject } from '../parsed-document.js';
import { collapsed, withoutSpace, type CellBlock, type CellStream } from '../reading/cell-stream.js';
import { readAmount, readPercent } from './amounts.js';
import { endsDepartment, sectionOf } from './department.js';
import { readGoals } from './goals.js';
import { isTableHead, readRows, readTableHead, standardLevels, targetOf, type IndicatorRow } from './indicator-table.js';
import { formLabel, type FormLabel, type FormProfile } from './profile.js';
import { joinContinuations, leaveAsResidue, peek, type Tape } from './tape.js';
import { isProjectTitle, nameInTitle } from './titles.js';

/** How far below its first label a goal table must show the head of its indicators. */
const LOOKAHEAD = 160;

/** Labels that a goal table may begin with. */
const OPENING_LABELS: readonly FormLabel[] = ['code', 'name', 'scale', 'goals'];

/** A line that no goal table reaches beyond. */
const endsTables = (line: string): boolean => isProjectTitle(line) || sectionOf(line) !== null || endsDepartment(line);

/** The heading above a table, as the recogniser found it. */
export interface TitleLine {
  readonly text: string;
  readonly where: string;
}

/** What stands above a table: its heading, and the unit of amounts where a line of its own says it. */
export interface LinesAbove {
  readonly title: TitleLine | null;
  readonly amountUnit: AmountUnit | null;
}

/** A project, and what its table said about the unit that filled it in. */
export interface RecognisedProject {
  readonly project: ParsedProject;
  readonly unitHeader: { readonly code: string; readonly name: string } | null;
  /** No cell of the table names the project; only its heading does. */
  readonly isNamedByTitle: boolean;
}

type Notes = Record<string, CellNote>;

/** Whether the upper part of a goal table begins here: a label of it, and below that the goals and the head of the indicators. */
export function startsGoalTable(profile: FormProfile, blocks: CellStream, at: number, hasTitle: boolean): boolean {
  const first = blocks[at];
  if (first?.kind !== 'cell') return false;
  if (hasTitle && isTableHead(profile, blocks, at)) return true;
  const opening = first.text;
  const isHeader = profile.amountUnitHeader.test(withoutSpace(opening)) || profile.unitHeader.test(withoutSpace(opening)) || opening === '';
  const firstLabel = formLabel(profile, opening);
  if (!isHeader && (firstLabel === null || !OPENING_LABELS.includes(firstLabel))) return false;
  let labels = 0;
  for (let next = at; next < Math.min(blocks.length, at + LOOKAHEAD); next += 1) {
    const block = blocks[next];
    if (block === undefined || (block.kind === 'paragraph' && (labels === 0 || endsTables(block.text)))) return false;
    if (block.kind !== 'cell') continue;
    if (isTableHead(profile, blocks, next)) return labels > 0;
    if (formLabel(profile, block.text) !== null) labels += 1;
    // The first label must follow at once; a table of another kind may stand before the next goal table.
    else if (labels === 0 && next > at + 3) return false;
  }
  return false;
}

/** Reads one goal table (or its two halves). The tape stands on its first cell. */
export function readGoalTable(profile: FormProfile, tape: Tape, no: number, { title, amountUnit }: LinesAbove): RecognisedProject {
  const start = tape.at;
  const startWhere = peek(tape)?.where ?? '';
  const { fields, header, amountUnit: ownUnit } = readUpperPart(profile, tape);
  const rows = isTableHead(profile, tape.blocks, tape.at) ? readRows(profile, tape, readTableHead(profile, tape)) : [];
  if (rows.length > 0) leaveRestOfTable(profile, tape);
  if (tape.at === start) tape.at += 1;
  const notes: Notes = {};
  const money = readMoney(tape, fields, ownUnit ?? amountUnit, notes);
  const name = fields.name?.find((cell) => cell.text !== '');
  const code = fields.code?.find((cell) => cell.text !== '');
  if (name === undefined && title !== null) notes.name = { where: title.where, confidence: 'medium' };
  const project: ParsedProject = {
    no,
    title: title?.text ?? '',
    code: code === undefined ? null : withoutSpace(code.text),
    name: name === undefined ? nameInTitle(title?.text ?? '') : collapsed(name.text.replace(/\n/g, '')),
    ...money,
    spendingPlan: readPlan(profile, tape, fields.plan ?? null, notes),
    goals: readGoals(profile, (fields.goals ?? []).map((cell) => cell.text)),
    indicators: rows.map((row) => toIndicator(tape, row)),
    where: title?.where ?? startWhere,
    ...(Object.keys(notes).length > 0 ? { cells: notes } : {}),
  };
  return { project, unitHeader: readUnitHeader(profile, tape, header), isNamedByTitle: name === undefined && title !== null };
}

type Fields = Partial<Record<FormLabel, CellBlock[]>>;

/** Everything above the indicators: cells before the first label, then the values below each label. */
function readUpperPart(profile: FormProfile, tape: Tape): { fields: Fields; header: CellBlock[]; amountUnit: AmountUnit | null } {
  const fields: Fields = {};
  const header: CellBlock[] = [];
  let current: CellBlock[] = header;
  let amountUnit: AmountUnit | null = null;
  for (let block = peek(tape); block !== null && !isTableHead(profile, tape.blocks, tape.at); block = peek(tape)) {
    if (block.kind === 'paragraph') {
      if (isProjectTitle(block.text)) break;
      leaveAsResidue(tape, block);
      tape.at += 1;
      continue;
    }
    const { cell, next } = joinContinuations(tape.blocks, tape.at);
    const label = formLabel(profile, cell.text);
    const unit = label === null ? profile.amountUnitHeader.exec(withoutSpace(cell.text)) : profile.amountUnitInLabel.exec(withoutSpace(cell.text));
    amountUnit ??= (unit?.[1] as AmountUnit | undefined) ?? null;
    if (label !== null && fields[label] === undefined) current = fields[label] = [];
    else if (label !== null || unit === null) current.push(cell);
    tape.at = next;
  }
  return { fields, header, amountUnit };
}

/** Cells below the last row that are neither a row nor the next table: a footnote, a signature, a row we failed to read. */
function leaveRestOfTable(profile: FormProfile, tape: Tape): void {
  const last = tape.blocks[tape.at - 1];
  for (let block = peek(tape); block?.kind === 'cell'; block = peek(tape)) {
    const isOtherTable = last?.kind === 'cell' && last.place !== null && block.place?.table !== last.place.table;
    if (isOtherTable || isProjectTitle(block.text) || startsGoalTable(profile, tape.blocks, tape.at, false)) return;
    leaveAsResidue(tape, block);
    tape.at += 1;
  }
}

function readUnitHeader(profile: FormProfile, tape: Tape, header: readonly CellBlock[]): RecognisedProject['unitHeader'] {
  for (const cell of header) {
    const text = withoutSpace(cell.text);
    const [, code, name] = profile.unitHeader.exec(text) ?? [];
    if (code !== undefined && name !== undefined) return { code, name };
    if (text !== '' && !isProjectTitle(text)) leaveAsResidue(tape, cell);
  }
  return null;
}

type Money = Pick<ParsedProject, 'amountUnit' | 'amountUnitIn' | 'budget' | 'purpose'>;

function readMoney(tape: Tape, fields: Fields, headUnit: AmountUnit | null, notes: Notes): Money {
  const purpose = [...(fields.scale ?? []), ...(fields.purpose ?? [])];
  let amountUnit = headUnit;
  let unitIn: Money['amountUnitIn'] = headUnit === null ? null : 'header';
  const read = (label: 'total' | 'fiscal' | 'other'): string | null => {
    const [cell, ...others] = fields[label] ?? [];
    if (cell === undefined) return null;
    const amount = readAmount(cell.text, headUnit);
    // The last amount may be left out altogether; what follows then is the purpose.
    if (label === 'other' && amount.isUnreadable && amount.ownUnit === null && cell.text.length > 12) purpose.push(cell);
    else if (amount.isUnreadable) leaveAsResidue(tape, cell);
    purpose.push(...others);
    if (amountUnit === null && amount.ownUnit !== null) [amountUnit, unitIn] = [amount.ownUnit, 'cell'];
    const contradicts = amount.ownUnit !== null && headUnit !== null && amount.ownUnit !== headUnit;
    if (amount.wasNormalised || contradicts) notes[label] = { where: cell.where, confidence: contradicts ? 'low' : 'medium' };
    return amount.fen;
  };
  const budget: ParsedBudget = { totalFen: read('total'), fiscalFen: read('fiscal'), otherFen: read('other') };
  const text = purpose.filter((cell) => cell.text !== '').map((cell) => cell.text).join('\n');
  const isPrinted = fields.total !== undefined || fields.fiscal !== undefined;
  return { amountUnit: isPrinted ? amountUnit : null, amountUnitIn: isPrinted ? unitIn : null, budget: isPrinted ? budget : null, purpose: text === '' ? null : text };
}

/** Months, then as many cells as months; one blank more in front of them is the merged label above. Null when no plan is printed. */
function readPlan(profile: FormProfile, tape: Tape, cells: readonly CellBlock[] | null, notes: Notes): ParsedCheckpoint[] | null {
  if (cells === null) return null;
  const isMonth = (cell: CellBlock): boolean => profile.checkpoint.test(withoutSpace(cell.text));
  const months = cells.filter(isMonth);
  let values = cells.filter((cell) => !isMonth(cell));
  if (values.length > months.length && values[0]?.text === '') values = values.slice(1);
  for (const extra of values.slice(months.length)) leaveAsResidue(tape, extra);
  if (months.length === 0) return null;
  return months.map((head, at) => {
    const raw = values[at]?.text ?? '';
    const percent = readPercent(raw);
    if (raw !== '' && percent === null) leaveAsResidue(tape, values[at] ?? head);
    const month = Number(profile.checkpoint.exec(withoutSpace(head.text))?.[1]);
    if (raw !== '' && !/^[\d.]+%?$/.test(raw)) notes[`plan ${month}`] = { where: values[at]?.where ?? head.where, confidence: 'medium' };
    return { month, raw, percent };
  });
}

function toIndicator(tape: Tape, row: IndicatorRow): ParsedIndicator {
  const { level1, level2, isKnown } = standardLevels(row);
  const text = (column: 'name' | 'description' | 'basis'): string => row.cells[column]?.text ?? '';
  const confidence: Confidence = isKnown && row.fitsItsTable ? 'high' : 'low';
  if (!isKnown) leaveAsResidue(tape, { where: row.where, text: `${row.rawLevel1} ${row.rawLevel2}`.trim() });
  const notes: Notes = Object.fromEntries(Object.entries(row.cells).map(([column, cell]) => [column, { where: cell.where, confidence }]));
  return {
    level1, level2, rawLevel1: row.rawLevel1, rawLevel2: row.rawLevel2,
    name: collapsed(text('name').replace(/\n/g, '')),
    description: text('description'),
    target: targetOf(row),
    basis: text('basis'),
    where: row.where,
    cells: notes,
  };
}
