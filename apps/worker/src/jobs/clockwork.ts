import type { WorkerVitals } from '#persistence/notification/worker-vitals';
import type { JobName } from './job-catalogue.js';
import type { JobQueue } from './queue-backend.js';

interface Schedule {
  readonly id: string;
  readonly job: JobName;
  readonly repeat: { readonly every: number } | { readonly pattern: string; readonly tz: string };
  /** How late the next run may be before the schedule counts as broken. */
  readonly graceMs: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The only three schedules. No work depends on a tick having happened: every job derives what is due from the data. */
export const schedules: readonly Schedule[] = [
  { id: 'tick-reminders', job: 'reminder.sweep', repeat: { every: MINUTE }, graceMs: 3 * MINUTE },
  { id: 'tick-housekeeping', job: 'leftovers.purge', repeat: { every: HOUR }, graceMs: 3 * HOUR },
  { id: 'tick-daily', job: 'trail.verify', repeat: { pattern: '30 2 * * *', tz: 'Asia/Shanghai' }, graceMs: 3 * HOUR },
];

/** A scheduler whose next job exists already (BullMQ's ErrorCode): somebody else was faster, which is all we wanted. */
const THERE_ALREADY: readonly unknown[] = [-10, -11];

/**
 * Keeps the schedules in the queue: missing ones are put back (a flushed Redis has none), one whose next run lies far in the past is
 * renewed. Only one process does so at a time, because concurrent upserts on the PostgreSQL backend duplicate jobs or throw
 * (reliability.md, fact 5); one that exists is left alone, because renewing it would drop its catch-up run (fact 6).
 */
export class Clockwork {
  constructor(
    private readonly queue: JobQueue,
    private readonly vitals: WorkerVitals,
  ) {}

  /** Answers the ids it had to put back; none when another process is at it. `hasSettled`: the workers have had time to catch up. */
  async keep(hasSettled: boolean): Promise<readonly string[]> {
    const putBack: string[] = [];
    await this.vitals.inOneProcess('clockwork', async () => {
      for (const schedule of schedules) {
        if (await this.isInPlace(schedule, hasSettled)) continue;
        await this.put(schedule);
        putBack.push(schedule.id);
      }
    });
    return putBack;
  }

  private async isInPlace({ id, job, repeat, graceMs }: Schedule, hasSettled: boolean): Promise<boolean> {
    const found = await this.queue.getJobScheduler(id);
    if (!found || found.name !== job) return false;
    const isSame = 'every' in repeat ? Number(found.every) === repeat.every : found.pattern === repeat.pattern && found.tz === repeat.tz;
    const isStuck = hasSettled && (found.next === undefined || found.next < Date.now() - graceMs);
    return isSame && !isStuck;
  }

  private async put({ id, job, repeat }: Schedule): Promise<void> {
    try {
      await this.queue.upsertJobScheduler(id, repeat, { name: job, data: {}, opts: { attempts: 1, removeOnComplete: { count: 50 }, removeOnFail: { count: 200 } } });
    } catch (error) {
      if (!THERE_ALREADY.includes((error as { code?: unknown }).code)) throw error;
    }
  }
}
