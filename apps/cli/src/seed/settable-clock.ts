import { Clock } from '#application/ports/clock';
import { addDays, dayOf, startOfDay, type LocalDate } from '#domain/calendar/local-date';

const MORNING_MS = 9 * 3_600_000 + 30 * 60_000;

/** Reminders and letters older than this are nobody's any more. */
const RECENT_DAYS = 21;

/** Half past nine in the morning of a day in Shanghai: when offices write. */
export const morningOf = (day: LocalDate): Date => new Date(startOfDay(day).getTime() + MORNING_MS);

/** Business time as the example data need it: they are written as of days gone by. */
export class SettableClock extends Clock {
  private instant = new Date(0);
  private realToday: LocalDate | null = null;

  /** What day it really is; the clock starts there. */
  beginAt(today: LocalDate): void {
    this.realToday = today;
    this.set(today);
  }

  /** Whether the day it shows is near enough to the real one that people would still care. */
  isRecent(): boolean {
    return this.realToday !== null && dayOf(this.instant) >= addDays(this.realToday, -RECENT_DAYS);
  }

  set(day: LocalDate): void {
    this.instant = morningOf(day);
  }

  now(): Promise<Date> {
    return Promise.resolve(this.instant);
  }

  today(): Promise<LocalDate> {
    return Promise.resolve(dayOf(this.instant));
  }
}
