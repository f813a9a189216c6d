import { aDistrict, aGoalBody } from '../../support/builders.js';
import { TestApp, type Answer, type PersonClient, type Json } from '../../support/test-app.js';

let app: TestApp;
let preparer: PersonClient;

beforeAll(async () => {
  app = await TestApp.start({}, 'goal-writing');
  await aDistrict(app.sql);
  preparer = await app.signIn('preparer');
});

afterAll(async () => {
  await app.stop();
});

const create = async (overrides: Json = {}): Promise<string> => {
  const answer = await preparer.post<{ id: string }>('/performance-goals', aGoalBody(overrides));
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.body.id;
};
const revision = (overrides: Json = {}): Json => {
  const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = aGoalBody(overrides);
  return { version: 1, ...content, ...overrides };
};
const detail = async (id: string, person = preparer): Promise<Json> => (await person.get<Json>(`/performance-goals/${id}`)).body;
const effects = async (): Promise<string> => (await app.sql.query<{ count: string }>('select (select count(*) from performance_goal) + (select count(*) from budget_project) + (select sum(version) from performance_goal) as count')).rows[0]!.count;
const pathsOf = (answer: Answer<Json>): string[] => ((answer.body['violations'] ?? []) as Json[]).map((violation) => violation['path'] as string);

