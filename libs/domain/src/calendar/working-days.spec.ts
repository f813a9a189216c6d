import fc from 'fast-check';
import { readPublishedCalendar, readPublishedHolidayPapers } from '#documents/calendar/published-holidays';
import { defaultRulebook } from '../rulebook/default-rulebook.js';
import { checkpointOf, checkpointsOf, fiscalYearOf, latestCheckpoint, linearProgress } from './fiscal-period.js';
import { isWorkingDay } from './holiday-calendar.js';
import { addDays, endOfMonth, localDate, yearOf, type LocalDate } from './local-date.js';
import { addWorkingDays, dueOn, workingDaysBetween } from './working-days.js';

const calendar = readPublishedCalendar();
const tenWorkingDays = { n: 10, unit: 'working', roll: 'none' } as const;
const day = localDate;

/** The calendar told another way: one character per day of a year, read off the papers, walked by index. */
const bySlowTable = (() => {
  const named = new Map(readPublishedHolidayPapers().flatMap((paper) => paper.days.map((each) => [each.day as string, each.kind] as const)));
  const table: { day: LocalDate; isWorking: boolean }[] = [];
  for (let each = day('2016-01-01'); each <= '2031-12-31'; each = addDays(each, 1)) {
    const kind = named.get(each);
    table.push({ day: each, isWorking: kind === undefined ? [1, 2, 3, 4, 5].includes(new Date(`${each}T12:00:00+08:00`).getUTCDay()) : kind === 'work' });
  }
  return table;
})();
const days = fc.integer({ min: 800, max: bySlowTable.length - 800 }).map((at) => ({ at, day: bySlowTable[at]?.day as LocalDate }));

describe('the published calendar', () => {
  it('2026 has 33 days off and six make-up working days', () => {
    const paper = readPublishedHolidayPapers().find((each) => each.year === 2026);
    expect(paper?.days.filter((each) => each.kind === 'off')).toHaveLength(33);
    expect(paper?.days.filter((each) => each.kind === 'work').map((each) => each.day)).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
  });

  it.each([[2020, 30, 6], [2021, 31, 7], [2022, 31, 7], [2023, 27, 7], [2024, 28, 8], [2025, 28, 5]])('%d has %d days off and %d make-up working days', (year, offDays, workingDays) => {
    const paper = readPublishedHolidayPapers().find((each) => each.year === year);
    expect([paper?.days.filter((each) => each.kind === 'off').length, paper?.days.filter((each) => each.kind === 'work').length]).toEqual([offDays, workingDays]);
  });

  it('the spring festival of 2020 was prolonged, and 1 February taken back as a working day', () => {
    expect(['2020-01-31', '2020-02-01', '2020-02-02', '2020-02-03'].map((each) => isWorkingDay(calendar, day(each)))).toEqual([false, false, false, true]);
  });

  it('every paper names its notice', () => {
    for (const paper of readPublishedHolidayPapers()) expect(paper.notices[0]).toMatch(new RegExp(`${paper.year}年部分节假日安排的通知.* https?://www.gov.cn/`));
  });
});

describe('截止日', () => {
  it.each([
    ['2026-09-30', '2026-10-20', false], ['2026-03-31', '2026-04-15', false], ['2025-12-31', '2026-01-15', false], ['2026-06-30', '2026-07-14', false],
    ['2026-10-31', '2026-11-13', false], ['2026-12-31', '2027-01-14', true], ['2020-01-23', '2020-02-14', false], ['2022-12-30', '2023-01-16', false],
    ['2023-09-28', '2023-10-18', false], ['2024-02-09', '2024-02-29', false], ['2019-12-31', '2020-01-15', false], ['2026-12-11', '2026-12-25', false],
  ])('ten working days after %s is %s', (anchor, due, provisional) => {
    expect(dueOn(day(anchor), tenWorkingDays, calendar)).toEqual({ due, provisional });
  });

  it('5 working days after the report of the first checkpoint was due is 2026-04-22', () => {
    expect(dueOn(day('2026-04-15'), defaultRulebook(2026).settings.deadlines.monitoringReview.value, calendar).due).toBe('2026-04-22');
  });

  it('a year without a paper is plain Monday to Friday and provisional', () => {
    expect(dueOn(day('2030-09-30'), tenWorkingDays, calendar)).toEqual({ due: '2030-10-14', provisional: true });
    expect(dueOn(day('2019-01-31'), { n: 1, unit: 'working', roll: 'none' }, calendar)).toEqual({ due: '2019-02-01', provisional: true });
  });

  it('a count that passes the last days of a year whose successor is not published is provisional', () => {
    expect(dueOn(day('2026-12-28'), { n: 1, unit: 'working', roll: 'none' }, calendar)).toEqual({ due: '2026-12-29', provisional: true });
    expect(dueOn(day('2025-12-28'), { n: 1, unit: 'working', roll: 'none' }, calendar)).toEqual({ due: '2025-12-29', provisional: false });
  });

  it('calendar days count every day and need no paper', () => {
    expect(dueOn(day('2030-09-11'), { n: 20, unit: 'calendar', roll: 'none' }, calendar)).toEqual({ due: '2030-10-01', provisional: false });
  });

  it('a due day that is a day off rolls to the next working day where the rule says so', () => {
    expect(dueOn(day('2026-09-11'), { n: 20, unit: 'calendar', roll: 'next-working' }, calendar)).toEqual({ due: '2026-10-08', provisional: false });
    expect(dueOn(day('2026-09-11'), { n: 20, unit: 'calendar', roll: 'none' }, calendar).due).toBe('2026-10-01');
    expect(dueOn(day('2026-09-14'), { n: 26, unit: 'calendar', roll: 'next-working' }, calendar).due).toBe('2026-10-10');
    expect(dueOn(day('2030-09-10'), { n: 4, unit: 'calendar', roll: 'next-working' }, calendar)).toEqual({ due: '2030-09-16', provisional: true });
  });

  it('the self-evaluation of a common year is due at the end of March', () => {
    expect(dueOn(day('2021-12-31'), defaultRulebook(2021).settings.deadlines.selfEvaluation.value, calendar)).toEqual({ due: '2022-03-31', provisional: false });
  });

  it('no days after an anchor is the anchor', () => {
    expect(dueOn(day('2026-10-01'), { n: 0, unit: 'working', roll: 'none' }, calendar)).toEqual({ due: '2026-10-01', provisional: false });
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 3661])('%d days are refused', (n) => {
    expect(() => dueOn(day('2026-01-01'), { n, unit: 'working', roll: 'none' }, calendar)).toThrow('calendar.days-out-of-range');
    expect(() => dueOn(day('2026-01-01'), { n, unit: 'calendar', roll: 'none' }, calendar)).toThrow('calendar.days-out-of-range');
  });
});

