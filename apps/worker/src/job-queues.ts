import type { WorkerVitals } from '#persistence/notification/worker-vitals';
import { Clockwork } from './jobs/clockwork.js';
import type { HandlerRegistry } from './jobs/handler-registry.js';
import { queueNames, type JobName, type QueueName } from './jobs/job-catalogue.js';
import type { JobQueue, JobWorker, QueueBackend } from './jobs/queue-backend.js';
import type { WorkerLog } from './worker-log.js';

const ADD_LIMIT_MS = 1_000;
const OPEN_LIMIT_MS = 10_000;
const KEEP_LIMIT_MS = 20_000;
const PASSES_TO_SETTLE = 2;
const FAILURES_BEFORE_REOPENING = 3;

interface OpenQueues {
  readonly queues: Readonly<Record<QueueName, JobQueue>>;
  readonly workers: readonly JobWorker[];
}

/** BullMQ's part of the worker. All of it may fail or hang — Redis down, say — and deliveries and reminders still happen. */
export class JobQueues {
  private opened: OpenQueues | null = null;
  private timer: NodeJS.Timeout | undefined;
  private passes = 0;
  private failures = 0;
  private isClosed = false;
  private lostAt: number | null = performance.now();

  constructor(
    private readonly backend: QueueBackend,
    private readonly registry: HandlerRegistry,
    private readonly vitals: WorkerVitals,
    private readonly log: WorkerLog,
  ) {}

  /** Opens the queues and looks after the schedules, now and then regularly; what cannot be opened is tried again. */
  start(everyMs: number): void {
    const pass = (): void => {
      void this.pass().finally(() => {
        if (!this.isClosed) this.timer = setTimeout(pass, everyMs);
      });
    };
    pass();
  }

  /** Milliseconds since the queue was last known to work; null while it does. */
  lostForMs(): number | null {
    return this.lostAt === null ? null : performance.now() - this.lostAt;
  }

  /** Asks for a delivery round; `drain` is kept single by its id. Never waits long and never fails: the poll comes anyway. */
  wakeDelivery(): Promise<void> {
    return this.wake('outbox.drain', 'drain');
  }

  /** Asks for the packages that wait to be printed; likewise. */
  wakePrinting(): Promise<void> {
    return this.wake('packages.print', 'print');
  }

  private async wake(job: JobName, jobId: string): Promise<void> {
    const added = this.opened?.queues.delivery.add(job, {}, { jobId, removeOnComplete: true, removeOnFail: true });
    if (added) await within(ADD_LIMIT_MS, added).catch((error: unknown) => this.log.debug({ event: 'queue.not-woken', error: String(error) }));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    const { opened } = this;
    this.opened = null;
    if (opened) await closeAll(opened);
  }

  private async pass(): Promise<void> {
    if (!this.opened) {
      this.opened = await this.open();
      if (!this.opened) return;
      void this.wakeDelivery(); // whoever called before was not heard
      void this.wakePrinting();
    }
    this.passes += 1;
    try {
      const putBack = await within(KEEP_LIMIT_MS, new Clockwork(this.opened.queues.clockwork, this.vitals).keep(this.passes > PASSES_TO_SETTLE));
      this.failures = 0;
      this.lostAt = null;
      if (putBack.length > 0) this.log.info({ event: 'clockwork.put-back', schedules: putBack });
    } catch (error) {
      this.failures += 1;
      this.lostAt ??= performance.now();
      this.log.warn({ event: 'clockwork.not-kept', error: String(error) });
      if (this.failures % FAILURES_BEFORE_REOPENING === 0) this.discard();
    }
  }

  /**
   * Workers run only after their first connection stood: BullMQ remembers for ever that it failed, and on PostgreSQL its main loop then
   * spins without a pause and starves everything else in the process (6.7.0, seen). Only new objects try again.
   */
  private async open(): Promise<OpenQueues | null> {
    if (this.isClosed) return null;
    const queues = Object.fromEntries(queueNames.map((name) => [name, this.backend.openQueue(name)])) as Record<QueueName, JobQueue>;
    const workers = queueNames.map((name) => this.backend.openWorker(name, async (job) => this.registry.run(job.name, job.data)));
    try {
      await within(OPEN_LIMIT_MS, Promise.all([...Object.values(queues), ...workers].map((each) => each.waitUntilReady())));
      if (this.isClosed) throw new Error('closed meanwhile');
    } catch (error) {
      this.log.warn({ event: 'queue.not-opened', error: String(error) });
      void closeAll({ queues, workers });
      return null;
    }
    // A worker that ends by an error is noticed by its silence: the clockwork is looked after, the outbox is polled.
    for (const worker of workers) worker.run().catch((error: unknown) => this.log.error({ event: 'queue.stopped', error: String(error) }));
    return { queues, workers };
  }

  private discard(): void {
    this.log.warn({ event: 'queue.reopened' });
    if (this.opened) void closeAll(this.opened);
    this.opened = null;
  }
}

async function closeAll({ queues, workers }: OpenQueues): Promise<void> {
  await Promise.allSettled(workers.map((worker) => worker.close()));
  await Promise.allSettled(Object.values(queues).map((queue: JobQueue) => queue.close()));
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
  });
  work.catch(() => undefined); // whoever loses the race must not be an unhandled rejection later
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
