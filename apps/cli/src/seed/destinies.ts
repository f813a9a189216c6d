import { spendingProfiles, type SpendingProfile } from '../example/spending-profile.js';

/** Where a project of the example stands today; all but the issued ones were added in the course of the year. */
export type Destiny =
  | 'issued'
  | 'draft' // typed in, not submitted
  | 'draft-ambiguous' // values run together, as published tables have them
  | 'draft-empty' // rows left empty
  | 'returned'
  | 'returned-overdue'
  | 'at-subdistrict'
  | 'at-subdistrict-overdue'
  | 'at-program'
  | 'at-performance'
  | 'approved'
  | 'rejected'
  | 'voided';

/** By the position in `exampleProjects`: kind by kind, three offices each. */
const addedInTheYear: ReadonlyMap<number, Destiny> = new Map<number, Destiny>([
  [25, 'at-subdistrict-overdue'],
  [29, 'draft-ambiguous'],
  [31, 'draft-empty'],
  [33, 'draft'],
  [34, 'returned'],
  [35, 'returned-overdue'],
  [37, 'at-subdistrict'],
  [38, 'at-program'],
  [43, 'at-performance'],
  [47, 'approved'],
  [41, 'rejected'],
  [50, 'voided'],
]);

export const destinyOf = (position: number): Destiny => addedInTheYear.get(position) ?? 'issued';

const { 'on-plan': onPlan, ahead, behind, stalled } = spendingProfiles;
const profileCycle = [onPlan, onPlan, behind, onPlan, ahead, onPlan, onPlan, stalled, onPlan, behind, onPlan] as const;

export const profileOf = (position: number): SpendingProfile => profileCycle[position % profileCycle.length] ?? onPlan;

/** What becomes of a report for the latest checkpoint; earlier ones are confirmed. */
export type ReportDestiny = 'confirmed' | 'not-filed' | 'at-subdistrict' | 'at-program' | 'returned';

export function reportDestinyOf(position: number, isLatest: boolean): ReportDestiny {
  if (position === 5) return isLatest ? 'not-filed' : 'confirmed';
  if (!isLatest) return position === 20 ? 'not-filed' : 'confirmed';
  const cycle: readonly ReportDestiny[] = ['confirmed', 'confirmed', 'at-program', 'confirmed', 'not-filed', 'confirmed', 'at-subdistrict', 'confirmed', 'confirmed', 'confirmed', 'confirmed', 'returned', 'confirmed'];
  return cycle[position % cycle.length] ?? 'confirmed';
}
