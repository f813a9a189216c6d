import type { Actor } from '#domain/access/actor';
import type { Role } from '#domain/access/permissions';
import type { NamedPerson } from '#domain/approval/approval-act';
import type { Acted, ApprovalCase, ApprovalStep, ApprovalSubjectKind } from '#domain/approval/approval-case';
import type { RouteStep } from '#domain/approval/approval-route';
import type { PostHolder } from '#domain/approval/seats';
import type { LocalDate } from '#domain/calendar/local-date';

/** Approval cases as use cases need them. A step whose unit was not known when the case was opened is looked up again on every read. */
export abstract class ApprovalCases {
  /** Locks the case until the end of the transaction. Outside of the actor's scope throws `approval.not-found`. */
  abstract lock(id: string, actor: Actor): Promise<ApprovalCase>;

  /**
   * First the post of the session with its person, and the delegations through which it may be speaking, then the case: all stay as they are
   * until the end of the transaction, so that a revocation comes either before this decision or after it (reliability.md, A13).
   * Throws `approval.post-ended` (forbidden), `approval.not-found`.
   */
  abstract lockToAct(id: string, actor: Actor): Promise<ApprovalCase>;

  /** The case without a lock, within the actor's scope; throws `approval.not-found`. */
  abstract get(id: string, actor: Actor): Promise<ApprovalCase>;

  /** Locks the case of a subject's last round, open or not; null before the first. */
  abstract lockLast(subject: { readonly kind: ApprovalSubjectKind; readonly id: string }): Promise<ApprovalCase | null>;

  /** The rows to which the last return of a subject was confined; empty when it was not, or nothing was returned. */
  abstract returnedRows(subject: { readonly kind: ApprovalSubjectKind; readonly id: string }): Promise<readonly string[]>;

  /** Throws `approval.open-already` (conflict) when the subject is under review. */
  abstract add(approvalCase: ApprovalCase): Promise<void>;

  /** Writes the case after an act, with the act and whom it brought in or let go, where the row still has the version before; else throws `state.stale`. */
  abstract saveActed(acted: Acted, versionBefore: number): Promise<void>;

  /** A person who may be asked by name: on a post that decides and sees the unit. Keeps the post until the end of the transaction. Throws `approval.target-cannot-decide` (invalid). */
  abstract colleague(personId: string, approvalCase: Pick<ApprovalCase, 'unitId'>, on: LocalDate): Promise<NamedPerson>;

  /** The unit that stands in each step's relation to the unit that submits; null where there is none. */
  abstract resolveUnits(steps: readonly Pick<RouteStep, 'role' | 'at'>[], submitting: Pick<ApprovalCase, 'unitId' | 'districtId'> & { readonly subject: { readonly id: string } }, on: LocalDate): Promise<(string | null)[]>;

  /** Who holds the post of a step of the case on the day, and who stands in for them. */
  abstract holdersOf(approvalCase: ApprovalCase, step: ApprovalStep, on: LocalDate): Promise<readonly PostHolder[]>;

  /** Units that keep the posts of a district and above: who can help when a step has nobody. */
  abstract administratorsFor(unitId: string, on: LocalDate): Promise<{ unitId: string; role: Role }[]>;

  /** Open cases after an id, in the order of ids, whose step nobody can decide on the day and that were not found so before that day. */
  abstract newlyStuck(after: string | null, limit: number, on: LocalDate): Promise<ApprovalCase[]>;

  /** Writes down that a step was found without anybody on a day; false when it was written down before. */
  abstract recordStuck(approvalCase: ApprovalCase, on: LocalDate): Promise<boolean>;
}
