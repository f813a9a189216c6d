import { localDate } from '../calendar/local-date.js';
import { closedReason, lastDayFor, requireLonger, requireOrderedDays, type SubmissionWindow, type WindowKind } from './submission-window.js';

const window = (kind: WindowKind, opensOn: string, closesOn: string, extensions: SubmissionWindow['extensions'] = []): SubmissionWindow =>
  ({ id: kind, districtId: 'd', fiscalYear: 2027, kind, opensOn: localDate(opensOn), closesOn: localDate(closesOn), source: '', version: 1, extensions });
const first = window('first', '2026-09-01', '2026-09-30');
const second = window('second', '2026-11-01', '2026-11-20');
const until = (unitId: string, day: string): SubmissionWindow['extensions'][number] => ({ unitId, closesOn: localDate(day), reason: '机构调整', approvedBy: '王局长' });
const told = (windows: readonly SubmissionWindow[], day: string): string => closedReason(windows, 'u', localDate(day))?.code ?? 'open';

test.each([
  [[], '2026-01-01', 'open'],
  [[first, second], '2026-08-31', 'window.opens-later'],
  [[first, second], '2026-09-01', 'open'],
  [[first, second], '2026-09-30', 'open'],
  [[first, second], '2026-10-01', 'window.opens-later'],
  [[first, second], '2026-11-20', 'open'],
  [[first, second], '2026-11-21', 'window.second-closed'],
  [[first], '2026-10-01', 'window.first-closed'],
  [[window('first', '2026-09-01', '2026-09-30', [until('u', '2026-10-10')])], '2026-10-10', 'open'],
  [[window('first', '2026-09-01', '2026-09-30', [until('u', '2026-10-10')])], '2026-10-11', 'window.first-closed'],
  [[window('first', '2026-09-01', '2026-09-30', [until('other', '2026-10-10')])], '2026-10-10', 'window.first-closed'],
] as const)('with these windows %# a unit submits on that day, or hears why not', (windows, day, expected) => {
  expect(told(windows, day)).toBe(expected);
});

test('the refusal says until when it was, for this unit', () => {
  const extended = window('first', '2026-09-01', '2026-09-30', [until('u', '2026-10-10'), until('u', '2026-10-05')]);
  expect(lastDayFor(extended, 'u')).toBe('2026-10-10');
  expect(closedReason([extended], 'u', localDate('2026-10-12'))?.details).toEqual({ year: 2027, closedOn: '2026-10-10' });
});

test('a window does not end before it begins, and an extension extends', () => {
  expect(() => requireOrderedDays(window('first', '2026-09-30', '2026-09-01'))).toThrow('window.ends-before-it-begins');
  expect(() => requireOrderedDays(window('first', '2026-09-30', '2026-09-30'))).not.toThrow();
  expect(() => requireLonger(first, localDate('2026-09-30'))).toThrow('window.extension-too-short');
  expect(() => requireLonger(first, localDate('2026-10-01'))).not.toThrow();
});
