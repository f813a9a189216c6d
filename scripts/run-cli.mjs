/** `npm run yuji -- …`: builds when stale, brings the database the command needs, and runs the command. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildIfStale, built, root } from './build.mjs';
import { say, sayFailure } from './failure.mjs';
import { signal } from './processes.mjs';
import { sentences } from './sentences.mjs';
import { environmentFor, postgresFolder, readSettings } from './settings.mjs';

const couldNotWork = 3;
const endedBySignal = 130;

export async function runCli(words) {
  try {
    await buildIfStale({ tell: say });
    const need = needOf(words);
    // In this very process: these commands are called by the hundred, and a second Node costs more than they do.
    if (need === 'nothing') return await runHere(words);
    process.exitCode = await withDatabase(need, (env) => runAside(words, env));
  } catch (error) {
    // Whoever interrupts need not be told that something did not get finished.
    if (!interrupted) sayFailure(error);
    process.exitCode = interrupted ? endedBySignal : couldNotWork;
  }
}

/** What a command needs: nothing, the database, or a temporary one; the CLI's own list says so. */
export function needOf(words) {
  const needs = JSON.parse(fs.readFileSync(path.join(root, 'apps', 'cli', 'src', 'command-needs.json'), 'utf8'));
  const entry = needs[`${words[0]} ${words[1]}`] ?? needs[words[0]];
  if (entry === undefined || words.includes('--help')) return 'nothing'; // the CLI explains itself
  if (entry.nothingWith && words.includes(entry.nothingWith)) return 'nothing';
  return entry.needs;
}

async function runHere(words) {
  process.argv = [process.execPath, built('cli'), ...words];
  await import(built('cli'));
}

async function withDatabase(need, work) {
  passSignalsOn();
  const settings = readSettings();
  if (need === 'temporary-database') return withTemporaryDatabase(settings, work);
  if (settings.external) return work(environmentFor(settings, { ...settings.external, embedded: false }));
  const { startEmbeddedPostgres } = await import('./embedded-postgres.mjs');
  const server = await startEmbeddedPostgres({ directory: postgresFolder(settings), tell: say });
  try {
    const env = environmentFor(settings, { ...server, embedded: true });
    if (server.fresh) await migrate(env);
    return await work(env);
  } finally {
    await server.stop();
  }
}

async function withTemporaryDatabase(settings, work) {
  const { startThrowAwayPostgres } = await import('./throw-away-postgres.mjs');
  const server = await startThrowAwayPostgres('cli');
  try {
    const env = environmentFor(settings, { ...server, embedded: true });
    await migrate(env);
    return await work(env);
  } finally {
    await server.stop();
  }
}

async function migrate(env) {
  const code = await runAside(['migrate'], env, ['ignore', 'ignore', 'inherit']);
  if (code !== 0) throw new Error(sentences.migrateFailed);
}

let child = null;
let interrupted = false;

/** A signal is passed on to the child, and we stay until it is gone and the database is stopped. */
function passSignalsOn() {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => {
      interrupted = true;
      if (child) signal(child.pid, name);
    });
  }
}

/** In its own process group, so that a Ctrl-C reaches it once, from us. */
async function runAside(words, env, stdio = 'inherit') {
  if (interrupted) return endedBySignal;
  child = spawn(process.execPath, [built('cli'), ...words], { env, stdio, detached: true });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  child = null;
  return code ?? endedBySignal;
}
