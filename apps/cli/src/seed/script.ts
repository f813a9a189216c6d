import { SweepReminders } from '#application/obligation/sweep-reminders';
import type { INestApplicationContext } from '@nestjs/common';
import type { LocalDate } from '#domain/calendar/local-date';
import type { SettableClock } from './settable-clock.js';

interface Act {
  readonly on: LocalDate;
  readonly run: () => Promise<void>;
}

/** Dated deeds in the order of their days; on one day, in the order they were written down. What lies after today is left out. */
export class Script {
  private readonly acts: Act[] = [];

  constructor(readonly today: LocalDate) {}

  on(day: LocalDate, run: () => Promise<void>): void {
    if (day <= this.today) this.acts.push({ on: day, run });
  }

  /** Plays everything; at the end of every day the reminders of that day are sent out, as the worker would have done. */
  async play(application: INestApplicationContext, clock: SettableClock): Promise<void> {
    const days = [...new Set([...this.acts.map(({ on }) => on), this.today])].sort();
    const byDay = groupByDay(this.acts);
    for (const day of days) {
      clock.set(day);
      for (const { run } of byDay.get(day) ?? []) await run();
      await application.get(SweepReminders).execute();
    }
  }
}

function groupByDay(acts: readonly Act[]): Map<LocalDate, Act[]> {
  const days = new Map<LocalDate, Act[]>();
  for (const act of acts) days.set(act.on, [...(days.get(act.on) ?? []), act]);
  return days;
}
