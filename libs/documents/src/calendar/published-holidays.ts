import { readFileSync } from 'node:fs';
import { holidayCalendar, type HolidayCalendar } from '#domain/calendar/holiday-calendar';
import { readHolidayPaper, type HolidayPaper } from '#domain/calendar/holiday-paper';

/** The years whose paper is part of the product. Later ones are imported; a year in neither is plain Monday to Friday. */
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026];

/** 国务院节假日安排, as far as it was published when this version was made; each paper names its notice. */
export const readPublishedHolidayPapers = (): HolidayPaper[] =>
  YEARS.map((year) => readHolidayPaper(JSON.parse(readFileSync(new URL(`./state-council-${year}.json`, import.meta.url), 'utf8'))));

/** The working-day calendar for edges that have no database. */
export const readPublishedCalendar = (): HolidayCalendar => holidayCalendar(readPublishedHolidayPapers());
