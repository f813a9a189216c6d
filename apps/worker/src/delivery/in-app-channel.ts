import { NoticeChannel, type SendAnswer } from '#application/notification/notice-channel';
import type { NotificationInbox } from '#application/notification/notification-inbox';
import type { AddressedMessage } from '#application/notification/outbox';
import { noticeText } from '#wording/notices';

/** 站内信: a row in the recipient's inbox, which the dedupe key keeps single. */
export class InAppChannel extends NoticeChannel {
  readonly name = 'in-app';

  constructor(private readonly inbox: NotificationInbox) {
    super();
  }

  async send({ dedupeKey, recipientId, notice }: AddressedMessage): Promise<SendAnswer> {
    const { title, body } = noticeText(notice.kind, notice.details);
    await this.inbox.put({ dedupeKey, recipientId, kind: notice.kind, body: `${title}\n${body}`, link: notice.link });
    return { outcome: 'accepted', reference: null };
  }
}
