import { loadEnvironment } from '#config/environment';
import { migrations } from '#migrations/catalogue';
import { migrateSchema } from '#persistence/platform/migrate-schema';
import { describeMigrations } from '#wording/operations';
import { EXIT, readArguments, say } from './command-line.js';
import { migrateQueue } from './migrate-queue.js';

const USAGE = 'npm run yuji -- migrate';

/** `migrate`: brings the schema to this version as the owner of the database; safe to repeat and to interrupt. */
export async function run(args: string[]): Promise<number> {
  readArguments(args, {}, USAGE);
  const { databaseUrl, databaseOwnerUrl } = loadEnvironment();
  const database = { ownerUrl: databaseOwnerUrl ?? databaseUrl, appUrl: databaseUrl };
  const applied = await migrateSchema(database, migrations);
  await migrateQueue(database);
  say(describeMigrations(applied));
  return EXIT.done;
}