describe('working days', () => {
  it('five working days before 2026-10-20 is 2026-10-13, because 2026-10-10 was worked', () => {
    expect(addWorkingDays(day('2026-10-20'), -5, calendar)).toBe('2026-10-13');
    expect(addWorkingDays(day('2026-10-13'), -5, calendar)).toBe('2026-09-30');
  });

  it('after the report of October 34 working days are left of 2026, after that of September 52', () => {
    expect(workingDaysBetween(day('2026-11-13'), day('2026-12-31'), calendar)).toBe(34);
    expect(workingDaysBetween(day('2026-10-20'), day('2026-12-31'), calendar)).toBe(52);
  });

  it('a walk by table finds the same day, forwards and backwards', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 300 }), ({ at, day: from }, count) => {
      const after = bySlowTable.slice(at + 1).filter((each) => each.isWorking)[count - 1];
      const before = bySlowTable.slice(0, at).filter((each) => each.isWorking).at(-count);
      expect(addWorkingDays(from, count, calendar)).toBe(after?.day);
      expect(addWorkingDays(from, -count, calendar)).toBe(before?.day);
    }));
  });

  it('counting between two days undoes adding', () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 300 }), ({ day: from }, count) => {
      const to = addWorkingDays(from, count, calendar);
      expect(workingDaysBetween(from, to, calendar)).toBe(count);
      expect(workingDaysBetween(to, from, calendar)).toBe(-count || 0);
    }));
  });

  it('a due day counted in working days is a working day, never on or before its anchor, and later for more days', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 200 }), ({ day: anchor }, n) => {
      const { due } = dueOn(anchor, { n, unit: 'working', roll: 'next-working' }, calendar);
      expect(isWorkingDay(calendar, due)).toBe(true);
      expect(due > anchor).toBe(true);
      expect(dueOn(anchor, { n: n + 1, unit: 'working', roll: 'none' }, calendar).due > due).toBe(true);
    }));
  });

  it('within the published years nothing but the end of the last is provisional', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 60 }), ({ day: anchor }, n) => {
      const { due, provisional } = dueOn(anchor, { n, unit: 'working', roll: 'none' }, calendar);
      fc.pre(anchor >= '2019-12-31');
      expect(provisional).toBe(due >= '2026-12-29');
    }));
  });
});

describe('预算年度', () => {
  it('a checkpoint falls on the last day of its month, also in leap years', () => {
    expect(checkpointsOf(2021, [3, 6, 10, 12]).map((each) => each.on)).toEqual(['2021-03-31', '2021-06-30', '2021-10-31', '2021-12-31']);
    expect([2024, 2027, 2028, 2100].map((year) => checkpointOf(year, 2).on)).toEqual(['2024-02-29', '2027-02-28', '2028-02-29', '2100-02-28']);
  });

  it.each([0, 13, 1.5, Number.NaN])('there is no month %d', (month) => {
    expect(() => checkpointOf(2026, month)).toThrow('calendar.month-out-of-range');
    expect(() => linearProgress(month)).toThrow('calendar.month-out-of-range');
  });

  it('the latest checkpoint is the one that has been reached', () => {
    const checkpoints = checkpointsOf(2026, [3, 6, 10, 12]);
    expect(['2026-03-30', '2026-03-31', '2026-10-30', '2027-05-01'].map((each) => latestCheckpoint(checkpoints, day(each))?.month ?? null)).toEqual([null, 3, 6, 12]);
  });

  it('序时进度 is a quarter at the end of March and the whole at the end of December', () => {
    expect([linearProgress(3), linearProgress(12)]).toEqual([{ numerator: 1n, denominator: 4n }, { numerator: 1n, denominator: 1n }]);
  });

  it('a fiscal year is a calendar year, and every month of it ends in it', () => {
    fc.assert(fc.property(fc.integer({ min: 2000, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const { on } = checkpointOf(year, month);
      expect([fiscalYearOf(on), yearOf(addDays(endOfMonth(year, 12), 1))]).toEqual([year, year + 1]);
    }));
  });
});
