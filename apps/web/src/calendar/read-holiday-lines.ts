import { calendarDeskTerms } from '#wording/calendar-desk-terms';

interface HolidayLine {
  readonly day: string;
  readonly name: string;
  readonly kind: 'off' | 'work';
}

interface HolidayLines {
  readonly days: readonly HolidayLine[];
  /** Numbers of the lines that could not be read, from 1. */
  readonly faults: readonly number[];
}

const { off, work } = calendarDeskTerms.words;
const kindOf = (word: string): HolidayLine['kind'] | null => ((off as readonly string[]).includes(word) ? 'off' : (work as readonly string[]).includes(word) ? 'work' : null);

/** 放假安排 as people write or copy it, one day a line. Dates may be written 2027-1-1 or 2027/1/1. */
export function readHolidayLines(text: string): HolidayLines {
  const days: HolidayLine[] = [];
  const faults: number[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [written = '', name = '', word = ''] = line.trim().split(/[\s,，]+/);
    const [, year, month = '', day = ''] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(written) ?? [];
    const kind = kindOf(word);
    if (year === undefined || name === '' || kind === null) faults.push(at + 1);
    else days.push({ day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, name, kind });
  }
  return { days, faults };
}