describe('a goal is created', () => {
  test('as a draft that says what may be done with it', async () => {
    const id = await create();
    const goal = await detail(id);
    expect(goal).toMatchObject({ status: 'draft', statusName: '草稿', version: 1, round: 0, budget: { total: '120000.00', fiscal: '120000.00', other: '0.00' }, violations: [], contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((goal['actions'] as Json[]).map((action) => [action['name'], action['allowed']])).toEqual([['revise', true], ['submit', true], ['withdraw', false], ['void', true], ['adjust', false]]);
    expect((goal['actions'] as Json[])[2]!['reason']).toMatch(/[一-龥]/);
  });

  test('once per code, district and year: the second is told so', async () => {
    await create({ code: 'TAKEN-1' });
    const again = await preparer.post<Json>('/performance-goals', aGoalBody({ code: 'TAKEN-1' }));
    expect([again.status, again.body['code'], again.body['detail']]).toEqual([409, 'goal.code-taken', expect.stringMatching(/项目编码/)]);
    expect(again.text).not.toMatch(/budget_project|constraint/);
    await create({ code: 'TAKEN-1', fiscalYear: 2027 });
  });

  test('once by a hundred hands at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => preparer.post<Json>('/performance-goals', aGoalBody({ code: 'HUNDRED' }))));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 99 }, () => 409)]);
    const { rows } = await app.sql.query(`select (select count(*) from performance_goal where code = 'HUNDRED')::int as goals, (select count(*) from budget_project where code = 'HUNDRED')::int as projects,
      (select count(*) from audit_entry where event = 'goal.created' and audit_body(audit_entry)->'details'->>'code' = 'HUNDRED')::int as entries`);
    expect(rows).toEqual([{ goals: 1, projects: 1, entries: 1 }]);
  });

  test('with amounts that add up: fiscal and other funds are the budget', async () => {
    const before = await effects();
    const answer = await preparer.post<Json>('/performance-goals', aGoalBody({ budget: { total: '100.00', fiscal: '60.00', other: '39.99' } }));
    expect([answer.status, answer.body['code'], answer.body['detail'], pathsOf(answer)]).toEqual([422, 'goal.funds-do-not-add-up', '预算数应等于财政资金与其他资金之和。', ['/budget']]);
    expect(await effects()).toBe(before);
  });

  test('to the fen and to the largest amount', async () => {
    const id = await create({ budget: { total: '999999999999.99', fiscal: '999999999999.98', other: '0.01' } });
    expect((await detail(id))['budget']).toEqual({ total: '999999999999.99', fiscal: '999999999999.98', other: '0.01' });
  });
});

describe('a property that the contract does not name is refused', () => {
  test.each<[string, Json]>([
    ['/districtId', { districtId: '00000000-0000-7000-8000-000000000000' }],
    ['/unitId', { unitId: '00000000-0000-7000-8000-000000000000' }],
    ['/status', { status: 'approved' }],
    ['/round', { round: 3 }],
    ['/preparerId', { preparerId: null }],
    ['/contentHash', { contentHash: 'x' }],
    ['/issuedOn', { issuedOn: '2026-01-01' }],
    ['/budget/approved', { budget: { total: '1', fiscal: '1', other: '0', approved: true } }],
    ['/spendingPlan/0/locked', { spendingPlan: [{ month: 3, percent: '25', locked: true }] }],
    ['/indicators/0/score', { indicators: [{ category: 'quantity', name: 'a', description: 'b', target: '≥1', basis: 'c', score: '100' }] }],
  ])('%s', async (path, extra) => {
    const before = await effects();
    for (const answer of [await preparer.post<Json>('/performance-goals', aGoalBody(extra)), await preparer.put<Json>(`/performance-goals/00000000-0000-7000-8000-000000000000`, revision(extra))]) {
      expect([answer.status, answer.body['code'], pathsOf(answer)]).toEqual([400, 'request.malformed', expect.arrayContaining([path])]);
      expect((answer.body['violations'] as Json[]).every((violation) => /[一-龥]/.test(violation['message'] as string))).toBe(true);
    }
    expect(await effects()).toBe(before);
  });

  test('nor is there a version to give at birth', async () => {
    expect((await preparer.post('/performance-goals', aGoalBody({ version: 7 }))).status).toBe(400);
  });
});

describe('what is no number is refused, with its place and without effect', () => {
  const literals: unknown[] = ['NaN', '∞', 'Infinity', '-Infinity', '１２３', '1e5', '1e-7', '-0', '-1', '+1', '', ' ', ' 1', '1 ', '1\n', '0x10', '1,000', '1.', '.5', '1.001', '９９.９', '壹', '9007199254740993000', null, true, 12, -0, 1e21, [], ['1'], {}];
  const amounts: [string, (value: unknown) => Json][] = [
    ['/budget/total', (value) => ({ budget: { total: value, fiscal: '1', other: '0' } })],
    ['/budget/fiscal', (value) => ({ budget: { total: '1', fiscal: value, other: '0' } })],
    ['/budget/other', (value) => ({ budget: { total: '1', fiscal: '1', other: value } })],
  ];
  const percents: [string, (value: unknown) => Json][] = [
    ['/spendingPlan/0/percent', (value) => ({ spendingPlan: [{ month: 3, percent: value }] })],
    ['/indicators/0/weight', (value) => ({ indicators: [{ category: 'quantity', name: 'a', description: 'b', target: '≥1', basis: 'c', weight: value }] })],
  ];
  const integers: [string, (value: unknown) => Json][] = [
    ['/fiscalYear', (value) => ({ fiscalYear: value })],
    ['/spendingPlan/0/month', (value) => ({ spendingPlan: [{ month: value, percent: '25' }] })],
  ];
  const wholeLiterals: unknown[] = ['2026', '3', 'NaN', '', null, true, 1e21, 1e5, 1e-7, 2026.5, 3.5, -0, 0, -1, 13, 2200, 1999, 9007199254740992, [3], {}];
  const legal = new Set<string>([`/fiscalYear 2026`]);

  const expectRefused = async (path: string, body: Json, send: (body: Json) => Promise<Answer<Json>>): Promise<void> => {
    const before = await effects();
    const answer = await send(body);
    expect([JSON.stringify(body), answer.status]).toEqual([JSON.stringify(body), 400]);
    expect(pathsOf(answer)).toContain(path);
    expect(await effects()).toBe(before);
  };

  test.each([...amounts, ...percents])('%s', async (path, place) => {
    const isOptional = percents.some(([name]) => name === path);
    for (const literal of literals.filter((value) => !(isOptional && value === null))) {
      await expectRefused(path, aGoalBody(place(literal)), (body) => preparer.post('/performance-goals', body));
      await expectRefused(path, revision(place(literal)), (body) => preparer.put('/performance-goals/00000000-0000-7000-8000-000000000000', body));
    }
  });

  test.each([['100.01'], ['101'], ['999']])('a percentage or weight of %s', async (literal) => {
    for (const [path, place] of percents) await expectRefused(path, aGoalBody(place(literal)), (body) => preparer.post('/performance-goals', body));
  });

  test.each([...integers])('%s', async (path, place) => {
    for (const literal of wholeLiterals.filter((value) => !legal.has(`${path} ${String(value)}`))) await expectRefused(path, aGoalBody(place(literal)), (body) => preparer.post('/performance-goals', body));
  });

  test('a version', async () => {
    const id = await create();
    for (const literal of ['1', null, undefined, 1.5, 0, -0, -1, 1e21, 1_000_001, true, [1]]) {
      await expectRefused('/version', { ...revision(), version: literal }, (body) => preparer.put(`/performance-goals/${id}`, body));
      await expectRefused('/version', { version: literal }, (body) => preparer.post(`/performance-goals/${id}/submission`, body));
    }
    expect((await preparer.post(`/performance-goals/${id}/submission`)).status).toBe(400);
  });

  test('a whole number beyond what JSON can say, written as a number', async () => {
    const before = await effects();
    const text = JSON.stringify(aGoalBody()).replace('"120000.00","fiscal"', '9007199254740993,"fiscal"');
    const response = await fetch(`${app.baseUrl}/performance-goals`, { method: 'POST', body: text, headers: { 'content-type': 'application/json', cookie: preparer.cookie, 'x-csrf-token': preparer.csrfToken } });
    expect(response.status).toBe(400);
    for (const word of ['NaN', 'Infinity', '-Infinity', '1_000', '0x10', '01']) {
      const odd = await fetch(`${app.baseUrl}/performance-goals`, { method: 'POST', body: JSON.stringify(aGoalBody()).replace('2026', word), headers: { 'content-type': 'application/json', cookie: preparer.cookie, 'x-csrf-token': preparer.csrfToken } });
      expect([word, odd.status]).toEqual([word, 400]);
    }
    expect(await effects()).toBe(before);
  });
});

describe('shapes that slip past a naive validator are refused', () => {
  const row = { category: 'quantity', name: 'a', description: 'b', target: '≥1', basis: 'c' };
  test.each<[string, Json]>([
    ['a list where one object is expected', { budget: [{ total: '1', fiscal: '1', other: '0' }] }],
    ['rows inside of rows', { indicators: [[row]] }],
    ['cells inside of cells', { spendingPlan: [[{ month: 3, percent: '25' }]] }],
    ['an object where a list is expected', { objectives: { 0: 'a' } }],
    ['a list of lists of texts', { objectives: [['a']] }],
    ['no row at all', { indicators: [null] }],
    ['the same month twice', { spendingPlan: [{ month: 3, percent: '25' }, { month: 3, percent: '50' }] }],
    ['a thirteenth cell', { spendingPlan: Array.from({ length: 13 }, (_unused, at) => ({ month: at + 1, percent: '1' })) }],
    ['a printed text that is nothing', { spendingPlan: [{ month: 3, percent: '25', raw: null }] }],
    ['an identity that is nothing', { indicators: [{ ...row, id: null }] }],
    ['one identity twice', { indicators: [{ ...row, id: '018f0000-0000-7000-8000-000000000001' }, { ...row, id: '018f0000-0000-7000-8000-000000000001' }] }],
    ['an unknown category', { indicators: [{ ...row, category: 'toString' }] }],
    ['an unknown nature', { nature: 'constructor' }],
    ['a blank name', { name: '  ' }],
    ['a name of two lines', { name: '补贴\r\nBcc: a@example.invalid' }],
    ['a name that turns the writing direction', { name: '补贴\u202e' }],
    ['a code with a wide digit', { code: 'Ｐ１' }],
    ['a code with what has no width', { code: 'P1\u200b' }],
  ])('%s', async (_what, overrides) => {
    const before = await effects();
    const answer = await preparer.post<Json>('/performance-goals', aGoalBody(overrides));
    expect([answer.status, answer.body['code']]).toEqual([400, 'request.malformed']);
    expect(await effects()).toBe(before);
  });
});

describe('a goal is revised', () => {
  test('by whoever has seen its present version; the loser learns who, what and when, and nothing of the winner is lost', async () => {
    const id = await create();
    const winner = await preparer.put<Json>(`/performance-goals/${id}`, revision({ purpose: '第一人的文字' }));
    const loser = await preparer.put<Json>(`/performance-goals/${id}`, revision({ purpose: '第二人的文字' }));
    expect([winner.status, winner.body]).toEqual([200, { version: 2 }]);
    expect([loser.status, loser.body]).toEqual([409, expect.objectContaining({ code: 'goal.stale', by: 'preparer', event: 'goal.revised', version: 2, currentStatus: 'draft', at: expect.stringMatching(/^20\d\d-.*Z$/) })]);
    expect(loser.body['detail']).toContain('preparer');
    expect(await detail(id)).toMatchObject({ version: 2, purpose: '第一人的文字' });
  });

  test('once out of fifty at the same time', async () => {
    const id = await create();
    const answers = await Promise.all(Array.from({ length: 50 }, (_unused, at) => preparer.put<Json>(`/performance-goals/${id}`, revision({ purpose: `第${at}人` }))));
    const winners = answers.flatMap((answer, at) => (answer.status === 200 ? [at] : []));
    expect(winners).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 409 && answer.body['by'] === 'preparer')).toHaveLength(49);
    expect(await detail(id)).toMatchObject({ version: 2, purpose: `第${winners[0]}人` });
  });

  test('and its indicators keep who they are, while a foreign identity is not taken over', async () => {
    const [id, foreign] = [await create(), await create()];
    const [own, other] = [(await detail(id))['indicators'] as Json[], (await detail(foreign))['indicators'] as Json[]];
    const rows = (aGoalBody()['indicators'] as Json[]).map((row, at) => ({ ...row, id: at === 0 ? other[0]!['id'] : own[at]!['id'] }));
    expect((await preparer.put(`/performance-goals/${id}`, revision({ indicators: rows }))).status).toBe(200);
    const after = (await detail(id))['indicators'] as Json[];
    expect(after.slice(1).map((row) => row['id'])).toEqual(own.slice(1).map((row) => row['id']));
    expect([own[0]!['id'], other[0]!['id']]).not.toContain(after[0]!['id']);
    expect(((await detail(foreign))['indicators'] as Json[])[0]!['id']).toBe(other[0]!['id']);
  });

  test('in a year with a draft of any kind, even an empty one', async () => {
    const id = await create({ budget: { total: '0', fiscal: '0', other: '0' }, purpose: '', objectives: [], spendingPlan: [], indicators: [] });
    expect((await detail(id))['violations']).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'goal.budget-missing' })]));
  });
});

