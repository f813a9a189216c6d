import { fork } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { migrations } from '#migrations/catalogue';
import { createDataSource } from '#persistence/platform/data-source';
import { migrateSchema } from '#persistence/platform/migrate-schema';
import { aDistrict } from '../support/builders.js';
import { TestApp } from '../support/test-app.js';
import { databaseContents } from '../support/database-contents.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { playYear, simulatedClock } from '../support/year-story.js';

/** The next release as a test has it: one more step after those of this one. */
class NextRelease1999000000000 {
  readonly name = 'NextRelease1999000000000';
  async up(queryRunner: { query(sql: string): Promise<unknown> }): Promise<void> {
    await queryRunner.query('alter table performance_goal add column next_release text; create table next_release (id integer);');
  }
  async down(queryRunner: { query(sql: string): Promise<unknown> }): Promise<void> {
    await queryRunner.query('drop table next_release; alter table performance_goal drop column next_release;');
  }
}

test('a runtime role of any name may do what the product does and no more, from the next migration on', async () => {
  const database = await openTestDatabase('other_role');
  const admin = new pg.Client({ connectionString: database.superuserUrl });
  await admin.connect();
  try {
    await admin.query(`create role "office runtime" login password 'p'`);
    await admin.query(`grant connect on database ${database.name} to "office runtime"`);
    const url = new URL(database.appUrl);
    url.username = encodeURIComponent('office runtime');
    url.password = 'p';
    const answers = async (statement: string): Promise<string> => {
      const client = new pg.Client({ connectionString: url.href });
      await client.connect();
      return client.query(statement).then(() => 'done', (error: { code: string }) => error.code).finally(() => client.end());
    };
    expect(await answers('select 1 from performance_goal')).toBe('42501');
    await migrateSchema({ ownerUrl: database.ownerUrl, appUrl: url.href }, migrations);
    expect(await answers('select 1 from performance_goal')).toBe('done');
    expect(await answers('update performance_goal set version = version where false')).toBe('done');
    for (const forbidden of ['delete from performance_goal', 'update audit_entry set event = event', 'delete from audit_entry', 'create table mine ()', 'truncate person']) expect([forbidden, await answers(forbidden)]).toEqual([forbidden, '42501']);
  } finally {
    await admin.query('drop owned by "office runtime"; drop role "office runtime"');
    await admin.end();
    await database.drop();
  }
}, 60_000);

describe('a database with a year in it', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start(simulatedClock, 'upgrade');
    await playYear(app, await aDistrict(app.sql));
  }, 120_000);

  afterAll(async () => {
    await app.stop();
  });

  test('migrating again changes nothing', async () => {
    const before = await databaseContents(app.database.ownerUrl);
    expect(await migrateSchema(app.database, migrations)).toEqual([]);
    expect(await databaseContents(app.database.ownerUrl)).toEqual(before);
  });

  test('the next release is reached while a reader holds the table, and no row is lost', async () => {
    const before = await databaseContents(app.database.ownerUrl);
    const reader = new pg.Client({ connectionString: app.database.appUrl });
    await reader.connect();
    await reader.query('begin; select count(*) from performance_goal');
    const migrating = migrateSchema(app.database, [...migrations, NextRelease1999000000000 as never]);
    // The step waits at most half a second for its lock; others can read in between.
    const others = new pg.Client({ connectionString: app.database.appUrl });
    await others.connect();
    for (let look = 0; look < 20; look += 1) await others.query(`set statement_timeout = '2s'; select count(*) from performance_goal`);
    await others.end();
    await reader.query('commit');
    await reader.end();
    expect(await migrating).toEqual(['NextRelease1999000000000']);
    const { next_release: _new, performance_goal: goals, ...after } = await databaseContents(app.database.ownerUrl);
    const { performance_goal: goalsBefore, ...rest } = before;
    expect(after).toEqual(rest);
    expect(goals?.split(' ')[0]).toBe(goalsBefore?.split(' ')[0]);
  }, 60_000);
});

test('a migration that is killed in the middle leaves nothing half done, and the next run completes it', async () => {
  const database: TestDatabase = await openTestDatabase('killed-migration');
  const dataSource = createDataSource({ url: database.ownerUrl, applicationName: 'test', poolSize: 2, statementTimeoutMs: 60_000, migrations: [...migrations] });
  await dataSource.initialize();
  for (const _ of migrations) await dataSource.undoLastMigration({ transaction: 'each' });
  await dataSource.destroy();

  const admin = new pg.Client({ connectionString: database.superuserUrl });
  await admin.connect();
  for (const kills of [1, 2, 3]) {
    const child = fork(path.resolve('dist/apps/cli/src/main.js'), ['migrate'], { env: { PATH: process.env['PATH'], DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, YUJI_EMBEDDED: 'true' }, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    let over = false;
    void ended.then(() => (over = true));
    // Killed as soon as that many steps are in; how far the next one got is left to chance.
    while (!over) {
      const { rows } = await admin.query<{ n: string }>(`select case when to_regclass('public.migrations') is null then 0 else (select count(*) from migrations) end as n`).catch(() => ({ rows: [{ n: '0' }] }));
      if (Number(rows[0]?.n) >= kills * 2) break;
    }
    child.kill('SIGKILL');
    await ended;
  }
  await admin.end();
  await migrateSchema(database, migrations);
  const finished = await databaseContents(database.ownerUrl);
  expect(Object.keys(finished)).toEqual(expect.arrayContaining(['performance_goal', 'audit_entry', 'rectification']));
  await database.drop();
}, 120_000);
