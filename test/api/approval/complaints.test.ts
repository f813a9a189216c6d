import { aDistrict, aGoalBody, aPerson, type BuiltDistrict } from '../../support/builders.js';
import { TestApp, type Answer, type PersonClient } from '../../support/test-app.js';

/** What users of other systems complained of (product.md §2.1); the number is that of the list. */
interface Case {
  readonly version: number;
  readonly contentHash: string;
  readonly status: string;
  readonly isStuck: boolean;
  readonly steps: readonly { name: string; state: string; holders: string[]; decisions: { by: string }[] }[];
  readonly acts: readonly { verb: string; by: string; step: string }[];
  readonly actions: readonly { name: string; allowed: boolean }[];
}

interface Problem { readonly code: string }

let app: TestApp;
let district: BuiltDistrict;
let ids: Record<string, string> = {};
const clients = new Map<string, PersonClient>();

const as = async (login: string): Promise<PersonClient> => {
  const client = clients.get(login) ?? (await app.signIn(login));
  clients.set(login, client);
  return client;
};

const read = async (login: string, caseId: string): Promise<Case> => (await (await as(login)).get<Case>(`/approval-cases/${caseId}`)).body;

async function submittedGoal(): Promise<{ goalId: string; caseId: string }> {
  const preparer = await as('preparer');
  const { body } = await preparer.post<{ id: string }>('/performance-goals', aGoalBody());
  return { goalId: body.id, caseId: await submit(body.id) };
}