describe('a goal is submitted', () => {
  test('whole: what is missing is listed completely, in Chinese and with its place', async () => {
    const row = { category: 'quantity', description: '', basis: '' };
    const id = await create({
      budget: { total: '0', fiscal: '0', other: '0' },
      purpose: ' ',
      objectives: [' '],
      spendingPlan: [{ month: 3, percent: '50' }, { month: 6, percent: '40' }, { month: 10, percent: null }, { month: 12, percent: '90' }],
      indicators: [{ ...row, name: '', target: '' }, { ...row, name: '人数', target: '20', weight: '10' }],
    });
    const { rows: before } = await app.sql.query('select version, status, round from performance_goal where id = $1', [id]);
    const answer = await preparer.post<Json>(`/performance-goals/${id}/submission`, { version: 1 });
    expect([answer.status, answer.body['code']]).toEqual([422, 'goal.incomplete']);
    const found = (answer.body['violations'] as Json[]).map((violation) => `${violation['path']} ${violation['code']}`);
    expect(found).toEqual(expect.arrayContaining([
      '/budget/total goal.budget-missing', '/purpose goal.purpose-missing', '/objectives/0 goal.objective-missing', '/spendingPlan/1/percent spending-plan.decreasing', '/spendingPlan/3/percent spending-plan.not-ending-at-hundred',
      '/indicators/0/name goal.indicator-unnamed', '/indicators/0/target goal.target-missing', '/indicators goal.benefit-indicator-missing', '/indicators goal.weights-incomplete',
    ]));
    expect((answer.body['violations'] as Json[]).filter((violation) => !/[一-龥]/.test(violation['message'] as string) || !/^\//.test(violation['path'] as string))).toEqual([]);
    expect((await detail(id))['violations']).toEqual((answer.body['violations'] as Json[]).map(({ path, code, message }) => ({ path, code, message })));
    expect((await app.sql.query('select version, status, round from performance_goal where id = $1', [id])).rows).toEqual(before);
  });

  test('from the version that was read, and only once', async () => {
    const id = await create();
    await preparer.put(`/performance-goals/${id}`, revision());
    const stale = await preparer.post<Json>(`/performance-goals/${id}/submission`, { version: 1 });
    expect([stale.status, stale.body['code'], stale.body['by']]).toEqual([409, 'goal.stale', 'preparer']);
    const answers = await Promise.all(Array.from({ length: 20 }, () => preparer.post<Json>(`/performance-goals/${id}/submission`, { version: 2 })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    const { rows } = await app.sql.query(`select (select count(*) from approval_case where subject_id = $1)::int as cases, (select count(*) from goal_revision where goal_id = $1)::int as rounds,
      (select count(*) from audit_entry where subject_id = $2 and event = 'goal.submitted')::int as entries`, [id, id]);
    expect(rows).toEqual([{ cases: 1, rounds: 1, entries: 1 }]);
  });

  test('by nobody but a preparer, and issued by nobody but the budget division, of an approved one', async () => {
    const id = await create();
    const leader = await app.signIn('unit-leader');
    expect((await leader.post<Json>(`/performance-goals/${id}/submission`, { version: 1 })).body['code']).toBe('access.not-permitted');
    expect((await preparer.post<Json>(`/performance-goals/${id}/issuance`)).body['code']).toBe('access.not-permitted');
    await preparer.post(`/performance-goals/${id}/submission`, { version: 1 });
    const early = await (await app.signIn('budget-division')).post<Json>(`/performance-goals/${id}/issuance`);
    expect([early.status, early.body['code'], early.body['currentStatus']]).toEqual([409, 'goal.action-not-allowed', 'under-review']);
  });
});

describe('a list', () => {
  test('is cut into pages, sorted, filtered, and searched without wildcards', async () => {
    await create({ code: 'Z-001', name: '百分号%项目', fiscalYear: 2030 });
    await create({ code: 'Z-002', name: '下划线_项目', fiscalYear: 2030 });
    await create({ code: 'Z-003', name: '反斜线\\项目', fiscalYear: 2030 });
    const list = async (query: string): Promise<string[]> => ((await preparer.get<Json>(`/performance-goals?fiscalYear=2030&${query}`)).body['items'] as Json[]).map((item) => item['code'] as string);
    expect(await list('')).toEqual(['Z-001', 'Z-002', 'Z-003']);
    expect(await list(`search=${encodeURIComponent('%')}`)).toEqual(['Z-001']);
    expect(await list('search=_')).toEqual(['Z-002']);
    expect(await list(`search=${encodeURIComponent('\\')}`)).toEqual(['Z-003']);
    expect(await list(`search=${encodeURIComponent("' or 1=1 --")}`)).toEqual([]);
    expect(await list('pageSize=2&page=2')).toEqual(['Z-003']);
    const beyond = (await preparer.get<Json>('/performance-goals?fiscalYear=2030&pageSize=2&page=9')).body;
    expect([beyond['items'], beyond['total'], beyond['page']]).toEqual([[], 3, 9]);
    expect(await list('status=issued')).toEqual([]);
  });

  test.each(['page=0', 'page=1e9', 'page=100001', 'page=-1', 'page=', 'page=1&page=2', 'pageSize=101', 'pageSize=0', 'fiscalYear=%00', 'status=constructor', 'unitId=1', 'search=', 'search=a&search=b', 'sort=nonsense', 'search=%00', 'fiscalYear=２０２６'])('refuses %s', async (query) => {
    expect((await preparer.get(`/performance-goals?${query}`)).status).toBeGreaterThanOrEqual(400);
    expect((await preparer.get(`/performance-goals?${query}`)).status).toBeLessThan(500);
  });
});
