import { localDate } from '../calendar/local-date.js';
import type { OrgUnit } from '../organization/org-unit.js';
import type { Actor } from './actor.js';
import { compareRoster, type RosterArea, type RosterLine, type RosterRow } from './people-roster.js';
import type { Person } from './person.js';
import type { Post } from './post.js';

const today = localDate('2026-06-15');
const grantor: Actor = { personId: 'keeper', name: '徐安', postId: 'p', role: 'system-administrator', unitId: 'district', unitPath: '/1/2/3/', scopePath: '/1/2/3/', districtId: 'district' };
const unit = (overrides: Partial<OrgUnit> = {}): OrgUnit => ({ id: 'office', parentId: 'district', kind: 'subdistrict-office', code: '520001', name: '石桥街道办事处', path: '/1/2/3/4/', districtId: 'district', isActive: true, version: 1, ...overrides });
const post = (overrides: Partial<Post> = {}): Post => ({ id: 'post', personId: 'li', unitId: 'office', unitPath: '/1/2/3/4/', role: 'preparer', startsOn: localDate('2020-01-01'), endsOn: null, version: 1, ...overrides });
const li = (overrides: Partial<Person> = {}): Person => ({ id: 'li', login: 'li.si', name: '李四', email: 'li@example.invalid', isActive: true, version: 3, posts: [post()], ...overrides });
const row = (overrides: Partial<RosterRow> = {}): RosterRow => ({ line: 4, name: '李四', login: 'li.si', email: '', unit: '石桥街道办事处', role: 'preparer', startsOn: '', ...overrides });

const compared = (rows: readonly RosterRow[], area: Partial<RosterArea> = {}): RosterLine[] => compareRoster(rows, { grantor, today, units: [unit()], people: [], ...area });
const one = (overrides: Partial<RosterRow>, area: Partial<RosterArea> = {}): RosterLine => compared([row(overrides)], area)[0]!;
const refusals = ({ outcome, faults }: RosterLine): string[] => (outcome === 'refused' ? faults.map(({ path, code }) => `${path} ${code}`) : [outcome]);

describe('what a row does', () => {
  test('a login that nobody has becomes an account with this post', () => {
    expect(one({ startsOn: '2026-07-01', email: 'li@example.cn' })).toMatchObject({ outcome: 'new', person: null, revision: {}, post: { unitId: 'office', role: 'preparer', startsOn: '2026-07-01' } });
    expect(one({}).post).toEqual({ unitId: 'office', role: 'preparer', startsOn: null });
  });

  test('a person who is there with the post stays as they are, whether or not the first day is told again', () => {
    for (const startsOn of ['', '2020-01-01']) expect(one({ startsOn }, { people: [li()] })).toMatchObject({ outcome: 'same', revision: {}, post: null });
  });

  test('another name or address changes the person, a blank address does not', () => {
    expect(one({ name: '李思' }, { people: [li()] })).toMatchObject({ outcome: 'changed', revision: { name: '李思' }, post: null });
    expect(one({ email: 'new@example.cn' }, { people: [li()] })).toMatchObject({ outcome: 'changed', revision: { email: 'new@example.cn' } });
  });

  test('a post that is not held, or was, is given', () => {
    expect(one({ role: 'unit-leader' }, { people: [li()] })).toMatchObject({ outcome: 'changed', revision: {}, post: { role: 'unit-leader' } });
    expect(one({}, { people: [li({ posts: [post({ endsOn: localDate('2026-06-14') })] })] })).toMatchObject({ outcome: 'changed', post: { role: 'preparer' } });
    expect(one({}, { people: [li({ posts: [post({ endsOn: today })] })] }).outcome).toBe('same');
  });

  test('several rows of one login are several posts of one person, and what becomes of the person is said once', () => {
    const rows = [row({ name: '李思' }), row({ line: 5, name: '李思', role: 'unit-leader' })];
    expect(compared(rows).map(({ outcome, post: given }) => [outcome, given?.role])).toEqual([['new', 'preparer'], ['new', 'unit-leader']]);
    expect(compared(rows, { people: [li()] }).map(({ outcome, revision }) => [outcome, revision])).toEqual([['changed', { name: '李思' }], ['changed', {}]]);
  });

  test('a unit is meant by its code before its name, and an open one before one that was closed', () => {
    const [renamed, closed] = [unit({ id: 'other', code: '520002', name: '520001' }), unit({ id: 'closed', code: '520009', isActive: false })];
    expect(one({ unit: '520001' }, { units: [renamed, unit()] }).unit?.id).toBe('office');
    expect(one({}, { units: [closed, unit()] }).unit?.id).toBe('office');
  });
});

