import { runMigrations, type PgQueryable } from 'bullmq';
import { QUEUE_SCHEMA } from '#persistence/notification/queue-schema';
import { createDataSource } from '#persistence/platform/data-source';
import type { MigratedDatabase } from '#persistence/platform/migrate-schema';
import { runtimeRole } from '#persistence/platform/runtime-role';

const STATEMENT_LIMIT_MS = 600_000;

/**
 * Brings BullMQ's own tables to the version of the installed library, as the owner of the database, and lets the runtime role use them.
 * Answers the version. Safe to repeat; several at once wait for each other.
 */
export async function migrateQueueSchema({ ownerUrl, appUrl }: MigratedDatabase): Promise<number> {
  const dataSource = createDataSource({ url: ownerUrl, applicationName: 'yuji-migrate-queue', poolSize: 1, statementTimeoutMs: STATEMENT_LIMIT_MS });
  await dataSource.initialize();
  const session = dataSource.createQueryRunner();
  try {
    await session.query('set lock_timeout = 0');
    const client = { query: async (text: string, parameters?: readonly unknown[]) => ({ rows: (await session.query(text, parameters as unknown[] | undefined)) as unknown[] }) };
    const version = await runMigrations(client as PgQueryable, QUEUE_SCHEMA);
    await grant((text, parameters) => session.query(text, parameters), appUrl);
    return version;
  } finally {
    await session.release();
    await dataSource.destroy();
  }
}

/** The runtime role uses the tables; it makes none (every job of ours has an id of its own, so BullMQ needs no sequence per queue). */
async function grant(query: (text: string, parameters?: unknown[]) => Promise<unknown>, appUrl: string): Promise<void> {
  const role = await runtimeRole(query, appUrl);
  if (role === null) return;
  await query(`
    grant usage on schema ${QUEUE_SCHEMA} to ${role};
    grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${role};
    grant usage, select, update on all sequences in schema ${QUEUE_SCHEMA} to ${role};
  `);
}
