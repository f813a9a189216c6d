import type { WorkingSpell } from '../rulebook/rulebook.js';
import { isWorkingDay, type HolidayCalendar } from './holiday-calendar.js';
import { addDays, dayOf, startOfDay, type LocalDate } from './local-date.js';

const MINUTE_MS = 60_000;

const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Whole minutes since midnight of the day, seconds dropped; before it 0, after it a full day. */
const minuteWithin = (instant: Date, day: LocalDate): number => Math.min(1440, Math.max(0, Math.floor((instant.getTime() - startOfDay(day).getTime()) / MINUTE_MS)));

/** 一个工作日的工作分钟数. */
export const minutesOfWorkingDay = (hours: readonly WorkingSpell[]): number => hours.reduce((sum, { from, to }) => sum + minuteOfDay(to) - minuteOfDay(from), 0);

/**
 * 工作分钟数: minutes of working hours between two instants; seconds are dropped at both ends, so that neighbouring stretches add up to the
 * whole without a minute lost or counted twice. Never negative.
 */
export function workingMinutes(from: Date, to: Date, hours: readonly WorkingSpell[], calendar: HolidayCalendar): number {
  let total = 0;
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    if (!isWorkingDay(calendar, day)) continue;
    const [begin, end] = [minuteWithin(from, day), minuteWithin(to, day)];
    for (const spell of hours) total += Math.max(0, Math.min(end, minuteOfDay(spell.to)) - Math.max(begin, minuteOfDay(spell.from)));
  }
  return total;
}
