import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { commandOf, identityOf, isStill, readIfThere, signal, waitUntil } from './processes.mjs';

const prefix = 'yuji-postgres-';

/** A server in a temporary folder, without durability; `stop` removes it with its data. */
export async function startThrowAwayPostgres(purpose) {
  await sweepAbandoned();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${prefix}${purpose}-`));
  fs.chmodSync(folder, 0o711); // as root the server runs as another user, who must pass through
  fs.writeFileSync(path.join(folder, 'holder'), identityOf(process.pid));
  let server;
  const remove = () => {
    for (const each of new Set([folder, server?.directory ?? folder])) fs.rmSync(each, { recursive: true, force: true });
  };
  try {
    server = await startEmbeddedPostgres({ directory: path.join(folder, 'postgres'), quick: true });
  } catch (error) {
    remove();
    throw error;
  }
  return {
    ...server,
    stop: async () => {
      await server.stop();
      remove();
    },
  };
}

/** What a killed command could not clean up, the next one does. */
async function sweepAbandoned() {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(os.tmpdir(), name);
    const holder = readHolder(folder);
    if (holder === null || isStill(holder)) continue;
    const pid = Number(readIfThere(path.join(folder, 'postgres', 'data', 'postmaster.pid'))?.split('\n')[0]);
    if (commandOf(pid).includes(folder)) {
      signal(pid, 'SIGQUIT');
      await waitUntil(() => identityOf(pid) === null, 5000);
    }
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Null for a folder that is not ours to judge: another user's, or one still being made. */
function readHolder(folder) {
  try {
    return readIfThere(path.join(folder, 'holder'));
  } catch {
    return null;
  }
}
