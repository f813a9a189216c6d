import { roles } from '#domain/access/permissions';
import type { RosterRow } from '#domain/access/people-roster';
import { DomainError } from '#domain/shared/domain-error';
import { roleNames } from '#wording/roles';
import { cleanText, collapsed, withoutSpace } from '../../reading/cell-stream.js';
import { columnLetters, type ShownSheet } from '../../reading/workbook.js';
import { EXAMPLE_MARK, NUMBER_LABEL, rosterColumns, type RosterField } from './roster-form.js';

/** 填好的人员名册. */
export interface ReadRoster {
  readonly rows: readonly RosterRow[];
  /** Heads of columns that hold something and are none of ours: told, not read. */
  readonly unread: readonly string[];
}

/** The heads stand near the top, below a title at most. */
const ROWS_ABOVE = 10;
/** One district's people; every account costs a moment of arithmetic on purpose. Default of ours (proposal). */
const MOST_ROWS = 300;

/** The row of the heads, and where each stands. */
interface Heads {
  readonly row: number;
  readonly columnOf: ReadonlyMap<string, number>;
}

/**
 * Finds the sheet by its heads, in whatever order they stand, and reads what is below them. Throws `roster.no-heads`, `roster.head-twice`,
 * `roster.cells-merged`, `roster.empty` or `roster.too-many-rows` (all invalid).
 */
export function readRoster(sheets: readonly ShownSheet[]): ReadRoster {
  for (const sheet of sheets) {
    const heads = headsOf(sheet);
    if (heads !== null) return readSheet(sheet, heads);
  }
  throw new DomainError('roster.no-heads', 'invalid');
}

const textAt = ({ rows }: ShownSheet, row: number, column: number): string => collapsed(cleanText(rows[row]?.[column]?.text ?? ''));

function headsOf(sheet: ShownSheet): Heads | null {
  for (let row = 0; row < Math.min(ROWS_ABOVE, sheet.rows.length); row += 1) {
    const labels = (sheet.rows[row] ?? []).map((_cell, column) => withoutSpace(textAt(sheet, row, column)));
    if (rosterColumns.some(({ label, isRequired }) => isRequired && !labels.includes(label))) continue;
    const twice = labels.find((label, at) => label !== '' && labels.indexOf(label) !== at && rosterColumns.some((column) => column.label === label));
    if (twice !== undefined) throw new DomainError('roster.head-twice', 'invalid', { head: twice });
    return { row, columnOf: new Map(labels.map((label, column) => [label === '' ? columnLetters(column) : label, column])) };
  }
  return null;
}

function readSheet(sheet: ShownSheet, { row: headRow, columnOf }: Heads): ReadRoster {
  const merge = sheet.merges.find(({ endRow }) => endRow > headRow);
  if (merge) throw new DomainError('roster.cells-merged', 'invalid', { cell: `${columnLetters(merge.startCol)}${merge.startRow + 1}` });
  const told = (row: number, label: string): string => textAt(sheet, row, columnOf.get(label) ?? -1);
  const below = sheet.rows.map((_row, at) => at).slice(headRow + 1).filter((row) => told(row, NUMBER_LABEL) !== EXAMPLE_MARK);
  const rows = below.map((row): RosterRow => ({ line: row + 1, ...(Object.fromEntries(rosterColumns.map(({ field, label }) => [field, plain[field](told(row, label))])) as Record<RosterField, string>) }))
    .filter((row) => rosterColumns.some(({ field }) => row[field] !== ''));
  if (rows.length === 0) throw new DomainError('roster.empty', 'invalid');
  if (rows.length > MOST_ROWS) throw new DomainError('roster.too-many-rows', 'invalid', { most: MOST_ROWS });
  const ours = new Set([NUMBER_LABEL, ...rosterColumns.map(({ label }) => label)]);
  const unread = [...columnOf].filter(([label, column]) => !ours.has(label) && rows.some(({ line }) => textAt(sheet, line - 1, column) !== '')).map(([label]) => label);
  return { rows, unread };
}

const roleOfName = new Map<string, string>(roles.map((role) => [roleNames[role], role]));

const asWritten = (text: string): string => text;

/** What somebody wrote as it is meant: 张 三 is 张三, 2026年9月1日 and 2026/9/1 are one day, a post is its role. What is not known stays as it is. */
const plain: Readonly<Record<RosterField, (text: string) => string>> = {
  name: (text) => text.replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, ''),
  login: asWritten,
  email: asWritten,
  unit: asWritten,
  role: (text) => roleOfName.get(withoutSpace(text)) ?? text,
  startsOn: (text) => text.replace(/^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+0?0:00(?::00)?)?$/, (_day, year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`),
};
