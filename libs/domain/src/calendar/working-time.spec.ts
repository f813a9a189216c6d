import fc from 'fast-check';
import { defaultRulebook } from '../rulebook/default-rulebook.js';
import { holidayCalendar, NO_PAPERS } from './holiday-calendar.js';
import { localDate } from './local-date.js';
import { workingMinutes } from './working-time.js';

const hours = defaultRulebook(2026).settings.workingHours.value;
const at = (text: string): Date => new Date(`${text}+08:00`);
const minutes = (from: string, to: string): number => workingMinutes(at(from), at(to), hours, NO_PAPERS);

test.each([
  ['within a morning', '2026-06-01T09:30:00', '2026-06-01T10:15:00', 45],
  ['over noon', '2026-06-01T11:30:00', '2026-06-01T13:30:00', 60],
  ['a whole day', '2026-06-01T08:00:00', '2026-06-01T19:00:00', 480],
  ['a night', '2026-06-01T18:00:00', '2026-06-02T09:00:00', 0],
  ['a weekend', '2026-06-05T17:00:00', '2026-06-08T10:00:00', 120],
  ['seconds are dropped at both ends', '2026-06-01T09:00:59', '2026-06-01T09:01:00', 1],
  ['backwards is nothing', '2026-06-02T09:00:00', '2026-06-01T09:00:00', 0],
])('%s', (_what, from, to, expected) => {
  expect(minutes(from, to)).toBe(expected);
});

test('the calendar of the State Council counts: a day off counts nothing, a Saturday worked counts in full', () => {
  const calendar = holidayCalendar([{ year: 2026, notices: [], days: [{ day: localDate('2026-06-19'), name: '端午节', kind: 'off' }, { day: localDate('2026-06-20'), name: '端午节', kind: 'work' }] }]);
  expect(workingMinutes(at('2026-06-19T00:00:00'), at('2026-06-20T00:00:00'), hours, calendar)).toBe(0);
  expect(workingMinutes(at('2026-06-20T00:00:00'), at('2026-06-21T00:00:00'), hours, calendar)).toBe(480);
});

test('stretches that follow each other add up to the whole, wherever it is cut', () => {
  const instant = fc.date({ min: at('2026-01-01T00:00:00'), max: at('2026-03-01T00:00:00'), noInvalidDate: true });
  fc.assert(fc.property(fc.array(instant, { minLength: 2, maxLength: 8 }), (instants) => {
    const ordered = [...instants].sort((a, b) => a.getTime() - b.getTime());
    const parts = ordered.slice(1).map((to, index) => workingMinutes(ordered[index]!, to, hours, NO_PAPERS));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(workingMinutes(ordered[0]!, ordered.at(-1)!, hours, NO_PAPERS));
  }));
});
