import type { AmountUnit } from '#domain/shared/money';
import type { ParsedBudget, ParsedCheckpoint, ParsedProject } from '../parsed-document.js';
import { withoutSpace, type CellBlock } from '../reading/cell-stream.js';
import { readAmount, readPercent } from './amounts.js';
import { readGoals } from './goals.js';
import { note, type Notes } from './notes.js';
import type { FormLabel, FormProfile } from './profile.js';
import { leaveAsResidue, use, type Tape } from './tape.js';

/** The cells below each label of the upper part of a goal table. */
export type Fields = Partial<Record<FormLabel, CellBlock[]>>;

export interface UnitHeader {
  readonly code: string | null;
  readonly name: string;
}

/** 520001城区办本级 among the cells above the first label. */
export function readUnitHeader(profile: FormProfile, tape: Tape, header: readonly CellBlock[], notes: Notes): UnitHeader | null {
  let unit: UnitHeader | null = null;
  for (const cell of header) {
    const text = withoutSpace(cell.text);
    const found = profile.unitHeader.exec(text)?.groups;
    const [code, name] = [found?.code ?? found?.codeAfter, found?.name ?? found?.nameAfter];
    if (unit === null && name !== undefined) {
      unit = { code: code ?? null, name };
      note(tape, notes, 'unit', [cell]);
    } else if (text !== '' && !tape.used.has(cell.where)) leaveAsResidue(tape, cell);
  }
  return unit;
}

/** The one value of a label: its first cell that is not blank. Whatever else stands there is left over. */
export function readSingle(tape: Tape, cells: readonly CellBlock[] | undefined, notes: Notes, name: string): CellBlock | null {
  const [value, ...others] = (cells ?? []).filter((cell) => cell.text !== '');
  for (const other of others) leaveAsResidue(tape, other);
  if (value === undefined) return null;
  note(tape, notes, name, [value]);
  return value;
}

export type Money = Pick<ParsedProject, 'amountUnit' | 'amountUnitIn' | 'budget' | 'purpose'>;

/** 预算数、其中财政资金、其他资金 and 资金用途. A unit in the cell counts before the unit in the head of the table. */
export function readMoney(tape: Tape, fields: Fields, headUnit: AmountUnit | null, notes: Notes): { money: Money; stepFen: bigint | null } {
  const purpose = [...(fields.scale ?? []), ...(fields.purpose ?? [])];
  let amountUnit = headUnit;
  let stepFen: bigint | null = null;
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
    if (label === 'total') ({ stepFen } = amount);
    if (!amount.isUnreadable) note(tape, notes, label, [cell], contradicts ? 'low' : amount.wasNormalised ? 'medium' : 'high');
    return amount.fen;
  };
  const budget: ParsedBudget = { totalFen: read('total'), fiscalFen: read('fiscal'), otherFen: read('other') };
  const said = purpose.filter((cell) => cell.text !== '');
  const text = said.map((cell) => cell.text).join('\n');
  note(tape, notes, 'purpose', said, said.length > 1 ? 'medium' : 'high');
  const isPrinted = fields.total !== undefined || fields.fiscal !== undefined;
  const money = { amountUnit: isPrinted ? amountUnit : null, amountUnitIn: isPrinted ? unitIn : null, budget: isPrinted ? budget : null, purpose: text === '' ? null : text };
  return { money, stepFen };
}

/** Months, then as many cells as months; one blank more in front of them is the merged label above. Null when no plan is printed. */
export function readPlan(profile: FormProfile, tape: Tape, cells: readonly CellBlock[] | null, notes: Notes): ParsedCheckpoint[] | null {
  if (cells === null) return null;
  const isMonth = (cell: CellBlock): boolean => profile.checkpoint.test(withoutSpace(cell.text));
  const months = cells.filter(isMonth);
  use(tape, ...months);
  let values = cells.filter((cell) => !isMonth(cell));
  if (values.length > months.length && values[0]?.text === '') values = values.slice(1);
  for (const extra of values.slice(months.length)) leaveAsResidue(tape, extra);
  if (months.length === 0) return null;
  // With a cell too few or too many nobody can say which month a percent belongs to.
  const fits = values.length === months.length;
  return months.map((head, at) => {
    const value = values[at];
    const raw = value?.text ?? '';
    const percent = readPercent(raw);
    const month = Number(profile.checkpoint.exec(withoutSpace(head.text))?.[1]);
    if (value !== undefined && raw !== '' && percent === null) leaveAsResidue(tape, value);
    else if (value !== undefined) note(tape, notes, `plan ${month}`, [value], !fits ? 'low' : raw === '' || /^[\d.]+%?$/.test(raw) ? 'high' : 'medium');
    return { month, raw, percent };
  });
}

/** 绩效目标: each sentence with the cell it stands in; 目标1 beside a sentence is a label. */
export function readGoalCells(profile: FormProfile, tape: Tape, cells: readonly CellBlock[], notes: Notes): string[] {
  const goals: string[] = [];
  for (const cell of cells) {
    use(tape, cell);
    for (const sentence of readGoals(profile, [cell.text])) {
      goals.push(sentence);
      note(tape, notes, `goal ${goals.length}`, [cell]);
    }
  }
  return goals;
}
