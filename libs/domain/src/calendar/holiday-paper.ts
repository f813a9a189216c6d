import { DomainError, type Violation } from '../shared/domain-error.js';
import { localDate, monthOf, weekdayOf, yearOf, type LocalDate } from './local-date.js';

/** A day that the paper names: off although it may be a weekday, or a working day although it is a weekend (调休). */
export interface HolidayPaperDay {
  readonly day: LocalDate;
  readonly name: string;
  readonly kind: 'off' | 'work';
}

/** 国务院办公厅节假日安排通知 of one year, with its later corrections already worked in. */
export interface HolidayPaper {
  readonly year: number;
  readonly notices: readonly string[];
  readonly days: readonly HolidayPaperDay[];
}

/** A paper without one of these is a part of a paper, or one not published yet. */
const FESTIVALS = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'];

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const violation = (path: string, code: string, details?: Violation['details']): Violation => ({ path, code: `calendar.${code}`, ...(details && { details }) });

const isWeekend = (day: LocalDate): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

/** 元旦 may begin in December of the year before. */
const isInPaperYear = (day: LocalDate, year: number): boolean => yearOf(day) === year || (yearOf(day) === year - 1 && monthOf(day) === 12);

function isDay(text: unknown): text is LocalDate {
  try {
    return typeof text === 'string' && localDate(text) === text;
  } catch {
    return false;
  }
}

function findDayViolations(entry: unknown, at: number, year: number, seen: Set<string>): Violation[] {
  const path = `/days/${at}`;
  if (!isFields(entry)) return [violation(path, 'day-malformed')];
  const { day, name, kind } = entry;
  if (!isDay(day)) return [violation(`${path}/day`, 'day-malformed')];
  const found: Violation[] = [];
  if (typeof name !== 'string' || name.trim() === '') found.push(violation(`${path}/name`, 'day-unnamed', { day }));
  if (kind !== 'off' && kind !== 'work') found.push(violation(`${path}/kind`, 'day-kind-unknown', { day }));
  if (!isInPaperYear(day, year)) found.push(violation(`${path}/day`, 'day-in-wrong-year', { day, year }));
  if (seen.has(day)) found.push(violation(`${path}/day`, 'day-duplicate', { day }));
  if (kind === 'work' && !isWeekend(day)) found.push(violation(`${path}/day`, 'make-up-day-not-on-weekend', { day }));
  seen.add(day);
  return found;
}

function findPaperViolations(paper: unknown): Violation[] {
  if (!isFields(paper)) return [violation('', 'not-a-paper')];
  const { year, notices, days } = paper;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1993 || year > 2199) return [violation('/year', 'year-malformed')];
  if (!Array.isArray(notices) || !notices.every((notice) => typeof notice === 'string')) return [violation('/notices', 'notices-malformed')];
  if (!Array.isArray(days)) return [violation('/days', 'not-a-paper')];
  const seen = new Set<string>();
  const found = days.flatMap((entry, at) => findDayViolations(entry, at, year, seen));
  if (found.length > 0) return found;
  const namedOff = (days as HolidayPaperDay[]).filter((each) => each.kind === 'off').map((each) => each.name).join(' ');
  return FESTIVALS.filter((festival) => !namedOff.includes(festival)).map((festival) => violation('/days', 'partial', { festival, year }));
}

/**
 * Reads the paper of one year from JSON `{year, notices, days: [{day, name, kind}]}`. A paper of year Y may also name December
 * days of Y−1. Partial, duplicate and wrong-year days are refused as a whole: half a calendar is worse than none, because an
 * unknown year is at least marked provisional. Throws `calendar.malformed` (invalid) with all violations.
 */
export function readHolidayPaper(json: unknown): HolidayPaper {
  const violations = findPaperViolations(json);
  if (violations.length > 0) throw new DomainError('calendar.malformed', 'invalid', { violations });
  const { year, notices, days } = json as HolidayPaper;
  return { year, notices: [...notices], days: days.map(({ day, name, kind }) => ({ day, name, kind })) };
}
