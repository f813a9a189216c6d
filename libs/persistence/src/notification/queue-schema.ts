import { Injectable } from '@nestjs/common';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

/** Where BullMQ keeps its tables when PostgreSQL is the queue. */
export const QUEUE_SCHEMA = 'bullmq';

/**
 * The schema version that the installed BullMQ expects. The library runs silently on an older one (reliability.md, fact 10), so we
 * compare ourselves; a worker test holds this number against the library's own.
 */
export const EXPECTED_QUEUE_SCHEMA_VERSION = 11;

/** Read by /readyz; plain SQL, because only the worker speaks BullMQ. */
@Injectable()
export class QueueSchema {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /** The version the database is at; null when the queue was never migrated. */
  async version(): Promise<number | null> {
    const [found]: { exists: boolean }[] = await this.unitOfWork.manager.query('select to_regclass($1) is not null as exists', [`${QUEUE_SCHEMA}.migration`]);
    if (found?.exists !== true) return null;
    const [row]: { version: number | null }[] = await this.unitOfWork.manager.query(`select max(version) as version from ${QUEUE_SCHEMA}.migration`);
    return row?.version ?? null;
  }

  async isCurrent(): Promise<boolean> {
    return (await this.version()) === EXPECTED_QUEUE_SCHEMA_VERSION;
  }
}
