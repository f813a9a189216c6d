import { createPostgresBackend, Queue, Worker, type Processor, type QueueOptions, type WorkerOptions } from 'bullmq';
import { QUEUE_SCHEMA } from '#persistence/notification/queue-schema';
import type { QueueName } from './job-catalogue.js';

export interface QueueSettings {
  readonly backend: 'postgres' | 'redis';
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
}

/** As much of BullMQ's Queue and Worker as we use; their full types differ by backend. */
export type JobQueue = Pick<Queue, 'name' | 'add' | 'on' | 'close' | 'waitUntilReady' | 'upsertJobScheduler' | 'getJobScheduler' | 'getJobSchedulers' | 'getJobCounts' | 'removeJobScheduler' | 'obliterate'>;
export type JobWorker = Pick<Worker, 'on' | 'close' | 'waitUntilReady' | 'run'>;

// Why these numbers: reliability.md §3.3. A job is found again within three short intervals after its worker was killed, and a worker
// that is killed five times over does not condemn the job.
const JOB_OPTIONS = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 2000, jitter: 0.5 },
  removeOnComplete: { age: 86_400, count: 5000 },
  removeOnFail: { age: 30 * 86_400 },
};
const WORKER_OPTIONS = { lockDuration: 30_000, stalledInterval: 10_000, maxStalledCount: 5 };
const CONCURRENCY: Readonly<Record<QueueName, number>> = { clockwork: 4, delivery: 8 };

/** Opens queues and workers on the backend that QUEUE_BACKEND names; nothing else in the worker knows which one it is. */
export class QueueBackend {
  constructor(
    private readonly settings: QueueSettings,
    private readonly onError: (queue: string, error: Error) => void,
  ) {}

  openQueue(name: QueueName): JobQueue {
    const queue =
      this.settings.backend === 'postgres'
        ? new Queue(name, { connection: this.postgres(`queue-${name}`), defaultJobOptions: JOB_OPTIONS }, createPostgresBackend)
        : new Queue(name, this.redisQueue());
    queue.on('error', (error: Error) => this.onError(name, error));
    guardConnections(queue);
    return queue as unknown as JobQueue;
  }

  /** Not running yet: it may, once it is ready. */
  openWorker(name: QueueName, processor: Processor): JobWorker {
    const options = { ...WORKER_OPTIONS, concurrency: CONCURRENCY[name], autorun: false };
    const worker =
      this.settings.backend === 'postgres'
        ? new Worker(name, processor, { ...options, connection: this.postgres(`worker-${name}`) }, createPostgresBackend)
        : new Worker(name, processor, this.redisWorker(options));
    worker.on('error', (error: Error) => this.onError(name, error));
    worker.on('failed', (job, error) => this.onError(name, new Error(`job ${job?.name ?? '?'} failed: ${error.message}`)));
    worker.on('stalled', (jobId) => this.onError(name, new Error(`job ${jobId} stalled`)));
    guardConnections(worker);
    dropTimersOfClosedLinks(worker);
    return worker as unknown as JobWorker;
  }

  /** An object, not a bare string or a pool of ours: BullMQ takes `schema` only from this form. */
  private postgres(purpose: string): { connectionString: string; schema: string; [option: string]: unknown } {
    return {
      connectionString: this.settings.databaseUrl,
      schema: QUEUE_SCHEMA,
      max: 4,
      connectionTimeoutMillis: 3000,
      query_timeout: 10_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 5000,
      application_name: `yuji-${purpose}`,
    };
  }

  private redisQueue(): QueueOptions {
    return { connection: { ...this.redis(), enableOfflineQueue: false, maxRetriesPerRequest: 1, connectTimeout: 2000 }, defaultJobOptions: JOB_OPTIONS };
  }

  private redisWorker(options: Omit<WorkerOptions, 'connection'>): WorkerOptions {
    return { ...options, connection: { ...this.redis(), maxRetriesPerRequest: null, keepAlive: 5000, socketTimeout: 30_000 } };
  }

  private redis(): { url: string } {
    if (this.settings.redisUrl === undefined) throw new Error('QUEUE_BACKEND=redis without REDIS_URL');
    return { url: this.settings.redisUrl };
  }
}

interface ConnectionPool {
  on(event: 'connect', listener: (client: { on(event: 'error', listener: () => void): void }) => void): void;
}

/**
 * BullMQ 6.7 leaves a client of its PostgreSQL pool without an error listener between two queries of one borrowing; a connection that
 * is lost at that moment would end the whole process. The loss itself is noticed by the next query.
 */
function guardConnections(owner: { readonly backend: unknown }): void {
  const { connection } = owner.backend as { readonly connection?: { readonly pool?: ConnectionPool } };
  connection?.pool?.on('connect', (client) => client.on('error', () => undefined));
}

interface RedisLink {
  on(event: 'close', listener: () => void): void;
  socketTimeoutTimer?: NodeJS.Timeout | undefined;
}

/**
 * ioredis 5.11 keeps the timer of its `socketTimeout` when a link is closed: a process that has stopped would live on until it runs out,
 * and the silence of the next link would not be timed.
 */
function dropTimersOfClosedLinks(owner: { readonly backend: unknown }): void {
  const { connection, blockingConnection } = owner.backend as Readonly<Record<'connection' | 'blockingConnection', { readonly client?: Promise<RedisLink> } | undefined>>;
  for (const each of [connection, blockingConnection]) {
    each?.client?.then((link) => link.on('close', () => {
      clearTimeout(link.socketTimeoutTimer);
      link.socketTimeoutTimer = undefined;
    }), () => undefined); // a link that never stood has no timer
  }
}
