import { aDistrict, aGoalBody, type BuiltDistrict } from '../../support/builders.js';
import { TestApp, type PersonClient, type Json } from '../../support/test-app.js';

const NOBODY = '018f0000-0000-7000-8000-000000000001';
const CANARY = '金丝雀尚未送审的目标';

let app: TestApp;
let district: BuiltDistrict;
let preparer: PersonClient;
let bureau: PersonClient;

beforeAll(async () => {
  app = await TestApp.start({}, 'goal-review');
  district = await aDistrict(app.sql);
  await aDistrict(app.sql, '110102', 'neighbour', { province: district.province, city: district.city });
  preparer = await app.signIn('preparer');
  bureau = await app.signIn('performance-division');
});
beforeEach(() => app.sql.query('truncate performance_goal cascade'));
afterAll(() => app.stop());

const indicators = (changes: Json = {}): Json[] => (aGoalBody()['indicators'] as Json[]).map((row, at) => (at === 1 ? { ...row, ...changes } : row));
const create = async (overrides: Json = {}): Promise<string> => {
  const answer = await preparer.post<Json>('/performance-goals', aGoalBody(overrides));
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.body['id'] as string;
};
const submit = async (id: string): Promise<void> => {
  expect((await preparer.post(`/performance-goals/${id}/submission`, { version: 1 })).status).toBe(200);
};
const reviewOf = async (id: string, reader = preparer): Promise<Json> => {
  const answer = await reader.get<Json>(`/performance-goals/${id}/review`);
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return answer.body;
};
const rulesIn = (review: Json): string[] => (review['findings'] as Json[]).map((finding) => finding['rule'] as string);
const rowsAndTrail = async (): Promise<unknown> => (await app.sql.query('select (select count(*) from performance_goal) goals, (select count(*) from audit_entry) entries, (select count(*) from outbox_message) messages')).rows;

test('a finding says what is wrong, where, by what rule, and how to put it right', async () => {
  const review = await reviewOf(await create({ indicators: indicators({ name: '发放准确率', target: '≥98人' }) }));
  expect((review['findings'] as Json[]).find((finding) => finding['rule'] === 'U1')).toEqual({
    rule: 'U1', severity: 'block', path: '/indicators/1/target', indicator: 2, evidence: '≥98人', suggested: null, source: '默认值',
    message: expect.stringMatching(/发放准确率.*人/), suggestion: expect.stringMatching(/。$/),
  });
  expect([review['blocking'], review['warnings'] + review['remarks']]).toEqual([2, rulesIn(review).length - 2]);
});

test('what blocks stands in the goal itself, and a goal that nothing blocks says so', async () => {
  const [faulty, clean] = [await create({ indicators: indicators({ target: '=20人' }) }), await create()];
  const blockingIn = async (id: string): Promise<Json[]> => (await preparer.get<Json>(`/performance-goals/${id}`)).body['blockingFindings'] as Json[];
  expect((await blockingIn(faulty)).map((finding) => [finding['rule'], finding['path']])).toEqual([['U1', '/indicators/1/target'], ['U6', '/indicators/1/target']]);
  expect(await blockingIn(clean)).toEqual([]);
});

test('a rule that the rulebook of the district silences says nothing, in the review and in the goal', async () => {
  const silencing = await aDistrict(app.sql, '110103', 'silent', { province: district.province, city: district.city });
  const settings = { silencedReviewRules: { value: ['U1', 'Q2'], source: 'proposal' } };
  await app.sql.query(`insert into rulebook_version (id, district_id, fiscal_year, number, effective_on, settings) values (gen_random_uuid(), $1, 2026, 1, '2020-01-01', $2)`, [silencing.district.id, JSON.stringify(settings)]);
  const writer = await app.signIn('silent.preparer');
  const body = aGoalBody({ indicators: indicators({ target: '=20人' }) });
  const id = (await writer.post<Json>('/performance-goals', body)).body['id'] as string;
  for (const review of [await reviewOf(id, writer), (await writer.post<Json>('/performance-goal-reviews', body)).body]) expect([rulesIn(review).includes('U1'), rulesIn(review).includes('U6')]).toEqual([false, true]);
  expect(((await writer.get<Json>(`/performance-goals/${id}`)).body['blockingFindings'] as Json[]).map((finding) => finding['rule'])).toEqual(['U6']);
});

