/** Processes, ports and lock files: what the commands need to know about the machine they run on. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export async function waitUntil(isTrue, milliseconds, every = 50) {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    if (await isTrue()) return true;
    if (Date.now() >= deadline) return false;
    await sleep(every);
  }
}

/**
 * A process id comes back one day as another program; together with its start time it never does.
 * Answers null when the process is gone (a zombie is gone too: it only waits for its parent to look).
 */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform !== 'linux') return signal(pid, 0) ? String(pid) : null;
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? null : `${pid}-${rest[18]}`;
  } catch {
    return null;
  }
}

export const isAlive = (pid) => identityOf(pid) !== null;
export const isStill = (identity) => identityOf(Number.parseInt(identity, 10)) === identity;

export function commandOf(pid) {
  try {
    if (process.platform === 'linux') return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** True when the signal was delivered, false when there is nobody to receive it. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    if (error.code === 'EPERM' && name === 0) return true;
    throw error;
  }
}

/** Tries the port the way the API will: answers the port it got (a free one for 0), or throws the system's error. */
export function tryPort(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port, host }, () => {
      const { port: got } = server.address();
      server.close(() => resolve(got));
    });
  });
}

export const freePort = () => tryPort(0);

/** Runs the work while this process holds the lock file; a lock whose holder is gone counts as open. */
export async function withLock(file, work, { patience = 120_000, onWait = () => {}, onTimeout } = {}) {
  let waited = false;
  const taken = await waitUntil(() => {
    if (takeLock(file)) return true;
    if (!waited) onWait();
    waited = true;
    return false;
  }, patience);
  if (!taken) throw onTimeout();
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function takeLock(file) {
  // Written aside and linked into place, so that nobody ever reads a lock without its holder.
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, identityOf(process.pid));
  try {
    fs.linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = readIfThere(file);
    if (holder !== null && !isStill(holder)) fs.rmSync(file, { force: true });
    return false;
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

export function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  }
}
