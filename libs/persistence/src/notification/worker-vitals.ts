import { Injectable } from '@nestjs/common';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

/** Deliverable now. */
export const DUE = 'done_at is null and dead_at is null and next_at <= now()';

/** Signs of life of the workers, and what is waiting for them. All times are the database's. */
@Injectable()
export class WorkerVitals {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /** `queueLostForMs`: how long the worker has not reached the queue; null when it does. */
  async beat(workerId: string, queueLostForMs: number | null): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into worker_heartbeat (worker_id, queue_lost_since) values ($1, clock_timestamp() - $2::float8 * interval '1 millisecond')
       on conflict (worker_id) do update set beat_at = clock_timestamp(), queue_lost_since = excluded.queue_lost_since`,
      [workerId, queueLostForMs],
    );
  }

  /** Leaves no heartbeat behind that would look like a worker fallen silent. */
  async rest(workerId: string): Promise<void> {
    await this.unitOfWork.manager.query('delete from worker_heartbeat where worker_id = $1', [workerId]);
  }

  /** Seconds since the oldest deliverable message became due; 0 when none is waiting. */
  async oldestDueSeconds(): Promise<number> {
    const rows: { seconds: number }[] = await this.unitOfWork.manager.query(
      `select coalesce(extract(epoch from now() - min(next_at)), 0)::float8 as seconds from outbox_message where ${DUE}`,
    );
    return rows[0]?.seconds ?? 0;
  }

  /** How far ahead of the database this host's clock is, in milliseconds, the way there and back split evenly. */
  async clockLeadMs(hostNow: () => number = Date.now): Promise<number> {
    const before = hostNow();
    const rows: { instant: Date }[] = await this.unitOfWork.manager.query('select clock_timestamp() as instant');
    const after = hostNow();
    return (before + after) / 2 - (rows[0]?.instant.getTime() ?? after);
  }

  /** Records that a tick's work was done, which business instant it had seen (never an earlier one than before), and what it found wrong. */
  async recordTick(name: string, businessInstant: Date, fault: string | null): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into tick (name, last_run_at, business_instant, fault) values ($1, clock_timestamp(), $2, $3)
       on conflict (name) do update set last_run_at = excluded.last_run_at, business_instant = greatest(tick.business_instant, excluded.business_instant), fault = excluded.fault`,
      [name, businessInstant, fault],
    );
  }

  /** Seconds since the tick's work was last done; null when it never was. */
  async tickAgeSeconds(name: string): Promise<number | null> {
    const rows: { seconds: number }[] = await this.unitOfWork.manager.query('select extract(epoch from clock_timestamp() - last_run_at)::float8 as seconds from tick where name = $1', [name]);
    return rows[0]?.seconds ?? null;
  }

  /** The business instant the tick's last work saw; null when it never ran. A played year waits for it after moving the clock. */
  async seenBusinessInstant(name: string): Promise<Date | null> {
    const rows: { business_instant: Date | null }[] = await this.unitOfWork.manager.query('select business_instant from tick where name = $1', [name]);
    return rows[0]?.business_instant ?? null;
  }

  /** How many messages still wait for their delivery, those put off included. */
  async undelivered(): Promise<number> {
    const rows: { waiting: number }[] = await this.unitOfWork.manager.query('select count(*)::integer as waiting from outbox_message where done_at is null and dead_at is null');
    return rows[0]?.waiting ?? 0;
  }

  /**
   * Runs the work in the one process that gets the lock, and in none of the others: they go on at once with false. The lock is the
   * transaction's, so a process that dies lets go of it.
   */
  async inOneProcess(lock: string, work: () => Promise<void>): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      const rows: { taken: boolean }[] = await this.unitOfWork.manager.query(`select pg_try_advisory_xact_lock(hashtext('yuji'), hashtext($1)) as taken`, [lock]);
      if (rows[0]?.taken !== true) return false;
      await work();
      return true;
    });
  }
}
