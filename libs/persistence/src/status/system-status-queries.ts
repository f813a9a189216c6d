import { Injectable } from '@nestjs/common';
import type { SystemFacts } from '#application/status/system-parts';
import { PACKAGE_OPEN } from '../disclosure/package-sql.js';
import { QueueSchema } from '../notification/queue-schema.js';
import { DUE } from '../notification/worker-vitals.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

const ALIVE = `beat_at > clock_timestamp() - interval '1 minute'`;
const OPEN = 'done_at is null and dead_at is null';

type Row = Omit<SystemFacts, 'isQueueSchemaCurrent' | 'ticks' | 'lastBackup'> & {
  readonly ticks: readonly { readonly name: string; readonly lastRunAt: string; readonly fault: string | null }[];
  readonly lastBackup: { readonly takenAt: string; readonly missingFiles: number } | null;
};

/** What the database knows of the parts of the system, for whoever operates it. */
@Injectable()
export class SystemStatusQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly queueSchema: QueueSchema,
  ) {}

  async facts(): Promise<SystemFacts> {
    const isQueueSchemaCurrent = await this.queueSchema.isCurrent();
    const [row]: Row[] = await this.unitOfWork.manager.query(
      `select clock_timestamp() as now, pg_postmaster_start_time() as "databaseStartedAt", worker.*, due.*, buried.*, failing.*,
         coalesce((select json_agg(json_build_object('name', name, 'lastRunAt', last_run_at, 'fault', fault)) from tick), '[]') as ticks,
         (select min(requested_at) from disclosure_package package where ${PACKAGE_OPEN}) as "oldestPackageAt",
         (select json_build_object('takenAt', taken_at, 'missingFiles', missing_files) from backup_record order by taken_at desc limit 1) as "lastBackup"
       from (select count(*) filter (where ${ALIVE})::integer as workers, max(beat_at) as "lastBeatAt",
           case when bool_and(queue_lost_since is not null) filter (where ${ALIVE}) then min(queue_lost_since) filter (where ${ALIVE}) end as "queueLostSince" from worker_heartbeat) worker,
         (select min(next_at) as "oldestDueAt", count(*)::integer as "dueMessages" from outbox_message where ${DUE}) due,
         (select count(*)::integer as "buriedMessages", min(dead_at) as "firstBuriedAt" from outbox_message where dead_at is not null and done_at is null) buried,
         (select count(*)::integer as "failingMails", min(created_at) as "failingMailsSince" from outbox_message where ${OPEN} and kind = 'mail' and failures > 0) failing`,
    );
    if (!row) throw new Error('no answer');
    return {
      ...row,
      isQueueSchemaCurrent,
      ticks: row.ticks.map((tick) => ({ ...tick, lastRunAt: new Date(tick.lastRunAt) })),
      lastBackup: row.lastBackup && { ...row.lastBackup, takenAt: new Date(row.lastBackup.takenAt) },
    };
  }
}
