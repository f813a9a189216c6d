import { createServer, type AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { AddressedMessage } from '#application/notification/outbox';
import { MailChannel } from '../../apps/worker/src/delivery/mail-channel.js';
import { SmtpMailer } from '../../apps/worker/src/delivery/smtp-mailer.js';

const from = '预绩系统 <yuji@example.gov.cn>';
const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A mail server on loopback that keeps what it is given; `options` make it misbehave. */
async function aMailServer(options: SMTPServerOptions = {}): Promise<{ port: number; received: Email[] }> {
  const received: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => void PostalMime.parse(Buffer.concat(chunks)).then((mail) => received.push(mail)).then(() => done(), done));
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { port: (server.server.address() as AddressInfo).port, received };
}

function aMailer(port: number, words = '', login = ''): SmtpMailer {
  const mailer = new SmtpMailer({ url: `smtp://${login}127.0.0.1:${port}${words}`, from, idleLimitMs: 500 });
  closers.push(() => mailer.close());
  return mailer;
}

const message = (overrides: Partial<AddressedMessage> = {}): AddressedMessage => ({
  id: '1',
  dedupeKey: 'evt/issued/0199/3/aaaa/mail',
  channel: 'mail',
  recipientId: 'aaaa',
  failures: 0,
  notice: { kind: 'goal.issued', link: '/performance-goals/42', details: { project: '社区巡逻补贴' } },
  recipient: { name: '王小明', email: 'wang@example.gov.cn' },
  ...overrides,
});

const channelTo = (mailer: SmtpMailer | null): MailChannel => new MailChannel(mailer, 'https://yuji.example.gov.cn');

test('a mail arrives in Chinese, with the deep link and nothing secret', async () => {
  const server = await aMailServer();
  const answer = await channelTo(aMailer(server.port)).send([message()]);
  expect(answer).toEqual({ outcome: 'accepted', reference: '<evt/issued/0199/3/aaaa/mail@example.gov.cn>' });
  const [mail] = server.received;
  expect(mail).toMatchObject({
    subject: '【绩效目标】批复下达：社区巡逻补贴',
    messageId: '<evt/issued/0199/3/aaaa/mail@example.gov.cn>',
    from: { name: '预绩系统', address: 'yuji@example.gov.cn' },
    to: [{ name: '王小明', address: 'wang@example.gov.cn' }],
  });
  expect(mail!.text).toContain('王小明：');
  expect(mail!.text).toContain('https://yuji.example.gov.cn/desk/performance-goals/42');
  expect(mail!.html).toBeUndefined();
});

test('a line break in a name or a project becomes no header', async () => {
  const server = await aMailServer();
  await channelTo(aMailer(server.port)).send([message({
    notice: { kind: 'goal.issued', link: '/x', details: { project: '巡逻\r\nBcc: thief@example.invalid\r\n\r\n正文' } },
    recipient: { name: '王\r\nBcc: thief@example.invalid', email: 'wang@example.gov.cn' },
  })]);
  const [mail] = server.received;
  expect(mail!.bcc).toBeUndefined();
  expect(mail!.headers.map((header) => header.key)).not.toContain('bcc');
  expect(mail!.to).toHaveLength(1);
  expect(mail!.subject).toBe('【绩效目标】批复下达：巡逻 Bcc: thief@example.invalid 正文');
});

test('a server that accepts and never answers gets the same Message-ID the next time', async () => {
  let isHanging = true;
  const ids: string[] = [];
  const server = await aMailServer({
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
        ids.push(mail.messageId ?? '');
        if (!isHanging) done();
      }));
    },
  });
  const channel = channelTo(aMailer(server.port));
  const first = channel.send([message()]);
  await expect(first).rejects.toThrow();
  isHanging = false;
  await channel.send([message()]);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
});

test.each([
  ['an address that never existed', { onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such user'), { responseCode: 550 })) }],
  ['a content the server will not take', { onData: (stream, _session, done) => stream.resume().on('end', () => done(Object.assign(new Error('refused'), { responseCode: 554 }))) }],
] satisfies [string, SMTPServerOptions][])('%s is a refusal for good', async (_what, options) => {
  const server = await aMailServer(options);
  expect(await channelTo(aMailer(server.port)).send([message()])).toMatchObject({ outcome: 'refused' });
});

test.each([
  ['a full mailbox', '', { onRcptTo: (_address, _session, done) => done(Object.assign(new Error('mailbox full'), { responseCode: 452 })) }],
  ['a login that is refused', 'yuji:secret@', { authOptional: false, onAuth: (_auth, _session, done) => done(new Error('wrong password')) }],
] satisfies [string, string, SMTPServerOptions][])('%s is tried again later', async (_what, login, options) => {
  const server = await aMailServer(options);
  await expect(channelTo(aMailer(server.port, '', login)).send([message()])).rejects.toThrow();
});

test('with tls=required a server without STARTTLS gets nothing', async () => {
  const server = await aMailServer();
  await expect(channelTo(aMailer(server.port, '?tls=required')).send([message()])).rejects.toThrow();
  expect(server.received).toEqual([]);
});

test('a mail server that is down is tried again later', async () => {
  const free = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => free.once('listening', resolve));
  const { port } = free.address() as AddressInfo;
  await new Promise((resolve) => free.close(resolve));
  await expect(channelTo(aMailer(port)).send([message()])).rejects.toThrow();
});

test('without a mail server mails are cancelled, not lost in silence', async () => {
  expect(await channelTo(null).send([message()])).toEqual({ outcome: 'cancelled', reason: 'no-mail-server' });
});

test('a person without an address is not mailed', async () => {
  const server = await aMailServer();
  expect(await channelTo(aMailer(server.port)).send([message({ recipient: { name: '王小明', email: null } })])).toEqual({ outcome: 'cancelled', reason: 'no-address' });
});
