import type { Role } from '#domain/access/permissions';

/** Whom a notice is for: everyone who holds a role at a unit on the day, or one person. */
export type NoticeRecipient = { readonly unitId: string; readonly role: Role } | { readonly personId: string };

/** 站内信与邮件 to be sent after commit: one message per recipient and channel, never two with the same key. */
export interface Notice {
  /** Unique for ever, e.g. `evt/<case>/<round>/<step>`; person and channel are appended. No spaces. */
  readonly key: string;
  /** Names the sentence in wording/notices. */
  readonly kind: string;
  readonly to: readonly NoticeRecipient[];
  readonly districtId: string;
  /** Where the deep link leads, e.g. `/performance-goals/<id>`. */
  readonly link: string;
  /** Fills the blanks of the sentence. */
  readonly details: Readonly<Record<string, string | number>>;
  /** When set, the notice is dropped at sending time if this obligation is no longer open. */
  readonly obligationId?: string;
}

/** The outbox as use cases see it. Written in the open transaction; delivery is the worker's. */
export abstract class Notices {
  abstract enqueue(notice: Notice): Promise<void>;
}
