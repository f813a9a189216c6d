import type { LocalDate } from '../calendar/local-date.js';
import { DomainError } from '../shared/domain-error.js';

export const windowKinds = ['first', 'second'] as const;
/** 申报批次: 一上、二上. */
export type WindowKind = (typeof windowKinds)[number];

/** 延期 of one unit: until when, why, and who agreed to it. */
export interface WindowExtension {
  readonly unitId: string;
  readonly closesOn: LocalDate;
  readonly reason: string;
  readonly approvedBy: string;
}

/** 申报窗口 of a district's year: goals are submitted from the one day through the other (domain.md: dates are set for each campaign). */
export interface SubmissionWindow {
  readonly id: string;
  readonly districtId: string;
  readonly fiscalYear: number;
  readonly kind: WindowKind;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  /** 依据: the paper that set the dates, or why. */
  readonly source: string;
  readonly version: number;
  readonly extensions: readonly WindowExtension[];
}

/** Throws `window.ends-before-it-begins` (invalid). */
export function requireOrderedDays({ opensOn, closesOn }: Pick<SubmissionWindow, 'opensOn' | 'closesOn'>): void {
  if (closesOn < opensOn) throw new DomainError('window.ends-before-it-begins', 'invalid', { opensOn, closesOn });
}

/** An extension that does not extend is a slip. Throws `window.extension-too-short` (invalid). */
export function requireLonger({ closesOn }: Pick<SubmissionWindow, 'closesOn'>, until: LocalDate): void {
  if (until <= closesOn) throw new DomainError('window.extension-too-short', 'invalid', { closesOn });
}

/** The last day for a unit: that of its latest extension, or everybody's. */
export const lastDayFor = ({ closesOn, extensions }: SubmissionWindow, unitId: string): LocalDate =>
  extensions.filter((each) => each.unitId === unitId).reduce((last, each) => (each.closesOn > last ? each.closesOn : last), closesOn);

const isOpenFor = (window: SubmissionWindow, unitId: string, today: LocalDate): boolean => window.opensOn <= today && today <= lastDayFor(window, unitId);

/**
 * Why a unit cannot submit today; null when it can. A year without windows is not limited. Says whichever comes next, or else which was
 * the last: `window.opens-later`, `window.first-closed`, `window.second-closed`.
 */
export function closedReason(windows: readonly SubmissionWindow[], unitId: string, today: LocalDate): DomainError | null {
  if (windows.length === 0 || windows.some((window) => isOpenFor(window, unitId, today))) return null;
  const [next] = windows.filter(({ opensOn }) => opensOn > today).sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1));
  if (next !== undefined) return new DomainError('window.opens-later', 'conflict', { year: next.fiscalYear, opensOn: next.opensOn, closesOn: next.closesOn });
  const [last] = [...windows].sort((a, b) => (lastDayFor(a, unitId) > lastDayFor(b, unitId) ? -1 : 1));
  return last === undefined ? null : new DomainError(`window.${last.kind}-closed`, 'conflict', { year: last.fiscalYear, closedOn: lastDayFor(last, unitId) });
}
