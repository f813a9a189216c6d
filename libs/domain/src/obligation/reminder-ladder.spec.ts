import fc from 'fast-check';
import { holidayCalendar } from '../calendar/holiday-calendar.js';
import { addDays, type LocalDate } from '../calendar/local-date.js';
import type { ReminderRung } from '../rulebook/due-rule.js';
import { dueDayOf, isOverdue, workingDaysLeft, workingDaysOverdue, type Obligation } from './obligation.js';
import { remindersDue, rungsReached } from './reminder-ladder.js';

const day = (text: string): LocalDate => text as LocalDate;
const calendar = holidayCalendar([
  { year: 2026, notices: [], days: [{ day: day('2026-05-01'), name: '劳动节', kind: 'off' }, { day: day('2026-05-09'), name: '劳动节', kind: 'work' }] },
]);
const ladder: readonly ReminderRung[] = [
  { audience: 'owner', workingDaysFromDue: -5 },
  { audience: 'unit-leader', workingDaysFromDue: 1 },
  { audience: 'subdistrict-finance', workingDaysFromDue: 3 },
  { audience: 'supervisor', workingDaysFromDue: 5 },
];
const due = (changes: Partial<Obligation> = {}): Pick<Obligation, 'status' | 'dueOn' | 'anchorOn'> => ({ status: 'open', anchorOn: day('2026-03-31'), dueOn: day('2026-04-15'), ...changes });

test.each([
  ['2026-04-07', []],
  ['2026-04-08', [1]], // five working days before
  ['2026-04-15', [1]], // the due day itself is still in time
  ['2026-04-16', [1, 2]],
  ['2026-04-18', [1, 2]], // a Saturday brings nothing
  ['2026-04-20', [1, 2, 3]],
  ['2026-04-22', [1, 2, 3, 4]],
  ['2026-12-31', [1, 2, 3, 4]],
])('on %s the rungs %j are reached', (today, rungs) => {
  expect(rungsReached(due(), ladder, day(today), calendar)).toEqual(rungs);
});

test('a made-up Saturday (调休) counts as a working day of the ladder', () => {
  expect(rungsReached(due({ dueOn: day('2026-05-08') }), ladder, day('2026-05-09'), calendar)).toEqual([1, 2]);
});

test('nothing is reached once the obligation is met or cancelled', () => {
  for (const status of ['discharged', 'cancelled'] as const) expect(rungsReached(due({ status }), ladder, day('2026-12-31'), calendar)).toEqual([]);
});

test('a warning ahead of a short deadline waits for the day after it was asked for', () => {
  const short = due({ anchorOn: day('2026-04-13'), dueOn: day('2026-04-16') });
  expect(rungsReached(short, ladder, day('2026-04-13'), calendar)).toEqual([]);
  expect(rungsReached(short, ladder, day('2026-04-14'), calendar)).toEqual([1]);
});

test('after days of silence only the newest rung speaks', () => {
  expect(remindersDue(due(), ladder, [1], day('2026-04-22'), calendar).map(({ rung, outcome }) => [rung, outcome])).toEqual([[2, 'superseded'], [3, 'superseded'], [4, 'sent']]);
});

test('what a due day that moved later leaves recorded is not said again', () => {
  expect(remindersDue(due({ dueOn: day('2026-04-20') }), ladder, [1, 2], day('2026-04-16'), calendar)).toEqual([]);
});

test('however sweeps fall, every rung is recorded once, in order, and at most one of a sweep speaks', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 12 }), (pauses) => {
      const recorded: number[] = [];
      let today = day('2026-04-01');
      for (const pause of pauses) {
        today = addDays(today, pause);
        const news = remindersDue(due(), ladder, recorded, today, calendar);
        expect(news.filter((each) => each.outcome === 'sent').length).toBe(news.length > 0 ? 1 : 0);
        recorded.push(...news.map((each) => each.rung));
        expect(recorded).toEqual(ladder.map((_, at) => at + 1).slice(0, recorded.length));
      }
    }),
  );
});

test('a thing is overdue only while it is open and only after its due day', () => {
  const open = { status: 'open', dueOn: day('2026-04-15') } as const;
  expect([isOverdue(open, day('2026-04-15')), isOverdue(open, day('2026-04-16')), isOverdue({ ...open, status: 'discharged' }, day('2026-04-16'))]).toEqual([false, true, false]);
  expect([workingDaysLeft(open, day('2026-04-13'), calendar), workingDaysLeft(open, day('2026-04-15'), calendar), workingDaysLeft(open, day('2026-04-20'), calendar), workingDaysLeft({ ...open, status: 'discharged' }, day('2026-04-13'), calendar)]).toEqual([2, 0, 0, 0]);
  expect([workingDaysOverdue(open, day('2026-04-20'), calendar), workingDaysOverdue(open, day('2026-04-15'), calendar)]).toEqual([3, 0]);
});

test('a due day beyond the published papers is provisional', () => {
  const term = (anchorOn: string) => ({ anchorOn: day(anchorOn), dueRule: { anchor: 'checkpoint', n: 10, unit: 'working', roll: 'none' } as const });
  expect(dueDayOf(term('2026-03-31'), calendar).isProvisional).toBe(false);
  expect(dueDayOf(term('2026-12-31'), calendar)).toEqual({ dueOn: '2027-01-14', isProvisional: true });
});
