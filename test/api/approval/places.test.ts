import { SweepStuckApprovals } from '#application/approval/sweep-stuck-approvals';
import { aDistrict, aGoalBody, aPerson, aUnit, type BuiltDistrict } from '../../support/builders.js';
import { TestApp } from '../../support/test-app.js';

interface Case {
  readonly isStuck: boolean;
  readonly version: number;
  readonly contentHash: string;
  readonly statusName: string;
  readonly steps: readonly { name: string; state: string; holders: string[]; unitName: string | null }[];
}

let app: TestApp;
let district: BuiltDistrict;

async function submit(login: string): Promise<string> {
  const preparer = await app.signIn(login);
  const { body } = await preparer.post<{ id: string }>('/performance-goals', aGoalBody());
  const submitted = await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${body.id}/submission`, { version: 1 });
  if (submitted.status !== 200) throw new Error(submitted.text);
  return submitted.body.approvalCaseId;
}

const read = async (login: string, caseId: string): Promise<Case> => (await (await app.signIn(login)).get<Case>(`/approval-cases/${caseId}`)).body;

async function decide(login: string, caseId: string, verdict = 'approve'): Promise<{ status: number; body: Record<string, unknown> }> {
  const client = await app.signIn(login);
  const { version, contentHash } = (await client.get<Case>(`/approval-cases/${caseId}`)).body;
  return client.post(`/approval-cases/${caseId}/decisions`, { verdict, version, contentHash, opinion: '意见' });
}

const stuckIn = async (login: string): Promise<string[]> => (await (await app.signIn(login)).get<{ items: { id: string }[] }>('/approval-cases?box=stuck')).body.items.map((item) => item.id);

const noticesOf = async (personId: string, kind: string): Promise<number> =>
  Number((await app.sql.query<{ n: string }>(`select count(*) as n from outbox_message where recipient_id = $1 and payload::jsonb->>'kind' = $2 and kind = 'in-app'`, [personId, kind])).rows[0]?.n);

const stuckEvents = async (caseId: string): Promise<number> => Number((await app.sql.query<{ n: string }>(`select count(*) as n from audit_entry where subject_id = $1 and event = 'approval.stuck'`, [caseId])).rows[0]?.n);

beforeAll(async () => {
  app = await TestApp.start({}, 'places');
});

beforeEach(async () => {
  await app.database.truncate();
  district = await aDistrict(app.sql);
});

afterAll(async () => {
  await app.stop();
});

test('a unit below a street office that has no finance post of its own is reviewed at the office', async () => {
  const small = await aUnit(app.sql, district.office, 'budget-unit', '520001-01', '下属事业单位');
  await aPerson(app.sql, 'small.preparer', 'preparer', small);
  await app.sql.query('insert into division_assignment (division_id, unit_id) values ($1, $2)', [district.programDivision.id, small.id]);
  const caseId = await submit('small.preparer');
  expect((await read('subdistrict-finance', caseId)).steps[0]).toMatchObject({ unitName: district.office.name, holders: ['subdistrict-finance'] });
  expect((await decide('subdistrict-finance', caseId)).status).toBe(200);
});

test('a unit with a finance post of its own is reviewed by it, not by the office', async () => {
  const small = await aUnit(app.sql, district.office, 'budget-unit', '520001-01');
  await aPerson(app.sql, 'small.preparer', 'preparer', small);
  await aPerson(app.sql, 'small.finance', 'subdistrict-finance', small, '小单位财务');
  const caseId = await submit('small.preparer');
  expect((await read('small.finance', caseId)).steps[0]?.holders).toEqual(['小单位财务']);
  expect((await decide('subdistrict-finance', caseId)).body['code']).toBe('approval.not-your-step');
});

test('a step that nobody can decide is parked: it is on the stuck list, its administrators hear of it, and a new post frees it', async () => {
  await app.sql.query('update person set is_active = false where id = $1', [district.people['subdistrict-finance'].id]);
  const caseId = await submit('preparer');
  expect(await stuckIn('performance-division')).toEqual([caseId]);
  expect(await stuckEvents(caseId)).toBe(1);
  expect(await noticesOf(district.people['unit-administrator'].id, 'approval.stuck.own-unit')).toBe(1);
  expect(await noticesOf(district.people['system-administrator'].id, 'approval.stuck.own-unit')).toBe(1);
  expect((await read('performance-division', caseId)).isStuck).toBe(true);
  await aPerson(app.sql, 'new.finance', 'subdistrict-finance', district.office);
  expect(await stuckIn('performance-division')).toEqual([]);
  expect((await decide('new.finance', caseId)).status).toBe(200);
});

test('a step whose only holder is the author is stuck as well', async () => {
  await app.sql.query('update person set is_active = false where id = $1', [district.people['subdistrict-finance'].id]);
  await app.sql.query(`insert into post (id, person_id, unit_id, role, starts_on) values (gen_random_uuid(), $1, $2, 'subdistrict-finance', '2000-01-01')`, [district.people.preparer.id, district.office.id]);
  const caseId = await submit('preparer');
  expect(await stuckIn('performance-division')).toEqual([caseId]);
});

test('who leaves after the case got there is noticed by the sweep, once a day however often it runs', async () => {
  const caseId = await submit('preparer');
  const sweep = app.app.get(SweepStuckApprovals, { strict: false });
  expect(await sweep.execute()).toBe(0);
  await app.sql.query(`update post set ends_on = '2000-01-02' where id = $1`, [district.people['subdistrict-finance'].postId]);
  const parked = await Promise.all([sweep.execute(), sweep.execute(), sweep.execute()]);
  expect(parked.reduce((sum, each) => sum + each, 0)).toBe(1);
  expect(await sweep.execute()).toBe(0);
  expect([await stuckEvents(caseId), await noticesOf(district.people['unit-administrator'].id, 'approval.stuck.own-unit')]).toEqual([1, 1]);
});

test('without a program division the step is stuck until one is named, and then it is that division’s', async () => {
  await app.sql.query('delete from division_assignment');
  const caseId = await submit('preparer');
  await decide('subdistrict-finance', caseId);
  expect(await stuckIn('performance-division')).toEqual([caseId]);
  await app.sql.query('insert into division_assignment (division_id, unit_id) values ($1, $2)', [district.programDivision.id, district.office.id]);
  const todo = await (await app.signIn('program-division')).get<{ items: { id: string }[] }>('/approval-cases');
  expect(todo.body.items.map((item) => item.id)).toEqual([caseId]);
  expect((await decide('program-division', caseId)).body['outcome']).toBe('next-step');
});

test('a route that changes in flight counts for what is submitted afterwards', async () => {
  const before = await submit('preparer');
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const steps = [{ name: '负责人审核', role: 'unit-leader', at: 'own-unit', rule: 'any-of' }, { name: '绩效股审核', role: 'performance-division', at: 'district-performance-division', rule: 'any-of' }];
  const loaded = await (await app.signIn('performance-division')).post('/approval-routes', { subjectKind: 'goal', effectiveOn: today, steps });
  expect([loaded.status, loaded.body['number']]).toEqual([201, 2]);
  const after = await submit('preparer');
  expect((await read('performance-division', before)).steps.map((step) => step.name)).toEqual(['街道财政初审', '业务股审核', '绩效股审核']);
  expect((await read('performance-division', after)).steps.map((step) => step.name)).toEqual(['负责人审核', '绩效股审核']);
  expect((await decide('subdistrict-finance', before)).body['outcome']).toBe('next-step');
  expect((await decide('unit-leader', after)).body['outcome']).toBe('next-step');
});

test('a faulty route is refused with every fault; a route of the past as well', async () => {
  const client = await app.signIn('performance-division');
  const faulty = await client.post<{ code: string; violations: { path: string; code: string; message: string }[] }>('/approval-routes', {
    subjectKind: 'goal', effectiveOn: '2099-01-01', steps: [{ name: '', role: 'preparer', at: 'own-unit', rule: 'any-of' }],
  });
  expect([faulty.status, faulty.body.code, faulty.body.violations.map((each) => each.code)]).toEqual([422, 'route.malformed', ['route.step-unnamed', 'route.role-never-decides']]);
  const past = await client.post('/approval-routes', { subjectKind: 'goal', effectiveOn: '2020-01-01', steps: [{ name: '负责人审核', role: 'unit-leader', at: 'own-unit', rule: 'any-of' }] });
  expect(past.body['code']).toBe('route.effective-in-past');
  expect((await (await app.signIn('unit-leader')).post('/approval-routes', { subjectKind: 'goal', effectiveOn: '2099-01-01', steps: [] })).status).toBe(403);
});

test('会签: every holder of the post must agree, in parallel', async () => {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const steps = [{ name: '财政会签', role: 'subdistrict-finance', at: 'own-unit', rule: 'all-of' }];
  await (await app.signIn('performance-division')).post('/approval-routes', { subjectKind: 'goal', effectiveOn: today, steps });
  await aPerson(app.sql, 'finance.second', 'subdistrict-finance', district.office);
  const caseId = await submit('preparer');
  const outcomes = await Promise.all(['subdistrict-finance', 'finance.second'].map((login) => decide(login, caseId)));
  expect(outcomes.map((answer) => answer.body['outcome']).sort()).toEqual(['approved', 'waits']);
});

test('an exemption for a tiny office lets the preparer decide, and the trail says so', async () => {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const steps = [{ name: '经办人自审', role: 'subdistrict-finance', at: 'own-unit', rule: 'any-of', allowsPreparer: true }];
  await (await app.signIn('performance-division')).post('/approval-routes', { subjectKind: 'goal', effectiveOn: today, steps });
  const caseId = await submit('preparer');
  await app.sql.query('insert into approval_author (case_id, person_id) values ($1, $2)', [caseId, district.people['subdistrict-finance'].id]);
  expect((await decide('subdistrict-finance', caseId)).status).toBe(200);
  const { rows } = await app.sql.query<{ sealed: string }>(`select sealed from audit_entry where subject_id = $1 and event = 'approval.decided'`, [caseId]);
  expect(rows[0]?.sealed).toContain('"exemption":"step-allows-preparer"');
});
