import { ApprovalScene, type Refusal } from '../../support/approval-scene.js';
import { aDistrict, aGoalBody, aPerson, type BuiltDistrict } from '../../support/builders.js';
import { TestApp, type Json } from '../../support/test-app.js';
import { simulatedClock } from '../../support/year-story.js';

/** More of what users of such systems ask for (product.md §2.1–2.9); the number is that of the list. */
interface Case {
  readonly status: string;
  readonly version: number;
  readonly contentHash: string;
  readonly steps: readonly { readonly name: string; readonly state: string; readonly holders: readonly string[]; readonly decisions: readonly { readonly by: string; readonly verdict: string }[] }[];
  readonly actions: readonly { readonly name: string; readonly allowed: boolean; readonly reason?: string }[];
}

const DAY = '2026-06-15';
const FINANCE = 'subdistrict-finance';
const places: readonly (readonly [name: string, role: string, at: string])[] = [
  ['街道财政初审', FINANCE, 'own-unit'], ['业务股审核', 'program-division', 'assigned-program-division'], ['绩效股审核', 'performance-division', 'district-performance-division'],
];

let app: TestApp;
let scene: ApprovalScene;
let district: BuiltDistrict;

beforeAll(async () => {
  app = await TestApp.start(simulatedClock, 'wishes');
});
beforeEach(async () => {
  await app.database.truncate();
  scene = new ApprovalScene(app);
  district = await aDistrict(app.sql);
  await aPerson(app.sql, 'finance.2', FINANCE, district.office);
  await scene.isNow(`${DAY}T10:00:00`);
});
afterAll(() => app.stop());

const read = (login: string, caseId: string): Promise<Case> => scene.read<Case>(login, `/approval-cases/${caseId}`);
const post = async (login: string, path: string, body: unknown = {}) => (await scene.as(login)).post<Refusal & Json>(path, body);
const box = async (login: string, name = 'todo'): Promise<string[]> => (await scene.read<{ items: { id: string }[] }>(login, `/approval-cases?box=${name}&pageSize=100`)).items.map(({ id }) => id);
const batch = async (login: string, caseIds: readonly string[]) => {
  const items = await Promise.all(caseIds.map(async (caseId) => { const { version, contentHash } = await read(login, caseId); return { caseId, version, contentHash }; }));
  return (await post(login, '/approval-decisions/batches', { items, verdict: 'approve', opinion: '同意' })).body;
};
const action = async (login: string, caseId: string, name: string) => (await read(login, caseId)).actions.find((each) => each.name === name);

async function loadRoute(steps: readonly Json[]): Promise<void> {
  const loaded = await post('performance-division', '/approval-routes', { subjectKind: 'goal', effectiveOn: DAY, steps: steps.map((step, at) => ({ name: places[at]?.[0], role: places[at]?.[1], at: places[at]?.[2], rule: 'any-of', ...step })) });
  if (loaded.status !== 201) throw new Error(loaded.text);
}

async function approveAll(caseId: string): Promise<void> {
  for (const login of [FINANCE, 'program-division', 'performance-division']) expect((await scene.decide(login, caseId, 'approve')).status).toBe(200);
}

test('8 — what was agreed to in one stroke can be taken back from 会签 like any other word', async () => {
  await loadRoute([{ rule: 'all-of' }, {}, {}]);
  const cases = [(await scene.submitted()).caseId, (await scene.submitted()).caseId];
  expect((await batch(FINANCE, cases))['passed']).toBe(2);
  expect((await post(FINANCE, `/approval-cases/${cases[0]}/retractions`)).status).toBe(200);
  expect([await box(FINANCE), (await box('finance.2')).sort()]).toEqual([[cases[0]], [...cases].sort()]);
});

