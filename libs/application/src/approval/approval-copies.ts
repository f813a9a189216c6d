import type { NamedPerson } from '#domain/approval/approval-act';
import type { LocalDate } from '#domain/calendar/local-date';

/** 抄送 to one person. */
export interface ApprovalCopy {
  readonly to: NamedPerson;
  readonly by: NamedPerson;
  readonly words: string;
  readonly copiedAt: Date;
  /** 已读; null until then. */
  readonly readAt: Date | null;
}

/** 抄送 of cases. They change nothing about who must do what. */
export abstract class ApprovalCopies {
  /** In the order in which they were sent. */
  abstract of(caseId: string): Promise<ApprovalCopy[]>;

  /** Those of the people who may read the case on one of their posts. */
  abstract readersAmong(personIds: readonly string[], unitId: string, on: LocalDate): Promise<NamedPerson[]>;

  /** Who has a copy already keeps it as it is; answers those who got one now. */
  abstract add(caseId: string, to: readonly string[], byId: string, words: string, copiedAt: Date): Promise<string[]>;

  /** False when the person has no copy. A copy that was read before stays as it was. */
  abstract markRead(caseId: string, personId: string, readAt: Date): Promise<boolean>;
}
