import type { MigrationInterface } from 'typeorm';
import { createDataSource } from './data-source.js';
import { grantToRuntimeRole } from './runtime-role.js';

/** Any constant will do: it only has to be the same for everybody who migrates this database. */
export const MIGRATOR_LOCK = 790_000_001;
const LOCK_NOT_AVAILABLE = '55P03';
const ATTEMPTS = 20;

export interface MigratedDatabase {
  /** As the role that migrates. */
  readonly ownerUrl: string;
  /** As the role the product runs under. */
  readonly appUrl: string;
}

/**
 * Runs what has not run yet, lets the runtime role use it, and answers the names. One migrator at a time; each migration is one transaction, so a killed run leaves
 * nothing half done. DDL waits at most half a second for a lock, lest it block every reader behind it, and then tries again (L6).
 */
export async function migrateSchema({ ownerUrl, appUrl }: MigratedDatabase, migrations: readonly (new () => MigrationInterface)[]): Promise<readonly string[]> {
  const dataSource = createDataSource({ url: ownerUrl, applicationName: 'yuji-migrate', poolSize: 2, statementTimeoutMs: 600_000, migrations: [...migrations] });
  await dataSource.initialize();
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('set lock_timeout = 0');
    await guard.query('select pg_advisory_lock($1)', [MIGRATOR_LOCK]);
    for (let attempt = 1; ; attempt += 1) {
      try {
        const applied = await dataSource.runMigrations({ transaction: 'each' });
        await grantToRuntimeRole((text, parameters) => guard.query(text, parameters), appUrl);
        return applied.map((migration) => migration.name);
      } catch (error) {
        if (attempt >= ATTEMPTS || (error as { driverError?: { code?: string } }).driverError?.code !== LOCK_NOT_AVAILABLE) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 400));
      }
    }
  } finally {
    await guard.release();
    await dataSource.destroy();
  }
}
