import { DomainError } from '../shared/domain-error.js';
import { fraction, type Fraction } from '../shared/fraction.js';
import { endOfMonth, yearOf, type LocalDate } from './local-date.js';

/** 支出节点 (3月底、6月底……): a month of a fiscal year, at its end. Which months they are is a rulebook setting. */
export interface Checkpoint {
  readonly fiscalYear: number;
  readonly month: number;
  readonly on: LocalDate;
}

/** 预算年度: the calendar year, as the budget law has it. */
export const fiscalYearOf = (day: LocalDate): number => yearOf(day);

/** Throws `calendar.month-out-of-range` (invalid) unless 1 … 12. */
export function checkpointOf(fiscalYear: number, month: number): Checkpoint {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new DomainError('calendar.month-out-of-range', 'invalid', { month: String(month) });
  return { fiscalYear, month, on: endOfMonth(fiscalYear, month) };
}

export const checkpointsOf = (fiscalYear: number, months: readonly number[]): Checkpoint[] => months.map((month) => checkpointOf(fiscalYear, month));

/** The last checkpoint that lies on or before a day, or null before the first. */
export const latestCheckpoint = (checkpoints: readonly Checkpoint[], day: LocalDate): Checkpoint | null => checkpoints.findLast((each) => each.on <= day) ?? null;

/** 序时进度: the share of the year that has passed at the end of a month, m/12. */
export const linearProgress = (month: number): Fraction => fraction(BigInt(checkpointOf(2000, month).month), 12n);
