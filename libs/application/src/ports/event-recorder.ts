import type { Actor } from '#domain/access/actor';

/** Who caused an event: a person on a post, or a named job of the system. */
export type Cause = Actor | { readonly system: string };

/** Something that happened, as the audit trail (办理痕迹) keeps it. */
export interface AuditEvent {
  /** `subject.past-participle`, e.g. `goal.submitted`. */
  readonly type: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Whose chain it goes to: the district of the subject (or the city/province itself above districts). */
  readonly districtId: string;
  /** Plain JSON; amounts and decimals as strings. No secrets. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The append-only trail. Entries are written in the open transaction, right before it commits. */
export abstract class EventRecorder {
  /** Throws when no unit of work is open: a change without its audit entry must not exist. */
  abstract record(cause: Cause, event: AuditEvent): void;

  /** A refused or failed attempt, kept in a transaction of its own, after the open one, so that it survives the rollback of what it describes. */
  abstract recordAttempt(cause: Cause, event: AuditEvent): Promise<void>;
}
