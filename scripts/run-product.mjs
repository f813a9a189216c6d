/** `npm start`: build, database, schema, example data, API and worker; supervised until somebody stops it. */
import path from 'node:path';
import { buildIfStale, built } from './build.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { Failure, Interrupted, lastLines, lastLinesOf, say, sayFailure } from './failure.mjs';
import { makeFolder } from './postgres-binaries.mjs';
import { sleep, tryPort } from './processes.mjs';
import { runProgram } from './run-program.mjs';
import { claimRun, hasOrphans, refuseSecondRun, runFile } from './run-record.mjs';
import { sentences } from './sentences.mjs';
import { environmentFor, postgresFolder, readSettings } from './settings.mjs';
import { startApp, supervise } from './supervisor.mjs';
import { sayWelcome } from './welcome.mjs';

const readyPatience = 120_000;
/** API and worker get this long for what is under way; with the database's own stop it stays within 30 s. */
const appPatience = 19_000;

const apps = [
  { app: 'api', name: sentences.nameApi },
  // The worker mostly waits: a small young generation keeps some 25 MB that it would only sit on.
  { app: 'worker', name: sentences.nameWorker, options: ['--max-semi-space-size=2'] },
];

export async function runProduct() {
  const interruption = new AbortController();
  const up = { parts: [], database: null, record: null };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => interrupt(interruption));
  try {
    await start(up, interruption.signal);
    await aborted(interruption.signal);
  } catch (error) {
    if (error instanceof Interrupted) say(sentences.interrupted);
    else {
      process.exitCode = 1;
      sayFailure(error);
    }
  }
  await stop(up);
}

function interrupt(interruption) {
  if (interruption.signal.aborted) return say(sentences.stoppingAlready);
  say(`\n${sentences.stopping}`);
  interruption.abort();
}

async function start(up, interruption) {
  const settings = readSettings();
  const { dataFolder, external } = settings;
  refuseSecondRun(runFile(dataFolder));
  if (!hasOrphans(dataFolder)) await refuseTakenPort(settings);
  makeFolder(dataFolder);
  up.record = await claimRun(dataFolder, settings.port);
  const port = await refuseTakenPort(settings);
  up.record.settle(port);

  await buildIfStale({ tell: say, interruption });
  const database = external ?? (await startDatabase(up, settings));
  const owner = environmentFor(settings, { ...database, embedded: !external });
  say(sentences.migrating);
  await runCli(['migrate'], owner, sentences.migrateFailed, interruption);
  const accounts = external ? null : await seed(owner, interruption);

  say(sentences.starting);
  const env = environmentFor(settings, { appUrl: database.appUrl, embedded: !external }, { PORT: String(port), HOST: settings.host });
  for (const { app, name, options } of apps) {
    const logFile = path.join(dataFolder, 'log', `${app}.log`);
    const part = supervise(name, async () => startApp(name, built(app), { env, logFile, options, onSpawn: (identity) => up.record.add(identity) }));
    up.parts.push({ ...part, logFile });
    await part.start();
  }
  await untilReady(up, port, interruption);
  await sayWelcome({ address: `http://127.0.0.1:${port}`, accounts, dataFolder: up.database?.current().directory ?? null });
  process.stdout.write(`READY http://127.0.0.1:${port}\n`);
}

async function refuseTakenPort({ port, host }) {
  try {
    return await tryPort(port, host);
  } catch (error) {
    if (error.code === 'EADDRINUSE') throw new Failure(sentences.portTaken(port));
    if (error.code === 'EACCES') throw new Failure(sentences.portForbidden(port));
    throw new Failure(sentences.portUnusable(port, error.code ?? error.message));
  }
}

async function startDatabase(up, settings) {
  let port; // the same after a restart, so that the pools of API and worker find it again
  let first;
  up.database = supervise(sentences.nameDatabase, async () => {
    const server = await startEmbeddedPostgres({ directory: postgresFolder(settings), port, tell: say });
    port = server.port;
    first ??= server;
    return server;
  });
  await up.database.start();
  return first;
}

async function runCli(words, env, sentence, interruption) {
  const { code, stdout, stderr } = await runProgram([built('cli'), ...words], { env, interruption });
  if (code !== 0) throw new Failure(sentence, lastLinesOf(stdout + stderr));
  return stdout;
}

async function seed(env, interruption) {
  say(sentences.seeding);
  return JSON.parse(await runCli(['seed', '--if-empty', '--json'], env, sentences.seedFailed, interruption)).accounts;
}

/** An app that dies before the first READY is a fault to show, not one to try again for ever. */
async function untilReady(up, port, interruption) {
  const deadline = Date.now() + readyPatience;
  while (Date.now() < deadline) {
    if (interruption.aborted) throw new Interrupted();
    const dead = up.parts.find((part) => part.current() === null);
    if (dead) throw new Failure(sentences.notReady(dead.name, dead.logFile), lastLines(dead.logFile));
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await sleep(100);
  }
  throw new Failure(sentences.notReadyInTime(readyPatience / 1000));
}

const aborted = (interruption) => new Promise((resolve) => {
  if (interruption.aborted) resolve();
  else interruption.addEventListener('abort', resolve);
});

/** API and worker first, each finishing what it began; the database when nobody speaks to it any more. */
async function stop({ parts, database, record }) {
  await Promise.all(parts.map((part) => part.stop(appPatience)));
  const wasLastUser = await database?.stop();
  if (wasLastUser === false) say(sentences.databaseLeftRunning);
  record?.release();
  if (database || parts.length > 0) say(sentences.stopped);
  process.exit(process.exitCode ?? 0);
}
