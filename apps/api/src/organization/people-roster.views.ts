import type { AppliedRoster, RosterAccount } from '#application/access/apply-roster';
import type { ComparedRoster } from '#application/access/compare-roster';
import { rosterColumns } from '#documents/forms/roster/roster-form';
import { writeListWorkbook } from '#documents/writing/list-workbook-writer';
import type { RosterLine, RosterOutcome } from '#domain/access/people-roster';
import type { Violation } from '#domain/shared/domain-error';
import { describeViolation } from '#wording/describe-problem';
import { describeRosterLine, passwordSheetTerms, roleNameOf, rosterOutcomeNames } from '#wording/roster-terms';

export class RosterFaultView {
  /** e.g. `startsOn`. */
  field: string;
  fieldName: string;
  code: string;
  message: string;
}

export class RosterLineView {
  /** Number of the row in its sheet. */
  line: number;
  /** new, changed, same or refused. */
  outcome: string;
  outcomeName: string;
  name: string;
  login: string;
  /** The unit's name; what stands in the row where no unit is meant. */
  unit: string;
  roleName: string;
  /** What confirming would do, sentence by sentence. */
  changes: string[];
  faults: RosterFaultView[];
}

export class RosterCountsView {
  /** Rows. */
  new: number;
  changed: number;
  same: number;
  refused: number;
  /** Accounts to be opened: somebody with several posts has several rows. */
  accounts: number;
}

export class RosterComparisonView {
  /** To be sent when confirming, so that nothing is written but what was looked at. */
  comparedWith: string;
  counts: RosterCountsView;
  lines: RosterLineView[];
  /** Heads of columns that are not read. */
  unread: string[];
}

export class RosterAccountView {
  line: number;
  login: string;
  name: string;
  unitName: string;
  roleName: string;
  /** Shown once; to be changed at the first sign-in. */
  password: string;
}

export class RosterApplicationView {
  counts: RosterCountsView;
  accounts: RosterAccountView[];
  /** The same accounts as an .xlsx workbook in Base64, to be kept by whoever hands them out; null where none was opened. */
  passwordSheet: string | null;
}

const presentFault = (fault: Violation): RosterFaultView => {
  const field = fault.path.slice(1);
  return { field, fieldName: rosterColumns.find((column) => column.field === field)?.label ?? '', code: fault.code, message: describeViolation(fault) };
};

const presentLine = (line: RosterLine, at: number, lines: readonly RosterLine[]): RosterLineView => ({
  line: line.row.line,
  outcome: line.outcome,
  outcomeName: rosterOutcomeNames[line.outcome],
  name: line.row.name,
  login: line.row.login,
  unit: line.unit?.name ?? line.row.unit,
  roleName: roleNameOf(line.row.role),
  changes: describeRosterLine(line, lines.findIndex(({ row }) => row.login === line.row.login) === at),
  faults: line.faults.map(presentFault),
});

function countsOf(lines: readonly RosterLine[]): RosterCountsView {
  const count = (outcome: RosterOutcome): number => lines.filter((line) => line.outcome === outcome).length;
  return { new: count('new'), changed: count('changed'), same: count('same'), refused: count('refused'), accounts: new Set(lines.filter(({ outcome }) => outcome === 'new').map(({ row }) => row.login)).size };
}

export const presentComparison = ({ lines, comparedWith }: ComparedRoster, unread: readonly string[]): RosterComparisonView => ({ comparedWith, counts: countsOf(lines), lines: lines.map(presentLine), unread: [...unread] });

const presentAccount = ({ password, line: { row, unit } }: RosterAccount): RosterAccountView => ({
  line: row.line, login: row.login, name: row.name, unitName: unit?.name ?? '', roleName: roleNameOf(row.role), password,
});

export async function presentApplication({ lines, accounts }: AppliedRoster): Promise<RosterApplicationView> {
  const shown = accounts.map(presentAccount);
  return { counts: countsOf(lines), accounts: shown, passwordSheet: shown.length === 0 ? null : Buffer.from(await passwordSheetOf(shown)).toString('base64') };
}

function passwordSheetOf(accounts: readonly RosterAccountView[]): Promise<Uint8Array> {
  const { title, name, login, unit, role, password } = passwordSheetTerms;
  return writeListWorkbook({
    title,
    columns: [[name, 12], [login, 20], [unit, 28], [role, 14], [password, 28]].map(([label, width]) => ({ label: String(label), kind: 'text', width: Number(width) })),
    rows: accounts.map((account) => [account.name, account.login, account.unitName, account.roleName, account.password]),
    totals: null,
  });
}
