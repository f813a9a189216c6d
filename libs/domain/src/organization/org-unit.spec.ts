import { DomainError } from '../shared/domain-error.js';
import { chainOf, districtOfNew, mayHang, orgUnitKinds, requireMovable, requirePlace, scopePathOf, type OrgUnit } from './org-unit.js';

const unit = (overrides: Partial<OrgUnit> = {}): OrgUnit => ({
  id: 'u', parentId: 'p', kind: 'budget-unit', code: '520001', name: '城南街道办事处', path: '/1/2/3/4/', districtId: 'd', isActive: true, version: 1, ...overrides,
});

function codeOf(work: () => void): string {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'allowed';
}

test('every kind but the province hangs somewhere, and nothing hangs below itself', () => {
  for (const kind of orgUnitKinds) {
    expect([kind, mayHang(kind, null) || orgUnitKinds.some((parent) => mayHang(kind, parent))]).toEqual([kind, true]);
    expect(mayHang(kind, kind)).toBe(false);
  }
});

test('the kinds form no circle: from every kind the way up ends at a province', () => {
  const rise = (kind: OrgUnit['kind'], seen: readonly string[]): boolean =>
    kind === 'province' || orgUnitKinds.filter((parent) => mayHang(kind, parent)).every((parent) => !seen.includes(parent) && rise(parent, [...seen, parent]));
  for (const kind of orgUnitKinds) expect([kind, rise(kind, [kind])]).toEqual([kind, true]);
});

test('an office of the bureau sees the district, everybody else the own unit', () => {
  expect(scopePathOf(unit({ kind: 'performance-division', path: '/1/2/3/7/8/' }), '/1/2/3/')).toBe('/1/2/3/');
  expect(scopePathOf(unit(), '/1/2/3/')).toBe('/1/2/3/4/');
  expect(scopePathOf(unit({ kind: 'city', path: '/1/2/' }), null)).toBe('/1/2/');
});

test('a district is its own district, and everything below it belongs to it', () => {
  expect(districtOfNew('new', 'district', { districtId: null })).toBe('new');
  expect(districtOfNew('new', 'budget-unit', { districtId: 'd' })).toBe('d');
  expect([chainOf(unit()), chainOf(unit({ id: 'city', districtId: null }))]).toEqual(['d', 'city']);
});

test('nothing is placed below a closed unit', () => {
  expect(codeOf(() => requirePlace('budget-unit', unit({ kind: 'district', isActive: false })))).toBe('organization.inactive');
  expect(codeOf(() => requirePlace('budget-unit', unit({ kind: 'district' })))).toBe('allowed');
});

describe('a move', () => {
  const office = unit({ id: 'o', kind: 'subdistrict-office', path: '/1/2/3/9/' });
  test('is allowed inside the district, to a parent that has such children', () => {
    expect(codeOf(() => requireMovable(unit(), office))).toBe('allowed');
  });
  test.each<[string, OrgUnit, OrgUnit, string]>([
    ['below itself', unit({ kind: 'subdistrict-office' }), unit({ path: '/1/2/3/4/' }), 'organization.cycle'],
    ['below what is below it', unit({ kind: 'subdistrict-office' }), unit({ path: '/1/2/3/4/5/' }), 'organization.cycle'],
    ['into another district', unit(), unit({ kind: 'subdistrict-office', path: '/1/2/8/9/', districtId: 'other' }), 'organization.other-district'],
    ['out of every district', unit(), unit({ kind: 'city', path: '/1/2/', districtId: null }), 'organization.other-district'],
    ['of the province', unit({ kind: 'province', parentId: null, path: '/1/', districtId: null }), unit({ path: '/7/' }), 'organization.root-stays'],
    ['below a closed unit', unit(), { ...office, isActive: false }, 'organization.inactive'],
  ])('%s is refused', (_where, moved, parent, code) => {
    expect(codeOf(() => requireMovable(moved, parent))).toBe(code);
  });
  test('does not take /1/123/ for a part of /1/12/', () => {
    expect(codeOf(() => requireMovable(unit({ path: '/1/2/3/12/' }), { ...office, path: '/1/2/3/123/' }))).toBe('allowed');
  });
});
