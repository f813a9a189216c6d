import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The tables of the queue are BullMQ's, which only the worker knows: its own program brings them up to date. Throws when it fails. */
export async function migrateQueue(): Promise<void> {
  const program = fileURLToPath(new URL('../../worker/src/migrate-queue.js', import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`the queue's tables could not be brought up to date (exit code ${code ?? 'none'})`);
}
