import { localDate, type LocalDate } from '../calendar/local-date.js';
import type { OrgUnit } from '../organization/org-unit.js';
import { DomainError, type Violation } from '../shared/domain-error.js';
import type { Actor } from './actor.js';
import { administeredPathOf } from './data-scope.js';
import { roles, type Role } from './permissions.js';
import { EMAIL, LOGIN, PERSON_NAME, type Person } from './person.js';
import { isStillToCome, requireGrantable, requireKeepable, requireKeptApart, type Post } from './post.js';

/** 人员名册的一行: one person on one post, as somebody wrote it down; blank where nothing is said. Who holds several posts has several rows. */
export interface RosterRow {
  /** Number of the row in its sheet, for whoever puts it right. */
  readonly line: number;
  readonly name: string;
  readonly login: string;
  readonly email: string;
  /** Code or name. */
  readonly unit: string;
  /** A `Role`, or what stands in its place. */
  readonly role: string;
  /** First day on the post: YYYY-MM-DD, or what stands in its place. */
  readonly startsOn: string;
}

/** 比对时的单位和人员: who compares on which day, every unit of their area, and whoever has a login of the roster, wherever they act. */
export interface RosterArea {
  readonly grantor: Actor;
  readonly today: LocalDate;
  readonly units: readonly OrgUnit[];
  readonly people: readonly Person[];
}

/** 比对结果: 新增、变更、已有（不变）、错误. */
export type RosterOutcome = 'new' | 'changed' | 'same' | 'refused';

/** 名册授予的岗位. */
export interface RosterPost {
  readonly unitId: string;
  readonly role: Role;
  /** Null for the day on which it is written. */
  readonly startsOn: LocalDate | null;
}

/** 名册一行的比对: what it would do, or every reason why not. */
export interface RosterLine {
  readonly row: RosterRow;
  readonly outcome: RosterOutcome;
  /** `path` names the field of the row. */
  readonly faults: readonly Violation[];
  /** Null for somebody who is to get an account, and for a login that is not the grantor's to know of. */
  readonly person: Person | null;
  readonly unit: OrgUnit | null;
  /** What becomes of the person; what is blank in the roster stays as it is. */
  readonly revision: { readonly name?: string; readonly email?: string };
  /** The post that would be given; null where it is held already. */
  readonly post: RosterPost | null;
}

/** 名册比对. Row by row, each with the rows above it; nobody is taken away by not being listed. */
export function compareRoster(rows: readonly RosterRow[], area: RosterArea): RosterLine[] {
  const lines: RosterLine[] = [];
  for (const row of rows) lines.push(compareRow(row, area, lines.filter((line) => line.row.login === row.login)));
  return lines;
}

/** `above`: the lines of the same login. */
function compareRow(row: RosterRow, area: RosterArea, above: readonly RosterLine[]): RosterLine {
  const faults: Violation[] = [];
  const attempt = <T>(path: string, work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      faults.push({ path, code: error.code, details: plain(error.details) });
      return null;
    }
  };
  const person = attempt('/login', () => personOf(row, area));
  attempt('/name', () => requireName(row, above));
  attempt('/email', () => requireEmail(row, above));
  const unit = attempt('/unit', () => unitOf(row.unit, area.units));
  const role = attempt('/role', () => roleOf(row.role));
  const startsOn = attempt('/startsOn', () => (row.startsOn === '' ? null : localDate(row.startsOn)));
  const asked = faults.length > 0 || unit === null || role === null ? null : { unit, role, startsOn, person };
  const held = asked && heldPost(asked, area);
  attempt('/startsOn', () => requireStart(startsOn, held, area));
  const post = asked === null || held !== null ? null : attempt('/role', () => postOf(asked, area, above));
  const revision = attempt('/name', () => revisionOf(row, person, area, above)) ?? {};
  const outcome = faults.length > 0 ? 'refused' : person === null ? 'new' : post !== null || Object.keys(revision).length > 0 ? 'changed' : 'same';
  return { row, outcome, faults, person, unit, revision, post };
}

