import { SweepReminders } from '#application/obligation/sweep-reminders';
import type { INestApplicationContext } from '@nestjs/common';
import type { LocalDate } from '#domain/calendar/local-date';
import type { SettableClock } from './settable-clock.js';

interface Act {
  readonly on: LocalDate;
  /** Whose story it belongs to; deeds of one story keep their order. */
  readonly story: string;
  readonly run: () => Promise<void>;
}

/** People of one day work beside each other; more at once would only wait for the database. */
const AT_ONCE = 3;

/** Dated deeds in the order of their days; on one day, those of one story in the order they were written down. What lies after today is left out. */
export class Script {
  private readonly acts: Act[] = [];

  constructor(readonly today: LocalDate) {}

  on(day: LocalDate, story: string, run: () => Promise<void>): void {
    if (day <= this.today) this.acts.push({ on: day, story, run });
  }

  /** Plays everything; at the end of every day of the last weeks its reminders are sent out, as the worker would have done. */
  async play(application: INestApplicationContext, clock: SettableClock): Promise<void> {
    const days = [...new Set([...this.acts.map(({ on }) => on), this.today])].sort();
    const byDay = grouped(this.acts, ({ on }) => on);
    for (const day of days) {
      clock.set(day);
      const stories = [...grouped(byDay.get(day) ?? [], ({ story }) => story).values()];
      await Promise.all(Array.from({ length: AT_ONCE }, () => playAll(stories)));
      if (clock.isRecent()) await application.get(SweepReminders).execute();
    }
  }
}

/** Takes one story after the other, as long as there are any. */
async function playAll(stories: Act[][]): Promise<void> {
  for (let story = stories.shift(); story; story = stories.shift()) for (const { run } of story) await run();
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
