import pg from 'pg';
import { DomainError } from '#domain/shared/domain-error';
import { MIGRATOR_LOCK } from '../platform/migrate-schema.js';

/** How long a backup or a restore waits for a migration, or for each other. */
const LOCK_PATIENCE = '60s';
const LOCK_NOT_AVAILABLE = '55P03';

/** A connection of its own with nothing between it and the server: a COPY takes as long as it takes. */
export async function withOwnerSession<T>(url: string, applicationName: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: applicationName, connectionTimeoutMillis: 10_000, keepAlive: true, options: '-c TimeZone=UTC -c statement_timeout=0 -c idle_in_transaction_session_timeout=0' });
  client.on('error', () => undefined); // whoever waits for an answer is told; an idle connection has nobody to tell
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Nobody changes the schema until the session ends: a table rewritten meanwhile would look empty to an older snapshot. Throws
 * `backup.schema-is-changing` (unavailable).
 */
export async function keepSchema(client: pg.Client, mode: 'shared' | 'exclusive'): Promise<void> {
  await client.query(`set lock_timeout = '${LOCK_PATIENCE}'`);
  try {
    await client.query(`select pg_advisory_lock${mode === 'shared' ? '_shared' : ''}($1)`, [MIGRATOR_LOCK]);
  } catch (error) {
    if ((error as { code?: string }).code === LOCK_NOT_AVAILABLE) throw new DomainError('backup.schema-is-changing', 'unavailable');
    throw error;
  }
}

/** Only the owner reads every row and every sequence, and may put them back (reliability.md, L3). Throws `backup.not-owner` (forbidden). */
export async function requireOwner(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ role: string }>(`select current_user as role where exists (
    select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'S') and not pg_has_role(current_user, relowner, 'USAGE'))`);
  if (rows[0]) throw new DomainError('backup.not-owner', 'forbidden', { role: rows[0].role });
}
