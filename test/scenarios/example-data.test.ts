import { execFile } from 'node:child_process';
import path from 'node:path';
import { roles } from '#domain/access/permissions';
import { send } from '../support/test-app.js';
import { RunningApi } from '../support/running-api.js';
import { poolOf, type Pool } from '../support/sql-pool.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

interface Account {
  readonly login: string;
  readonly password: string;
  readonly role: string;
  readonly roleName: string;
  readonly name: string;
  readonly unit: string;
}

const LONG = 180_000;

let database: TestDatabase;
let sql: Pool;

beforeAll(async () => {
  database = await openTestDatabase();
  sql = poolOf(database.superuserUrl);
}, LONG);
afterAll(async () => {
  await sql.end();
  await database.drop();
}, LONG);

const cli = (words: readonly string[], isEmbedded = true): Promise<{ code: number; json: Record<string, unknown> }> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], DATABASE_URL: database.appUrl, YUJI_EMBEDDED: String(isEmbedded), ARGON2_MEMORY_KIB: '8', ARGON2_PASSES: '1' };
    const child = execFile(process.execPath, [path.resolve('dist/apps/cli/src/main.js'), ...words], { env, maxBuffer: 50_000_000 }, (_, stdout) => {
      resolve({ code: child.exitCode ?? -1, json: stdout === '' ? {} : (JSON.parse(stdout) as Record<string, unknown>) });
    });
  });

const count = async (from: string): Promise<number> => Number((await sql.query<{ count: string }>(`select count(*) from ${from}`)).rows[0]?.count);
const distinct = async (column: string, from: string): Promise<string[]> => (await sql.query<{ value: string }>(`select distinct ${column}::text as value from ${from}`)).rows.map(({ value }) => value).sort();

test('example data are refused on an external database, which stays empty', async () => {
  expect(await cli(['seed', '--json'], false)).toMatchObject({ code: 1, json: { code: 'seed.external-database-refused' } });
  expect(await count('org_unit')).toBe(0);
}, LONG);

describe('on the embedded database', () => {
  let accounts: readonly Account[];
  beforeAll(async () => {
    const { code, json } = await cli(['seed', '--if-empty', '--json']);
    expect(code).toBe(0);
    accounts = json['accounts'] as Account[];
  }, LONG);

  test('there is somebody to be for every role', () => {
    expect([...new Set(accounts.map(({ role }) => role))].sort()).toEqual([...roles].sort());
    for (const account of accounts) expect(Object.values(account).every((value) => value !== '')).toBe(true);
  });

  test('about sixty projects of every nature, and every state of goals, reports and rectifications has something to show', async () => {
    expect(await count('budget_project')).toBeGreaterThanOrEqual(60);
    expect(await distinct('nature', 'budget_project')).toEqual(['award', 'construction', 'fee', 'one-off', 'payroll', 'transfer']);
    expect(await distinct('status', 'performance_goal')).toEqual(['approved', 'draft', 'issued', 'rejected', 'returned', 'under-review', 'voided']);
    expect(await distinct('status', 'department_goal')).toEqual(['issued', 'returned', 'under-review']);
    expect(await count(`department_goal goal cross join jsonb_array_elements(content::jsonb->'indicators') as row where row->'scoring'->>'function' is null`)).toBe(0);
    expect(await distinct('status', 'monitoring_report')).toEqual(expect.arrayContaining(['confirmed', 'open']));
    expect((await distinct('status', 'rectification')).length).toBeGreaterThanOrEqual(4);
    expect(await distinct('status', 'self_evaluation')).toEqual(expect.arrayContaining(['confirmed', 'open', 'rechecked']));
  });

  test('lights of all four colours, things overdue, reminders and waiting approvals', async () => {
    for (const light of ['plan_light', 'linear_light']) expect(await distinct(light, `monitoring_report where ${light} is not null`)).toEqual(['blue', 'green', 'red', 'yellow']);
    expect(await count(`obligation where status = 'open' and due_on < current_date`)).toBeGreaterThan(5);
    expect(await count(`approval_case where status = 'open'`)).toBeGreaterThan(3);
    expect(await count('reminder')).toBeGreaterThan(5);
    expect(await count(`obligation where kind = 'revise-goal' and status = 'open'`)).toBeGreaterThan(0);
  });

  test('the flaws of real tables are there: values run together, rows left empty, no satisfaction, 百分比, ≥100%', async () => {
    expect(await distinct('target_kind', 'goal_indicator')).toEqual(['ambiguous', 'empty', 'qualitative', 'quantitative']);
    expect(await count(`goal_indicator where target_raw like '%百分比'`)).toBeGreaterThan(0);
    expect(await count(`goal_indicator where target_raw = '≥100%'`)).toBeGreaterThan(0);
    expect(await count(`performance_goal goal where not exists (select 1 from goal_indicator where goal_id = goal.id and dimension = 'satisfaction')`)).toBeGreaterThan(0);
    expect(await count('spending_plan_entry where percent is null')).toBeGreaterThan(0);
  });

  test('every invariant holds, and the trail is whole', async () => {
    expect(await cli(['doctor', '--json'])).toMatchObject({ code: 0, json: { ok: true } });
  }, LONG);

  test('a second time nothing is written: with --if-empty the same accounts are named, without it is refused', async () => {
    const entries = await count('audit_entry');
    expect((await cli(['seed', '--if-empty', '--json'])).json).toEqual({ accounts });
    expect((await cli(['seed', '--accounts', '--json'])).json).toEqual({ accounts });
    expect(await cli(['seed', '--json'])).toMatchObject({ code: 1, json: { code: 'seed.not-empty' } });
    expect(await count('audit_entry')).toBe(entries);
  }, LONG);

  test('everybody named can sign in with what is printed, and need not change it first', async () => {
    const api = await RunningApi.start(database);
    try {
      for (const { login, password, role } of accounts) {
        const { status, body } = await send<{ mustChangePassword: boolean; posts: readonly { role: string }[] }>(api.baseUrl, 'POST', '/session', { login, password });
        expect({ login, status, mustChange: body.mustChangePassword, holds: body.posts.some((post) => post.role === role) }).toEqual({ login, status: 200, mustChange: false, holds: true });
      }
    } finally {
      await api.stop();
    }
  }, LONG);
});
