import { aDistrict, aGoalBody, type BuiltDistrict } from '../../support/builders.js';
import { TestApp, type PersonClient, type Json } from '../../support/test-app.js';

const CANARY = '金丝雀改写中的文字';
const watchers = ['program-division', 'performance-division', 'budget-division', 'supervisor', 'third-party'] as const;

let app: TestApp;
let district: BuiltDistrict;
let neighbour: BuiltDistrict;
let preparer: PersonClient;
const person = new Map<string, PersonClient>();

beforeAll(async () => {
  app = await TestApp.start({}, 'goal-visibility');
  district = await aDistrict(app.sql);
  neighbour = await aDistrict(app.sql, '110102', 'neighbour', { province: district.province, city: district.city });
  preparer = await app.signIn('preparer');
  for (const role of [...watchers, 'subdistrict-finance', 'unit-leader'] as const) person.set(role, await app.signIn(role));
});

afterAll(async () => {
  await app.stop();
});

const as = (role: string): PersonClient => person.get(role)!;
const create = async (overrides: Json = {}): Promise<string> => (await preparer.post<{ id: string }>('/performance-goals', aGoalBody(overrides))).body.id;
const versionOf = async (id: string): Promise<number> => (await preparer.get<Json>(`/performance-goals/${id}`)).body['version'] as number;
const submit = async (id: string): Promise<string> => (await preparer.post<Json>(`/performance-goals/${id}/submission`, { version: await versionOf(id) })).body['approvalCaseId'] as string;
const decide = async (caseId: string, role: string, verdict: string): Promise<void> => {
  const seen = (await as(role).get<Json>(`/approval-cases/${caseId}`)).body;
  const answer = await as(role).post(`/approval-cases/${caseId}/decisions`, { verdict, opinion: '请改', version: seen['version'], contentHash: seen['contentHash'] });
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
};
/** Every text and figure of it is new, so that any of them betrays the leak. */
const rewrite = async (id: string): Promise<void> => {
  const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = aGoalBody({
    budget: { total: '777777.77', fiscal: '777777.77', other: '0.00' },
    purpose: CANARY,
    objectives: [CANARY],
    spendingPlan: [{ month: 3, percent: '77', raw: `${CANARY}` }, { month: 12, percent: '100' }],
    indicators: [{ category: 'quantity', name: CANARY, description: CANARY, target: '≥777人', basis: CANARY }],
  });
  const answer = await preparer.put(`/performance-goals/${id}`, { ...content, version: await versionOf(id) });
  expect(answer.status).toBe(200);
};
/** Everything a watcher can read about a goal, as one text. */
const everythingSeen = async (watcher: PersonClient, id: string): Promise<string> => {
  const paths = [`/performance-goals/${id}`, `/performance-goals/${id}/revisions`, `/performance-goals/${id}/timeline`, '/performance-goals?pageSize=100', `/performance-goals?pageSize=100&search=${encodeURIComponent('巡逻')}`];
  return (await Promise.all(paths.map((path) => watcher.get(path)))).map((answer) => answer.text).join('\n');
};

test('a draft does not exist for anybody outside of its unit', async () => {
  const id = await create({ purpose: CANARY });
  const random = '018f0000-0000-7000-8000-000000000001';
  for (const role of watchers) {
    expect(await everythingSeen(as(role), id)).not.toContain(CANARY);
    const [foreign, unknown] = [await as(role).get<Json>(`/performance-goals/${id}`), await as(role).get<Json>(`/performance-goals/${random}`)];
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, instance: '', requestId: '' }).toEqual({ ...unknown.body, instance: '', requestId: '' });
  }
  expect((await as('unit-leader').get(`/performance-goals/${id}`)).text).toContain(CANARY);
});

