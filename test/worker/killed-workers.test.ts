import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { backendsUnderTest, TestRedis } from '../support/queue-backends.js';
import { RunningWorker } from '../support/running-worker.js';
import { WorkerScene, type SceneMessage } from '../support/worker-scene.js';

const MESSAGES = 500;
const KILLS = 20;
const WORKERS = 2;
const PER_KILL = MESSAGES / KILLS;

/** A mail server that counts, is slow enough to be killed in front of, and turns one mail in twenty away the first time. */
class CountingSink {
  readonly accepted = new Map<string, number>();
  private readonly seen = new Set<string>();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let text = '';
      stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      stream.on('end', () => {
        const id = /^Message-ID:\s*(\S+)/im.exec(text)?.[1] ?? 'none';
        const isNew = !this.seen.has(id);
        this.seen.add(id);
        if (isNew && this.seen.size % 20 === 0) return done(Object.assign(new Error('try later'), { responseCode: 451 }));
        this.accepted.set(id, (this.accepted.get(id) ?? 0) + 1);
        setTimeout(done, 30);
      });
    },
  });

  async start(): Promise<number> {
    this.server.on('error', () => undefined); // a killed worker breaks off in the middle of a mail
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const batch = (from: number, count: number): SceneMessage[] =>
  Array.from({ length: count }, (_, at) => ({ dedupeKey: `evt/${from + at}`, channel: (from + at) % 2 === 0 ? 'mail' : 'in-app' }));

describe.each(backendsUnderTest())('on %s', (name) => {
  let scene: WorkerScene;
  let redis: TestRedis | null = null;
  const sink = new CountingSink();
  let smtpPort: number;
  const alive: RunningWorker[] = [];

  const start = (): RunningWorker =>
    new RunningWorker({
      DATABASE_URL: scene.database.appUrl,
      QUEUE_BACKEND: name,
      YUJI_EMBEDDED: 'true',
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}?tls=none`,
      MAIL_FROM: 'yuji@example.invalid',
      LOG_LEVEL: 'info',
      ...(redis ? { REDIS_URL: redis.url } : {}),
    });

  beforeAll(async () => {
    scene = await WorkerScene.open();
    redis = name === 'redis' ? await TestRedis.start() : null;
    smtpPort = await sink.start();
  });
  afterAll(async () => {
    await Promise.all(alive.map((worker) => worker.kill()));
    await scene.close();
    await redis?.stop();
    await sink.stop();
  });

  test(`workers killed ${KILLS} times during ${MESSAGES} messages lose none and record each once`, async () => {
    alive.push(...Array.from({ length: WORKERS }, start));
    for (let kill = 0; kill < KILLS; kill += 1) {
      const victim = alive.shift()!;
      await victim.heard('worker.ready');
      await scene.enqueue(batch(kill * PER_KILL, PER_KILL));
      await scene.sql.query(`select pg_notify('yuji_outbox', '')`);
      await pause(Math.random() * 300); // somewhere in the middle of what it is doing
      await victim.kill();
      alive.push(start());
    }
    const began = performance.now();
    while ((await scene.count('outbox_message where done_at is null')) > 0 && performance.now() - began < 90_000) await pause(250);
    const seconds = (performance.now() - began) / 1000;

    const mails = [...sink.accepted.values()];
    const twice = mails.filter((times) => times > 1).length;
    process.stderr.write(`${name}: ${MESSAGES} messages, ${KILLS} kills, done ${seconds.toFixed(1)} s after the last; ${twice} of ${mails.length} mails reached the sink twice\n`);

    expect(await scene.count('outbox_message where done_at is null')).toBe(0);
    expect(await scene.count('outbox_message where dead_at is not null')).toBe(0);
    expect(await scene.count(`delivery where outcome = 'accepted'`)).toBe(MESSAGES);
    expect(await scene.count('in_app_notification')).toBe(MESSAGES / 2);
    expect(mails).toHaveLength(MESSAGES / 2);
    expect(twice).toBeLessThanOrEqual(MESSAGES / 20);
    expect(seconds).toBeLessThanOrEqual(60);
  }, 300_000);
});
