import { setTimeout as pause } from 'node:timers/promises';
import { HalfOpenProxy } from '../support/half-open-proxy.js';
import { backendsUnderTest, TestRedis } from '../support/queue-backends.js';
import { RunningWorker } from '../support/running-worker.js';
import { WorkerScene } from '../support/worker-scene.js';

/** How long a commit may take to arrive: at once when told, with the next poll when not. */
const AT_ONCE_MS = 2_500;
const NEXT_POLL_MS = 7_500;

async function millisecondsUntil(isTrue: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  while (!(await isTrue())) await pause(25);
  return performance.now() - began;
}

describe.each(backendsUnderTest())('a worker on %s', (name) => {
  let scene: WorkerScene;
  let redis: TestRedis | null = null;
  const workers: RunningWorker[] = [];

  function start(more: Record<string, string> = {}): RunningWorker {
    const worker = new RunningWorker({ DATABASE_URL: scene.database.appUrl, QUEUE_BACKEND: name, YUJI_EMBEDDED: 'true', ...(redis ? { REDIS_URL: redis.url } : {}), ...more });
    workers.push(worker);
    return worker;
  }

  async function begin(more?: Record<string, string>): Promise<RunningWorker> {
    const worker = start(more);
    await worker.heard('worker.ready');
    return worker;
  }

  const delivered = (count: number) => async (): Promise<boolean> => (await scene.count('delivery')) === count;
  /** Between two turns nothing is claimed: what a worker had claimed when it lost its link comes back with the lease, 30 s later. */
  const betweenTurns = async (): Promise<boolean> => (await scene.count('worker_heartbeat where beat_at > (select max(recorded_at) from delivery)')) === 1;
  const enqueue = (count: number, from = 0): Promise<void> => scene.enqueue(Array.from({ length: count }, (_, at) => ({ dedupeKey: `evt/${from + at}` })));

  beforeAll(async () => {
    redis = name === 'redis' ? await TestRedis.start() : null;
  });
  afterAll(() => redis?.stop());
  beforeEach(async () => {
    scene = await WorkerScene.open();
    await redis?.flush();
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.kill()));
    await scene.close();
  });

  test('delivers at once when told, and by its own poll when nobody tells', async () => {
    await begin();
    await enqueue(1);
    await scene.sql.query(`select pg_notify('yuji_outbox', '')`);
    expect(await millisecondsUntil(delivered(1))).toBeLessThan(AT_ONCE_MS);
    await enqueue(1, 1);
    expect(await millisecondsUntil(delivered(2))).toBeLessThan(NEXT_POLL_MS);
  });

  test('stops in order on SIGTERM: clean exit, no lease left behind, no heartbeat that looks like a silent worker', async () => {
    const worker = await begin();
    await millisecondsUntil(async () => (await scene.count('worker_heartbeat')) === 1);
    await enqueue(300);
    await scene.sql.query(`select pg_notify('yuji_outbox', '')`);
    await millisecondsUntil(async () => (await scene.count('delivery')) > 0);
    expect(await worker.stop()).toBe(0);
    expect(worker.events.find((event) => event['event'] === 'worker.stopped')).toMatchObject({ isClean: true });
    expect(await scene.count('outbox_message where lease is not null')).toBe(0);
    expect(await scene.count('worker_heartbeat')).toBe(0);
  });

  test('stops by itself when the command that started it is gone', async () => {
    const worker = await begin();
    worker.hangUp();
    expect(await worker.ended).toBe(0);
  });

  test('hears that the played clock was moved, sweeps at once, and notes the instant it saw', async () => {
    const setTo = (instant: string): Promise<unknown> =>
      scene.sql.query(`insert into simulated_clock (instant) values ('${instant}') on conflict (singleton) do update set instant = excluded.instant; select pg_notify('yuji_clock', '')`);
    const seen = (instant: string) => async (): Promise<boolean> => (await scene.count(`tick where name = 'reminder-sweep' and business_instant >= $1`, [instant])) === 1;
    await setTo('2021-01-04T01:00:00Z');
    await begin({ YUJI_CLOCK: 'simulated' });
    await millisecondsUntil(seen('2021-01-04T01:00:00Z'));
    await setTo('2021-06-30T01:00:00Z');
    expect(await millisecondsUntil(seen('2021-06-30T01:00:00Z'))).toBeLessThan(AT_ONCE_MS);
  });

  test('comes back from lost database connections without a restart', async () => {
    const worker = await begin();
    await enqueue(1);
    await millisecondsUntil(delivered(1));
    await millisecondsUntil(betweenTurns);
    await scene.sql.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
    await enqueue(1, 1);
    expect(await millisecondsUntil(delivered(2))).toBeLessThan(15_000);
    expect(worker.events.map((event) => event['event'])).not.toContain('worker.silent');
    expect(await worker.stop()).toBe(0);
  });

  test('a database link that swallows everything is given up and made anew within fifteen seconds', async () => {
    const url = new URL(scene.database.appUrl);
    const proxy = await HalfOpenProxy.to(url.hostname, Number(url.port));
    url.port = String(proxy.port);
    const worker = await begin({ DATABASE_URL: url.href });
    await enqueue(1);
    await millisecondsUntil(delivered(1));
    await millisecondsUntil(betweenTurns);
    expect(proxy.connections).toBeGreaterThan(0);
    proxy.swallowOpenConnections();
    await enqueue(1, 1);
    expect(await millisecondsUntil(delivered(2))).toBeLessThan(15_000);
    await worker.kill();
    await proxy.close();
  });

  if (name === 'redis') {
    test('Redis killed or flushed delays nothing beyond the poll', async () => {
      await begin();
      await redis!.down();
      await enqueue(20);
      await scene.sql.query(`select pg_notify('yuji_outbox', '')`);
      expect(await millisecondsUntil(delivered(20))).toBeLessThan(NEXT_POLL_MS);
      await redis!.up();
      await redis!.flush();
      await enqueue(20, 20);
      expect(await millisecondsUntil(delivered(40))).toBeLessThan(NEXT_POLL_MS);
    });

    test('starts and works with Redis absent', async () => {
      await redis!.down();
      await begin();
      await enqueue(5);
      expect(await millisecondsUntil(delivered(5))).toBeLessThan(NEXT_POLL_MS);
      await redis!.up();
    });
  }
});
