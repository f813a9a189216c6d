import type { Attachment, AttachmentState } from '#domain/attachment/attachment';
import type { SubjectRef } from './attachment-subjects.js';

/** What the check of the files asks of a row. */
export type KeptAttachment = Pick<Attachment, 'id' | 'fileName' | 'bytes' | 'sha256'> & { readonly subject: SubjectRef };

/** Rows of attachments (附件). */
export abstract class Attachments {
  /** Throws `attachment.not-found`. */
  abstract load(id: string): Promise<Attachment>;

  /** What stands at a paper now, in the order in which it came. */
  abstract standingOf(subject: SubjectRef): Promise<readonly Attachment[]>;

  abstract add(attachment: Attachment): Promise<void>;

  /** Throws `attachment.stale` (conflict) when somebody was faster. */
  abstract remove(attachment: Attachment, by: { readonly untilRound: number; readonly removedBy: string }): Promise<void>;

  /** Throws `attachment.stale` (conflict) when it is no longer quarantined. */
  abstract judge(attachment: Attachment, state: AttachmentState, threat: string | null): Promise<void>;

  /** The oldest of those that wait for the scanner, after the one with this id. */
  abstract nextQuarantined(after: string | null): Promise<Attachment | null>;

  /** Removed long enough ago and never sent up: the next whose file may go, and whose row shall say so. */
  abstract nextToPurge(): Promise<Attachment | null>;

  /** The row says from now on that there is no file. Throws `attachment.stale` (conflict). */
  abstract purge(attachment: Attachment): Promise<void>;

  /** Rows that must have a file, by id, some at a time. */
  abstract keptAfter(id: string | null, most: number): Promise<readonly KeptAttachment[]>;

  /** Those of the files that no row needs. */
  abstract withoutRow(ids: readonly string[]): Promise<readonly string[]>;
}
