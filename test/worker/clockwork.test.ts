import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { LATEST_SCHEMA_VERSION } from 'bullmq';
import { pino } from 'pino';
import { EXPECTED_QUEUE_SCHEMA_VERSION, QueueSchema } from '#persistence/notification/queue-schema';
import { WorkerVitals } from '#persistence/notification/worker-vitals';
import { JobQueues } from '../../apps/worker/src/job-queues.js';
import { Clockwork, schedules } from '../../apps/worker/src/jobs/clockwork.js';
import { HandlerRegistry } from '../../apps/worker/src/jobs/handler-registry.js';
import { jobNames, type JobName } from '../../apps/worker/src/jobs/job-catalogue.js';
import { JobHandler } from '../../apps/worker/src/jobs/job-handler.js';
import { QueueBackend, type JobQueue } from '../../apps/worker/src/jobs/queue-backend.js';
import { backendsUnderTest, TestRedis } from '../support/queue-backends.js';
import { WorkerScene } from '../support/worker-scene.js';

const everySchedule = schedules.map((schedule) => schedule.id).sort();

class CountingHandler extends JobHandler {
  runs = 0;
  constructor(readonly job: JobName) {
    super();
  }
  async handle(): Promise<void> {
    this.runs += 1;
  }
}

/** Until it is true, or the test's own time limit. */
async function until(isTrue: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isTrue())) await pause(50);
}

test('the schema version we expect is the one the library brings', async () => {
  const scene = await WorkerScene.open();
  const schema = new QueueSchema(await scene.unitOfWork());
  expect(EXPECTED_QUEUE_SCHEMA_VERSION).toBe(LATEST_SCHEMA_VERSION);
  expect(await schema.isCurrent()).toBe(true);
  await scene.sql.query('delete from bullmq.migration where version > 2');
  expect(await schema.isCurrent()).toBe(false);
  await scene.sql.query('drop schema bullmq cascade');
  expect(await schema.version()).toBeNull();
  await scene.close();
});

describe.each(backendsUnderTest())('on %s', (name) => {
  let scene: WorkerScene;
  let redis: TestRedis | null = null;
  let backend: QueueBackend;
  const errors: string[] = [];

  const ids = async (queue: JobQueue): Promise<string[]> => (await queue.getJobSchedulers()).map((scheduler) => scheduler.key).sort();
  const wipe = (): Promise<unknown> => redis?.flush() ?? scene.sql.query('truncate bullmq.job, bullmq.scheduler, bullmq.job_dependency, bullmq.meta cascade');

  beforeAll(async () => {
    scene = await WorkerScene.open();
    redis = name === 'redis' ? await TestRedis.start() : null;
    backend = new QueueBackend({ backend: name, databaseUrl: scene.database.appUrl, redisUrl: redis?.url }, (queue, error) => errors.push(`${queue}: ${error.message}`));
  });
  afterAll(async () => {
    await scene.close();
    await redis?.stop();
  });

  test('eight processes that start at once leave one of each schedule with one pending job, and nobody throws', async () => {
    const queues = Array.from({ length: 8 }, () => backend.openQueue('clockwork'));
    const workers = await Promise.all(queues.map(async (queue) => new Clockwork(queue, new WorkerVitals(await scene.unitOfWork(1)))));
    await Promise.all(queues.map((queue) => queue.waitUntilReady()));
    for (let round = 0; round < 15; round += 1) {
      await wipe();
      await Promise.all(workers.map((clockwork) => clockwork.keep(false)));
      expect(await ids(queues[0]!)).toEqual(everySchedule);
      expect(await queues[0]!.getJobCounts('delayed', 'waiting', 'active')).toMatchObject({ delayed: 1, waiting: 2, active: 0 }); // the two intervals start at once, the daily one waits for its hour
    }
    // Once in place they are left alone, however many look.
    expect((await Promise.all(workers.map((clockwork) => clockwork.keep(true)))).flat()).toEqual([]);
    await Promise.all(queues.map((queue) => queue.close()));
    await wipe();
  });

  test('a queue that lost everything gets its schedules back, and its ticks run again', async () => {
    const handlers = jobNames.map((job) => new CountingHandler(job));
    const sweeps = handlers.find((handler) => handler.job === 'reminder.sweep')!;
    const queues = new JobQueues(backend, new HandlerRegistry(handlers), new WorkerVitals(await scene.unitOfWork()), pino({ level: 'silent' }));
    queues.start(200);
    await until(() => sweeps.runs === 1);
    await wipe();
    await until(() => sweeps.runs === 2);
    const look = backend.openQueue('clockwork');
    expect(await ids(look)).toEqual(everySchedule);
    await look.close();
    await queues.close();
    await wipe();
  });

  test('asking for a delivery many times at once runs it, and keeps no heap of jobs', async () => {
    const handlers = jobNames.map((job) => new CountingHandler(job));
    const drains = handlers.find((handler) => handler.job === 'outbox.drain')!;
    const queues = new JobQueues(backend, new HandlerRegistry(handlers), new WorkerVitals(await scene.unitOfWork()), pino({ level: 'silent' }));
    queues.start(60_000);
    await until(() => drains.runs > 0); // what was due before the queue was open
    const before = drains.runs;
    await Promise.all(Array.from({ length: 50 }, () => queues.wakeDelivery()));
    await until(() => drains.runs > before);
    const look = backend.openQueue('delivery');
    await until(async () => Object.values(await look.getJobCounts()).every((count) => count === 0));
    expect(drains.runs - before).toBeLessThan(50);
    await look.close();
    await queues.close();
  });

  test('a process that has closed its queues ends: nothing of them keeps it alive', () => {
    const program = `
      import { QueueBackend } from ${JSON.stringify(pathToFileURL('dist/apps/worker/src/jobs/queue-backend.js').href)};
      const backend = new QueueBackend(JSON.parse(process.argv[1]), (queue, error) => console.error(queue, error.message));
      const worker = backend.openWorker('delivery', async () => worker.emit('ran'));
      const queue = backend.openQueue('delivery');
      await Promise.all([worker.waitUntilReady(), queue.waitUntilReady()]);
      const ran = new Promise((resolve) => worker.on('ran', resolve));
      worker.run();
      await queue.add('outbox.drain', {}, { jobId: 'drain', removeOnComplete: true });
      await ran;
      await new Promise((resolve) => setTimeout(resolve, 500)); // it waits for the next job
      await worker.close();
      await queue.close();
    `;
    const settings = { backend: name, databaseUrl: scene.database.appUrl, redisUrl: redis?.url };
    const { status, signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program, JSON.stringify(settings)], { timeout: 15_000, encoding: 'utf8' });
    expect([status, signal, stderr]).toEqual([0, null, '']);
  });

  if (name === 'redis') {
    test('with Redis gone a wake-up neither waits nor throws, and everything comes back with it', async () => {
      const handlers = jobNames.map((job) => new CountingHandler(job));
      const drains = handlers.find((handler) => handler.job === 'outbox.drain')!;
      await redis!.down();
      const queues = new JobQueues(backend, new HandlerRegistry(handlers), new WorkerVitals(await scene.unitOfWork()), pino({ level: 'silent' }));
      queues.start(200);
      const began = performance.now();
      await queues.wakeDelivery();
      expect(performance.now() - began).toBeLessThan(1_500);
      await redis!.up();
      await until(async () => {
        await queues.wakeDelivery();
        return drains.runs > 0;
      });
      await until(() => handlers.some((handler) => handler.job === 'reminder.sweep' && handler.runs > 0));
      await queues.close();
    });
  }
});
