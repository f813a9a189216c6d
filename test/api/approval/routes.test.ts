import { aDistrict, aGoalBody, aPerson, aUnit, type BuiltDistrict } from '../../support/builders.js';
import { TestApp } from '../../support/test-app.js';

interface Case {
  readonly status: string;
  readonly version: number;
  readonly contentHash: string;
  readonly steps: readonly { name: string; holders: string[]; unitName: string | null }[];
}

interface Check {
  readonly ok: boolean;
  readonly violations: readonly { path: string; code: string; message: string }[];
  readonly withoutPeople: readonly { step: string; needed: number; units: { code: string }[] }[];
  readonly year: { fiscalYear: number; documents: number; steps: { name: string; documents: number }[] } | null;
}

let app: TestApp;
let district: BuiltDistrict;

const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const finance = { name: '街道财政初审', role: 'subdistrict-finance', at: 'own-unit', rule: 'any-of' };
const division = { name: '绩效股审核', role: 'performance-division', at: 'district-performance-division', rule: 'any-of' };
/** 重点项目: from a million 元 the leader of the office looks at it as well. */
const leader = { name: '分管领导审定', role: 'responsible-leader', at: 'own-unit', rule: 'any-of', when: { fact: 'amount', atLeast: '1000000' } };

const keeper = async () => app.signIn('performance-division');
const load = async (...steps: unknown[]) => (await keeper()).post<{ number: number; code: string; steps: object[]; violations: Check['violations'] }>('/approval-routes', { subjectKind: 'goal', effectiveOn: TODAY, steps });
const check = async (steps: unknown[], also: object = {}) => (await keeper()).post<Check>('/approval-routes/checks', { subjectKind: 'goal', effectiveOn: TODAY, steps, ...also });

/** A rate that is counted in people: one fault that must be put right. */
const faulty = { indicators: (aGoalBody()['indicators'] as readonly { category: string }[]).map((row) => (row.category === 'quality' ? { ...row, target: '≥98人' } : row)) };
const costs = (total: string, other = '0.00'): object => ({ budget: { total, fiscal: (Number(total) - Number(other)).toFixed(2), other } });

async function submit(body: object = {}, login = 'preparer'): Promise<string> {
  const preparer = await app.signIn(login);
  const written = await preparer.post<{ id: string }>('/performance-goals', aGoalBody({ ...body }));
  const submitted = await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${written.body.id}/submission`, { version: 1 });
  if (submitted.status !== 200) throw new Error(submitted.text);
  return submitted.body.approvalCaseId;
}

const read = async (caseId: string): Promise<Case> => (await (await app.signIn('preparer')).get<Case>(`/approval-cases/${caseId}`)).body;
const stepsOf = async (caseId: string): Promise<string[]> => (await read(caseId)).steps.map(({ name }) => name);

async function decide(login: string, caseId: string, verdict = 'approve'): Promise<{ status: number; body: Record<string, unknown> }> {
  const client = await app.signIn(login);
  const { version, contentHash } = (await client.get<Case>(`/approval-cases/${caseId}`)).body;
  return client.post(`/approval-cases/${caseId}/decisions`, { verdict, version, contentHash, opinion: '意见' });
}

const openedEntry = async (caseId: string): Promise<string> =>
  (await app.sql.query<{ sealed: string }>(`select sealed from audit_entry where subject_id = $1 and event = 'approval.opened'`, [caseId])).rows[0]?.sealed ?? '';

beforeAll(async () => {
  app = await TestApp.start({}, 'route-conditions');
});

beforeEach(async () => {
  await app.database.truncate();
  district = await aDistrict(app.sql);
});

afterAll(async () => {
  await app.stop();
});

test('39 an amount decides who looks at a document, to the fen, and the trail says who was left out and why', async () => {
  expect((await load(finance, leader, division)).status).toBe(201);
  const [small, large] = [await submit(costs('999999.99')), await submit(costs('1000000.00'))];
  expect(await stepsOf(large)).toEqual(['街道财政初审', '分管领导审定', '绩效股审核']);
  expect(await stepsOf(small)).toEqual(['街道财政初审', '绩效股审核']);
  expect(await openedEntry(small)).toContain('"leftOut":[{"step":"分管领导审定","when":{"fact":"amount","atLeast":"1000000"}}]');
  expect(await openedEntry(small)).toContain('"amount":"999999.99"');
  expect(await openedEntry(large)).not.toContain('leftOut');
  expect((await decide('subdistrict-finance', small)).body['next']).toMatchObject({ step: '绩效股审核' });
  expect((await decide('subdistrict-finance', large)).body['next']).toMatchObject({ step: '分管领导审定', holders: ['responsible-leader'] });
});

test.each<[string, object, object, object]>([
  ['fund source', { fact: 'funds', includes: 'other' }, costs('100.00', '1.00'), costs('100.00')],
  ['nature', { fact: 'nature', oneOf: ['construction'] }, { nature: 'construction' }, { nature: 'payroll' }],
  ['重点项目', { fact: 'keyProject', is: true }, { isKeyProject: true }, {}],
  ['blocking findings', { fact: 'blockingFindings', atLeast: 1 }, faulty, {}],
  ['the worst finding', { fact: 'severity', atLeast: 'block' }, faulty, {}],
])('a step is asked by %s', async (_, when, asked, notAsked) => {
  expect((await load(finance, { ...leader, when }, division)).status).toBe(201);
  expect(await stepsOf(await submit(asked))).toContain('分管领导审定');
  expect(await stepsOf(await submit(notAsked))).not.toContain('分管领导审定');
});

test('a copy of last year’s goal is a continuing project', async () => {
  expect((await load(finance, { ...leader, when: { fact: 'continuing', is: true } }, division)).status).toBe(201);
  const fresh = await submit();
  expect(await stepsOf(fresh)).not.toContain('分管领导审定');
  for (const login of ['subdistrict-finance', 'performance-division']) await decide(login, fresh);
  const { rows } = await app.sql.query<{ id: string }>('select id from performance_goal');
  await (await app.signIn('budget-division')).post(`/performance-goals/${rows[0]?.id}/issuance`);
  const preparer = await app.signIn('preparer');
  const { body } = await preparer.post<{ goalId: string }>(`/performance-goals/${rows[0]?.id}/successors`, { fiscalYear: 2027, code: 'NEXT' });
  const submitted = await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${body.goalId}/submission`, { version: 1 });
  expect(await stepsOf(submitted.body.approvalCaseId)).toContain('分管领导审定');
});

