import type { HolidayPaper } from './holiday-paper.js';
import { monthOf, weekdayOf, yearOf, type LocalDate } from './local-date.js';

/** 工作日历. What the State Council's papers say, of the years that have one; every other year is plain Monday to Friday. */
export interface HolidayCalendar {
  readonly publishedYears: readonly number[];
  readonly daysOff: ReadonlySet<string>;
  readonly workingDays: ReadonlySet<string>;
}

/** Where two papers name the same day (a paper of Y may name December of Y−1) the later year's word counts. */
export function holidayCalendar(papers: readonly HolidayPaper[]): HolidayCalendar {
  const byYear = [...papers].sort((a, b) => a.year - b.year);
  const kinds = new Map(byYear.flatMap((paper) => paper.days.map(({ day, kind }) => [day as string, kind] as const)));
  const ofKind = (kind: 'off' | 'work'): Set<string> => new Set([...kinds].filter(([, each]) => each === kind).map(([day]) => day));
  return { publishedYears: [...new Set(byYear.map((paper) => paper.year))], daysOff: ofKind('off'), workingDays: ofKind('work') };
}

export const NO_PAPERS: HolidayCalendar = holidayCalendar([]);

/** 是否工作日. */
export function isWorkingDay(calendar: HolidayCalendar, day: LocalDate): boolean {
  if (calendar.daysOff.has(day)) return false;
  return calendar.workingDays.has(day) || (weekdayOf(day) !== 0 && weekdayOf(day) !== 6);
}

/** Papers of 2007 to 2026 named days of the December before from the 29th on, never earlier. */
const isOpenUntilNextPaper = (day: LocalDate): boolean => monthOf(day) === 12 && Number(day.slice(8)) >= 29;

/** Whether the papers known today settle a day for good. The last days of December wait for the paper of the next year. */
export const isSettled = (calendar: HolidayCalendar, day: LocalDate): boolean =>
  calendar.publishedYears.includes(yearOf(day)) && (!isOpenUntilNextPaper(day) || calendar.publishedYears.includes(yearOf(day) + 1));
