import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '#config/child-environment';
import type { MigratedDatabase } from '#persistence/platform/migrate-schema';

/** The tables of the queue are BullMQ's, which only the worker knows: its own program brings them up to date. Throws when it fails. */
export async function migrateQueue({ ownerUrl, appUrl }: MigratedDatabase): Promise<void> {
  const program = fileURLToPath(new URL('../../worker/src/migrate-queue.js', import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'ignore', 'inherit'], env: childEnvironment({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }) });
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`the queue's tables could not be brought up to date (exit code ${code ?? 'none'})`);
}
