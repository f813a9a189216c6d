import pg from 'pg';
import { departmentGoalForm } from '#documents/forms/official/department-forms';
import { readParts } from '#documents/forms/read-form';
import { readDocx } from '#documents/reading/docx-reader';
import { aDepartmentGoalBody, aDistrict, aGoalBody, aPerson, type BuiltDistrict } from '../../support/builders.js';
import { returnedBlocks } from '../../support/documents/returned-form.js';
import { workbookRows } from '../../support/list-workbook.js';
import { TestApp, type PersonClient, type Json } from '../../support/test-app.js';

let app: TestApp;
let district: BuiltDistrict;
let preparer: PersonClient;
let year = 2026;

beforeAll(async () => {
  app = await TestApp.start({}, 'department-goals');
  district = await aDistrict(app.sql);
  preparer = await app.signIn('preparer');
});

afterAll(async () => {
  await app.stop();
});

/** Every test has a year of its own, because a unit has one goal in a year. */
beforeEach(() => {
  year += 1;
});

const path = (id: string): string => `/department-goals/${id}`;
const create = async (overrides: Json = {}): Promise<string> => {
  const answer = await preparer.post<{ id: string }>('/department-goals', aDepartmentGoalBody({ fiscalYear: year, ...overrides }));
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.body.id;
};
const revision = (version: number, overrides: Json = {}): Json => {
  const { fiscalYear: _year, ...content } = aDepartmentGoalBody(overrides);
  return { ...content, version };
};
const read = async (id: string, login = 'preparer'): Promise<Json> => (await (await app.signIn(login)).get<Json>(path(id))).body;
const submit = async (id: string): Promise<string> => {
  const answer = await preparer.post<{ approvalCaseId: string }>(`${path(id)}/submission`, { version: (await read(id))['version'] });
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return answer.body.approvalCaseId;
};
const decide = async (caseId: string, login: string, verdict = 'approve') => {
  const reviewer = await app.signIn(login);
  const { body } = await reviewer.get<Json>(`/approval-cases/${caseId}`);
  return reviewer.post<Json>(`/approval-cases/${caseId}/decisions`, { verdict, opinion: verdict === 'approve' ? '同意' : '请补充依据', version: body['version'], contentHash: body['contentHash'] });
};
const approve = async (id: string): Promise<void> => {
  const caseId = await submit(id);
  for (const login of ['subdistrict-finance', 'program-division', 'performance-division']) expect((await decide(caseId, login)).status).toBeLessThan(300);
};
const issue = async (id: string) => (await app.signIn('budget-division')).post<Json>(`${path(id)}/issuance`);
const actionsOf = (goal: Json): [string, boolean][] => (goal['actions'] as Json[]).map((action) => [action['name'], action['allowed']]);
const owed = async (id: string): Promise<Json[]> => (await app.sql.query<Json>(`select kind, status from obligation where subject_kind = 'department-goal' and subject_id = $1`, [id])).rows;
const goalsIn = async (of: number): Promise<number> => Number((await app.sql.query<{ count: string }>('select count(*) from department_goal where fiscal_year = $1', [of])).rows[0]!.count);

