import { loadEnvironment } from '#config/environment';
import { migrations } from '#migrations/catalogue';
import { migrateSchema } from '#persistence/platform/migrate-schema';
import { describeMigrations } from '#wording/operations';
import { migrateQueue } from './migrate-queue.js';

/** `migrate`: brings the schema to this version as the owner of the database; safe to repeat and to interrupt. */
export async function run(): Promise<number> {
  const { databaseUrl, databaseOwnerUrl } = loadEnvironment();
  const applied = await migrateSchema({ ownerUrl: databaseOwnerUrl ?? databaseUrl, appUrl: databaseUrl }, migrations);
  await migrateQueue();
  process.stderr.write(`${describeMigrations(applied)}\n`);
  return 0;
}
