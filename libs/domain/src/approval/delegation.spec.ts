import type { Actor } from '../access/actor.js';
import type { Role } from '../access/permissions.js';
import { addDays, localDate } from '../calendar/local-date.js';
import type { DomainError } from '../shared/domain-error.js';
import { endDelegation, makeDelegation, mayStandIn, MOST_STAND_INS, proposeStandIns, type Delegation } from './delegation.js';

const today = localDate('2026-06-15');
const unitPaths = { district: '/1/', office: '/1/2/', child: '/1/2/3/', other: '/1/4/', bureau: '/1/5/', division: '/1/5/6/', secondDivision: '/1/5/7/' } as const;
type Place = keyof typeof unitPaths;

/** Somebody on a post; the divisions act for the whole district. */
function on(personId: string, role: Role = 'unit-leader', place: Place = 'office'): Actor {
  const scopePath = place === 'division' || place === 'secondDivision' ? unitPaths.district : unitPaths[place];
  return { personId, name: personId, postId: `post of ${personId}`, role, unitId: place, unitPath: unitPaths[place], scopePath, districtId: 'district' };
}

const days = (from: string, until: string) => ({ from: localDate(from), until: localDate(until), reason: '' });
const inJune = days('2026-06-20', '2026-06-30');

const made = (principal: string, delegate: string, others: readonly Delegation[] = [], period = inJune): Delegation =>
  makeDelegation(on(principal), on(delegate), period, { id: `${principal}>${delegate}`, districtId: 'district' }, others, today);

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'none';
};

describe('a delegation', () => {
  test('names both people and both posts', () => {
    expect(made('甲', '乙')).toEqual({
      ...inJune, id: '甲>乙', districtId: 'district', personId: '甲', personName: '甲', postId: 'post of 甲', delegateId: '乙', delegateName: '乙', delegatePostId: 'post of 乙', endedAt: null, version: 1,
    });
  });

  test('may be for one day, and begin today', () => {
    expect(made('甲', '乙', [], days('2026-06-15', '2026-06-15')).until).toBe('2026-06-15');
  });

  test.each([
    ['ends before it begins', days('2026-06-21', '2026-06-20'), 'delegation.period-reversed'],
    ['begins in the past', days('2026-06-14', '2026-06-20'), 'delegation.in-the-past'],
  ])('that %s is refused', (_, period, code) => {
    expect(refusal(() => made('甲', '乙', [], period))).toBe(code);
  });

  test('to oneself is refused, also on another own post', () => {
    const second = { ...on('甲'), postId: 'second post of 甲' };
    expect(refusal(() => makeDelegation(on('甲'), second, inJune, { id: 'x', districtId: 'district' }, [], today))).toBe('delegation.to-oneself');
  });

  test('does not share a day with another one of the same post; one of another post may', () => {
    const first = made('甲', '乙');
    expect(refusal(() => made('甲', '丙', [first], days('2026-06-30', '2026-07-03')))).toBe('delegation.overlapping');
    expect(refusal(() => made('甲', '丙', [first], days('2026-07-01', '2026-07-03')))).toBe('none');
    expect(refusal(() => made('甲', '丙', [{ ...first, endedAt: new Date() }]))).toBe('none');
    expect(refusal(() => made('甲', '丙', [{ ...first, postId: 'second post of 甲' }]))).toBe('none');
  });

  test('ends at once and once', () => {
    const delegation = made('甲', '乙');
    const ended = endDelegation(delegation, new Date(0), today);
    expect([ended.endedAt, ended.version]).toEqual([new Date(0), 2]);
    expect(refusal(() => endDelegation(ended, new Date(0), today))).toBe('delegation.ended-already');
    expect(refusal(() => endDelegation(delegation, new Date(0), delegation.until))).toBe('none');
    expect(refusal(() => endDelegation(delegation, new Date(0), addDays(delegation.until, 1)))).toBe('delegation.ended-already');
  });
});

