import type pg from 'pg';
import { aDistrict, aGoalBody, aPerson, type BuiltDistrict } from '../../support/builders.js';
import { TestApp } from '../../support/test-app.js';
import { tolerantPool } from '../../support/sql-pool.js';

let app: TestApp;
let district: BuiltDistrict;
let caseId: string;
/** As the role the product runs under: with every trigger, but without the product's own rules. */
let sql: pg.Pool;

beforeAll(async () => {
  app = await TestApp.start({}, 'last-line');
  district = await aDistrict(app.sql);
  const preparer = await app.signIn('preparer');
  const { body } = await preparer.post<{ id: string }>('/performance-goals', aGoalBody());
  caseId = (await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${body.id}/submission`, { version: 1 })).body.approvalCaseId;
  sql = tolerantPool({ connectionString: app.database.appUrl, max: 1 });
});

afterAll(async () => {
  await sql.end();
  await app.stop();
});

const decisionOf = (personId: string, postId: string, principalId: string | null = null): Promise<unknown> =>
  sql.query(
    `insert into approval_act (case_id, number, round, visit, step, verb, person_id, post_id, on_behalf_of_id, opinion, decided_at) values ($1, 2, 1, 1, 1, 'approve', $2, $3, $4, '', now())`,
    [caseId, personId, postId, principalId],
  );

test('the database itself refuses a decision of an author', async () => {
  const { id, postId } = district.people.preparer;
  await expect(decisionOf(id, postId)).rejects.toMatchObject({ code: 'YJ005' });
});

test('the database itself refuses a decision for an author', async () => {
  const { id, postId } = await aPerson(app.sql, 'finance.fourth', 'subdistrict-finance', district.office);
  await expect(decisionOf(id, postId, district.people.preparer.id)).rejects.toMatchObject({ code: 'YJ005' });
});

test('one act of a case stands once', async () => {
  const { id, postId } = await aPerson(app.sql, 'finance.third', 'subdistrict-finance', district.office);
  await decisionOf(id, postId);
  await expect(decisionOf(id, postId)).rejects.toMatchObject({ constraint: 'approval_act_once' });
});

test.each([
  ['a decision is rewritten', `update approval_act set verb = 'reject'`],
  ['a decision is removed', 'delete from approval_act'],
  ['a pinned step is moved', `update approval_case_step set role = 'preparer'`],
  ['an author is forgotten', 'delete from approval_author'],
  ['a route is rewritten', `update approval_route set steps = '[]'`],
  ['a reminder is unsaid', 'delete from reminder'],
  ['a version of the rulebook is rewritten', `update rulebook_version set settings = '{}'`],
])('nothing happens when %s by hand: the running role may not', async (_, statement) => {
  await expect(sql.query(statement)).rejects.toMatchObject({ code: '42501' });
});

test('a case does not change without its audit entry, nor with a version that stands still', async () => {
  await expect(sql.query(`update approval_case set status = 'approved', version = version + 1 where id = $1`, [caseId])).rejects.toMatchObject({ code: 'YJ002' });
  await expect(sql.query(`update approval_case set status = 'approved' where id = $1`, [caseId])).rejects.toMatchObject({ code: 'YJ003' });
  await expect(sql.query(`update obligation set status = 'cancelled', version = version + 1 where subject_id = $1`, [caseId])).rejects.toMatchObject({ code: 'YJ002' });
});