test('a goal of another district is a goal that does not exist, for reading and for writing, by the same words', async () => {
  const id = await create();
  const random = '018f0000-0000-7000-8000-000000000001';
  const strangers = { preparer: await app.signIn('neighbour.preparer'), performance: await app.signIn('neighbour.performance-division'), budget: await app.signIn('neighbour.budget-division') };
  const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = aGoalBody();
  const asks: ((goal: string) => Promise<{ status: number; body: Json }>)[] = [
    (goal) => strangers.preparer.get<Json>(`/performance-goals/${goal}`),
    (goal) => strangers.preparer.get<Json>(`/performance-goals/${goal}/revisions`),
    (goal) => strangers.preparer.get<Json>(`/performance-goals/${goal}/timeline`),
    (goal) => strangers.preparer.put<Json>(`/performance-goals/${goal}`, { ...content, version: 1 }),
    (goal) => strangers.preparer.post<Json>(`/performance-goals/${goal}/submission`, { version: 1 }),
    (goal) => strangers.preparer.post<Json>(`/performance-goals/${goal}/withdrawal`),
    (goal) => strangers.preparer.post<Json>(`/performance-goals/${goal}/voidance`),
    (goal) => strangers.budget.post<Json>(`/performance-goals/${goal}/issuance`),
    (goal) => strangers.performance.post<Json>(`/performance-goals/${goal}/engagements`, { thirdPartyUnitId: neighbour.thirdParty.id }),
    (goal) => strangers.performance.get<Json>(`/performance-goals/${goal}`),
  ];
  for (const ask of asks) {
    const [foreign, unknown] = [await ask(id), await ask(random)];
    expect([foreign.status, foreign.body['code']]).toEqual([404, 'goal.not-found']);
    expect({ ...foreign.body, instance: '', requestId: '' }).toEqual({ ...unknown.body, instance: '', requestId: '' });
  }
  expect(await versionOf(id)).toBe(1);
});

test('a code that a neighbour uses is free', async () => {
  await create({ code: 'SAME-CODE' });
  const stranger = await app.signIn('neighbour.preparer');
  expect((await stranger.post('/performance-goals', aGoalBody({ code: 'SAME-CODE' }))).status).toBe(201);
});

test.each(['returned', 'withdrawn', 'voided after return', 'voided after withdrawal'])('while a goal is %s, the bureau reads the round that was submitted, whole and nothing else', async (how) => {
  const id = await create();
  const caseId = await submit(id);
  if (how.includes('return')) await decide(caseId, 'subdistrict-finance', 'send-back');
  else expect((await preparer.post(`/performance-goals/${id}/withdrawal`)).status).toBe(204);
  await as('performance-division').post(`/performance-goals/${id}/engagements`, { thirdPartyUnitId: district.thirdParty.id });
  const before = (await as('performance-division').get<Json>(`/performance-goals/${id}`)).body;
  await rewrite(id);
  if (how.startsWith('voided')) expect((await preparer.post(`/performance-goals/${id}/voidance`)).status).toBe(204);

  for (const role of watchers) {
    const seen = await everythingSeen(as(role), id);
    expect([role, seen.includes(CANARY), seen.includes('777777.77'), seen.includes('777人'), seen.includes('goal.revised')]).toEqual([role, false, false, false, false]);
    const goal = (await as(role).get<Json>(`/performance-goals/${id}`)).body;
    expect([role, goal['purpose'], goal['budget'], goal['contentHash'], goal['spendingPlan']]).toEqual([role, before['purpose'], before['budget'], before['contentHash'], before['spendingPlan']]);
    const line = ((await as(role).get<Json>('/performance-goals?pageSize=100')).body['items'] as Json[]).find((item) => item['id'] === id);
    expect([role, line?.['budget'], line?.['spendingPlan']]).toEqual([role, '120000.00', before['spendingPlan']]);
  }
  const own = (await preparer.get<Json>(`/performance-goals/${id}`)).body;
  expect([own['purpose'], own['budget'].total]).toEqual([CANARY, '777777.77']);
  const ownLine = ((await preparer.get<Json>('/performance-goals?pageSize=100')).body['items'] as Json[]).find((item) => item['id'] === id);
  expect(ownLine?.['budget']).toBe('777777.77');
});