test('38 a step that is there by a condition can send back and refuse like any other', async () => {
  await load(finance, leader, division);
  const [returned, rejected] = [await submit(costs('1000000.00')), await submit(costs('1000000.00'))];
  for (const caseId of [returned, rejected]) await decide('subdistrict-finance', caseId);
  expect((await decide('responsible-leader', returned, 'send-back')).body['outcome']).toBe('returned');
  expect((await decide('responsible-leader', rejected, 'reject')).body['outcome']).toBe('rejected');
  expect([(await read(returned)).status, (await read(rejected)).status]).toEqual(['returned', 'rejected']);
});

test('37 a route that is edited changes no reviewer and no step of what is under way (A12); the next round takes the new one', async () => {
  await load(finance, division);
  const caseId = await submit(costs('2000000.00'));
  const before = await read(caseId);
  await load({ ...finance, name: '财政会签', rule: 'all-of' }, leader, division);
  expect((await read(caseId)).steps).toEqual(before.steps);
  expect((await decide('subdistrict-finance', caseId)).body['next']).toMatchObject({ step: '绩效股审核' });
  const { rows } = await app.sql.query<{ number: number }>('select route.number from approval_case c join approval_route route on route.id = c.route_id where c.id = $1', [caseId]);
  expect(rows).toEqual([{ number: 1 }]);
  await decide('performance-division', caseId, 'send-back');
  const preparer = await app.signIn('preparer');
  const { rows: goals } = await app.sql.query<{ id: string; version: number }>('select id, version from performance_goal');
  const again = await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${goals[0]?.id}/submission`, { version: goals[0]?.version });
  expect(await stepsOf(again.body.approvalCaseId)).toEqual(['财政会签', '分管领导审定', '绩效股审核']);
});

test('42 a step whose place has nobody asks nobody: never everybody', async () => {
  await app.sql.query(`delete from post where role = 'responsible-leader'`);
  const loaded = await load(finance, leader, division);
  expect([loaded.status, loaded.body.violations.map(({ path, code }) => `${path} ${code}`)]).toEqual([422, ['/steps/1 route.nobody-anywhere']]);
  expect(loaded.body.violations[0]?.message).toContain('分管领导审定');
  const later = await (await keeper()).post('/approval-routes', { subjectKind: 'goal', effectiveOn: '2099-01-01', steps: [finance, leader, division] });
  expect(later.status).toBe(201);
  await aPerson(app.sql, 'new.leader', 'responsible-leader', district.office, '新领导');
  await load(finance, leader, division);
  const caseId = await submit(costs('1000000.00'));
  await decide('subdistrict-finance', caseId);
  await app.sql.query(`update person set is_active = false where login = 'new.leader'`);
  expect((await read(caseId)).steps[1]?.holders).toEqual([]);
  for (const login of ['unit-leader', 'performance-division', 'program-division']) expect((await decide(login, caseId)).body['code']).toBe('approval.not-your-step');
});

test('45 every setting of a step comes back as it was loaded, and stays with what is under way', async () => {
  const full = { ...division, rule: 'share-of', agreementPercent: 60, allowsPreparer: false, secondPerson: false, when: { and: [{ fact: 'amount', above: '1' }, { not: { fact: 'continuing', is: true } }] }, grades: true, mayEdit: ['purpose', 'indicator-target'] };
  expect((await load(finance, full, { name: '业务股审核', role: 'program-division', at: 'assigned-program-division', rule: 'any-of' })).body.steps[1]).toMatchObject(full);
  const listed = await (await keeper()).get<{ steps: object[] }[]>('/approval-routes');
  expect(listed.body.at(-1)?.steps[1]).toMatchObject({ ...full, whenText: '预算数高于 1 元，并且不是：是延续项目' });
});

test('a leader of the finance bureau is asked about a large project, and reads it', async () => {
  await aPerson(app.sql, 'bureau.leader', 'responsible-leader', district.bureau, '局领导');
  expect((await load(finance, { ...leader, name: '局领导审定', at: 'district-finance-bureau' }, division)).status).toBe(201);
  const caseId = await submit(costs('3000000.00'));
  await decide('subdistrict-finance', caseId);
  expect((await read(caseId)).steps[1]).toMatchObject({ holders: ['局领导'], unitName: district.bureau.name });
  expect((await decide('bureau.leader', caseId)).body['next']).toMatchObject({ step: '绩效股审核' });
});

test('17 every step of a route with conditions is reached in its order, and sending back leads to the preparer from each of them', async () => {
  await load(finance, { ...leader, when: { fact: 'amount', below: '10' } }, { ...leader, name: '负责人审核', role: 'unit-leader' }, division);
  const chain = ['subdistrict-finance', 'unit-leader', 'performance-division'];
  for (const [reached, login] of chain.entries()) {
    const caseId = await submit(costs('1000000.00'));
    for (const earlier of chain.slice(0, reached)) await decide(earlier, caseId);
    expect((await decide(login, caseId, 'send-back')).body['outcome']).toBe('returned');
  }
  const { rows } = await app.sql.query<{ status: string }>('select distinct status from performance_goal');
  expect(rows).toEqual([{ status: 'returned' }]);
});

test('a faulty condition is refused with its place and a sentence; nothing is kept', async () => {
  const faulty = await load(finance, { ...leader, when: { and: [{ fact: 'amount', atLeast: '100' }, { fact: 'amount', below: '50' }] } });
  expect([faulty.status, faulty.body.code, faulty.body.violations.map(({ path, code }) => `${path} ${code}`)]).toEqual([422, 'route.malformed', ['/steps/1/when route.step-unreachable']]);
  expect(faulty.body.violations[0]?.message).toContain('永远不会成立');
  expect((await app.sql.query('select 1 from approval_route')).rowCount).toBe(0);
});

test('a proposed route is tried on the people of today and the documents of last year, and changes nothing', async () => {
  const small = await aUnit(app.sql, district.office, 'budget-unit', '520001-01', '下属单位');
  await aPerson(app.sql, 'small.preparer', 'preparer', small);
  await app.sql.query(`delete from post where role = 'unit-leader'`);
  await aPerson(app.sql, 'small.leader', 'unit-leader', small);
  const lastYear = Number(TODAY.slice(0, 4)) - 1;
  await submit({ ...costs('999999.99'), fiscalYear: lastYear });
  await submit({ ...costs('5000000.00'), fiscalYear: lastYear });
  await submit({ ...costs('6000000.00'), fiscalYear: lastYear });
  await submit({ ...costs('6000000.00'), fiscalYear: lastYear + 1 });
  const routesBefore = (await app.sql.query('select 1 from approval_route')).rowCount;
  const tried = await check([finance, leader, { ...finance, name: '负责人审核', role: 'unit-leader' }, { ...finance, name: '财政复核', secondPerson: true }, division]);
  expect(tried.status).toBe(200);
  expect(tried.body).toEqual({
    ok: true,
    violations: [],
    withoutPeople: [
      { step: '负责人审核', needed: 1, units: [{ code: '520001', name: district.office.name }] },
      { step: '财政复核', needed: 2, units: [{ code: '520001', name: district.office.name }, { code: '520001-01', name: '下属单位' }] },
    ],
    year: { fiscalYear: lastYear, documents: 3, steps: [['街道财政初审', 3], ['分管领导审定', 2], ['负责人审核', 3], ['财政复核', 3], ['绩效股审核', 3]].map(([name, documents]) => ({ name, documents })) },
  });
  expect((await check([finance, leader, division], { fiscalYear: lastYear + 1 })).body.year).toMatchObject({ documents: 1 });
  expect((await app.sql.query('select 1 from approval_route')).rowCount).toBe(routesBefore);
  expect((await (await app.signIn('unit-leader').catch(() => app.signIn('preparer'))).post('/approval-routes/checks', {})).status).toBe(403);
});

test('a faulty proposal is answered with its faults, not refused', async () => {
  const tried = await check([finance, finance]);
  expect([tried.status, tried.body]).toEqual([200, { ok: false, violations: [{ path: '/steps/1/name', code: 'route.step-named-twice', message: expect.stringContaining('街道财政初审') as string }], withoutPeople: [], year: null }]);
});

test.each(['monitoring-report', 'self-evaluation', 'department-goal'])('a route of a %s may ask for the amount', async (subjectKind) => {
  const client = await keeper();
  expect((await client.post('/approval-routes', { subjectKind, effectiveOn: TODAY, steps: [finance, leader] })).status).toBe(201);
  expect((await client.post('/approval-routes', { subjectKind, effectiveOn: TODAY, steps: [finance, { ...leader, when: { fact: 'colour', is: 'red' } }] })).status).toBe(422);
});
