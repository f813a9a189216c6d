import type { HolidayCalendar } from '#domain/calendar/holiday-calendar';
import type { Cause } from '../ports/event-recorder.js';

/** What later subjects do when a year's holidays become known: due days that were provisional are computed anew. */
export abstract class WhenCalendarChanges {
  /** How many due days such a calendar would move or settle; changes nothing. */
  abstract touchedBy(calendar: HolidayCalendar): Promise<number>;

  /** Computes them anew by the calendar in force; answers how many it moved or settled. Harmless to repeat. */
  abstract calendarChanged(cause: Cause): Promise<number>;
}
