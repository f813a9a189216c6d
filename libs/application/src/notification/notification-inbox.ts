/** 站内信 as it is put into somebody's inbox. */
export interface InboxLetter {
  readonly dedupeKey: string;
  readonly recipientId: string;
  readonly kind: string;
  readonly body: string;
  readonly link: string;
}

/** 站内信箱 of every person. */
export abstract class NotificationInbox {
  /** Adds all of them or none; a dedupe key that is there already changes nothing. */
  abstract put(letters: readonly InboxLetter[]): Promise<void>;

  /** Marks it read; false when this person has no such message. A message that was read before stays as it was. */
  abstract markRead(personId: string, notificationId: string): Promise<boolean>;
}
