import type { WorkerVitals } from '#persistence/notification/worker-vitals';
import { Clockwork } from './jobs/clockwork.js';
import type { HandlerRegistry } from './jobs/handler-registry.js';
import { queueNames } from './jobs/job-catalogue.js';
import type { JobQueue, JobWorker, QueueBackend } from './jobs/queue-backend.js';
import type { WorkerLog } from './worker-log.js';

const ADD_LIMIT_MS = 1_000;
const KEEP_LIMIT_MS = 20_000;

/** BullMQ's part of the worker. All of it may fail or hang — Redis down, say — and deliveries and reminders still happen. */
export class JobQueues {
  private readonly queues = new Map<string, JobQueue>();
  private readonly workers: JobWorker[] = [];
  private readonly clockwork: Clockwork;
  private timer: NodeJS.Timeout | undefined;
  private passes = 0;
  private isClosed = false;

  constructor(
    backend: QueueBackend,
    registry: HandlerRegistry,
    vitals: WorkerVitals,
    private readonly log: WorkerLog,
  ) {
    for (const name of queueNames) {
      this.queues.set(name, backend.openQueue(name));
      this.workers.push(backend.openWorker(name, async (job) => registry.run(job.name, job.data)));
    }
    this.clockwork = new Clockwork(this.queue('clockwork'), vitals);
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
    const added = this.queue('delivery').add('outbox.drain', {}, { jobId: 'drain', removeOnComplete: true, removeOnFail: true });
    await within(ADD_LIMIT_MS, added).catch((error: unknown) => this.log.debug({ event: 'queue.not-woken', error: String(error) }));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await Promise.allSettled(this.workers.map((worker) => worker.close()));
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
  }

  private queue(name: (typeof queueNames)[number]): JobQueue {
    return this.queues.get(name) as JobQueue; // all of them were opened by the constructor
  }

  private async keepClockwork(): Promise<void> {
    this.passes += 1;
    try {
      const putBack = await within(KEEP_LIMIT_MS, this.clockwork.keep(this.passes > 2));
      if (putBack.length > 0) this.log.info({ event: 'clockwork.put-back', schedules: putBack });
    } catch (error) {
      this.log.warn({ event: 'clockwork.not-kept', error: String(error) });
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