test('16 — whoever decided is not asked a second time, everybody sees where it is, and the authors may urge it or give it up', async () => {
  await app.sql.query(`insert into post (id, person_id, unit_id, role, starts_on) values (gen_random_uuid(), $1, $2, 'program-division', '2000-01-01')`, [district.people[FINANCE].id, district.programDivision.id]);
  const { goalId, caseId } = await scene.submitted();
  await scene.decide(FINANCE, caseId, 'approve');
  const { steps } = await read('preparer', caseId);
  expect(steps.map(({ name, state, holders }) => [name, state, holders])).toEqual([
    ['街道财政初审', 'done', expect.anything()], ['业务股审核', 'current', ['program-division']], ['绩效股审核', 'waiting', ['performance-division']],
  ]);
  expect((await post('preparer', `/approval-cases/${caseId}/urges`)).body['reached']).toEqual(['program-division']);
  expect((await post('preparer', `/approval-cases/${caseId}/voidance`, { opinion: '项目取消' })).status).toBe(204);
  expect((await scene.read<{ status: string }>('preparer', `/performance-goals/${goalId}`)).status).toBe('voided');
});

test('43 — among three hundred colleagues the last one can be named', async () => {
  await app.sql.query(
    `with colleague as (insert into person (id, login, name, email, password_hash) select gen_random_uuid(), 'colleague.' || n, 'colleague ' || n, n || '@example.invalid', '' from generate_series(1, 300) n returning id)
     insert into post (id, person_id, unit_id, role, starts_on) select gen_random_uuid(), id, $1, 'responsible-leader', '2000-01-01' from colleague`, [district.office.id]);
  const named = await scene.read<{ name: string }[]>(FINANCE, '/delegations/candidates');
  expect(named.filter(({ name }) => name.startsWith('colleague '))).toHaveLength(300);
});

test('44 — what a step asks for is asked at that step, and at no other', async () => {
  await loadRoute([{}, { grades: true }, {}]);
  const { caseId } = await scene.submitted();
  expect((await scene.decide(FINANCE, caseId, 'approve')).status).toBe(200);
  expect((await scene.decide('program-division', caseId, 'approve')).body.code).toBe('approval.grade-missing');
  expect((await scene.decide('program-division', caseId, 'approve', { grade: 'good' })).status).toBe(200);
  expect((await scene.decide('performance-division', caseId, 'approve')).body.outcome).toBe('approved');
});

test('46 — whoever the rehearsal names is asked, and nobody is asked whom it does not name', async () => {
  const preparer = await scene.as('preparer');
  const { body } = await preparer.post<{ id: string }>('/performance-goals', aGoalBody());
  const rehearsed = await scene.read<{ steps: { name: string; people: { name: string }[] }[] }>('preparer', `/performance-goals/${body.id}/rehearsal`);
  const caseId = await scene.resubmit(body.id);
  const { steps } = await read('preparer', caseId);
  expect(rehearsed.steps.map(({ name, people }) => [name, people.map((each) => each.name).sort()])).toEqual(steps.map(({ name, holders }) => [name, [...holders].sort()]));
});

test('47 — of several who could take it, the first who acts has it, and it leaves the desks of the others', async () => {
  const { caseId } = await scene.submitted();
  expect([await box(FINANCE), await box('finance.2')]).toEqual([[caseId], [caseId]]);
  await scene.decide('finance.2', caseId, 'approve');
  expect([await box(FINANCE), await box('finance.2'), await box('finance.2', 'done')]).toEqual([[], [], [caseId]]);
});

test('49 — a route of one step is a whole route', async () => {
  const loaded = await post('performance-division', '/approval-routes', { subjectKind: 'goal', effectiveOn: DAY, steps: [{ name: '绩效股审核', role: 'performance-division', at: 'district-performance-division', rule: 'any-of' }] });
  expect(loaded.status).toBe(201);
  const { caseId } = await scene.submitted();
  expect((await scene.decide('performance-division', caseId, 'approve')).body.outcome).toBe('approved');
});

test('52, 53, 54, 55 — what waits is agreed to from the list in one stroke, and in the next round again', async () => {
  const submitted = [await scene.submitted(), await scene.submitted(), await scene.submitted()];
  const waiting = await scene.read<{ items: { id: string; version: number; contentHash: string }[] }>(FINANCE, '/approval-cases?box=todo');
  const items = waiting.items.map(({ id: caseId, version, contentHash }) => ({ caseId, version, contentHash }));
  expect((await post(FINANCE, '/approval-decisions/batches', { items, verdict: 'approve' })).body['passed']).toBe(3);
  for (const { caseId } of submitted) expect((await scene.decide('program-division', caseId, 'send-back')).status).toBe(200);
  const again = await Promise.all(submitted.map(({ goalId }) => scene.resubmit(goalId)));
  expect((await batch(FINANCE, again))['passed']).toBe(3);
});

