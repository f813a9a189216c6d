import { createTransport } from 'nodemailer';
import type { SendAnswer } from '#application/notification/notice-channel';
import { Mailer, type Mail } from './mailer.js';

const CONNECT_LIMIT_MS = 5_000;
const IDLE_LIMIT_MS = 10_000;

/** Where mails go: `smtp://user:password@host:587?tls=required` or `smtps://host:465`. */
export interface SmtpSettings {
  readonly url: string;
  readonly from: string;
  /** How long a server may stay silent in the middle of a talk. */
  readonly idleLimitMs?: number;
}

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
}

/** A `never` is about this mail only when it answers its addresses or its content; a refused login may be put right by somebody. */
const isPermanent = ({ code, responseCode }: SmtpError): boolean => (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500;

/** A header is one line, whatever people type into names (reliability.md, H3). */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** RFC 5322 allows few characters left of the @; others are written as %XX, so that two keys never become one id. */
const idPart = (key: string): string => key.replace(/[^A-Za-z0-9/_=-]/g, (character) => [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));

export class SmtpMailer extends Mailer {
  private readonly transport;
  private readonly domain: string;

  constructor(private readonly settings: SmtpSettings) {
    super();
    const url = new URL(settings.url);
    const isSecure = url.protocol === 'smtps:';
    this.domain = /@([^>\s]+)/.exec(settings.from)?.[1] ?? 'localhost';
    this.transport = createTransport({
      pool: true,
      maxConnections: 2,
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (isSecure ? 465 : 587),
      secure: isSecure,
      requireTLS: url.searchParams.get('tls') === 'required',
      ignoreTLS: url.searchParams.get('tls') === 'none',
      ...(url.username ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } } : {}),
      connectionTimeout: CONNECT_LIMIT_MS,
      greetingTimeout: CONNECT_LIMIT_MS,
      dnsTimeout: CONNECT_LIMIT_MS,
      socketTimeout: settings.idleLimitMs ?? IDLE_LIMIT_MS,
      // A mail is text of ours; nothing in it may make the mailer read a file or fetch an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: Mail): Promise<SendAnswer> {
    const messageId = `<${idPart(mail.key)}@${this.domain}>`;
    try {
      await this.transport.sendMail({
        from: this.settings.from,
        to: { name: oneLine(mail.to.name), address: mail.to.address },
        subject: oneLine(mail.subject),
        text: mail.text,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { outcome: 'accepted', reference: messageId };
    } catch (error) {
      if (isPermanent(error as SmtpError)) return { outcome: 'refused', reason: String((error as Error).message) };
      throw error;
    }
  }

  close(): void {
    this.transport.close();
  }
}
