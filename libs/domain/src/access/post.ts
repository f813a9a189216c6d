import { addDays, type LocalDate } from '../calendar/local-date.js';
import type { OrgUnitKind } from '../organization/org-unit.js';
import { DomainError } from '../shared/domain-error.js';
import type { Actor } from './actor.js';
import { administeredPathOf } from './data-scope.js';
import { roles, rolesKeptApart, type Role } from './permissions.js';

/** 岗位. One person in one role at one unit, from `startsOn` through `endsOn`. */
export interface Post {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  /** The path of the unit today: a moved unit takes its posts along. */
  readonly unitPath: string;
  readonly role: Role;
  readonly startsOn: LocalDate;
  /** The last day it is held; the day before `startsOn` for a post that was withdrawn before it took effect. */
  readonly endsOn: LocalDate | null;
  readonly version: number;
}

/** The place a post would be given at. */
export interface PostPlace {
  readonly kind: OrgUnitKind;
  readonly path: string;
  readonly isActive: boolean;
}

const rolesOfUnit: readonly Role[] = ['preparer', 'unit-leader', 'responsible-leader'];
const rolesOfBusiness: readonly Role[] = [...rolesOfUnit, 'subdistrict-finance', 'program-division', 'performance-division', 'budget-division', 'supervisor', 'third-party'];

/**
 * Who may give or end which role (授权). Two people are needed to make an administrator: the system administrator opens the account, the
 * security administrator gives it the administrator's post; neither can do both (三权分立, GB/T 22239 三级 — proposal in this form).
 */
const rolesGrantedBy: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  'system-administrator': [...rolesOfBusiness, 'unit-administrator'],
  'security-administrator': rolesKeptApart,
  'unit-administrator': [...rolesOfUnit, 'subdistrict-finance'],
};

/** Which roles exist at which kind of unit: a program division's scope, for one, is read from the division it sits in. */
const rolesAt: Readonly<Record<OrgUnitKind, readonly Role[]>> = {
  province: [...rolesKeptApart, 'supervisor'],
  city: [...rolesKeptApart, 'supervisor'],
  district: [...rolesKeptApart, 'supervisor'],
  'finance-bureau': [...rolesOfUnit, ...rolesKeptApart, 'unit-administrator', 'supervisor'],
  'program-division': ['program-division'],
  'performance-division': ['performance-division'],
  'budget-division': ['budget-division'],
  'subdistrict-office': [...rolesOfUnit, 'subdistrict-finance', 'unit-administrator'],
  'budget-unit': [...rolesOfUnit, 'unit-administrator'],
  'supervision-office': ['supervisor'],
  'third-party': ['third-party', 'unit-administrator'],
};

/** Roles whose last holder in a district may not go. */
export const administratorRoles: readonly Role[] = rolesKeptApart;

export const isHeldOn = (post: Pick<Post, 'startsOn' | 'endsOn'>, day: LocalDate): boolean => post.startsOn <= day && (post.endsOn === null || post.endsOn >= day);

/** Held today or later: what a new grant may collide with. */
export const isStillToCome = (post: Pick<Post, 'endsOn'>, day: LocalDate): boolean => post.endsOn === null || post.endsOn >= day;

/** The roles whose holders' accounts a keeper may keep: a unit administrator only those the unit's own people hold. */
export const rolesKeptBy = (keeper: Role): readonly Role[] => (keeper === 'unit-administrator' ? (rolesGrantedBy[keeper] ?? []) : roles);

/** The roles that this keeper may give at a unit of this kind: what a screen offers. */
export const rolesGrantableAt = (keeper: Role, kind: OrgUnitKind): Role[] => (rolesGrantedBy[keeper] ?? []).filter((role) => rolesAt[kind].includes(role));

/** Refuses what the grantor may not give: outside of the own area, beyond the own roles, to oneself, or at a unit that has no such role. */
export function requireGrantable(grantor: Actor, personId: string | null, role: Role, place: PostPlace): void {
  const path = administeredPathOf(grantor);
  if (path === null || !place.path.startsWith(path)) throw new DomainError('organization.not-found', 'not-found');
  if (grantor.personId === personId) throw new DomainError('person.own-account', 'forbidden');
  if (!(rolesGrantedBy[grantor.role] ?? []).includes(role)) throw new DomainError('post.role-not-yours-to-give', 'forbidden', { role });
  requireRoleAt(role, place);
}

/** Refuses a role at a unit that has no such role, or that was closed. */
export function requireRoleAt(role: Role, place: Pick<PostPlace, 'kind' | 'isActive'>): void {
  if (!place.isActive) throw new DomainError('organization.inactive', 'conflict');
  if (!rolesAt[place.kind].includes(role)) throw new DomainError('post.role-not-at-unit', 'invalid', { role });
}

/** Refuses a second administrator's role for one person (系统、安全、审计管理员 are never one person). */
export function requireKeptApart(role: Role, others: readonly Post[], today: LocalDate): void {
  if (!rolesKeptApart.includes(role)) return;
  const rival = others.find((post) => isStillToCome(post, today) && post.role !== role && rolesKeptApart.includes(post.role));
  if (rival) throw new DomainError('post.roles-kept-apart', 'conflict', { role, held: rival.role });
}

/**
 * Refuses to keep (rename, disable, reset, unlock) an account that also acts outside of the keeper's area: whoever keeps it could act there
 * through it. The keeper's own account is kept by somebody else.
 */
export function requireKeepable(keeper: Actor, personId: string, posts: readonly Post[], today: LocalDate): void {
  const path = administeredPathOf(keeper);
  if (path === null) throw new DomainError('person.not-found', 'not-found');
  if (keeper.personId === personId) throw new DomainError('person.own-account', 'forbidden');
  const beyond = posts.some((post) => isStillToCome(post, today) && (!post.unitPath.startsWith(path) || !rolesKeptBy(keeper.role).includes(post.role)));
  if (beyond) throw new DomainError('person.posts-beyond-you', 'forbidden');
}

/** Refuses to end what one could not have given. */
export function requireEndable(keeper: Actor, post: Post, today: LocalDate): void {
  if (!isStillToCome(post, today)) throw new DomainError('post.ended-already', 'conflict');
  if (keeper.personId === post.personId) throw new DomainError('person.own-account', 'forbidden');
  if (!(rolesGrantedBy[keeper.role] ?? []).includes(post.role)) throw new DomainError('post.role-not-yours-to-give', 'forbidden', { role: post.role });
}

/** The last day of a post that is being ended: yesterday when it ends at once; never before it began to count, never in the past otherwise. */
export function lastDayOfEnding(post: Pick<Post, 'startsOn'>, today: LocalDate, asked?: LocalDate): LocalDate {
  if (asked !== undefined && asked < today) throw new DomainError('post.ends-in-the-past', 'invalid', { lastDay: asked });
  const last = asked ?? addDays(today, -1);
  const neverHeld = addDays(post.startsOn, -1);
  return last < neverHeld ? neverHeld : last;
}