/** What a sentence can be filled with. */
const plain = (details: DomainError['details']): Record<string, string | number> =>
  Object.fromEntries(Object.entries(details).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number'));

/** Who has the login; null where nobody has. Somebody without a post in the own area is nobody one may know of: the login is taken. */
function personOf({ login }: RosterRow, { grantor, people }: RosterArea): Person | null {
  if (!LOGIN.test(login)) throw new DomainError('person.login-malformed', 'invalid');
  const person = people.find((each) => each.login === login);
  if (person === undefined) return null;
  const path = administeredPathOf(grantor);
  if (path === null || !person.posts.some(({ unitPath }) => unitPath.startsWith(path))) throw new DomainError('person.login-taken', 'conflict');
  if (!person.isActive) throw new DomainError('person.inactive', 'conflict');
  return person;
}

function requireName({ name }: RosterRow, [first]: readonly RosterLine[]): void {
  if (!PERSON_NAME.test(name)) throw new DomainError('person.name-malformed', 'invalid');
  if (first !== undefined && first.row.name !== name) throw new DomainError('roster.person-differs', 'invalid', { line: first.row.line });
}

function requireEmail({ email }: RosterRow, above: readonly RosterLine[]): void {
  if (email === '') return;
  if (!EMAIL.test(email)) throw new DomainError('person.email-malformed', 'invalid');
  const [first] = above;
  if (first !== undefined && first.row.email !== email) throw new DomainError('roster.person-differs', 'invalid', { line: first.row.line });
}

/** A code is meant before a name, and a unit that is open before one that was closed. */
function unitOf(text: string, units: readonly OrgUnit[]): OrgUnit {
  const byCode = units.filter(({ code }) => code === text);
  const found = byCode.length > 0 ? byCode : units.filter(({ name }) => name === text);
  const [unit, ...others] = found.some(({ isActive }) => isActive) ? found.filter(({ isActive }) => isActive) : found;
  if (unit === undefined) throw new DomainError('roster.unit-unknown', 'not-found', { unit: text.slice(0, 80) });
  if (others.length > 0) throw byCode.length > 0 ? new DomainError('organization.code-ambiguous', 'conflict', { code: text }) : new DomainError('roster.unit-ambiguous', 'invalid', { unit: text, count: others.length + 1 });
  return unit;
}

function roleOf(text: string): Role {
  const role = roles.find((each) => each === text);
  if (role === undefined) throw new DomainError('roster.role-unknown', 'invalid', { role: text.slice(0, 40) });
  return role;
}

interface AskedPost {
  readonly unit: OrgUnit;
  readonly role: Role;
  readonly startsOn: LocalDate | null;
  readonly person: Person | null;
}

/** The post as they hold it, or will. */
const heldPost = ({ unit, role, person }: AskedPost, { today }: RosterArea): Post | null =>
  person?.posts.find((post) => post.unitId === unit.id && post.role === role && isStillToCome(post, today)) ?? null;

/** A post that is held keeps its first day; any other begins today or later. */
function requireStart(startsOn: LocalDate | null, held: Post | null, { today }: RosterArea): void {
  if (startsOn === null || startsOn === held?.startsOn) return;
  if (held !== null) throw new DomainError('roster.other-start', 'invalid', { startsOn: held.startsOn });
  if (startsOn < today) throw new DomainError('post.starts-in-the-past', 'invalid', { startsOn });
}

/** Refuses what the grantor could not give by hand, and what a row above gives already. */
function postOf({ unit, role, startsOn, person }: AskedPost, { grantor, today }: RosterArea, above: readonly RosterLine[]): RosterPost {
  const twin = above.find((line) => line.unit?.id === unit.id && line.row.role === role);
  if (twin) throw new DomainError('roster.row-twice', 'invalid', { line: twin.row.line });
  requireGrantable(grantor, person?.id ?? null, role, unit);
  requireKeptApart(role, person?.posts ?? [], today);
  return { unitId: unit.id, role, startsOn };
}

/** What the roster says of the person besides posts, said once: in the first of their rows. */
function revisionOf({ name, email }: RosterRow, person: Person | null, { grantor, today }: RosterArea, above: readonly RosterLine[]): RosterLine['revision'] {
  if (person === null || above.length > 0) return {};
  const revision = { ...(name === person.name ? {} : { name }), ...(email === '' || email === person.email ? {} : { email }) };
  if (Object.keys(revision).length > 0) requireKeepable(grantor, person.id, person.posts, today);
  return revision;
}
