import { NoticeChannel, type SendAnswer } from '#application/notification/notice-channel';
import type { NotificationInbox } from '#application/notification/notification-inbox';
import type { AddressedMessage } from '#application/notification/outbox';
import { noticeLine } from '#wording/notices';

/** 站内信: rows in the recipients' inboxes, which the dedupe key keeps single. */
export class InAppChannel extends NoticeChannel {
  readonly name = 'in-app';
  override readonly atOnce = 20;

  constructor(private readonly inbox: NotificationInbox) {
    super();
  }

  async send(messages: readonly AddressedMessage[]): Promise<SendAnswer> {
    await this.inbox.put(messages.map(({ dedupeKey, recipientId, notice: { kind, details, link } }) => ({ dedupeKey, recipientId, kind, body: noticeLine(kind, details), link })));
    return { outcome: 'accepted', reference: null };
  }
}