test('a program division sees the units it answers for, and no others', async () => {
  const id = await create();
  await submit(id);
  expect((await as('program-division').get(`/performance-goals/${id}`)).status).toBe(200);
  await app.sql.query('delete from division_assignment where unit_id = $1', [district.office.id]);
  expect((await as('program-division').get(`/performance-goals/${id}`)).status).toBe(404);
  expect(((await as('program-division').get<Json>('/performance-goals')).body['items'] as Json[]).length).toBe(0);
  await app.sql.query('insert into division_assignment (division_id, unit_id) values ($1, $2)', [district.programDivision.id, district.office.id]);
});

test('a third party sees the goal it was engaged for, and no other; only a third party can be engaged', async () => {
  const [id, other] = [await create(), await create()];
  await submit(id);
  await submit(other);
  expect((await as('third-party').get(`/performance-goals/${id}`)).status).toBe(404);
  const wrong = await as('performance-division').post<Json>(`/performance-goals/${id}/engagements`, { thirdPartyUnitId: district.office.id });
  expect([wrong.status, wrong.body['code']]).toEqual([422, 'goal.third-party-unknown']);
  for (const _again of [1, 2]) expect((await as('performance-division').post(`/performance-goals/${id}/engagements`, { thirdPartyUnitId: district.thirdParty.id })).status).toBe(204);
  expect((await as('third-party').get(`/performance-goals/${id}`)).status).toBe(200);
  expect((await as('third-party').get(`/performance-goals/${other}`)).status).toBe(404);
});

test('a goal under review cannot be withdrawn any more once somebody has decided, and its view says so', async () => {
  const id = await create();
  const caseId = await submit(id);
  const withdrawOf = async (): Promise<Json> => ((await preparer.get<Json>(`/performance-goals/${id}`)).body['actions'] as Json[]).find((action) => action['name'] === 'withdraw')!;
  expect((await withdrawOf())['allowed']).toBe(true);
  await decide(caseId, 'subdistrict-finance', 'approve');
  expect(await withdrawOf()).toEqual({ name: 'withdraw', allowed: false, reason: expect.stringMatching(/审核意见/) });
  const late = await preparer.post<Json>(`/performance-goals/${id}/withdrawal`);
  expect([late.status, late.body['code'], late.body['winner']]).toEqual([409, 'approval.decided-already', 'subdistrict-finance']);
});

test('whoever wrote any round of a goal may not approve it, on whatever post they sit by then', async () => {
  const id = await create();
  const caseId = await submit(id);
  await decide(caseId, 'subdistrict-finance', 'send-back');
  // The first writer moves to the finance desk; a colleague rewrites and submits.
  const [writer] = [district.people.preparer];
  await app.sql.query(`update post set role = 'subdistrict-finance' where id = $1`, [writer.postId]);
  const moved = await app.signIn('preparer');
  await app.sql.query(`update post set role = 'preparer' where person_id = $1`, [district.people['unit-leader'].id]);
  const colleague = await app.signIn('unit-leader');
  const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = aGoalBody();
  const version = (await colleague.get<Json>(`/performance-goals/${id}`)).body['version'] as number;
  expect((await colleague.put(`/performance-goals/${id}`, { ...content, version })).status).toBe(200);
  const second = (await colleague.post<Json>(`/performance-goals/${id}/submission`, { version: version + 1 })).body['approvalCaseId'] as string;
  const seen = (await moved.get<Json>(`/approval-cases/${second}`)).body;
  const answer = await moved.post<Json>(`/approval-cases/${second}/decisions`, { verdict: 'approve', version: seen['version'], contentHash: seen['contentHash'] });
  expect([answer.status, answer.body['code']]).toEqual([403, 'approval.own-submission']);
  const { rows } = await app.sql.query(`select count(*)::int as attempts from audit_entry where event = 'approval.refused' and subject_id = $1`, [second]);
  expect(rows).toEqual([{ attempts: 1 }]);
});
