import type { Role } from '../access/permissions.js';
import type { HolidayCalendar } from '../calendar/holiday-calendar.js';
import type { LocalDate } from '../calendar/local-date.js';
import { dueOn, workingDaysBetween } from '../calendar/working-days.js';
import type { DueRule } from '../rulebook/due-rule.js';
import { defineLifecycle } from '../shared/lifecycle.js';

export const obligationKinds = [
  'decide-approval', // 审批
  'revise-goal', // 修改被退回的绩效目标
  'revise-adjustment', // 修改被退回的目标调整
  'file-monitoring-report', // 填报监控表
  'revise-monitoring-report', // 修改被退回的监控表
  'file-self-evaluation', // 填报自评表
  'revise-self-evaluation', // 修改被退回的自评表
  'revise-recheck', // 修改被退回的复核意见
  'file-rectification-plan', // 报送整改措施
  'file-rectification-report', // 报送整改报告
] as const;

/** 应办事项的种类. */
export type ObligationKind = (typeof obligationKinds)[number];

/** Who owes it: whoever holds the role at the unit, or one person of them when the thing was theirs before (退回修改). */
export interface Debtor {
  readonly unitId: string;
  readonly role: Role;
  readonly personId: string | null;
}

/** Lateness is computed, never a status: an obligation that is met late was still met. */
export const obligationLifecycle = defineLifecycle('obligation', {
  open: { discharge: 'discharged', cancel: 'cancelled' },
  discharged: {},
  cancelled: {},
});

export type ObligationStatus = (typeof obligationLifecycle.statuses)[number];

/** What makes something due: the day it is counted from, and the rule it is counted by. */
export interface Term {
  readonly anchorOn: LocalDate;
  readonly dueRule: DueRule;
}

/** 应办事项. The one fact behind 待办, 已办, reminders and lateness; its due day is computed once and stored. */
export interface Obligation extends Term {
  readonly id: string;
  readonly kind: ObligationKind;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly districtId: string;
  /** The unit whose business it is; the debtor may sit elsewhere. */
  readonly unitId: string;
  readonly fiscalYear: number;
  /** The checkpoint's month, for what falls due once per checkpoint. */
  readonly month: number | null;
  readonly owedBy: Debtor;
  readonly dueOn: LocalDate;
  /** Counted over days whose holiday paper was not out yet; recomputed when it is. */
  readonly isProvisional: boolean;
  readonly status: ObligationStatus;
  readonly dischargedOn: LocalDate | null;
  readonly version: number;
}

/** When it falls due by the calendar as it is known now. */
export function dueDayOf(term: Term, calendar: HolidayCalendar): Pick<Obligation, 'dueOn' | 'isProvisional'> {
  const { due, provisional } = dueOn(term.anchorOn, term.dueRule, calendar);
  return { dueOn: due, isProvisional: provisional };
}

/** 逾期: open after its due day. The due day itself is still in time. */
export const isOverdue = (obligation: Pick<Obligation, 'status' | 'dueOn'>, today: LocalDate): boolean => obligation.status === 'open' && today > obligation.dueOn;

/** How many working days it is late; 0 when it is not. */
export const workingDaysOverdue = (obligation: Pick<Obligation, 'status' | 'dueOn'>, today: LocalDate, calendar: HolidayCalendar): number =>
  isOverdue(obligation, today) ? workingDaysBetween(obligation.dueOn, today, calendar) : 0;

/** How many working days remain after today; 0 on the due day and later, and when nothing is owed any more. */
export const workingDaysLeft = ({ status, dueOn }: Pick<Obligation, 'status' | 'dueOn'>, today: LocalDate, calendar: HolidayCalendar): number =>
  status === 'open' && today < dueOn ? workingDaysBetween(today, dueOn, calendar) : 0;