describe('who may stand in', () => {
  test.each<[string, Actor, Actor, boolean]>([
    ['a colleague of the same unit', on('乙', 'subdistrict-finance'), on('甲', 'unit-leader'), true],
    ['somebody of the unit above', on('乙', 'unit-leader'), on('甲', 'unit-leader', 'child'), false],
    ['somebody of a unit below', on('乙', 'unit-leader', 'child'), on('甲', 'unit-leader'), false],
    ['somebody of another unit', on('乙', 'unit-leader', 'other'), on('甲', 'unit-leader'), false],
    ['a preparer, who never decides', on('乙', 'preparer'), on('甲', 'unit-leader'), false],
    ['a supervisor, who never decides', on('乙', 'supervisor', 'division'), on('甲', 'performance-division', 'division'), false],
    ['a colleague of the same program division', on('乙', 'program-division', 'division'), on('甲', 'program-division', 'division'), true],
    ['another program division, which answers for other units', on('乙', 'program-division', 'secondDivision'), on('甲', 'program-division', 'division'), false],
    ['a division for the whole district in place of a program division', on('乙', 'performance-division', 'secondDivision'), on('甲', 'program-division', 'division'), true],
    ['a program division in place of one for the whole district', on('乙', 'program-division', 'division'), on('甲', 'performance-division', 'secondDivision'), false],
    ['the bureau in place of a unit, whose drafts it may not see', on('乙', 'performance-division', 'division'), on('甲', 'unit-leader'), false],
    ['oneself', on('甲', 'subdistrict-finance'), on('甲', 'unit-leader'), false],
  ])('%s: %#', (_, delegate, principal, may) => {
    expect(mayStandIn(delegate, principal)).toBe(may);
  });

  test('nobody else is accepted', () => {
    expect(refusal(() => makeDelegation(on('甲'), on('乙', 'preparer'), inJune, { id: 'x', districtId: 'district' }, [], today))).toBe('delegation.delegate-unfit');
  });
});

test('a superior is proposed first, then colleagues, and nobody who may not', () => {
  const candidates = [on('above', 'unit-leader'), on('colleague', 'subdistrict-finance', 'child'), on('甲', 'unit-leader', 'child'), on('elsewhere', 'unit-leader', 'other'), on('leader', 'responsible-leader', 'child')];
  expect(proposeStandIns(candidates, on('甲', 'subdistrict-finance', 'child')).map(({ personId }) => personId)).toEqual(['leader', 'colleague']);
});

describe('a chain', () => {
  test('goes on from stand-in to stand-in, but not endlessly', () => {
    const links = ['乙>丙', '丙>丁'].map((name) => made(name.slice(0, 1), name.slice(2)));
    expect(links).toHaveLength(MOST_STAND_INS - 1);
    expect(refusal(() => made('甲', '乙', links))).toBe('none');
    const full = [...links, made('甲', '乙', links)];
    expect(refusal(() => made('丁', '戊', full))).toBe('delegation.chain-too-long');
    expect(refusal(() => made('戊', '甲', full))).toBe('delegation.chain-too-long');
    expect(refusal(() => made('戊', '己', full))).toBe('none');
  });

  test('is as long as it is on its longest day: links of different days do not add up', () => {
    const before = made('甲', '乙', [], days('2026-06-15', '2026-06-15'));
    const after = ['丙>丁', '丁>戊'].map((name) => made(name.slice(0, 1), name.slice(2), [], days('2026-06-16', '2026-06-16')));
    expect(refusal(() => made('乙', '丙', [before, ...after], days('2026-06-15', '2026-06-16')))).toBe('none');
    const sameDay = made('甲', '乙', [], days('2026-06-16', '2026-06-16'));
    expect(refusal(() => made('乙', '丙', [sameDay, ...after], days('2026-06-15', '2026-06-16')))).toBe('delegation.chain-too-long');
  });

  test('never comes back to the one who is away', () => {
    const first = made('甲', '乙');
    expect(refusal(() => made('乙', '甲', [first]))).toBe('delegation.goes-in-a-circle');
    expect(refusal(() => made('丙', '甲', [first, made('乙', '丙', [first])]))).toBe('delegation.goes-in-a-circle');
  });

  test('counts only what holds on a common day', () => {
    const first = made('甲', '乙', [], days('2026-06-16', '2026-06-20'));
    const second = made('乙', '丙', [first], days('2026-06-19', '2026-06-25'));
    expect(refusal(() => made('丙', '甲', [first, second], days('2026-06-20', '2026-06-20')))).toBe('delegation.goes-in-a-circle');
    // On the 21st nothing leads from 甲 any more.
    expect(refusal(() => made('丙', '甲', [first, second], days('2026-06-21', '2026-06-25')))).toBe('none');
    expect(refusal(() => made('乙', '甲', [{ ...first, endedAt: new Date() }]))).toBe('none');
  });
});
