import type { RouteStep } from '#domain/approval/approval-route';
import type { ApprovalSubjectKind } from '#domain/approval/approval-subject';
import type { LocalDate } from '#domain/calendar/local-date';

/** A unit that submits, and how many people hold each step's post for it; in the order of the steps. */
export interface StaffedUnit {
  readonly code: string;
  readonly name: string;
  readonly holders: readonly number[];
}

/** What a proposed route would meet in a district: its people and its documents. */
export abstract class RouteTrials {
  /** Every unit with somebody who prepares, on the day. */
  abstract staffing(steps: readonly Pick<RouteStep, 'role' | 'at'>[], districtId: string, on: LocalDate): Promise<readonly StaffedUnit[]>;

  /** Ids of the documents of a year that were ever submitted. */
  abstract submittedIn(districtId: string, kind: ApprovalSubjectKind, fiscalYear: number): Promise<readonly string[]>;
}
