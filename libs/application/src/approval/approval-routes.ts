import type { ApprovalRoute } from '#domain/approval/approval-route';
import type { ApprovalSubjectKind } from '#domain/approval/approval-subject';
import type { LocalDate } from '#domain/calendar/local-date';

/** 审批链 of all districts, every version of them. */
export abstract class ApprovalRoutes {
  /** The version that counts on a day, or null where the district has none yet. */
  abstract inForce(districtId: string, subjectKind: ApprovalSubjectKind, on: LocalDate): Promise<ApprovalRoute | null>;

  /** One that was added before; throws `route.not-found` (not-found). */
  abstract get(id: string): Promise<ApprovalRoute>;

  abstract ofDistrict(districtId: string): Promise<ApprovalRoute[]>;

  /** Answers the number that was used last, 0 before the first. */
  abstract lastNumber(districtId: string, subjectKind: ApprovalSubjectKind): Promise<number>;

  /** False when somebody else has added this number already. */
  abstract add(route: ApprovalRoute): Promise<boolean>;

  /** The district with a code; throws `route.district-unknown` (not-found) when there is none, or more than one. */
  abstract districtWithCode(code: string): Promise<string>;
}
