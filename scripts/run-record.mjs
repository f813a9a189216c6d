/** Who runs on this data folder: so that two starts do not fight, and what a killed start left behind is found. */
import fs from 'node:fs';
import path from 'node:path';
import { Failure, say } from './failure.mjs';
import { identityOf, isStill, readIfThere, signal, waitUntil, withLock } from './processes.mjs';
import { sentences } from './sentences.mjs';

/** Claims the folder for this process, after stopping the orphans of a start that was killed. */
export async function claimRun(dataFolder, port) {
  const file = path.join(dataFolder, 'run.json');
  const record = { holder: identityOf(process.pid), address: `http://127.0.0.1:${port}`, parts: [] };
  const write = () => {
    fs.writeFileSync(`${file}.new`, JSON.stringify(record));
    fs.renameSync(`${file}.new`, file);
  };
  const lockFile = `${file}.lock`;
  await withLock(lockFile, async () => {
    refuseSecondRun(file);
    await stopOrphans(read(file)?.parts ?? []);
    write();
  }, { patience: 60_000, onTimeout: () => new Failure(sentences.databaseBusy(dataFolder)) });

  return {
    add(identity) {
      record.parts = [...record.parts.filter(isStill), identity];
      write();
    },
    settle(settledPort) {
      record.address = `http://127.0.0.1:${settledPort}`;
      write();
    },
    release: () => fs.rmSync(file, { force: true }),
  };
}

/** A record we may not read is no record: whether the folder is ours is asked, and answered in a sentence, elsewhere. */
function read(file) {
  try {
    return JSON.parse(readIfThere(file) ?? 'null');
  } catch {
    return null;
  }
}

/** Looks only; called before anything is touched. */
export function refuseSecondRun(file) {
  const record = read(file);
  if (record && isStill(record.holder)) throw new Failure(sentences.alreadyRunning(Number.parseInt(record.holder, 10), record.address));
}

export const runFile = (dataFolder) => path.join(dataFolder, 'run.json');

/** True when a killed start's API may still hold the port. */
export const hasOrphans = (dataFolder) => (read(runFile(dataFolder))?.parts ?? []).some(isStill);

async function stopOrphans(parts) {
  const left = parts.filter(isStill);
  if (left.length === 0) return;
  say(sentences.orphansStopping);
  for (const name of ['SIGTERM', 'SIGKILL']) {
    for (const identity of left.filter(isStill)) signal(Number.parseInt(identity, 10), name);
    if (await waitUntil(() => !left.some(isStill), 20_000)) return;
  }
}
