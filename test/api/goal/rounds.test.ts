import { createHash } from 'node:crypto';
import pg from 'pg';
import { AuditChains } from '#persistence/platform/audit-chains';
import { aDistrict, aGoalBody, type BuiltDistrict } from '../../support/builders.js';
import { TestApp, type PersonClient, type Json } from '../../support/test-app.js';
import { playYear, simulatedClock } from '../../support/year-story.js';

let app: TestApp;
let district: BuiltDistrict;
let preparer: PersonClient;
let runtime: pg.Client;

beforeAll(async () => {
  app = await TestApp.start(simulatedClock, 'goal-rounds');
  district = await aDistrict(app.sql);
  await app.sql.query(`insert into simulated_clock (instant) values ('2026-01-05T09:00:00+08:00')`);
  preparer = await app.signIn('preparer');
  runtime = new pg.Client({ connectionString: app.database.appUrl });
  await runtime.connect();
});

afterAll(async () => {
  await runtime.end();
  await app.stop();
});

const goal = async (id: string): Promise<Json> => (await preparer.get<Json>(`/performance-goals/${id}`)).body;

test('twenty rounds are kept byte by byte, whatever came after', async () => {
  const id = (await preparer.post<{ id: string }>('/performance-goals', aGoalBody())).body.id;
  const submitted: Json[] = [];
  const frozen = async (): Promise<{ content: string; content_hash: string }[]> => (await app.sql.query<{ content: string; content_hash: string }>('select content, content_hash from goal_revision where goal_id = $1 order by version', [id])).rows;
  const seen: { content: string; content_hash: string }[][] = [];
  for (let round = 1; round <= 20; round += 1) {
    const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = aGoalBody({
      purpose: `第${round}轮：𠮷 "引号" \\ 反斜线\n换行`,
      spendingPlan: [{ month: 6, percent: `${round}.5` }, { month: 12, percent: '100' }],
    });
    expect((await preparer.put(`/performance-goals/${id}`, { ...content, version: (await goal(id))['version'] })).status).toBe(200);
    const { version: _version, status: _status, statusName: _name2, round: _round, actions: _actions, violations: _violations, ...before } = await goal(id);
    submitted.push(before);
    expect((await preparer.post(`/performance-goals/${id}/submission`, { version: _version })).status).toBe(200);
    expect((await preparer.post(`/performance-goals/${id}/withdrawal`)).status).toBe(204);
    seen.push(await frozen());
  }
  const last = seen.at(-1)!;
  expect(last).toHaveLength(20);
  for (const [at, earlier] of seen.entries()) expect(earlier).toEqual(last.slice(0, at + 1));
  expect(last.map(({ content }) => createHash('sha256').update(content, 'utf8').digest('hex'))).toEqual(last.map(({ content_hash }) => content_hash));
  const shown = (await preparer.get<Json[]>(`/performance-goals/${id}/revisions`)).body;
  expect(shown.map(({ budget, purpose, objectives, spendingPlan, indicators, contentHash }) => ({ budget, purpose, objectives, spendingPlan, indicators, contentHash }))).toEqual(
    submitted.map(({ budget, purpose, objectives, spendingPlan, indicators, contentHash }) => ({ budget, purpose, objectives, spendingPlan, indicators, contentHash })),
  );
  expect(shown.map((revision) => revision['round'])).toEqual(Array.from({ length: 20 }, (_unused, at) => at + 1));
});

