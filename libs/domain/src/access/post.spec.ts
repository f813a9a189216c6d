import fc from 'fast-check';
import { addDays, localDate, type LocalDate } from '../calendar/local-date.js';
import { orgUnitKinds } from '../organization/org-unit.js';
import { DomainError } from '../shared/domain-error.js';
import type { Actor } from './actor.js';
import { permissionsOf, roles, rolesKeptApart, type Role } from './permissions.js';
import { isHeldOn, lastDayOfEnding, requireEndable, requireGrantable, requireKeepable, requireKeptApart, requireRoleAt, rolesGrantableAt, rolesKeptBy, type Post } from './post.js';

const today = localDate('2026-06-15');

const actor = (role: Role, unitPath = '/1/2/3/', scopePath = unitPath): Actor => ({
  personId: 'keeper', name: '甲', postId: 'p', role, unitId: 'u', unitPath, scopePath, districtId: 'd',
});
const post = (overrides: Partial<Post> = {}): Post => ({
  id: 'post', personId: 'holder', unitId: 'unit', unitPath: '/1/2/3/4/', role: 'preparer', startsOn: localDate('2020-01-01'), endsOn: null, version: 1, ...overrides,
});
const office = { kind: 'subdistrict-office', path: '/1/2/3/4/', isActive: true } as const;

function codeOf(work: () => void): string {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'allowed';
}

describe('who may give which role', () => {
  test('administrators alone give posts, and no role can give all roles', () => {
    const givers = roles.filter((giver) => roles.some((role) => orgUnitKinds.some((kind) => codeOf(() => requireGrantable(actor(giver), 'other', role, { ...office, kind })) === 'allowed')));
    expect(givers).toEqual(['unit-administrator', 'system-administrator', 'security-administrator']);
  });

  test('what is offered at a unit is what may be given there, and nothing else', () => {
    for (const giver of roles) {
      for (const kind of orgUnitKinds) expect(rolesGrantableAt(giver, kind)).toEqual(expect.arrayContaining(roles.filter((role) => codeOf(() => requireGrantable(actor(giver), 'other', role, { ...office, kind })) === 'allowed')));
    }
    expect(rolesGrantableAt('unit-administrator', 'budget-unit')).toEqual(['preparer', 'unit-leader', 'responsible-leader']);
    expect(rolesGrantableAt('preparer', 'budget-unit')).toEqual([]);
  });

  test('nobody alone can both open an account and make it an administrator', () => {
    for (const giver of roles) {
      const makesAdministrators = rolesKeptApart.some((role) => codeOf(() => requireGrantable(actor(giver), 'other', role, { kind: 'district', path: '/1/2/3/', isActive: true })) === 'allowed');
      expect(makesAdministrators && permissionsOf[giver].includes('person:write')).toBe(false);
    }
  });

  test('every role exists at some kind of unit, or nobody could ever hold it', () => {
    for (const role of roles) expect([role, orgUnitKinds.some((kind) => codeOf(() => requireRoleAt(role, { kind, isActive: true })) === 'allowed')]).toEqual([role, true]);
  });

  test('a place outside of the own path does not exist, however alike the numbers begin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (own, other) => {
        const code = codeOf(() => requireGrantable(actor('unit-administrator', `/1/${own}/`), 'other', 'preparer', { ...office, path: `/1/${other}/` }));
        return code === (own === other ? 'allowed' : 'organization.not-found');
      }),
    );
  });

  test('a system administrator at the bureau keeps the whole district', () => {
    expect(codeOf(() => requireGrantable(actor('system-administrator', '/1/2/3/9/', '/1/2/3/'), 'other', 'preparer', office))).toBe('allowed');
  });

  test('oneself and a closed unit get nothing', () => {
    expect(codeOf(() => requireGrantable(actor('system-administrator'), 'keeper', 'preparer', office))).toBe('person.own-account');
    expect(codeOf(() => requireGrantable(actor('system-administrator'), 'other', 'preparer', { ...office, isActive: false }))).toBe('organization.inactive');
  });
});

