import { NoticeChannel, type SendAnswer } from '#application/notification/notice-channel';
import type { AddressedMessage } from '#application/notification/outbox';
import { mailText, noticeText } from '#wording/notices';
import type { Mailer } from './mailer.js';

/** 邮件, with the same Message-ID at every attempt, so that the receiving side can drop a repetition. */
export class MailChannel extends NoticeChannel {
  readonly name = 'mail';

  /** Links lead to the desk. `publicUrl` comes from the environment, never from a request. Without a mailer mails are cancelled, and recorded so. */
  constructor(
    private readonly mailer: Mailer | null,
    private readonly publicUrl: string,
  ) {
    super();
  }

  async send([message]: readonly AddressedMessage[]): Promise<SendAnswer> {
    if (!message) throw new Error('a mail was to be sent that nobody wrote');
    const { dedupeKey, recipient, notice } = message;
    if (!this.mailer) return { outcome: 'cancelled', reason: 'no-mail-server' };
    if (recipient.email === null) return { outcome: 'cancelled', reason: 'no-address' };
    const text = noticeText(notice.kind, notice.details);
    return this.mailer.send({ key: dedupeKey, to: { name: recipient.name, address: recipient.email }, subject: text.title, text: mailText(recipient.name, text, `${this.publicUrl}/desk${notice.link}`) });
  }
}
