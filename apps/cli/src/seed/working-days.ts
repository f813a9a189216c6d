import type { HolidayCalendar } from '#domain/calendar/holiday-calendar';
import { isWorkingDay } from '#domain/calendar/holiday-calendar';
import { addDays, localDate, type LocalDate } from '#domain/calendar/local-date';
import { addWorkingDays, workingDaysBetween } from '#domain/calendar/working-days';

/** Days on which offices work. */
export class WorkingDays {
  constructor(private readonly calendar: HolidayCalendar) {}

  /** `n` working days after a day, or before it. */
  after(day: LocalDate, n: number): LocalDate {
    return n === 0 ? this.from(day) : addWorkingDays(day, n, this.calendar);
  }

  /** The day itself, or the next one that is worked. */
  from(day: LocalDate): LocalDate {
    return isWorkingDay(this.calendar, day) ? day : this.from(addDays(day, 1));
  }

  /** The day itself, or the last one before it that is worked. */
  until(day: LocalDate): LocalDate {
    return isWorkingDay(this.calendar, day) ? day : this.until(addDays(day, -1));
  }

  /** Working days after the one up to and including the other. */
  between(from: LocalDate, to: LocalDate): number {
    return workingDaysBetween(from, to, this.calendar);
  }

  on(year: number, month: number, day: number): LocalDate {
    return this.from(localDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`));
  }
}