describe('what is under review, approved or issued is locked', () => {
  const attempts: readonly [string, (id: string) => string][] = [
    ['a figure', (id) => `update performance_goal set fiscal_funds_fen = 1, budgeted_fen = 1, version = version + 1 where id = '${id}'`],
    ['the purpose', (id) => `update performance_goal set purpose = 'x', version = version + 1 where id = '${id}'`],
    ['the hash', (id) => `update performance_goal set content_hash = 'x', version = version + 1 where id = '${id}'`],
    ['a target', (id) => `update goal_indicator set target_raw = '≥1' where goal_id = '${id}'`],
    ['an indicator more', (id) => `insert into goal_indicator select gen_random_uuid(), goal_id, 99, dimension, category, name, description, target_raw, target_kind, target_operator, target_value, target_unit, basis from goal_indicator where goal_id = '${id}' limit 1`],
    ['an indicator less', (id) => `delete from goal_indicator where goal_id = '${id}' and position = 1`],
    ['an objective', (id) => `update goal_objective set objective = 'x' where goal_id = '${id}'`],
    ['the plan', (id) => `update spending_plan_entry set percent = 1 where goal_id = '${id}' and month = 3`],
    ['the plan, gone', (id) => `delete from spending_plan_entry where goal_id = '${id}'`],
    ['an indicator, given to another goal', (id) => `update goal_indicator set goal_id = (select id from performance_goal where id <> '${id}' limit 1), position = 150 where goal_id = '${id}' and position = 1`],
  ];

  test.each(['goal: submit', 'goal: last approval', 'goal: issue'])('after "%s", for the API and for the role it runs under', async (until) => {
    const { goalId: id } = await playYear(app, district, { until });
    const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = aGoalBody({ purpose: '改' });
    const before = await goal(id);
    const refused = await preparer.put<Json>(`/performance-goals/${id}`, { ...content, version: before['version'] });
    expect([refused.status, refused.body['code']]).toEqual([409, 'goal.content-locked']);
    const voided = await preparer.post<Json>(`/performance-goals/${id}/voidance`);
    expect([voided.status, voided.body['code']]).toEqual([409, 'goal.action-not-allowed']);
    for (const [what, statement] of attempts) {
      const change = runtime.query(statement(id));
      await expect(change.then(() => `${what} was changed`, (error: { code: string }) => error.code)).resolves.toBe('YJ004');
    }
    for (const statement of [`update goal_revision set content = 'x' where goal_id = '${id}'`, `delete from goal_revision where goal_id = '${id}'`, `delete from performance_goal where id = '${id}'`, `delete from budget_project`, 'truncate goal_revision cascade']) {
      await expect(runtime.query(statement).then(() => statement, (error: { code: string }) => error.code)).resolves.toBe('42501');
    }
    expect(await goal(id)).toEqual(before);
  });

  test('and no status may jump: neither back into a draft nor past its review', async () => {
    const { goalId: id } = await playYear(app, district, { until: 'goal: issue' });
    for (const status of ['draft', 'returned', 'approved', 'voided']) {
      const jump = runtime.query(`update performance_goal set status = '${status}', version = version + 1 where id = '${id}'`);
      await expect(jump.then(() => 'jumped', (error: { code: string }) => error.code)).resolves.toBe('YJ006');
    }
    await expect(runtime.query(`update performance_goal set status = 'closed' where id = '${id}'`).then(() => 'unversioned', (error: { code: string }) => error.code)).resolves.toBe('YJ003');
  });
});

test('the trail tells the life of a goal, with opinions, and outside of the unit it begins with the submission', async () => {
  const { goalId: id } = await playYear(app, district, { until: 'goal: issue' });
  const eventsFor = async (role: string): Promise<string[]> => (await (await app.signIn(role)).get<Json[]>(`/performance-goals/${id}/timeline`)).body.map((entry) => entry['event'] as string);
  const told = ['goal.submitted', 'goal.withdrawn', 'goal.submitted', 'goal.returned', 'goal.submitted', 'goal.approved', 'goal.issued'];
  expect(await eventsFor('performance-division')).toEqual(told);
  expect(await eventsFor('unit-leader')).toEqual(['goal.created', 'goal.revised', ...told.slice(0, 4), 'goal.revised', ...told.slice(4)]);
  const entries = (await preparer.get<Json[]>(`/performance-goals/${id}/timeline`)).body;
  expect(entries.find((entry) => entry['event'] === 'goal.returned')).toMatchObject({ by: 'program-division', role: 'program-division', opinion: '请补充测算依据' });
  const numbers = entries.map((entry) => entry['no'] as number);
  expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
  expect((await app.app.get(AuditChains).verify()).map((chain) => chain.firstBad)).toEqual([null]);
});

test('issuing opens the year: a budget reply, a report and a deadline per checkpoint, a self-evaluation', async () => {
  const { goalId: id } = await playYear(app, district, { until: 'goal: issue' });
  const { rows } = await app.sql.query(`select (select amount_fen::text from budget_change b where b.project_id = g.project_id and kind = 'reply') as reply,
    (select array_agg(month order by month) from monitoring_report r where r.goal_id = g.id) as months,
    (select count(*)::int from obligation o join monitoring_report r on r.id = o.subject_id where r.goal_id = g.id and o.status = 'open') as owed,
    (select count(*)::int from self_evaluation e where e.goal_id = g.id) as evaluations, issued_on from performance_goal g where id = $1`, [id]);
  expect(rows).toEqual([{ reply: '12000000', months: [3, 6, 10], owed: 3, evaluations: 1, issued_on: '2026-01-20' }]);
  const again = await (await app.signIn('budget-division')).post<Json>(`/performance-goals/${id}/issuance`);
  expect([again.status, again.body['code'], again.body['currentStatus']]).toEqual([409, 'goal.action-not-allowed', 'issued']);
});