test('a copy is found, by name, whichever of the two is read; given up goals are copied from freely', async () => {
  const original = await create({ name: '社区巡逻补贴甲' });
  const copy = await create({ name: '社区巡逻补贴乙' });
  for (const [id, other] of [[original, '社区巡逻补贴乙'], [copy, '社区巡逻补贴甲']] as const) {
    const found = (await reviewOf(id))['findings'] as Json[];
    expect(found.find((finding) => finding['rule'] === 'S1')?.['message']).toContain(other);
  }
  await create({ fiscalYear: 2027 });
  expect((await preparer.post(`/performance-goals/${original}/voidance`)).status).toBe(204);
  expect(rulesIn(await reviewOf(copy)).filter((rule) => rule.startsWith('S'))).toEqual([]);
});

test('the bureau reads and compares what was submitted, never what the unit has in hand', async () => {
  const [seen, rewritten] = [await create(), await create({ name: '楼门长补贴', objectives: ['旧目标一条'] })];
  await create({ name: CANARY, objectives: [CANARY] });
  await submit(seen);
  await submit(rewritten);
  expect((await preparer.post(`/performance-goals/${rewritten}/withdrawal`)).status).toBe(204);
  const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = aGoalBody({ objectives: [CANARY], indicators: indicators({ target: '≥98人' }) });
  const version = (await preparer.get<Json>(`/performance-goals/${rewritten}`)).body['version'] as number;
  expect((await preparer.put(`/performance-goals/${rewritten}`, { ...content, version })).status).toBe(200);

  expect(rulesIn(await reviewOf(rewritten))).toContain('U1');
  const theirs = await reviewOf(rewritten, bureau);
  expect(rulesIn(theirs)).not.toContain('U1');
  expect(JSON.stringify([theirs, await reviewOf(seen, bureau)])).not.toContain(CANARY);
  expect(rulesIn(await reviewOf(seen, bureau))).toContain('S1');
});

test('a goal outside of the scope has no review, by the words of one that does not exist', async () => {
  const id = await create();
  for (const reader of [bureau, await app.signIn('neighbour.preparer')]) {
    const [foreign, unknown] = [await reader.get<Json>(`/performance-goals/${id}/review`), await reader.get<Json>(`/performance-goals/${NOBODY}/review`)];
    expect([foreign.status, foreign.body['code']]).toEqual([404, 'goal.not-found']);
    expect({ ...foreign.body, instance: '', requestId: '' }).toEqual({ ...unknown.body, instance: '', requestId: '' });
  }
});

describe('a text that is not saved', () => {
  test('is reviewed as the saved one would be, and nothing is written', async () => {
    await create({ name: '社区巡逻补贴甲' });
    const body = aGoalBody({ name: '社区巡逻补贴乙', code: 'LIVE-1', indicators: indicators({ target: '≥98人' }) });
    const before = await rowsAndTrail();
    const live = await preparer.post<Json>('/performance-goal-reviews', body);
    expect([live.status, live.headers.get('Audit-Number'), await rowsAndTrail()]).toEqual([200, null, before]);
    expect((await preparer.post('/performance-goals', body)).status).toBe(201);
    const saved = (await preparer.get<Json>('/performance-goals?search=LIVE-1')).body['items'] as Json[];
    expect(live.body).toEqual(await reviewOf(saved[0]?.['id'] as string));
    expect(rulesIn(live.body)).toEqual(expect.arrayContaining(['U1', 'S2']));
    // Edited, it is not compared with its own saved text.
    expect((await preparer.post<Json>('/performance-goal-reviews', body)).body).toEqual(live.body);
  });

  test('may hold what could not be saved: parts that do not make the whole', async () => {
    const answer = await preparer.post<Json>('/performance-goal-reviews', aGoalBody({ budget: { total: '100.00', fiscal: '60.00', other: '39.99' } }));
    expect([answer.status, rulesIn(answer.body)]).toEqual([200, expect.arrayContaining(['B2'])]);
  });

  test.each<[string, Json]>([['a number as amount', { budget: { total: 100, fiscal: '100', other: '0' } }], ['a property nobody knows', { surprise: 1 }], ['no name', { name: '' }]])('with %s is refused like a creation', async (_what, wrong) => {
    const [live, creation] = [await preparer.post<Json>('/performance-goal-reviews', aGoalBody(wrong)), await preparer.post<Json>('/performance-goals', aGoalBody(wrong))];
    expect([live.status, live.body['code'], live.body['violations']]).toEqual([creation.status, creation.body['code'], creation.body['violations']]);
    expect(live.status).toBeGreaterThanOrEqual(400);
  });

  test('is for its writer: whoever only reads is refused', async () => {
    for (const role of ['unit-leader', 'performance-division', 'third-party'] as const) expect((await (await app.signIn(role)).post('/performance-goal-reviews', aGoalBody())).status).toBe(403);
  });
});
