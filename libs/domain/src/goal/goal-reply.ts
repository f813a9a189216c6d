import type { LocalDate } from '../calendar/local-date.js';
import { DomainError } from '../shared/domain-error.js';

/** 批复: one paper of the bureau by which the goals of a batch are issued together with their budgets. */
export interface GoalReply {
  readonly id: string;
  readonly districtId: string;
  readonly fiscalYear: number;
  /** 文号. */
  readonly number: string;
  readonly issuedOn: LocalDate;
}

/** 批复结果 of one goal in a batch; `issuable` is what a dry run says of a goal that would be issued. */
export type ReplyOutcome = 'issued' | 'issuable' | 'issued-already' | 'refused';

/** More than any bureau replies to at once; beyond it is a slip. */
export const MOST_REPLIED = 1_000;

/** What stands on one paper is of one fiscal year. Throws `reply.two-years` (invalid). */
export function requireOneYear(years: readonly number[]): number | null {
  const [first = null, ...others] = [...new Set(years)];
  if (others.length > 0) throw new DomainError('reply.two-years', 'invalid');
  return first;
}
