import type { Actor } from './actor.js';
import { administeredPathOf, covers, scopeOf } from './data-scope.js';
import { mayEver, permissions, roles, type Role } from './permissions.js';

const actor = (role: Role): Actor => ({ personId: 'x', name: '甲', postId: 'p', role, unitId: 'unit', unitPath: '/1/2/3/4/', scopePath: '/1/2/3/', districtId: 'd' });

test('a unit sees its own drafts; the bureau sees what was submitted', () => {
  for (const role of ['preparer', 'unit-leader', 'subdistrict-finance', 'responsible-leader'] as const) {
    expect(scopeOf({ ...actor(role), scopePath: '/1/2/3/4/' })).toEqual({ kind: 'subtree', path: '/1/2/3/4/', isSubmittedOnly: false });
  }
  for (const role of ['performance-division', 'budget-division', 'supervisor'] as const) expect(scopeOf(actor(role))).toEqual({ kind: 'subtree', path: '/1/2/3/', isSubmittedOnly: true });
  expect(scopeOf(actor('program-division'))).toEqual({ kind: 'assigned-units', path: '/1/2/3/', divisionId: 'unit', isSubmittedOnly: true });
  expect(scopeOf(actor('third-party'))).toEqual({ kind: 'engaged', unitId: 'unit', isSubmittedOnly: true });
});

test('a leader of the bureau sees what the district submitted, a preparer of the bureau only the bureau’s own', () => {
  for (const role of ['unit-leader', 'responsible-leader'] as const) expect(scopeOf(actor(role))).toEqual({ kind: 'subtree', path: '/1/2/3/', isSubmittedOnly: true });
  expect(scopeOf(actor('preparer'))).toEqual({ kind: 'subtree', path: '/1/2/3/4/', isSubmittedOnly: false });
});

test('whoever keeps accounts sees no budgets, and whoever sees budgets keeps no accounts', () => {
  for (const role of roles) {
    const keeps = administeredPathOf(actor(role)) !== null;
    const sees = scopeOf(actor(role)).kind !== 'nothing';
    expect([role, keeps && sees]).toEqual([role, false]);
    if (!sees) expect(permissions.filter((permission) => /^(goal|monitoring|evaluation|rectification|payment):/.test(permission) && mayEver(role, permission))).toEqual([]);
    expect([role, ['person:read', 'person:write', 'post:write', 'account:secure'].some((permission) => mayEver(role, permission as (typeof permissions)[number]))]).toEqual([role, keeps]);
  }
});

test('a unit administrator keeps the own unit, the others the whole area of the post', () => {
  expect(administeredPathOf(actor('unit-administrator'))).toBe('/1/2/3/4/');
  expect(administeredPathOf(actor('system-administrator'))).toBe('/1/2/3/');
  expect(administeredPathOf(actor('security-administrator'))).toBe('/1/2/3/');
});

test('a scope covers another when nothing of the other lies outside of it', () => {
  const inOffice = (role: Role): Actor => ({ ...actor(role), scopePath: '/1/2/3/4/' });
  const covering = (outer: Actor, inner: Actor): boolean => covers(scopeOf(outer), scopeOf(inner));
  expect([covering(actor('performance-division'), actor('program-division')), covering(actor('unit-leader'), actor('budget-division')), covering(inOffice('unit-leader'), inOffice('subdistrict-finance'))]).toEqual([true, true, true]);
  // The bureau sees what was submitted, a unit its drafts too; whoever sees nothing, or single goals, covers nobody.
  expect([covering(actor('performance-division'), inOffice('unit-leader')), covering(actor('program-division'), actor('performance-division')), covering(inOffice('unit-leader'), actor('performance-division'))]).toEqual([false, false, false]);
  for (const role of ['auditor', 'third-party'] as const) expect([covering(actor(role), actor(role)), covering(actor('performance-division'), actor(role))]).toEqual([false, false]);
});
