import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { AuditChains } from '#persistence/platform/audit-chains';
import { FaultAtStatement } from '#persistence/platform/fault-at-statement';
import { Invariants } from '#persistence/platform/invariants';
import { aDistrict } from '../../support/builders.js';
import { eventually, plainEnvironment, unusedPort } from '../../support/running-product.js';
import { send, TestApp } from '../../support/test-app.js';
import { playYear, simulatedClock } from '../../support/year-story.js';

/** Sessions and throttles move by themselves; everything else only by what a person does. */
const RESTLESS = ['session', 'sign_in_throttle'];

/** The whole database in one line of text: equal before and after means that nothing has happened. */
class Fingerprint {
  private constructor(
    private readonly sql: pg.Pool,
    private readonly question: string,
  ) {}

  static async of(sql: pg.Pool): Promise<Fingerprint> {
    const { rows } = await sql.query<{ name: string }>(`select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> all ($1)`, [RESTLESS]);
    return new Fingerprint(sql, rows.map(({ name }) => `select '${name}' as name, md5(coalesce(string_agg(t::text, e'\\n' order by t::text), '')) as hash from ${name} t`).join(' union all '));
  }

  /** Names of tables with the hash of their rows. */
  async take(): Promise<Map<string, string>> {
    return new Map((await this.sql.query<{ name: string; hash: string }>(this.question)).rows.map(({ name, hash }) => [name, hash]));
  }
}

const differing = (before: Map<string, string>, after: Map<string, string>): string[] => [...after].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name);

async function expectWhole(app: TestApp): Promise<void> {
  expect((await app.app.get(Invariants).violations()).filter((check) => check.violations > 0)).toEqual([]);
  expect((await app.app.get(AuditChains).verify()).map((chain) => chain.firstBad)).toEqual([null]);
}

/** Statements of each step of the year, counted by the first test and used by the second. */
const statementsOf = new Map<string, number>();

test('the line cut before any statement of any step of the year leaves nothing behind, and the step can be taken again', async () => {
  const app = await TestApp.start(simulatedClock, 'crash');
  try {
    const district = await aDistrict(app.sql);
    const dataSource = app.app.get(DataSource);
    const fingerprint = await Fingerprint.of(app.sql);
    const ordinary = dataSource.logger;
    let cuts = 0;

    await playYear(app, district, {
      send: async (step, person, request) => {
        const before = await fingerprint.take();
        const key = app.newKey();
        for (let at = 1; ; at += 1) {
          const fault = new FaultAtStatement(at, (queryRunner) => {
            (queryRunner as unknown as { databaseConnection: { connection: { stream: { destroy(): void } } } }).databaseConnection.connection.stream.destroy();
            throw new Error('the line was cut');
          });
          dataSource.logger = fault;
          const answer = await person.send<Record<string, string>>(request.method, request.path, request.body, { 'idempotency-key': key });
          dataSource.logger = ordinary;
          if (answer.status < 300) {
            statementsOf.set(step.name, fault.seen);
            expect([step.name, differing(before, await fingerprint.take()).includes('audit_entry')]).toEqual([step.name, true]);
            await expectWhole(app);
            return answer;
          }
          cuts += 1;
          expect([step.name, at, answer.status >= 500, differing(before, await fingerprint.take())]).toEqual([step.name, at, true, []]);
        }
      },
    });
    expect(cuts).toBeGreaterThan(500);
  } finally {
    await app.stop();
  }
}, 240_000);

interface Doomed {
  readonly child: ChildProcess;
  readonly baseUrl: string;
}

/** The built API on the same database, which kills itself at a statement. */
async function startDoomed(app: TestApp, at: string): Promise<Doomed> {
  const port = await unusedPort();
  const child = spawn(process.execPath, [path.resolve('dist/apps/api/src/main.js')], {
    stdio: 'ignore',
    env: plainEnvironment({ DATABASE_URL: app.database.appUrl, PORT: String(port), LOG_LEVEL: 'fatal', POOL_SIZE: '2', YUJI_EMBEDDED: 'true', YUJI_CLOCK: 'simulated', YUJI_FAULT_AT: at }),
  });
  const baseUrl = `http://127.0.0.1:${port}`;
  const isUp = await eventually(async () => (await fetch(`${baseUrl}/livez`).catch(() => null))?.status === 200 || child.exitCode !== null);
  if (!isUp || child.exitCode !== null) throw new Error('the built API did not start');
  return { child, baseUrl };
}

/** What is cut in half by a real SIGKILL: each kind of step once right before its COMMIT, some in the middle too. */
const beforeCommit = ['goal: create', 'goal: revise', 'goal: submit', 'goal: withdraw', 'goal: sent back', 'goal: last approval', 'goal: issue', 'payment: record', 'monitoring: submit', 'evaluation: submit', 'evaluation: re-check', 'rectification: order', 'rectification: accept'];
const inTheMiddle = ['goal: submit', 'goal: issue', 'monitoring: submit'];

test('a process that the system kills leaves nothing of its step, not even the key of the repetition', async () => {
  const app = await TestApp.start(simulatedClock, 'crash');
  try {
    const district = await aDistrict(app.sql);
    const fingerprint = await Fingerprint.of(app.sql);
    await playYear(app, district, {
      send: async (step, person, request) => {
        const headers = { cookie: person.cookie, 'x-csrf-token': person.csrfToken, 'idempotency-key': app.newKey() };
        const before = await fingerprint.take();
        const places = [...(inTheMiddle.includes(step.name) ? [String(Math.ceil(statementsOf.get(step.name)! / 2))] : []), ...(beforeCommit.includes(step.name) ? ['commit'] : [])];
        for (const at of places) {
          const { child, baseUrl } = await startDoomed(app, at);
          const dead = once(child, 'exit');
          await expect(send(baseUrl, request.method, request.path, request.body, headers)).rejects.toThrow();
          expect([step.name, at, (await dead)[1]]).toEqual([step.name, at, 'SIGKILL']);
          expect([step.name, at, differing(before, await fingerprint.take())]).toEqual([step.name, at, []]);
        }
        return person.send<Record<string, string>>(request.method, request.path, request.body, headers);
      },
    });
    await expectWhole(app);
  } finally {
    await app.stop();
  }
}, 240_000);
