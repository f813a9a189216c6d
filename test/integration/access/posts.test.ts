import { jest } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { PostQueries } from '#application/access/post-queries';
import { Sessions } from '#application/access/sessions';
import { SignInSettings } from '#application/access/sign-in-settings';
import { UnitOfWork } from '#application/ports/unit-of-work';
import { localDate } from '#domain/calendar/local-date';
import { PersistenceModule } from '#persistence/platform/persistence.module';
import { TypeormUnitOfWork } from '#persistence/platform/typeorm-unit-of-work';
import { aDistrict, aPerson, type BuiltDistrict } from '../../support/builders.js';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { tolerantPool } from '../../support/sql-pool.js';

let database: TestDatabase;
let sql: pg.Pool;
let application: INestApplicationContext;
let district: BuiltDistrict;
const today = localDate('2026-06-15');

beforeAll(async () => {
  database = await openTestDatabase('posts');
  sql = tolerantPool({ connectionString: database.superuserUrl, max: 2, options: '-c session_replication_role=replica' });
  application = await NestFactory.createApplicationContext(
    PersistenceModule.forRoot({ dataSource: { url: database.appUrl, applicationName: 'test', poolSize: 4, statementTimeoutMs: 5000 }, clock: 'database', signIn: new SignInSettings({ idleMinutes: 30 }), attachments: { attachmentStore: 'disk', attachmentDir: 'var/never', attachmentMegabytes: 1, attachmentsPerPaper: 1, attachmentMegabytesPerPaper: 1 } }),
    { logger: false },
  );
});
beforeEach(async () => {
  await database.truncate();
  district = await aDistrict(sql);
});
afterAll(async () => {
  await application.close();
  await sql.end();
  await database.drop();
});

test('the holders of a role are the active people who hold it on the day, at a unit that is open', async () => {
  const posts = application.get(PostQueries);
  const second = await aPerson(sql, 'second', 'unit-leader', district.office, '李四');
  const logins = async () => (await posts.holdersOf(district.office.id, 'unit-leader', today)).map((holder) => holder.name).sort();
  expect(await logins()).toEqual(['unit-leader', '李四']);
  await sql.query('update post set ends_on = $2 where id = $1', [second.postId, '2026-06-15']);
  expect(await logins()).toEqual(['unit-leader', '李四']);
  await sql.query('update post set ends_on = $2 where id = $1', [second.postId, '2026-06-14']);
  expect(await logins()).toEqual(['unit-leader']);
  await sql.query(`update person set is_active = false where login = 'unit-leader'`);
  expect(await logins()).toEqual([]);
  expect(await posts.holdersOf(district.programDivision.id, 'unit-leader', today)).toEqual([]);
});

test('a post that a transaction relies on cannot be ended before it commits', async () => {
  const posts = application.get(PostQueries);
  const { postId } = district.people['unit-leader'];
  await application.get(UnitOfWork).run(async () => {
    expect(await posts.isHeldNow(postId, today)).toBe(true);
    const ended = sql.query(`set lock_timeout = '100ms'; update post set ends_on = '2026-06-01', version = version + 1 where id = '${postId}'`).then(
      () => 'ended',
      (error: { code: string }) => error.code,
    );
    expect(await ended).toBe('55P03');
  });
  await sql.query(`update post set ends_on = '2026-06-01' where id = $1`, [postId]);
  expect(await application.get(UnitOfWork).run(() => posts.isHeldNow(postId, today))).toBe(false);
});

test('resolving a session costs one statement, and names the actor', async () => {
  const sessions = application.get(Sessions);
  const { id, postId } = district.people.preparer;
  const { token } = await application.get(UnitOfWork).run(() => sessions.open(id, postId));
  const query = jest.spyOn(application.get(TypeormUnitOfWork).manager, 'query');
  const session = await sessions.resolve(token);
  expect(query).toHaveBeenCalledTimes(1);
  query.mockRestore();
  expect(session?.actor).toEqual({
    personId: id, name: 'preparer', postId, role: 'preparer', unitId: district.office.id, unitPath: district.office.path, scopePath: district.office.path, districtId: district.district.id,
  });
});

test('an office of the bureau acts for the whole district', async () => {
  const sessions = application.get(Sessions);
  const { id, postId } = district.people['performance-division'];
  const { token } = await application.get(UnitOfWork).run(() => sessions.open(id, postId));
  expect((await sessions.resolve(token))?.actor).toMatchObject({ unitPath: district.performanceDivision.path, scopePath: district.district.path });
});
