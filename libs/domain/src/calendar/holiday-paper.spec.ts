import type { DomainError } from '../shared/domain-error.js';
import { holidayCalendar, isSettled, isWorkingDay, NO_PAPERS } from './holiday-calendar.js';
import { readHolidayPaper } from './holiday-paper.js';
import { localDate } from './local-date.js';

interface RawDay { day: string; name: string; kind: string }
interface RawPaper { year: unknown; notices: unknown; days: RawDay[] }

const off = (day: string, name: string): RawDay => ({ day, name, kind: 'off' });
const paper = (): RawPaper => ({
  year: 2027,
  notices: ['关于2027年部分节假日安排的通知（虚构）'],
  days: [
    off('2026-12-31', '元旦'), off('2027-01-01', '元旦'), off('2027-02-08', '春节'), { day: '2027-02-06', name: '春节', kind: 'work' },
    off('2027-04-05', '清明节'), off('2027-05-03', '劳动节'), off('2027-06-09', '端午节'), off('2027-09-15', '中秋节'), off('2027-10-01', '国庆节'),
  ],
});

function violationsOf(json: unknown): string[] {
  try {
    readHolidayPaper(json);
    return [];
  } catch (error) {
    const { code, details } = error as DomainError;
    expect(code).toBe('calendar.malformed');
    return (details.violations ?? []).map((violation) => `${violation.path} ${violation.code}`);
  }
}

const withDay = (day: unknown): unknown => ({ ...paper(), days: [...paper().days, day] });

describe('a holiday paper', () => {
  it('may name December days of the year before', () => {
    expect(readHolidayPaper(paper()).days[0]).toEqual({ day: '2026-12-31', name: '元旦', kind: 'off' });
  });

  it.each<[string, unknown, string[]]>([
    ['a text', 'holidays', [' calendar.not-a-paper']],
    ['nothing', null, [' calendar.not-a-paper']],
    ['a list', [], [' calendar.not-a-paper']],
    ['a year in words', { ...paper(), year: '2027' }, ['/year calendar.year-malformed']],
    ['a year out of range', { ...paper(), year: 1900 }, ['/year calendar.year-malformed']],
    ['notices that are no list', { ...paper(), notices: '通知' }, ['/notices calendar.notices-malformed']],
    ['notices that are no texts', { ...paper(), notices: [1] }, ['/notices calendar.notices-malformed']],
    ['days that are no list', { ...paper(), days: {} }, ['/days calendar.not-a-paper']],
    ['a day that is no record', withDay('2027-01-02'), ['/days/9 calendar.day-malformed']],
    ['a day that does not exist', withDay(off('2027-02-29', '春节')), ['/days/9/day calendar.day-malformed']],
    ['a day that is no text', withDay({ day: 20270101, name: '元旦', kind: 'off' }), ['/days/9/day calendar.day-malformed']],
    ['a day without a name', withDay(off('2027-01-02', ' ')), ['/days/9/name calendar.day-unnamed']],
    ['an unknown kind', withDay({ day: '2027-01-02', name: '元旦', kind: 'half' }), ['/days/9/kind calendar.day-kind-unknown']],
    ['a day of the year after', withDay(off('2028-01-01', '元旦')), ['/days/9/day calendar.day-in-wrong-year']],
    ['a November day of the year before', withDay(off('2026-11-30', '元旦')), ['/days/9/day calendar.day-in-wrong-year']],
    ['a day named twice', withDay(off('2027-10-01', '国庆节')), ['/days/9/day calendar.day-duplicate']],
    ['a make-up day on a Wednesday', withDay({ day: '2027-02-10', name: '春节', kind: 'work' }), ['/days/9/day calendar.make-up-day-not-on-weekend']],
  ])('%s is refused', (_what, json, expected) => {
    expect(violationsOf(json)).toEqual(expected);
  });

  it('a part of a paper is refused, and what is missing is named', () => {
    expect(violationsOf({ ...paper(), days: paper().days.slice(0, -2) })).toEqual(['/days calendar.partial', '/days calendar.partial']);
  });

  it('a year that is not published yet (an empty list) must not pass for a year without holidays', () => {
    expect(violationsOf({ ...paper(), days: [] })).toHaveLength(7);
  });

  it('a festival that is only worked on is not a festival that is off', () => {
    const days = paper().days.map((day) => (day.name === '国庆节' ? { day: '2027-10-09', name: '国庆节', kind: 'work' } : day));
    expect(violationsOf({ ...paper(), days })).toEqual(['/days calendar.partial']);
  });

  it('what nobody asked for is dropped', () => {
    const [first = off('', ''), ...rest] = paper().days;
    expect(readHolidayPaper({ ...paper(), days: [{ ...first, script: 'x' }, ...rest] }).days[0]).toEqual(first);
  });
});

describe('the working-day calendar', () => {
  const earlier = readHolidayPaper({ ...paper(), year: 2026, days: paper().days.map((day) => ({ ...day, day: day.day.replace('2027', '2026').replace('2026-12-31', '2025-12-31') })).filter((day) => day.kind === 'off') });

  it('without any paper is Monday to Friday, and nothing is settled', () => {
    expect(isWorkingDay(NO_PAPERS, localDate('2026-10-01'))).toBe(true);
    expect(isWorkingDay(NO_PAPERS, localDate('2026-10-10'))).toBe(false);
    expect(isSettled(NO_PAPERS, localDate('2026-10-01'))).toBe(false);
  });

  it('the later paper has the last word on December days of the year before, in whatever order they come', () => {
    const saturday = localDate('2026-12-26');
    const naming = (year: number, kind: 'off' | 'work') => ({ year, notices: [], days: [{ day: saturday, name: '元旦', kind }] });
    expect(isWorkingDay(holidayCalendar([naming(2027, 'work'), naming(2026, 'off')]), saturday)).toBe(true);
    expect(isWorkingDay(holidayCalendar([naming(2026, 'off'), naming(2027, 'work')]), saturday)).toBe(true);
    expect(isWorkingDay(holidayCalendar([naming(2026, 'off')]), saturday)).toBe(false);
  });

  it('the last three days of December are settled only by the paper of the next year', () => {
    expect(['2026-12-28', '2026-12-29', '2026-12-31'].map((day) => isSettled(holidayCalendar([earlier]), localDate(day)))).toEqual([true, false, false]);
    expect(isSettled(holidayCalendar([earlier, readHolidayPaper(paper())]), localDate('2026-12-31'))).toBe(true);
  });
});
