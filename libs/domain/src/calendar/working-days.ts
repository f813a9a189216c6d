import type { DueRule } from '../rulebook/due-rule.js';
import { DomainError } from '../shared/domain-error.js';
import { isSettled, isWorkingDay, type HolidayCalendar } from './holiday-calendar.js';
import { addDays, type LocalDate } from './local-date.js';

/** 截止日. Provisional while a day that was counted still waits for its paper; it is then computed anew on import. */
export interface DueDay {
  readonly due: LocalDate;
  readonly provisional: boolean;
}

/** Ten years; beyond that a count of days is a slip of the keyboard. */
const MOST_DAYS = 3660;

/** Throws `calendar.days-out-of-range` (invalid) unless `days` is whole and at most ten years either way. */
function counted(days: number): number {
  if (!Number.isInteger(days) || Math.abs(days) > MOST_DAYS) throw new DomainError('calendar.days-out-of-range', 'invalid', { days: String(days), most: MOST_DAYS });
  return days;
}

interface Walk {
  readonly day: LocalDate;
  readonly isSettled: boolean;
}

function walkWorkingDays(from: LocalDate, workingDays: number, calendar: HolidayCalendar): Walk {
  const direction = workingDays < 0 ? -1 : 1;
  let left = Math.abs(counted(workingDays));
  let day = from;
  let settled = true;
  while (left > 0) {
    day = addDays(day, direction);
    settled &&= isSettled(calendar, day);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return { day, isSettled: settled };
}

function rollToWorkingDay(from: Walk, calendar: HolidayCalendar): Walk {
  let { day } = from;
  let settled = from.isSettled && isSettled(calendar, day);
  while (!isWorkingDay(calendar, day)) {
    day = addDays(day, 1);
    settled &&= isSettled(calendar, day);
  }
  return { day, isSettled: settled };
}

/** The n-th working day after `from` (before it, when negative); `from` itself is not counted. */
export const addWorkingDays = (from: LocalDate, workingDays: number, calendar: HolidayCalendar): LocalDate => walkWorkingDays(from, workingDays, calendar).day;

/** 期间工作日数: working days after `from` up to and including `to`; negative when `to` lies before. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: HolidayCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let total = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) total += 1;
  }
  return total;
}

/** 截止日 counted from its anchor's day by a rule of the rulebook. A plain calendar count needs no paper and is never provisional. */
export function dueOn(anchor: LocalDate, rule: Pick<DueRule, 'n' | 'unit' | 'roll'>, calendar: HolidayCalendar): DueDay {
  const walked = rule.unit === 'working' ? walkWorkingDays(anchor, rule.n, calendar) : { day: addDays(anchor, counted(rule.n)), isSettled: true };
  const { day, isSettled: settled } = rule.roll === 'next-working' ? rollToWorkingDay(walked, calendar) : walked;
  return { due: day, provisional: !settled };
}