describe('系统管理员、安全管理员、审计员', () => {
  test('are never one person, now or later', () => {
    for (const role of rolesKeptApart) {
      for (const held of rolesKeptApart) {
        const expected = role === held ? 'allowed' : 'post.roles-kept-apart';
        expect(codeOf(() => requireKeptApart(role, [post({ role: held })], today))).toBe(expected);
        expect(codeOf(() => requireKeptApart(role, [post({ role: held, startsOn: addDays(today, 90) })], today))).toBe(expected);
        expect(codeOf(() => requireKeptApart(role, [post({ role: held, endsOn: addDays(today, -1) })], today))).toBe('allowed');
        expect(codeOf(() => requireKeptApart(role, [post({ role: held, endsOn: today })], today))).toBe(expected);
      }
    }
  });

  test('other roles stand beside each other and beside them', () => {
    expect(codeOf(() => requireKeptApart('preparer', [post({ role: 'auditor' }), post({ role: 'unit-leader' })], today))).toBe('allowed');
  });
});

describe('keeping an account', () => {
  test('is refused to roles that keep none, for oneself, and for who acts beyond the own path', () => {
    expect(codeOf(() => requireKeepable(actor('auditor'), 'holder', [post()], today))).toBe('person.not-found');
    expect(codeOf(() => requireKeepable(actor('system-administrator'), 'keeper', [], today))).toBe('person.own-account');
    expect(codeOf(() => requireKeepable(actor('system-administrator'), 'holder', [post()], today))).toBe('allowed');
    expect(codeOf(() => requireKeepable(actor('system-administrator'), 'holder', [post(), post({ unitPath: '/1/2/' })], today))).toBe('person.posts-beyond-you');
    expect(codeOf(() => requireKeepable(actor('system-administrator'), 'holder', [post({ unitPath: '/1/2/33/' })], today))).toBe('person.posts-beyond-you');
  });

  test('an ended post elsewhere binds nobody', () => {
    expect(codeOf(() => requireKeepable(actor('security-administrator'), 'holder', [post(), post({ unitPath: '/1/2/', endsOn: addDays(today, -1) })], today))).toBe('allowed');
  });

  test('a unit administrator keeps the people of the unit, not its other administrators', () => {
    expect(codeOf(() => requireKeepable(actor('unit-administrator', '/1/2/3/4/'), 'holder', [post({ role: 'unit-administrator' })], today))).toBe('person.posts-beyond-you');
    expect(rolesKeptBy('unit-administrator')).toEqual(['preparer', 'unit-leader', 'responsible-leader', 'subdistrict-finance']);
  });
});

describe('the last day of a post', () => {
  test('ending at once means that today it is no longer held', () => {
    const ended = { startsOn: localDate('2020-01-01'), endsOn: lastDayOfEnding(post(), today) };
    expect(isHeldOn(ended, today)).toBe(false);
    expect(isHeldOn(ended, addDays(today, -1))).toBe(true);
  });

  test('is held through its first and its last day', () => {
    const held = { startsOn: today, endsOn: addDays(today, 3) };
    expect([-1, 0, 3, 4].map((days) => isHeldOn(held, addDays(today, days)))).toEqual([false, true, true, false]);
  });

  test('never lies before the day before it began, so that one given today or for later was never held', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const startsOn: LocalDate = addDays(today, days);
        const endsOn = lastDayOfEnding({ startsOn }, today);
        return endsOn >= addDays(startsOn, -1) && !isHeldOn({ startsOn, endsOn }, today);
      }),
    );
  });

  test('is not in the past when it is asked for', () => {
    expect(codeOf(() => void lastDayOfEnding(post(), today, addDays(today, -1)))).toBe('post.ends-in-the-past');
    expect(lastDayOfEnding(post(), today, today)).toBe(today);
  });

  test('belongs to a post that could have been given, is not one\'s own, and has not ended', () => {
    expect(codeOf(() => requireEndable(actor('system-administrator'), post(), today))).toBe('allowed');
    expect(codeOf(() => requireEndable(actor('system-administrator'), post({ role: 'auditor' }), today))).toBe('post.role-not-yours-to-give');
    expect(codeOf(() => requireEndable(actor('system-administrator'), post({ personId: 'keeper' }), today))).toBe('person.own-account');
    expect(codeOf(() => requireEndable(actor('system-administrator'), post({ endsOn: addDays(today, -1) }), today))).toBe('post.ended-already');
  });
});
