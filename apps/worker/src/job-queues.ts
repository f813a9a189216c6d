import type { WorkerVitals } from '#persistence/notification/worker-vitals';
import { Clockwork } from './jobs/clockwork.js';
import type { HandlerRegistry } from './jobs/handler-registry.js';
import { queueNames } from './jobs/job-catalogue.js';
import type { JobQueue, JobWorker, QueueBackend } from './jobs/queue-backend.js';
import type { WorkerLog } from './worker-log.js';

const ADD_LIMIT_MS = 1_000;
const KEEP_LIMIT_MS = 20_000;
const FAILURES_BEFORE_REOPENING = 3;

/** BullMQ's part of the worker. All of it may fail or hang — Redis down, say — and deliveries and reminders still happen. */
export class JobQueues {
  private queues = new Map<string, JobQueue>();
  private workers: JobWorker[] = [];
  private failures = 0;
  private timer: NodeJS.Timeout | undefined;
  private passes = 0;
  private isClosed = false;

  constructor(
    private readonly backend: QueueBackend,
    private readonly registry: HandlerRegistry,
    private readonly vitals: WorkerVitals,
    private readonly log: WorkerLog,
  ) {
    this.open();
  }

  /** Looks after the schedules now and then regularly. */
  start(everyMs: number): void {
    const pass = (): void => {
      void this.keepClockwork().finally(() => {
        if (!this.isClosed) this.timer = setTimeout(pass, everyMs);
      });
    };
    pass();
  }

  /** Asks for a delivery round; `drain` is kept single by its id. Never waits long and never fails: the poll comes anyway. */
  async wakeDelivery(): Promise<void> {
    const added = this.queues.get('delivery')?.add('outbox.drain', {}, { jobId: 'drain', removeOnComplete: true, removeOnFail: true });
    if (added) await within(ADD_LIMIT_MS, added).catch((error: unknown) => this.log.debug({ event: 'queue.not-woken', error: String(error) }));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.closeOpen();
  }

  private open(): void {
    for (const name of queueNames) {
      this.queues.set(name, this.backend.openQueue(name));
      this.workers.push(this.backend.openWorker(name, async (job) => this.registry.run(job.name, job.data)));
    }
  }

  private async closeOpen(): Promise<void> {
    const [queues, workers] = [[...this.queues.values()], this.workers];
    [this.queues, this.workers] = [new Map(), []];
    await Promise.allSettled(workers.map((worker) => worker.close()));
    await Promise.allSettled(queues.map((queue) => queue.close()));
  }

  /** BullMQ remembers for ever that its first connection failed; only new objects try again. */
  private reopen(): void {
    this.log.warn({ event: 'queue.reopened' });
    void this.closeOpen();
    this.open();
  }

  private queue(name: (typeof queueNames)[number]): JobQueue {
    return this.queues.get(name) as JobQueue; // all of them are opened together
  }

  private async keepClockwork(): Promise<void> {
    if (this.isClosed) return;
    this.passes += 1;
    try {
      const clockwork = new Clockwork(this.queue('clockwork'), this.vitals);
      const putBack = await within(KEEP_LIMIT_MS, clockwork.keep(this.passes > 2));
      this.failures = 0;
      if (putBack.length > 0) this.log.info({ event: 'clockwork.put-back', schedules: putBack });
    } catch (error) {
      this.log.warn({ event: 'clockwork.not-kept', error: String(error) });
      this.failures += 1;
      if (this.failures % FAILURES_BEFORE_REOPENING === 0 && !this.isClosed) this.reopen();
    }
  }
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
  });
  work.catch(() => undefined); // whoever loses the race must not be an unhandled rejection later
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
