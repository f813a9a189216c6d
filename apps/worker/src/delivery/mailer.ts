import type { SendAnswer } from '#application/notification/notice-channel';

export interface Mail {
  /** Names the mail for ever; two mails with one key are the same mail. */
  readonly key: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
}

/** Hands mails to a mail server. */
export abstract class Mailer {
  /** Throws what may succeed later; answers `refused` when the server says never. */
  abstract send(mail: Mail): Promise<SendAnswer>;
  abstract close(): void;
}
