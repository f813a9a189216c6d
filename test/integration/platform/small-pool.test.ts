import { AuditChains } from '#persistence/platform/audit-chains';
import { Invariants } from '#persistence/platform/invariants';
import { aDistrict, aGoalBody } from '../../support/builders.js';
import { TestApp, type Json } from '../../support/test-app.js';
import { playYear, simulatedClock } from '../../support/year-story.js';

/** Whoever borrows a second connection inside of a transaction waits for themselves: with a pool of one, for ever (reliability.md, K3). */
describe.each(['1', '2'])('with %s connections', (size) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ ...simulatedClock, POOL_SIZE: size }, 'small-pool');
  });

  afterAll(async () => {
    await app.stop();
  });

  test('a whole year is played, every write with a key, and nothing is left in the middle', async () => {
    const district = await aDistrict(app.sql);
    await playYear(app, district, { send: (_step, person, request) => person.send(request.method, request.path, request.body, { 'idempotency-key': app.newKey() }) });
    expect((await app.app.get(Invariants).violations()).filter((check) => check.violations > 0)).toEqual([]);
    expect((await app.app.get(AuditChains).verify()).map((chain) => chain.firstBad)).toEqual([null]);
  });

  test('a refused decision is written down although its transaction is open, with a key and without', async () => {
    const preparer = await app.signIn('preparer');
    const budget = await app.signIn('budget-division');
    const id = (await preparer.post<{ id: string }>('/performance-goals', aGoalBody())).body.id;
    const caseId = (await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${id}/submission`, { version: 1 })).body.approvalCaseId;
    const seen = (await budget.get<Json>(`/approval-cases/${caseId}`)).body;
    const body = { verdict: 'approve', version: seen['version'], contentHash: seen['contentHash'] };
    const headers: readonly Record<string, string>[] = [{}, { 'idempotency-key': app.newKey() }];
    for (const header of headers) {
      const answer = await budget.post<Json>(`/approval-cases/${caseId}/decisions`, body, header);
      expect([answer.status, answer.body['code']]).toEqual([403, 'approval.not-your-step']);
    }
    const { rows } = await app.sql.query(`select count(*)::int as attempts from audit_entry where event = 'approval.refused' and subject_id = $1`, [caseId]);
    expect(rows).toEqual([{ attempts: 2 }]);
  });

  test('forty people at once wait for each other and are all served, while the API stays ready', async () => {
    const preparer = await app.signIn('preparer');
    const leader = await app.signIn('unit-leader');
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_unused, at) => (at % 4 === 0 ? leader.post('/performance-goals', aGoalBody()) : at % 4 === 1 ? preparer.get('/performance-goals') : preparer.post('/performance-goals', aGoalBody(), { 'idempotency-key': app.newKey() }))),
    );
    expect(answers.map((answer) => answer.status)).toEqual(answers.map((_answer, at) => (at % 4 === 0 ? 403 : at % 4 === 1 ? 200 : 201)));
    expect((await preparer.get<Json>('/readyz')).status).toBe(200);
    const { rows } = await app.sql.query(`select count(*)::int as idle from pg_stat_activity where datname = current_database() and application_name = 'yuji-api' and state like 'idle in transaction%'`);
    expect(rows).toEqual([{ idle: 0 }]);
    const connections = await app.sql.query<{ count: number }>(`select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = 'yuji-api'`);
    expect(connections.rows[0]!.count).toBeLessThanOrEqual(Number(size));
  });
});

test('the API is not ready while a guard is missing, and names it', async () => {
  const app = await TestApp.start({}, 'unguarded');
  const probe = async (): Promise<{ status: number; body: Json }> => {
    const response = await fetch(`${app.baseUrl}/readyz`);
    return { status: response.status, body: (await response.json()) as Json };
  };
  expect([(await probe()).status, (await probe()).body['missing']]).toEqual([200, []]);
  await app.sql.query('alter table audit_entry disable trigger audit_entry_append_only');
  await app.sql.query('drop trigger performance_goal_audited on performance_goal');
  const unguarded = await probe();
  expect([unguarded.status, unguarded.body['missing']]).toEqual([503, ['guard audit_entry_append_only', 'guard performance_goal_audited']]);
  await app.stop();
});