describe('the goal of a department is created', () => {
  test('as a draft that keeps every word, reads values and sentences, and says what may be done with it', async () => {
    const goal = await read(await create());
    expect(goal).toMatchObject({
      unitName: expect.any(String), fiscalYear: year, status: 'draft', statusName: '草稿', version: 1, round: 0, violations: [],
      totals: { income: null, expenditure: { amount: '400000.00', raw: '40万元' }, project: { amount: '120000.00', raw: '12万元' } },
      subGoals: [{ name: '街面巡防', dutyGoal: null, bands: [{ grade: 'excellent', atLeast: '90' }, { grade: 'good', atLeast: '80' }, { grade: 'fair', atLeast: '60' }] }, { name: '居民服务', duty: null }],
      indicators: [
        { target: { raw: '≥20人', kind: 'quantitative', operator: '≥', value: '20', unit: '人' }, scoring: { raw: '每少1人扣5%分值', function: 'count-step' } },
        { scoring: { raw: '', function: null, parameters: null } },
      ],
    });
    expect(actionsOf(goal)).toEqual([['revise', true], ['submit', true], ['withdraw', false], ['void', true]]);
    expect((goal['actions'] as Json[])[2]!['reason']).toMatch(/[一-龥]/);
  });

  test('once for a unit and year, by however many hands; after it was voided, once more', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => preparer.post<Json>('/department-goals', aDepartmentGoalBody({ fiscalYear: year }))));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
    const refused = answers.find((answer) => answer.status === 409)!;
    expect([refused.body['code'], refused.body['detail']]).toEqual(['department-goal.exists-already', expect.stringMatching(/作废后重新申报/)]);
    expect(await goalsIn(year)).toBe(1);
    const first = answers.find((answer) => answer.status === 201)!.body['id'] as string;
    expect((await preparer.post(`${path(first)}/voidance`)).status).toBe(204);
    expect(actionsOf(await read(first))).toEqual([['revise', false], ['submit', false], ['withdraw', false], ['void', false]]);
    await create();
    expect(await goalsIn(year)).toBe(2);
  });

  test.each([
    ['an amount that is none', { totals: { project: { amount: '12万' } } }],
    ['two bands of one grade', { subGoals: [{ name: '巡防', bands: [{ grade: 'good', atLeast: '80' }, { grade: 'good', atLeast: '70' }] }] }],
    ['a band beyond the whole', { subGoals: [{ name: '巡防', bands: [{ grade: 'good', atLeast: '101' }] }] }],
    ['an unknown grade', { subGoals: [{ name: '巡防', bands: [{ grade: '优', atLeast: '90' }] }] }],
    ['indicators that are no list', { indicators: {} }],
    ['an overall goal that is no text', { overallGoal: null }],
  ])('not with %s', async (_what, overrides) => {
    const answer = await preparer.post<Json>('/department-goals', aDepartmentGoalBody({ fiscalYear: year, ...overrides }));
    expect([answer.status, await goalsIn(year)]).toEqual([400, 0]);
  });
});

