/** 站内信箱 of every person. */
export abstract class NotificationInbox {
  /** Adds a message once; the same dedupe key again changes nothing. */
  abstract put(letter: { readonly dedupeKey: string; readonly recipientId: string; readonly kind: string; readonly body: string; readonly link: string }): Promise<void>;

  /** Marks it read; false when this person has no such message. A message that was read before stays as it was. */
  abstract markRead(personId: string, notificationId: string): Promise<boolean>;
}
