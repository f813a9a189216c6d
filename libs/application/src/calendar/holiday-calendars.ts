import type { HolidayCalendar } from '#domain/calendar/holiday-calendar';
import type { HolidayPaper } from '#domain/calendar/holiday-paper';

/** 节假日安排, one paper a year. The papers that are part of the product count until one is imported for their year. */
export abstract class HolidayCalendars {
  abstract current(): Promise<HolidayCalendar>;

  /** All papers in force, by year. */
  abstract papers(): Promise<HolidayPaper[]>;

  /** Puts the paper of a year in the place of the one before. */
  abstract put(paper: HolidayPaper): Promise<void>;

  /** Holidays are the same everywhere: an import by nobody's post stands in the chain of the highest unit. Null before there is any. */
  abstract highestUnit(): Promise<string | null>;
}
