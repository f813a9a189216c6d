import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { eventually, isAlive, removeFolder, temporaryFolder } from '../support/running-product.js';

interface Told {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly superuserUrl: string;
  readonly pid: number;
  readonly reused: boolean;
  readonly fresh: boolean;
}

let folder: string;
beforeEach(() => (folder = temporaryFolder()));
afterEach(async () => {
  await Promise.all(held.splice(0).map((server) => server.kill('SIGTERM')));
  removeFolder(folder);
});

const held: { kill(signal: NodeJS.Signals): Promise<number | null> }[] = [];

/** A process that holds the server until it is told to stop (SIGTERM), or is killed. */
async function holdServer() {
  const launcher = path.resolve('scripts', 'embedded-postgres.mjs');
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(launcher)});
    const server = await startEmbeddedPostgres({ directory: ${JSON.stringify(path.join(folder, 'postgres'))}, quick: true, tell: (sentence) => console.error(sentence) });
    process.on('SIGTERM', async () => process.exit((await server.stop()) ? 0 : 10));
    console.log(JSON.stringify(server));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  if (!(await eventually(() => stdout.endsWith('\n') || child.exitCode !== null)) || child.exitCode !== null) throw new Error(stderr);
  const kill = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  const server = { told: JSON.parse(stdout) as Told, said: () => stderr, kill };
  held.push(server);
  return server;
}

async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

const pidFile = () => path.join(folder, 'postgres', 'data', 'postmaster.pid');

test('owner and application are ordinary roles, and only the owner may make tables', async () => {
  const server = await holdServer();
  const roles = await query(server.told.ownerUrl, "select rolname, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls from pg_roles where rolname like 'yuji_%' order by 1");
  expect(roles).toEqual(['yuji_app', 'yuji_owner'].map((rolname) => ({ rolname, rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false })));
  await query(server.told.ownerUrl, 'create table mine ()');
  await expect(query(server.told.appUrl, 'create table mine_too ()')).rejects.toThrow('permission denied');
  expect(await server.kill('SIGTERM')).toBe(0);
  expect(isAlive(server.told.pid)).toBe(false);
});

test('passwords are for their owner alone, and the server listens on this machine only', async () => {
  const server = await holdServer();
  expect(statSync(path.join(folder, 'postgres', 'credentials.json')).mode & 0o777).toBe(0o600);
  expect(existsSync(path.join(folder, 'postgres', 'initial-password'))).toBe(false);
  const settings = await query(server.told.superuserUrl, "select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets, current_setting('timezone') as zone");
  expect(settings).toEqual([{ addresses: '127.0.0.1', sockets: '', zone: 'UTC' }]);
  const wrong = new URL(server.told.appUrl);
  wrong.password = 'guess';
  await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
});

test('a server whose launcher was killed is taken over, and stopped by the one who took it', async () => {
  const killed = await holdServer();
  await killed.kill('SIGKILL');
  const next = await holdServer();
  expect(next.told).toMatchObject({ reused: true, fresh: false, pid: killed.told.pid });
  expect(await next.kill('SIGTERM')).toBe(0);
  expect(isAlive(next.told.pid)).toBe(false);
});

test('of two users of one server the last one stops it', async () => {
  const [first, second] = [await holdServer(), await holdServer()];
  expect(await first.kill('SIGTERM')).toBe(10);
  expect(await query(second.told.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(await second.kill('SIGTERM')).toBe(0);
  expect(isAlive(second.told.pid)).toBe(false);
});

test('after a crash the pid file that now names nobody is no obstacle', async () => {
  const crashed = await holdServer();
  process.kill(crashed.told.pid, 'SIGKILL');
  await crashed.kill('SIGKILL');
  expect(readFileSync(pidFile(), 'utf8')).toMatch(new RegExp(`^${crashed.told.pid}\\n`));
  const next = await holdServer();
  expect(next.told).toMatchObject({ reused: false, fresh: false });
});

test('after a crash the pid file that now names another program is no obstacle, and it is said', async () => {
  const crashed = await holdServer();
  process.kill(crashed.told.pid, 'SIGKILL');
  await crashed.kill('SIGKILL');
  writeFileSync(pidFile(), readFileSync(pidFile(), 'utf8').replace(/^\d+/, String(process.pid)));
  const next = await holdServer();
  expect(next.said()).toContain(`进程 ${process.pid} 已不是数据库`);
  expect(isAlive(process.pid)).toBe(true);
});
