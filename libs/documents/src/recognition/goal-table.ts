import type { AmountUnit } from '#domain/shared/money';
import type { ParsedIndicator, ParsedProject } from '../parsed-document.js';
import { collapsed, withoutSpace, type Block, type CellBlock, type CellStream } from '../reading/cell-stream.js';
import { endsDepartment, sectionOf } from './department.js';
import { isTableHead, notesOfRow, readRows, readTableHead, standardLevels, targetOf, type IndicatorRow } from './indicator-table.js';
import { note, type Notes } from './notes.js';
import { formLabel, type FormLabel, type FormProfile } from './profile.js';
import { goalStyleOf, type FormTraits } from './document-profile.js';
import { readGoalCells, readMoney, readPlan, readSingle, readUnitHeader, type Fields, type UnitHeader } from './project-fields.js';
import { leaveAsResidue, leaveUnused, peek, takeJoined, use, type Tape } from './tape.js';
import { isProjectTitle, nameInTitle, withoutNumber } from './titles.js';

/** How far below its first label a goal table must show the head of its indicators. */
const LOOKAHEAD = 160;

/** Labels that a goal table may begin with. */
const OPENING_LABELS: readonly FormLabel[] = ['code', 'name', 'scale', 'goals'];

/** A line that no goal table reaches beyond. */
const endsTables = (line: string): boolean => isProjectTitle(line) || sectionOf(line) !== null || endsDepartment(line);

/** The heading above a table, as the recogniser found it. */
export interface TitleLine {
  /** Without its running number. */
  readonly text: string;
  readonly printed: string;
  readonly where: string;
}

/** What stands above a table: its heading, and the unit of amounts where a line of its own says it. */
export interface LinesAbove {
  readonly title: TitleLine | null;
  readonly amountUnit: AmountUnit | null;
  /** How many lines that are. */
  readonly lineCount: number;
}

/** A project, and what its table said about the unit that filled it in. */
export interface RecognisedProject {
  readonly project: ParsedProject;
  readonly unitHeader: UnitHeader | null;
  /** No cell of the table names the project; only its heading does. */
  readonly isNamedByTitle: boolean;
  readonly traits: FormTraits;
  /** The fen of the last digit of 预算数; null without one. */
  readonly stepFen: bigint | null;
}

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
export function readGoalTable(profile: FormProfile, tape: Tape, no: number, { title: titleAbove, amountUnit }: LinesAbove): RecognisedProject {
  const start = tape.at;
  const startWhere = peek(tape)?.where ?? '';
  const { fields, header, nameLabel, amountUnit: ownUnit } = readUpperPart(profile, tape);
  const rows = isTableHead(profile, tape.blocks, tape.at) ? readRows(profile, tape, readTableHead(profile, tape)) : [];
  if (rows.length > 0) leaveRestOfTable(profile, tape);
  if (tape.at === start) tape.at += 1;
  const notes: Notes = {};
  const title = titleAbove ?? titleWithin(header);
  const titleCells = title === null ? [] : [{ where: title.where, text: title.printed }];
  note(tape, notes, 'title', titleCells);
  const { money, stepFen } = readMoney(tape, fields, ownUnit ?? amountUnit, notes);
  const name = readSingle(tape, fields.name, notes, 'name');
  const code = readSingle(tape, fields.code, notes, 'code');
  if (name === null) note(tape, notes, 'name', titleCells, 'medium');
  const project: ParsedProject = {
    no,
    title: title?.text ?? '',
    code: code === null ? null : withoutSpace(code.text),
    name: name === null ? nameInTitle(title?.text ?? '') : collapsed(name.text.replace(/\n/g, '')),
    ...money,
    spendingPlan: readPlan(profile, tape, fields.plan ?? null, notes),
    goals: readGoalCells(profile, tape, fields.goals ?? [], notes),
    indicators: rows.map((row) => toIndicator(tape, row)),
    where: title?.where ?? startWhere,
    cells: notes,
  };
  const unitHeader = readUnitHeader(profile, tape, header, notes);
  leaveUnused(tape, start);
  const isNamedByTitle = name === null && title !== null;
  const traits = { goalStyle: goalStyleOf(profile, fields.goals ?? []), nameLabel: isNamedByTitle ? 'title' : nameLabel };
  return { project, unitHeader, isNamedByTitle, traits, stepFen };
}

export const titleLine = ({ text, where }: Pick<Block, 'text' | 'where'>): TitleLine => ({ text: withoutNumber(text), printed: text, where });

/** A heading in a cell of the table itself. */
function titleWithin(header: readonly CellBlock[]): TitleLine | null {
  const cell = header.find(({ text }) => isProjectTitle(text));
  return cell === undefined ? null : titleLine(cell);
}

/** Everything above the indicators: cells before the first label, then the values below each label. */
function readUpperPart(profile: FormProfile, tape: Tape): { fields: Fields; header: CellBlock[]; nameLabel: string | null; amountUnit: AmountUnit | null } {
  const fields: Fields = {};
  const header: CellBlock[] = [];
  let current: CellBlock[] = header;
  let nameLabel: string | null = null;
  let amountUnit: AmountUnit | null = null;
  for (let block = peek(tape); block !== null && !isTableHead(profile, tape.blocks, tape.at); block = peek(tape)) {
    if (block.kind === 'paragraph') {
      if (isProjectTitle(block.text)) break;
      leaveAsResidue(tape, block);
      tape.at += 1;
      continue;
    }
    const cell = takeJoined(tape);
    const label = formLabel(profile, cell.text);
    const unit = label === null ? profile.amountUnitHeader.exec(withoutSpace(cell.text)) : profile.amountUnitInLabel.exec(withoutSpace(cell.text));
    amountUnit ??= (unit?.[1] as AmountUnit | undefined) ?? null;
    if (label === 'name') nameLabel ??= withoutSpace(cell.text);
    if (label !== null && fields[label] === undefined) current = fields[label] = [];
    else if (label !== null || unit === null) current.push(cell);
    if (current.length === 0 || unit !== null) use(tape, cell);
  }
  return { fields, header, nameLabel, amountUnit };
}

/** Cells below the last row that are neither a row nor the next table: a footnote, a signature, a row we failed to read. */
export function leaveRestOfTable(profile: FormProfile, tape: Tape): void {
  const last = tape.blocks[tape.at - 1];
  for (let block = peek(tape); block?.kind === 'cell'; block = peek(tape)) {
    const isOtherTable = last?.kind === 'cell' && last.place !== null && block.place?.table !== last.place.table;
    if (isOtherTable || isProjectTitle(block.text) || startsGoalTable(profile, tape.blocks, tape.at, false)) return;
    leaveAsResidue(tape, block);
    tape.at += 1;
  }
}

/** One row as an indicator: a name that only a synonym explains is medium, a value that nobody can read for certain is low. */
function toIndicator(tape: Tape, row: IndicatorRow): ParsedIndicator {
  const { level1, level2, isKnown } = standardLevels(row);
  const text = (column: 'name' | 'description' | 'basis'): string => row.cells[column]?.text ?? '';
  if (!isKnown) leaveAsResidue(tape, { where: row.where, text: `${row.rawLevel1} ${row.rawLevel2}`.trim() });
  const target = targetOf(row);
  return {
    level1, level2, rawLevel1: row.rawLevel1, rawLevel2: row.rawLevel2,
    name: collapsed(text('name').replace(/\n/g, '')),
    description: text('description'),
    target,
    basis: text('basis'),
    where: row.where,
    cells: notesOfRow(tape, row, target, isKnown),
  };
}