async function submit(goalId: string): Promise<string> {
  const preparer = await as('preparer');
  const { version } = (await preparer.get<{ version: number }>(`/performance-goals/${goalId}`)).body;
  const submitted = await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${goalId}/submission`, { version });
  if (submitted.status !== 200) throw new Error(submitted.text);
  return submitted.body.approvalCaseId;
}

async function decide(login: string, caseId: string, verdict = 'approve', more: Record<string, unknown> = {}): Promise<Answer<Problem & { outcome: string }>> {
  const { version, contentHash } = await read(login, caseId);
  return (await as(login)).post(`/approval-cases/${caseId}/decisions`, { verdict, opinion: '意见', version, contentHash, ...more });
}

async function name(login: string, caseId: string, verb: string, whom: string, more: Record<string, unknown> = {}): Promise<Answer<Problem>> {
  const { version } = await read(login, caseId);
  return (await as(login)).post(`/approval-cases/${caseId}/${verb}`, { personId: ids[whom], version, opinion: '请协助', ...more });
}

const todoOf = async (login: string): Promise<string[]> => (await (await as(login)).get<{ items: { id: string }[] }>('/approval-cases?box=todo&pageSize=100')).body.items.map((item) => item.id);
const statusOf = async (goalId: string): Promise<string> => (await (await as('preparer')).get<{ status: string }>(`/performance-goals/${goalId}`)).body.status;
const count = async (sql: string, parameters: unknown[]): Promise<number> => Number((await app.sql.query<{ n: string }>(`select count(*) as n from ${sql}`, parameters)).rows[0]?.n);

/** 会签 at the first step, one signature at the second, 会签 at the third. */
async function loadRoute(rules: readonly string[] = ['all-of', 'any-of', 'all-of']): Promise<void> {
  const places = [['街道财政初审', 'subdistrict-finance', 'own-unit'], ['业务股审核', 'program-division', 'assigned-program-division'], ['绩效股审核', 'performance-division', 'district-performance-division']];
  const steps = places.map(([step, role, at], index) => ({ name: step, role, at, rule: rules[index] }));
  const { rows } = await app.sql.query<{ today: string }>(`select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today`);
  const loaded = await (await as('performance-division')).post('/approval-routes', { subjectKind: 'goal', effectiveOn: rows[0]?.today, steps });
  if (loaded.status !== 201) throw new Error(loaded.text);
}

beforeAll(async () => {
  app = await TestApp.start({ POOL_SIZE: '20' }, 'complaints');
  district = await aDistrict(app.sql);
  for (const [login, role, unit] of [['finance.2', 'subdistrict-finance', district.office], ['program.2', 'program-division', district.programDivision], ['performance.2', 'performance-division', district.performanceDivision]] as const) await aPerson(app.sql, login, role, unit);
  ids = Object.fromEntries((await app.sql.query<{ login: string; id: string }>('select login, id from person')).rows.map((row) => [row.login, row.id]));
  await loadRoute();
});

afterAll(() => app.stop());

async function atThirdStep(): Promise<{ goalId: string; caseId: string }> {
  const submitted = await submittedGoal();
  for (const login of ['subdistrict-finance', 'finance.2', 'program-division']) await decide(login, submitted.caseId);
  return submitted;
}

test('1 — what was returned goes to the step before, or to the preparer, and can be sent up again', async () => {
  const { goalId, caseId } = await atThirdStep();
  expect((await decide('performance-division', caseId, 'send-back', { sendTo: 2 })).body.outcome).toBe('step-back');
  expect(await todoOf('program-division')).toContain(caseId);
  expect((await decide('program-division', caseId, 'send-back')).body.outcome).toBe('returned');
  const again = await submit(goalId);
  expect(await todoOf('subdistrict-finance')).toContain(again);
});

test('2 — a return from 会签 to 会签 leaves one step open, and everybody of it is asked again', async () => {
  const { caseId } = await atThirdStep();
  await decide('performance-division', caseId, 'send-back', { sendTo: 1 });
  const { steps } = await read('performance-division', caseId);
  expect(steps.filter((step) => step.state === 'current').map((step) => [step.name, step.holders.length])).toEqual([['街道财政初审', 2]]);
  expect(await count(`obligation where subject_id = $1 and status = 'open'`, [caseId])).toBe(1);
});

test('3, 22 — a step that is reached again is due again, and its people are told again', async () => {
  const told = (caseId: string): Promise<number> => count(`outbox_message where recipient_id = $1 and kind = 'in-app' and payload::jsonb->>'kind' = 'approval.called.goal' and payload like '%' || $2 || '%'`, [ids['program-division'], caseId]);
  const { caseId } = await atThirdStep();
  expect(await told(caseId)).toBe(1);
  await decide('performance-division', caseId, 'send-back', { sendTo: 2 });
  expect(await told(caseId)).toBe(2);
  expect(await count(`obligation where subject_id = $1 and status = 'open' and owed_by_role = 'program-division'`, [caseId])).toBe(1);
});

test('4 — an open 加签 keeps nobody else from 不予通过, and is nobody’s burden afterwards', async () => {
  const { goalId, caseId } = await submittedGoal();
  expect((await name('subdistrict-finance', caseId, 'added-approvers', 'unit-leader', { where: 'after' })).status).toBe(204);
  expect((await decide('finance.2', caseId, 'reject')).body.outcome).toBe('rejected');
  expect(await statusOf(goalId)).toBe('rejected');
  expect(await todoOf('unit-leader')).not.toContain(caseId);
});

test('5, 6 — a return in 会签 goes back, never forward, and takes it from the desks of the others', async () => {
  const { goalId, caseId } = await submittedGoal();
  expect((await decide('subdistrict-finance', caseId, 'send-back')).body.outcome).toBe('returned');
  expect(await statusOf(goalId)).toBe('returned');
  expect(await todoOf('finance.2')).not.toContain(caseId);
  expect((await decide('finance.2', caseId)).body.code).toBe('approval.decided-already');
});

test('7 — in 会签 a signature can be taken back while others have still to sign', async () => {
  const { caseId } = await submittedGoal();
  await decide('subdistrict-finance', caseId);
  expect((await (await as('subdistrict-finance')).post(`/approval-cases/${caseId}/retractions`, {})).status).toBe(200);
  expect((await decide('finance.2', caseId)).body.outcome).toBe('waits');
  expect((await decide('subdistrict-finance', caseId)).body.outcome).toBe('next-step');
});

/** 会签 at the second step, where fields may be completed, with one more step to read them. */
async function completing(mayEdit: readonly string[], at: 0 | 1 = 1): Promise<void> {
  const places = [['街道财政初审', 'subdistrict-finance', 'own-unit'], ['业务股审核', 'program-division', 'assigned-program-division'], ['绩效股审核', 'performance-division', 'district-performance-division']];
  const steps = places.map(([step, role, place], index) => ({ name: step, role, at: place, rule: 'all-of', ...(index === at ? { mayEdit } : {}) }));
  const { rows } = await app.sql.query<{ today: string }>(`select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today`);
  const loaded = await (await as('performance-division')).post('/approval-routes', { subjectKind: 'goal', effectiveOn: rows[0]?.today, steps });
  if (loaded.status !== 201) throw new Error(loaded.text);
}

async function amend(login: string, caseId: string, changes: object): Promise<Answer<Problem & { violations?: { path: string; code: string }[] }>> {
  const { version, contentHash } = await read(login, caseId);
  return (await as(login)).post(`/approval-cases/${caseId}/amendments`, { version, contentHash, opinion: '与单位商定', changes });
}

const indicatorsOf = async (goalId: string): Promise<{ id: string; basis: string; target: { raw: string } }[]> => (await (await as('preparer')).get<{ indicators: { id: string; basis: string; target: { raw: string } }[] }>(`/performance-goals/${goalId}`)).body.indicators;

test('10 — people of 会签 edit the form together: each edit is theirs by name, and all of them sign the text as it is in the end', async () => {
  await completing(['indicator-basis', 'purpose']);
  const { goalId, caseId } = await submittedGoal();
  for (const login of ['subdistrict-finance', 'finance.2']) await decide(login, caseId);
  const row = (await indicatorsOf(goalId))[0]?.id;
  expect((await amend('program-division', caseId, { indicators: [{ id: row, basis: '2026年用工名册' }] })).status).toBe(200);
  await decide('program-division', caseId);
  expect((await amend('program.2', caseId, { purpose: '按月足额发放巡逻队员补贴' })).status).toBe(200);
  expect((await decide('program.2', caseId)).body.outcome).toBe('waits');
  expect(await todoOf('program-division')).toContain(caseId);
  expect((await decide('program-division', caseId)).body.outcome).toBe('next-step');
  const { body } = await (await as('preparer')).get<{ by: string; changes: { items: { part: string }[] } }[]>(`/approval-cases/${caseId}/amendments`);
  expect(body.map(({ by, changes }) => [by, changes.items.map(({ part }) => part)])).toEqual([['program-division', ['indicators']], ['program.2', ['purpose']]]);
  await loadRoute();
});

test('39 — who may write and who decides follows the step, and nobody passes on a text of their own by passing it round', async () => {
  await completing(['purpose'], 0);
  const { caseId } = await submittedGoal();
  expect((await amend('subdistrict-finance', caseId, { purpose: '按月足额发放补贴' })).status).toBe(200);
  expect((await name('finance.2', caseId, 'reassignments', 'subdistrict-finance')).body.code).toBe('approval.asked-already');
  for (const login of ['subdistrict-finance', 'finance.2']) await decide(login, caseId);
  for (const [verb, more] of [['reassignments', {}], ['consultations', {}], ['added-approvers', { where: 'after' }]] as const) expect((await name('program-division', caseId, verb, 'subdistrict-finance', more)).body.code).toBe('approval.target-is-involved');
  expect((await amend('program-division', caseId, { purpose: '又一个用途' })).body.code).toBe('approval.amended-at-other-steps');
  await loadRoute();
});

test('48 — a middle step fills in the fields that are its own, and no others', async () => {
  await completing(['indicator-basis', 'indicator-description']);
  const { goalId, caseId } = await submittedGoal();
  for (const login of ['subdistrict-finance', 'finance.2']) await decide(login, caseId);
  const [before] = await indicatorsOf(goalId);
  const refused = await amend('program-division', caseId, { purpose: '改', indicators: [{ id: before?.id, basis: '名册', target: '≥1人' }] });
  expect([refused.status, refused.body.violations?.map(({ path }) => path)]).toEqual([403, ['/changes/purpose', '/changes/indicators/0/target']]);
  expect((await amend('program-division', caseId, { indicators: [{ id: before?.id, basis: '2026年用工名册' }] })).status).toBe(200);
  expect((await indicatorsOf(goalId))[0]).toEqual({ ...before, basis: '2026年用工名册' });
  await loadRoute();
});

test('11 — 取回 is offered to whoever decided the step before, and to nobody else', async () => {
  const { caseId } = await submittedGoal();
  await decide('subdistrict-finance', caseId);
  await decide('finance.2', caseId);
  const offered = async (login: string): Promise<boolean> => (await read(login, caseId)).actions.find((action) => action.name === 'retract')?.allowed ?? false;
  expect([await offered('finance.2'), await offered('subdistrict-finance'), await offered('program-division')]).toEqual([true, false, false]);
  expect((await (await as('program-division')).post<Problem>(`/approval-cases/${caseId}/retractions`, {})).body.code).toBe('approval.nothing-to-retract');
});

test('12 — the upper step may take back while the next has not acted, and the record keeps it', async () => {
  const { caseId } = await submittedGoal();
  await decide('subdistrict-finance', caseId);
  await decide('finance.2', caseId);
  expect((await (await as('finance.2')).post(`/approval-cases/${caseId}/retractions`, { opinion: '附件有误' })).status).toBe(200);
  expect(await todoOf('program-division')).not.toContain(caseId);
  expect(await todoOf('finance.2')).toContain(caseId);
  expect((await read('finance.2', caseId)).acts.map((act) => act.verb)).toEqual(['approve', 'approve', 'retract']);
});

test('13 — after the correction it goes straight to the one who sent it back', async () => {
  const { goalId, caseId } = await atThirdStep();
  await decide('performance-division', caseId, 'send-back', { afterwards: 'direct' });
  const again = await submit(goalId);
  expect((await read('performance-division', again)).steps.map((step) => step.state)).toEqual(['done', 'done', 'current']);
  expect(await todoOf('performance-division')).toContain(again);
  expect(await todoOf('subdistrict-finance')).not.toContain(again);
});

test('14 — one who does not agree leaves nothing hanging: the file goes on or ends, and an administrator can name somebody', async () => {
  const { caseId } = await submittedGoal();
  await decide('subdistrict-finance', caseId);
  await app.sql.query('update person set is_active = false where id = $1', [ids['finance.2']]);
  expect((await read('performance-division', caseId)).isStuck).toBe(true);
  expect((await name('performance-division', caseId, 'interventions', 'unit-leader')).status).toBe(204);
  expect((await decide('unit-leader', caseId)).body.outcome).toBe('next-step');
  await app.sql.query('update person set is_active = true where id = $1', [ids['finance.2']]);
});

test('15 — 会签 with a return writes each word once', async () => {
  const { caseId } = await submittedGoal();
  await decide('subdistrict-finance', caseId);
  await decide('finance.2', caseId, 'send-back');
  expect((await read('performance-division', caseId)).acts.map((act) => [act.verb, act.by])).toEqual([['approve', 'subdistrict-finance'], ['send-back', 'finance.2']]);
  expect(await count(`audit_entry where subject_id = $1 and event = 'approval.decided'`, [caseId])).toBe(2);
});

test('17 — a return to any step reaches that step, not the nearest', async () => {
  const { caseId } = await atThirdStep();
  await decide('performance-division', caseId, 'send-back', { sendTo: 1 });
  expect(await todoOf('subdistrict-finance')).toContain(caseId);
  expect(await todoOf('program-division')).not.toContain(caseId);
});

test.each([['reassignments', {}], ['consultations', {}], ['added-approvers', { where: 'before' }]] as const)('19 — of 20 %s of one place at once, one is done, and the others can go on', async (verb, more) => {
  const { caseId } = await submittedGoal();
  const { version } = await read('subdistrict-finance', caseId);
  const client = await as('subdistrict-finance');
  const answers = await Promise.all(Array.from({ length: 20 }, () => client.post<Problem>(`/approval-cases/${caseId}/${verb}`, { personId: ids['unit-leader'], version, ...more })));
  expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1);
  expect(await count('approval_assignment where case_id = $1 and closed_by is null', [caseId])).toBe(1);
  expect((await decide('finance.2', caseId)).body.outcome).toBe('waits');
});

test('20 — what was returned lies with the one who submitted it, with a day by which it is due', async () => {
  const { goalId, caseId } = await submittedGoal();
  await decide('subdistrict-finance', caseId, 'send-back');
  const mine = (await (await as('preparer')).get<{ items: { id: string; status: string }[] }>('/approval-cases?box=mine&pageSize=100')).body.items;
  expect(mine.find((item) => item.id === caseId)?.status).toBe('returned');
  expect(await count(`obligation where subject_id = $1 and kind = 'revise-goal' and status = 'open'`, [goalId])).toBe(1);
});

test('21 — what was voided lies on nobody’s desk and owes nothing', async () => {
  const { goalId, caseId } = await submittedGoal();
  await decide('subdistrict-finance', caseId);
  await name('finance.2', caseId, 'consultations', 'unit-leader');
  expect((await (await as('preparer')).post(`/approval-cases/${caseId}/voidance`, { opinion: '项目取消' })).status).toBe(204);
  expect(await statusOf(goalId)).toBe('voided');
  for (const login of ['finance.2', 'unit-leader', 'program-division']) expect(await todoOf(login)).not.toContain(caseId);
  expect(await count(`obligation where status = 'open' and subject_id in ($1, $2)`, [caseId, goalId])).toBe(0);
});

test('50 of the list, and row 37 — only the rows that came back may be changed, the rest stays agreed', async () => {
  const { goalId, caseId } = await submittedGoal();
  const preparer = await as('preparer');
  type Goal = Record<string, unknown> & { version: number; indicators: { id: string; target: { raw: string } | string }[] };
  const goal = (await preparer.get<Goal>(`/performance-goals/${goalId}`)).body;
  const row = goal.indicators[1]?.id;
  expect((await decide('subdistrict-finance', caseId, 'send-back', { rows: ['018f0000-0000-7000-8000-00000000ffff'] })).body.code).toBe('approval.rows-unknown');
  expect((await decide('subdistrict-finance', caseId, 'send-back', { rows: [row], afterwards: 'direct' })).body.outcome).toBe('returned');
  const { version } = (await preparer.get<Goal>(`/performance-goals/${goalId}`)).body;
  const body = aGoalBody() as { indicators: Record<string, unknown>[] };
  const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = body as Record<string, unknown>;
  const rows: Record<string, unknown>[] = body.indicators.map((each, at) => ({ ...each, id: goal.indicators[at]?.id }));
  const refused = await preparer.put<Problem & { detail: string }>(`/performance-goals/${goalId}`, { ...content, version, indicators: rows.map((each, at) => (at === 0 ? { ...each, target: '≥10人' } : each)) });
  expect([refused.status, refused.body.code]).toEqual([409, 'goal.only-returned-rows']);
  const written = await preparer.put(`/performance-goals/${goalId}`, { ...content, version, indicators: rows.map((each, at) => (at === 1 ? { ...each, target: '≥99%' } : each)) });
  expect(written.status).toBe(200);
});

test('40, 41 — nobody approves what they wrote: not by a second post, nor as one who is asked by name', async () => {
  const { caseId } = await submittedGoal();
  expect((await name('subdistrict-finance', caseId, 'reassignments', 'preparer')).body.code).toBe('approval.target-cannot-decide');
  const postId = (await app.sql.query<{ id: string }>(`insert into post (id, person_id, unit_id, role, starts_on) values (gen_random_uuid(), $1, $2, 'unit-leader', '2000-01-01') returning id`, [ids['preparer'], district.office.id])).rows[0]?.id;
  for (const [verb, more] of [['reassignments', {}], ['consultations', {}], ['added-approvers', { where: 'before' }]] as const) expect((await name('subdistrict-finance', caseId, verb, 'preparer', more)).body.code).toBe('approval.target-is-involved');
  expect((await name('performance-division', caseId, 'interventions', 'preparer')).body.code).toBe('approval.target-is-involved');
  await app.sql.query(`update post set ends_on = '2000-01-02' where id = $1`, [postId]);
});

test('the trail keeps every act with its words', async () => {
  const { caseId } = await submittedGoal();
  await name('subdistrict-finance', caseId, 'consultations', 'unit-leader');
  await (await as('unit-leader')).post(`/approval-cases/${caseId}/answers`, { opinion: '可行' });
  await decide('subdistrict-finance', caseId);
  await (await as('performance-division')).post(`/approval-cases/${caseId}/suspensions`, { opinion: '待核实' });
  await (await as('performance-division')).post(`/approval-cases/${caseId}/resumptions`, {});
  const { rows } = await app.sql.query<{ event: string }>('select event from audit_entry where subject_id = $1 order by no', [caseId]);
  expect(rows.map((row) => row.event)).toEqual(['approval.opened', 'approval.consulted', 'approval.answered', 'approval.decided', 'approval.suspended', 'approval.resumed']);
});
