import type { NamedPerson } from '#domain/approval/approval-act';
import type { Urge } from '#domain/approval/urge';
import type { LocalDate } from '#domain/calendar/local-date';

/** 催办 of cases. */
export abstract class ApprovalUrges {
  /** In the order in which they were made. */
  abstract of(caseId: string): Promise<Urge[]>;

  abstract countOn(caseId: string, day: LocalDate): Promise<number>;

  abstract add(caseId: string, urge: Omit<Urge, 'replies'>, on: LocalDate): Promise<void>;

  abstract addReplies(urgeIds: readonly string[], by: NamedPerson, finishBy: LocalDate, words: string, repliedAt: Date): Promise<void>;

  /** The obligation to decide that the case has open; null when it has none. */
  abstract obligationOf(caseId: string): Promise<string | null>;
}