test('56 — a route that begins hides nothing of what was there before it', async () => {
  const { goalId, caseId } = await scene.submitted();
  await approveAll(caseId);
  await loadRoute([{ rule: 'all-of' }]);
  expect([await box('preparer', 'mine'), await box('performance-division', 'done')]).toEqual([[caseId], [caseId]]);
  expect((await read('performance-division', caseId)).steps).toHaveLength(3);
  expect((await scene.read<{ status: string }>('performance-division', `/performance-goals/${goalId}`)).status).toBe('approved');
});

test('57 — a stroke for many is no other door: what is refused alone is refused in it', async () => {
  const { caseId } = await scene.submitted();
  for (const login of ['program-division', 'unit-leader']) {
    const { version, contentHash } = await read(FINANCE, caseId);
    const alone = await post(login, `/approval-cases/${caseId}/decisions`, { verdict: 'approve', version, contentHash });
    const inBatch = await post(login, '/approval-decisions/batches', { items: [{ caseId, version, contentHash }], verdict: 'approve' });
    expect([alone.status, (inBatch.body['items'] as { code: string }[])[0]?.code]).toEqual([403, alone.body.code]);
  }
});

test('60 — what is approved is not made undone: not by 取回, nor by a return, nor by its author', async () => {
  const { goalId, caseId } = await scene.submitted();
  await approveAll(caseId);
  const refusals = [
    await post('performance-division', `/approval-cases/${caseId}/retractions`),
    await scene.decide('performance-division', caseId, 'send-back'),
    await post('preparer', `/approval-cases/${caseId}/voidance`, { opinion: '改主意' }),
    await post('preparer', `/performance-goals/${goalId}/withdrawal`),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([409, 409, 409, 409]);
  expect((await scene.read<{ status: string }>('preparer', `/performance-goals/${goalId}`)).status).toBe('approved');
});

test('65, 66 — what is under review keeps its rows, and what is sent back is there again, to be written', async () => {
  const { goalId, caseId } = await scene.submitted();
  const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = aGoalBody({ purpose: '全部替换', indicators: [] });
  const replace = async () => (await scene.as('preparer')).put<Refusal>(`/performance-goals/${goalId}`, { ...content, version: (await scene.read<{ version: number }>('preparer', `/performance-goals/${goalId}`)).version });
  const locked = await replace();
  expect([locked.status, locked.body.code]).toEqual([409, 'goal.content-locked']);
  expect(await box('preparer', 'returned')).toEqual([]);
  await scene.decide(FINANCE, caseId, 'send-back');
  expect([await box('preparer', 'returned'), (await replace()).status]).toEqual([[caseId], 200]);
});

test('84 — the others at a step see who was first, are no longer asked, and are told so when they try', async () => {
  const { caseId } = await scene.submitted();
  const { version, contentHash } = await read(FINANCE, caseId);
  await scene.decide('finance.2', caseId, 'approve');
  expect((await read(FINANCE, caseId)).steps[0]?.decisions.map(({ by }) => by)).toEqual(['finance.2']);
  expect(await action(FINANCE, caseId, 'approve')).toMatchObject({ allowed: false, reason: expect.stringMatching(/[一-龥]/) });
  const late = await post(FINANCE, `/approval-cases/${caseId}/decisions`, { verdict: 'approve', version, contentHash });
  expect([late.status, late.body.code, late.body['winner']]).toEqual([409, 'approval.decided-already', 'finance.2']);
});

test('105 — a new round deletes nothing: who agreed and who sent back stay in the record of theirs', async () => {
  const { goalId, caseId } = await scene.submitted();
  await scene.decide(FINANCE, caseId, 'approve');
  await scene.decide('program-division', caseId, 'send-back');
  const before = await read('preparer', caseId);
  const second = await scene.resubmit(goalId);
  await scene.decide(FINANCE, second, 'approve');
  const after = await read('preparer', caseId);
  expect(after.steps).toEqual(before.steps);
  expect(after.steps.flatMap(({ decisions }) => decisions.map(({ by, verdict }) => `${by} ${verdict}`))).toEqual([`${FINANCE} approve`, 'program-division send-back']);
});
