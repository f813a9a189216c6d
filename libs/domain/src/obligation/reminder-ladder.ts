import type { HolidayCalendar } from '../calendar/holiday-calendar.js';
import { addDays, type LocalDate } from '../calendar/local-date.js';
import { addWorkingDays } from '../calendar/working-days.js';
import type { ReminderRung } from '../rulebook/due-rule.js';
import type { Obligation } from './obligation.js';

/** 提醒级次 that is to be recorded. Of several found at once only the newest speaks; the lower ones were passed in silence. */
export interface DueReminder {
  /** 1 is the lowest rung. */
  readonly rung: number;
  readonly outcome: 'sent' | 'superseded';
  readonly reachedOn: LocalDate;
}

type Reminded = Pick<Obligation, 'status' | 'dueOn' | 'anchorOn'>;

/**
 * The day on which a rung is reached. A warning ahead of a short deadline would fall on the day the thing was asked for, when its
 * debtor was told anyway; it waits for the next day.
 */
function reachedOn(obligation: Reminded, rung: ReminderRung, calendar: HolidayCalendar): LocalDate {
  const day = addWorkingDays(obligation.dueOn, rung.workingDaysFromDue, calendar);
  const dayAfterAnchor = addDays(obligation.anchorOn, 1);
  return day < dayAfterAnchor ? dayAfterAnchor : day;
}

/** 已到的提醒级次: numbers from 1, always without a gap, because the ladder only climbs. Nothing is reached once the obligation is closed. */
export function rungsReached(obligation: Reminded, ladder: readonly ReminderRung[], today: LocalDate, calendar: HolidayCalendar): number[] {
  if (obligation.status !== 'open') return [];
  const firstAhead = ladder.findIndex((rung) => reachedOn(obligation, rung, calendar) > today);
  return ladder.slice(0, firstAhead === -1 ? ladder.length : firstAhead).map((_, at) => at + 1);
}

/** What a sweep still has to record, lowest first. `recorded` are the rungs that earlier sweeps wrote down. */
export function remindersDue(obligation: Reminded, ladder: readonly ReminderRung[], recorded: readonly number[], today: LocalDate, calendar: HolidayCalendar): DueReminder[] {
  const reached = rungsReached(obligation, ladder, today, calendar);
  const newest = Math.max(0, ...reached, ...recorded);
  return reached
    .filter((rung) => !recorded.includes(rung))
    .map((rung) => ({ rung, outcome: rung === newest ? 'sent' : 'superseded', reachedOn: reachedOn(obligation, ladder[rung - 1] as ReminderRung, calendar) }));
}
