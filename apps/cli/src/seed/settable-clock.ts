import { Clock } from '#application/ports/clock';
import { dayOf, startOfDay, type LocalDate } from '#domain/calendar/local-date';

const MORNING_MS = 9 * 3_600_000 + 30 * 60_000;

/** Half past nine in the morning of a day in Shanghai: when offices write. */
export const morningOf = (day: LocalDate): Date => new Date(startOfDay(day).getTime() + MORNING_MS);

/** Business time as the example data need it: they are written as of days gone by. */
export class SettableClock extends Clock {
  private instant = new Date(0);

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