describe('what is refused', () => {
  test.each<[string, Partial<RosterRow>, string]>([
    ['a login that is none', { login: 'Li.Si' }, '/login person.login-malformed'],
    ['no name', { name: '' }, '/name person.name-malformed'],
    ['an address that is none', { email: 'li@' }, '/email person.email-malformed'],
    ['a unit nobody knows', { unit: '石桥' }, '/unit roster.unit-unknown'],
    ['a post nobody knows', { role: '主任' }, '/role roster.role-unknown'],
    ['a day that is none', { startsOn: '2026-02-30' }, '/startsOn date.malformed'],
    ['a day gone by', { startsOn: '2026-06-14' }, '/startsOn post.starts-in-the-past'],
    ['a post the unit does not have', { role: 'performance-division' }, '/role post.role-not-at-unit'],
    ['a post that is not the grantor\'s to give', { role: 'auditor' }, '/role post.role-not-yours-to-give'],
  ])('%s', (_what, overrides, refusal) => {
    expect(refusals(one(overrides))).toEqual([refusal]);
  });

  test('every reason is told at once', () => {
    expect(refusals(one({ login: '', name: '', unit: '', role: '', startsOn: '明天', email: '无' }))).toEqual([
      '/login person.login-malformed', '/name person.name-malformed', '/email person.email-malformed', '/unit roster.unit-unknown', '/role roster.role-unknown', '/startsOn date.malformed',
    ]);
  });

  test('a person with posts elsewhere alone is not known here: the login is taken', () => {
    expect(refusals(one({}, { people: [li({ posts: [post({ unitPath: '/1/2/9/' })] })] }))).toEqual(['/login person.login-taken']);
  });

  test('a person who also acts elsewhere gets a post here, but no other name', () => {
    const people = [li({ posts: [post(), post({ id: 'far', unitId: 'far', unitPath: '/1/2/9/' })] })];
    expect(refusals(one({ role: 'unit-leader' }, { people }))).toEqual(['changed']);
    expect(refusals(one({ name: '李思' }, { people }))).toEqual(['/name person.posts-beyond-you']);
  });

  test('the own account, unless nothing is to change', () => {
    const people = [li({ id: 'keeper' })];
    expect(refusals(one({}, { people }))).toEqual(['same']);
    expect(refusals(one({ role: 'unit-leader' }, { people }))).toEqual(['/role person.own-account']);
    expect(refusals(one({ name: '李思' }, { people }))).toEqual(['/name person.own-account']);
  });

  test('an account that was disabled, and a first day that is not the one on record', () => {
    expect(refusals(one({}, { people: [li({ isActive: false })] }))).toEqual(['/login person.inactive']);
    expect(refusals(one({ startsOn: '2026-07-01' }, { people: [li()] }))).toEqual(['/startsOn roster.other-start']);
  });

  test('a unit that several are called by', () => {
    expect(refusals(one({}, { units: [unit(), unit({ id: 'two', code: '520002' })] }))).toEqual(['/unit roster.unit-ambiguous']);
    expect(refusals(one({ unit: '520001' }, { units: [unit(), unit({ id: 'two', name: '另一处' })] }))).toEqual(['/unit organization.code-ambiguous']);
    expect(refusals(one({}, { units: [unit({ isActive: false })] }))).toEqual(['/role organization.inactive']);
  });

  test('the same post twice, and one login for two people; the row above stands', () => {
    expect(compared([row(), row({ line: 5 })]).map(refusals)).toEqual([['new'], ['/role roster.row-twice']]);
    expect(compared([row(), row({ line: 5, unit: '520001' })]).map(refusals)).toEqual([['new'], ['/role roster.row-twice']]);
    expect(compared([row(), row({ line: 5, name: '李思', role: 'unit-leader' })]).map(refusals)).toEqual([['new'], ['/name roster.person-differs']]);
    expect(compared([row({ email: 'a@example.cn' }), row({ line: 5, role: 'unit-leader', email: 'b@example.cn' })]).map(refusals)).toEqual([['new'], ['/email roster.person-differs']]);
    expect(compared([row({ email: 'a@example.cn' }), row({ line: 5, role: 'unit-leader' })]).map(refusals)).toEqual([['new'], ['new']]);
  });
});