describe('the goal of a department is revised', () => {
  test('from the version that was read; the second writer is told who was faster', async () => {
    const id = await create();
    const answers = await Promise.all([preparer.put<Json>(path(id), revision(1, { overallGoal: '甲' })), preparer.put<Json>(path(id), revision(1, { overallGoal: '乙' }))]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const stale = answers.find((answer) => answer.status === 409)!.body;
    expect([stale['code'], stale['by'], stale['detail']]).toEqual(['goal.stale', 'preparer', expect.stringContaining('preparer')]);
    expect((await read(id))['version']).toBe(2);
  });

  test('rows keep their identity, and cannot take one that is not theirs', async () => {
    const id = await create();
    const [first, second] = (await read(id))['indicators'] as Json[];
    const [one, two] = aDepartmentGoalBody()['indicators'] as Json[];
    const stranger = '018f0000-0000-7000-8000-00000000aaaa';
    expect((await preparer.put(path(id), revision(1, { indicators: [{ ...two, id: second!['id'] }, { ...one, id: stranger }] }))).status).toBe(200);
    const ids = ((await read(id))['indicators'] as Json[]).map((row) => row['id'] as string);
    expect(ids[0]).toBe(second!['id']);
    expect([stranger, first!['id']]).not.toContain(ids[1]);
  });

  test('not while it is under review, nor when it is approved or issued — not even around the product', async () => {
    const id = await create();
    await approve(id);
    const refused = await preparer.put<Json>(path(id), revision((await read(id))['version'] as number));
    expect([refused.status, refused.body['code']]).toEqual([409, 'goal.content-locked']);
    const runtime = new pg.Client({ connectionString: app.database.appUrl });
    await runtime.connect();
    const code = (statement: string): Promise<string> => runtime.query(statement).then(() => 'done', (error: { code: string }) => error.code);
    expect(await code(`update department_goal set content = replace(content, '20', '30'), version = version + 1 where id = '${id}'`)).toBe('YJ004');
    expect(await code(`update department_goal set status = 'draft', version = version + 1 where id = '${id}'`)).toBe('YJ006');
    expect(await code(`update department_goal set status = 'issued' where id = '${id}'`)).toBe('YJ003');
    for (const rewriting of [`update department_goal_revision set content = '{}' where goal_id = '${id}'`, `delete from department_goal_revision where goal_id = '${id}'`, `delete from department_goal where id = '${id}'`]) {
      expect(['42501', 'YJ001']).toContain(await code(rewriting));
    }
    await runtime.end();
  });
});

describe('the goal of a department goes its way', () => {
  test('whole: what is missing is listed completely, in Chinese and with its place', async () => {
    const row = (aDepartmentGoalBody()['indicators'] as Json[])[0]!;
    const id = await create({ overallGoal: ' ', subGoals: [{ name: '', bands: [] }], indicators: [{ ...row, name: '', target: '' }, { ...row, target: '≥95100%' }] });
    const answer = await preparer.post<Json>(`${path(id)}/submission`, { version: 1 });
    expect([answer.status, answer.body['code']]).toEqual([422, 'goal.incomplete']);
    expect((answer.body['violations'] as Json[]).map((violation) => `${violation['path']} ${violation['code']}`)).toEqual([
      '/overallGoal department-goal.overall-goal-missing', '/subGoals/0/name department-goal.sub-goal-unnamed',
      '/indicators/0/name goal.indicator-unnamed', '/indicators/0/target goal.target-missing', '/indicators/1/target goal.target-ambiguous',
    ]);
    expect((answer.body['violations'] as Json[]).filter((violation) => !/[一-龥]/.test(violation['message'] as string))).toEqual([]);
    expect((await read(id))['status']).toBe('draft');
  });

  test('submitted once by twenty hands, withdrawn before anybody decided, and not after', async () => {
    const id = await create();
    const answers = await Promise.all(Array.from({ length: 20 }, () => preparer.post<Json>(`${path(id)}/submission`, { version: 1 })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    expect((await preparer.post(`${path(id)}/withdrawal`)).status).toBe(204);
    expect(await read(id)).toMatchObject({ status: 'draft', round: 1 });
    const caseId = await submit(id);
    expect((await decide(caseId, 'subdistrict-finance')).status).toBeLessThan(300);
    const late = await preparer.post<Json>(`${path(id)}/withdrawal`);
    expect([late.status, late.body['code']]).toEqual([409, 'approval.decided-already']);
    expect((await read(id))['actions']).toContainEqual(expect.objectContaining({ name: 'withdraw', allowed: false, reason: expect.stringMatching(/已有审核意见/) }));
  });

  test('sent back with a duty to revise, revised, approved, issued; every round is kept as it was sent', async () => {
    const id = await create();
    const sentBack = await submit(id);
    expect((await decide(sentBack, 'subdistrict-finance', 'send-back')).status).toBeLessThan(300);
    expect([(await read(id))['status'], await owed(id)]).toEqual(['returned', [{ kind: 'revise-goal', status: 'open' }]]);
    expect((await preparer.get<{ items: Json[] }>('/obligations')).body.items).toContainEqual(expect.objectContaining({ subject: expect.objectContaining({ kind: 'department-goal', id }), title: (await read(id))['unitName'] }));
    await preparer.put(path(id), revision((await read(id))['version'] as number, { overallGoal: '组建20人的巡逻队，并设便民服务点。' }));
    await approve(id);
    expect([(await read(id))['status'], await owed(id)]).toEqual(['approved', [{ kind: 'revise-goal', status: 'discharged' }]]);
    expect(actionsOf(await read(id, 'budget-division'))).toEqual([['issue', true]]);
    const answers = await Promise.all([issue(id), issue(id)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409]);
    const issued = await read(id);
    expect(issued).toMatchObject({ status: 'issued', statusName: '已批复下达', issuedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    const { body: revisions } = await preparer.get<Json[]>(`${path(id)}/revisions`);
    expect(revisions.map(({ round, reason, overallGoal }) => [round, reason, overallGoal])).toEqual([
      [1, 'submitted', '组建20人的巡逻队，让居民住得安心。'], [2, 'submitted', '组建20人的巡逻队，并设便民服务点。'], [2, 'issued', '组建20人的巡逻队，并设便民服务点。'],
    ]);
    expect(revisions.at(-1)!['contentHash']).toBe(issued['contentHash']);
    const { body: timeline } = await preparer.get<Json[]>(`${path(id)}/timeline`);
    expect(timeline.map(({ event }) => event)).toEqual(['created', 'submitted', 'returned', 'revised', 'submitted', 'approved', 'issued'].map((past) => `department-goal.${past}`));
    const { rows: notices } = await app.sql.query(`select distinct payload::json->>'link' as link from outbox_message where payload::json->>'kind' = 'department-goal.issued'`);
    expect(notices).toEqual([{ link: `/department-goals/${id}` }]);
  });

  test('rejected for good; the year is free for another one', async () => {
    const id = await create();
    expect((await decide(await submit(id), 'subdistrict-finance', 'reject')).status).toBeLessThan(300);
    expect((await read(id))['status']).toBe('rejected');
    const again = await preparer.post<Json>(`${path(id)}/submission`, { version: (await read(id))['version'] });
    expect([again.status, again.body['code']]).toEqual([409, 'goal.action-not-allowed']);
    await create();
  });

  test('never approved by somebody who wrote it', async () => {
    const id = await create();
    const writer = await aPerson(app.sql, `writer-${year}`, 'preparer', district.office);
    expect((await (await app.signIn(writer.login)).put(path(id), revision(1, { overallGoal: '由后来的审核人改写。' }))).status).toBe(200);
    const caseId = await submit(id);
    await app.sql.query(`update post set role = 'subdistrict-finance' where id = $1`, [writer.postId]);
    const both = await app.signIn(writer.login);
    const { body: seen } = await both.get<Json>(`/approval-cases/${caseId}`);
    const own = await both.post<Json>(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', opinion: '同意', version: seen['version'], contentHash: seen['contentHash'] });
    expect([own.status, own.body['code']]).toEqual([403, 'approval.own-submission']);
  });
});

describe('the goal of a department is read', () => {
  test('inside the scope only: to another district and to a third party it does not exist', async () => {
    const id = await create();
    await submit(id);
    const elsewhere = await aDistrict(app.sql, `1301${String(year).slice(2)}`, `other${year}`);
    for (const login of [elsewhere.people.preparer.login, elsewhere.people['performance-division'].login]) {
      const answer = await (await app.signIn(login)).get<Json>(path(id));
      expect([answer.status, answer.body['code']]).toEqual([404, 'goal.not-found']);
    }
    expect((await (await app.signIn('third-party')).get(path(id))).status).toBe(404);
    expect((await (await app.signIn('performance-division')).get<Json>(path(id))).body['status']).toBe('under-review');
  });

  test('by the bureau as it was submitted, while the unit rewrites it', async () => {
    const id = await create();
    const bureau = await app.signIn('performance-division');
    expect((await bureau.get(path(id))).status).toBe(404);
    await decide(await submit(id), 'subdistrict-finance', 'send-back');
    await preparer.put(path(id), revision((await read(id))['version'] as number, { overallGoal: '还没想好。' }));
    expect((await bureau.get<Json>(path(id))).body['overallGoal']).toBe('组建20人的巡逻队，让居民住得安心。');
    expect((await read(id))['overallGoal']).toBe('还没想好。');
    expect(((await bureau.get<Json[]>(`${path(id)}/timeline`)).body).map(({ event }) => event)).toEqual(['department-goal.submitted', 'department-goal.returned']);
  });

  test('in pages, by year, status and unit', async () => {
    const id = await create();
    const page = async (query: string): Promise<Json> => (await preparer.get<Json>(`/department-goals?${query}`)).body;
    expect(await page(`fiscalYear=${year}`)).toMatchObject({ items: [{ id, fiscalYear: year, statusName: '草稿' }], total: 1, page: 1, pageSize: 20 });
    expect(await page(`fiscalYear=${year}&status=issued`)).toMatchObject({ items: [], total: 0 });
    expect(await page(`fiscalYear=${year}&unitId=${district.bureau.id}`)).toMatchObject({ items: [], total: 0 });
    const all = (await page('pageSize=100'))['total'] as number;
    expect(await page('pageSize=1&page=2')).toMatchObject({ items: [expect.anything()], total: all });
    expect(await page('pageSize=1&page=1000')).toMatchObject({ items: [], total: all });
  });
});

describe('the goal of a department is reviewed', () => {
  test('with what is wrong, where, and what to do; the totals against the projects of the year', async () => {
    const row = (aDepartmentGoalBody()['indicators'] as Json[])[0]!;
    const flawed = aDepartmentGoalBody({
      fiscalYear: year,
      totals: { income: { amount: '410000.00' }, expenditure: { amount: '400000.00' }, basic: { amount: '100000.00' }, project: { amount: '150000.00', raw: '15万元' } },
      overallGoal: '为37个小区服务。',
      subGoals: [{ name: '巡防', standard: '80%的为优，90%的为良', bands: [{ grade: 'excellent', atLeast: '80' }, { grade: 'good', atLeast: '90' }] }],
      indicators: [row, { ...row, target: '95%', scoring: '视情况扣分' }, { ...row, name: '满意率', target: '≥95100%', scoring: '' }],
    });
    await preparer.post('/performance-goals', aGoalBody({ fiscalYear: year }));
    const rulesOf = (review: Json): string[] => [...new Set((review['findings'] as Json[]).map((finding) => `${finding['rule']} ${finding['path']}`))];
    const draft = (await preparer.post<Json>('/department-goal-reviews', flawed)).body;
    expect(rulesOf(draft)).toEqual(expect.arrayContaining([
      'W1 /totals/project', 'W1 /totals/expenditure', 'W2 /indicators/1/name', 'W3 /indicators/1/scoring', 'W3 /indicators/2/scoring', 'W4 /subGoals/0/bands',
      'G2 /overallGoal', 'V1 /indicators/2/target', 'V5 /indicators/1/target',
    ]));
    expect((draft['findings'] as Json[]).filter((finding) => !/。$/.test(finding['message'] as string) || !/。$/.test(finding['suggestion'] as string))).toEqual([]);
    const id = (await preparer.post<{ id: string }>('/department-goals', flawed)).body.id;
    expect((await preparer.get<Json>(`${path(id)}/review`)).body).toEqual(draft);
    const faultless = (aDepartmentGoalBody()['indicators'] as Json[]).map((each) => ({ ...each, scoring: '每低1个百分点扣2%分值' }));
    expect((await preparer.get<Json>(`${path(await create({ fiscalYear: year + 100, totals: {}, indicators: faultless }))}/review`)).body['findings']).toEqual([]);
  });
});

test('the goals of projects are held against it, as far as their reader may see it', async () => {
  const row = (aDepartmentGoalBody()['indicators'] as Json[])[1]!;
  const { body } = await preparer.post<{ id: string }>('/performance-goals', aGoalBody({ fiscalYear: year }));
  const said = async (person: PersonClient): Promise<string[]> => ((await person.get<Json>(`/performance-goals/${body.id}/review`)).body['findings'] as Json[]).filter(({ rule }) => rule === 'E2').map(({ evidence }) => evidence as string);
  expect(await said(preparer)).toEqual([]);
  await create({ indicators: [{ ...row, target: '≥95%' }] });
  expect(await said(preparer)).toEqual(['≥90%']);
  expect((await preparer.post(`/performance-goals/${body.id}/submission`, { version: 1 })).status).toBe(200);
  // What the unit has not sent up is nobody else's business.
  expect(await said(await app.signIn('performance-division'))).toEqual([]);
});

test('its official form says what was stored, field by field', async () => {
  const id = await create();
  const goal = await read(id);
  const response = await fetch(`${app.baseUrl}${path(id)}/forms/department-goal?format=docx`, { headers: { cookie: preparer.cookie } });
  expect([response.status, response.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
  const { fields, lists } = readParts(departmentGoalForm.define(null).parts, returnedBlocks(readDocx(new Uint8Array(await response.arrayBuffer()))));
  expect(fields).toMatchObject({ fiscalYear: String(year), department: `520001${goal['unitName'] as string}`, total: '40万元', basic: '28万元', project: '12万元', overallGoal: goal['overallGoal'] as string, safeguards: '1.专人负责，按月通报' });
  expect(lists['duties']).toMatchObject([{ name: '街面巡防', duty: '组织巡逻队', goal: '每日巡逻', measure: '巡逻队员20人' }, { name: '居民服务' }]);
  expect(lists['indicators']).toMatchObject([{ level1: '产出指标', name: '巡逻队员人数', scoring: '每少1人扣5%分值', operator: '≥', value: '20', unit: '人' }, { name: '居民满意度', operator: '≥', value: '90', unit: '%' }]);
});

test('a person of the unit who may only read it has no buttons, and may not write', async () => {
  const id = await create();
  const leader = await app.signIn((await aPerson(app.sql, `leader-${year}`, 'unit-leader', district.office)).login);
  expect((await leader.get<Json>(path(id))).body['actions']).toEqual([]);
  expect((await leader.put(path(id), revision(1))).status).toBe(403);
});

test('the goals of departments are sorted, and taken home as the reader sees them', async () => {
  await create();
  const years = async (query: string): Promise<number[]> => (await preparer.get<Json>(`/department-goals?pageSize=100${query}`)).body['items'].map((item: Json) => item['fiscalYear']);
  const oldestFirst = await years('&sort=year');
  expect([oldestFirst, await years('&sort=-year')]).toEqual([[...oldestFirst].sort((a, b) => a - b), oldestFirst.toReversed()]);
  const [heads, ...rows] = await workbookRows(preparer, `/department-goals/workbook?fiscalYear=${year}`);
  expect(heads).toEqual(['单位代码', '单位', '年度', '送审轮次', '状态']);
  expect(rows.map((row) => row.slice(2))).toEqual([[year, 0, '草稿']]);
  expect(await workbookRows(await app.signIn('performance-division'), `/department-goals/workbook?fiscalYear=${year}`)).toEqual([heads]);
});
