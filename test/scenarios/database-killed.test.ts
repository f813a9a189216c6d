import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { aDistrict, aGoalBody } from '../support/builders.js';
import { RunningApi } from '../support/running-api.js';
import { eventually } from '../support/running-product.js';
import { behindTriggers } from '../support/sql-pool.js';
import type { PersonClient } from '../support/test-app.js';

interface Server {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

const folder = mkdtempSync(path.join(tmpdir(), 'yuji-killed-'));
chmodSync(folder, 0o711);
const databaseOf = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;

async function startServer(port?: number): Promise<Server> {
  const { startEmbeddedPostgres } = (await import('../../scripts/embedded-postgres.mjs' as string)) as { startEmbeddedPostgres: (options: object) => Promise<Server> };
  return startEmbeddedPostgres({ directory: path.join(folder, 'postgres'), ...(port === undefined ? {} : { port }) });
}

/** What one client was promised: codes whose creation was answered with 201. */
async function createUntil(stop: () => boolean, person: PersonClient, promised: string[], refusals: number[]): Promise<void> {
  while (!stop()) {
    const body = aGoalBody();
    const answer = await person.post('/performance-goals', body).catch(() => null);
    if (answer?.status === 201) promised.push(String(body['code']));
    else if (answer) refusals.push(answer.status);
  }
}

const KILLS = 5;

test('acknowledged writes survive a killed database, and the API comes back without a restart', async () => {
  let server = await startServer();
  execFileSync(process.execPath, ['dist/apps/cli/src/main.js', 'migrate'], { env: { PATH: process.env['PATH'], DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.ownerUrl, YUJI_EMBEDDED: 'true' }, stdio: 'ignore' });
  const superuserUrl = databaseOf(server.superuserUrl, new URL(server.ownerUrl).pathname.slice(1));
  const build = behindTriggers(superuserUrl);
  const district = await aDistrict(build);
  await build.end();
  const api = await RunningApi.start({ appUrl: server.appUrl, ownerUrl: server.ownerUrl, superuserUrl, name: 'yuji', truncate: () => Promise.resolve(), drop: () => Promise.resolve() });
  api.sql.on('error', () => undefined);
  const person = await api.signIn(district.people.preparer.login);
  const promised: string[] = [];
  const refusals: number[] = [];
  let over = false;
  const clients = Array.from({ length: 4 }, () => createUntil(() => over, person, promised, refusals));

  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = promised.length;
    expect(await eventually(() => promised.length >= before + 10)).toBe(true);
    const { port, pid } = server;
    process.kill(pid, 'SIGKILL');
    server = await startServer(port);
    expect(await eventually(async () => (await fetch(`${api.baseUrl}/readyz`)).status === 200, 20_000)).toBe(true);
  }
  over = true;
  await Promise.all(clients);

  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ code: string }>('select code from performance_goal');
  const { rows: audited } = await client.query<{ n: string }>(`select count(*) as n from audit_entry where event = 'goal.created'`);
  await client.end();
  const stored = new Set(rows.map((row) => row.code));
  expect(promised.filter((code) => !stored.has(code))).toEqual([]);
  expect(Number(audited[0]?.n)).toBe(stored.size);
  // While the database was away a client heard 503 with a sentence, never a 500.
  const others = refusals.filter((status) => status !== 503);
  expect({ others, said: others.length === 0 ? '' : api.output.slice(-4000) }).toEqual({ others: [], said: '' });
  expect(await api.stop()).toBe(0);
  await server.stop();
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));
