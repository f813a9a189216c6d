import { DomainError } from '../shared/domain-error.js';

/** A day in Asia/Shanghai, `YYYY-MM-DD`. Compares as text. Never a Date: a Date is an instant and moves with the zone. */
export type LocalDate = string & { readonly kind: 'LocalDate' };

const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000; // China has kept +08:00 without summer time since 1992.

/** Strict: `2025-02-30` and `2025-W03` are refused with `date.malformed` (invalid). Years 1992 … 2199. */
export function localDate(text: string): LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new DomainError('date.malformed', 'invalid', { text: text.slice(0, 40) });
  const date = new Date(`${text}T00:00:00Z`);
  const year = Number(text.slice(0, 4));
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text || year < 1992 || year > 2199) {
    throw new DomainError('date.malformed', 'invalid', { text });
  }
  return text as LocalDate;
}

/** What a clock on the wall in Shanghai shows at an instant: `2026-03-31 16:21:05`. */
export const wallTimeOf = (instant: Date): string => new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');

/** The day on which an instant falls in Shanghai. */
export const dayOf = (instant: Date): LocalDate => wallTimeOf(instant).slice(0, 10) as LocalDate;

/** Midnight at the start of a day in Shanghai, as an instant. */
export const startOfDay = (day: LocalDate): Date => new Date(Date.parse(`${day}T00:00:00Z`) - SHANGHAI_OFFSET_MS);

export const addDays = (day: LocalDate, days: number): LocalDate => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as LocalDate;

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
export const monthOf = (day: LocalDate): number => Number(day.slice(5, 7));

/** The last day of a month, which is when a checkpoint (3月底, 6月底 …) falls. */
export const endOfMonth = (year: number, month: number): LocalDate => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as LocalDate;

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: LocalDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();
