import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { Invariants } from '#persistence/platform/invariants';
import { ApprovalScene } from '../../support/approval-scene.js';
import { aDistrict, aPerson, type BuiltDistrict } from '../../support/builders.js';
import { tolerantPool } from '../../support/sql-pool.js';
import { PersonClient, TestApp, type Answer } from '../../support/test-app.js';

/** 完善 (良，共同完善): what a reviewer writes into a text under review, each time as a signed diff. */
interface Problem { readonly code: string; readonly detail: string; readonly violations?: readonly { path: string; code: string; message: string }[]; readonly winner?: string }
interface Row { readonly id: string; readonly name: string; readonly target: { raw: string }; readonly description: string; readonly basis: string; readonly weight: string | null }
interface Goal { readonly version: number; readonly status: string; readonly contentHash: string; readonly purpose: string; readonly objectives: readonly string[]; readonly indicators: readonly Row[]; readonly amendments: readonly Amendment[] }
interface Amendment { readonly by: string; readonly onBehalfOf: string | null; readonly step: string; readonly opinion: string; readonly version: number; readonly changes: { readonly items: readonly { message: string; fields: readonly object[] }[] } }
interface Case { readonly version: number; readonly contentHash: string; readonly status: string; readonly acts: readonly { verb: string; by: string; onBehalfOf: string | null }[]; readonly steps: readonly { name: string; mayEdit: string[]; mayEditNames: string[] }[]; readonly actions: readonly { name: string; allowed: boolean; reason?: string }[] }

const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const all = ['purpose', 'objectives', 'spendingPlan', 'indicator-target', 'indicator-description', 'indicator-basis'];
const finance = { name: '街道财政初审', role: 'subdistrict-finance', at: 'own-unit', rule: 'any-of' };
const program = { name: '业务股审核', role: 'program-division', at: 'assigned-program-division', rule: 'all-of', mayEdit: ['purpose', 'objectives', 'spendingPlan', 'indicator-description', 'indicator-basis'] };
const performance = { name: '绩效股审核', role: 'performance-division', at: 'district-performance-division', rule: 'any-of', grades: true, mayEdit: ['indicator-target'] };
const leader = { name: '局领导审定', role: 'responsible-leader', at: 'district-finance-bureau', rule: 'any-of', when: { fact: 'amount', atLeast: '1000000' } };
const LARGE = { budget: { total: '2000000.00', fiscal: '2000000.00', other: '0.00' } };

let app: TestApp;
let district: BuiltDistrict;
let scene: ApprovalScene;
let ids: Record<string, string> = {};

async function load(...steps: object[]): Promise<void> {
  const loaded = await (await scene.as('performance-division')).post('/approval-routes', { subjectKind: 'goal', effectiveOn: TODAY, steps });
  if (loaded.status !== 201) throw new Error(loaded.text);
}

beforeAll(async () => {
  app = await TestApp.start({ POOL_SIZE: '12' }, 'amendments');
  district = await aDistrict(app.sql);
  scene = new ApprovalScene(app);
  await aPerson(app.sql, 'program.2', 'program-division', district.programDivision);
  await aPerson(app.sql, 'performance.2', 'performance-division', district.performanceDivision);
  await aPerson(app.sql, 'bureau.leader', 'responsible-leader', district.bureau);
  ids = Object.fromEntries((await app.sql.query<{ login: string; id: string }>('select login, id from person')).rows.map((row) => [row.login, row.id]));
  await load(finance, program, performance, leader);
});

afterAll(() => app.stop());

const caseSeen = (login: string, caseId: string): Promise<Case> => scene.read<Case>(login, `/approval-cases/${caseId}`);
const goalOf = (goalId: string): Promise<Goal> => scene.read<Goal>('preparer', `/performance-goals/${goalId}`);
const revisions = async (goalId: string): Promise<{ version: number; round: number; reason: string; content: string; content_hash: string }[]> =>
  (await app.sql.query('select version, round, reason, content, content_hash from goal_revision where goal_id = $1 order by version', [goalId])).rows as never;

async function amend(login: string, caseId: string, changes: object, more: object = {}): Promise<Answer<Problem & { version: number; contentHash: string }>> {
  const { version, contentHash } = await caseSeen(login, caseId);
  return (await scene.as(login)).post(`/approval-cases/${caseId}/amendments`, { version, contentHash, opinion: '与单位电话核实', changes, ...more });
}

async function atProgramStep(overrides: object = {}): Promise<{ goalId: string; caseId: string }> {
  const submitted = await scene.submitted(overrides as Record<string, unknown>);
  expect((await scene.decide('subdistrict-finance', submitted.caseId, 'approve')).body.outcome).toBe('next-step');
  return submitted;
}

async function second(login: string, role: string, unitId: string): Promise<() => Promise<unknown>> {
  const id = v7();
  await app.sql.query(`insert into post (id, person_id, unit_id, role, starts_on) values ($1, $2, $3, $4, '2000-01-01')`, [id, ids[login], unitId, role]);
  return () => app.sql.query(`update post set ends_on = '2000-01-02' where id = $1`, [id]);
}

test('a step that may completes named fields: the case goes on with the new text, signed, and the preparer and the later steps see what was written', async () => {
  const { goalId, caseId } = await atProgramStep();
  const before = await goalOf(goalId);
  const [row] = before.indicators as [Row];
  const answer = await amend('program-division', caseId, { indicators: [{ id: row.id, description: '在册并领取补贴的人数', basis: '2026年用工名册' }] });
  expect([answer.status, answer.text.length > 0]).toEqual([200, true]);
  const after = await goalOf(goalId);
  expect([after.status, after.version, after.indicators[0]?.description, after.indicators[0]?.target]).toEqual(['under-review', before.version + 1, '在册并领取补贴的人数', row.target]);
  expect(after.contentHash).toBe(answer.body.contentHash);
  const [amendment] = after.amendments as [Amendment];
  expect([after.amendments.length, amendment.by, amendment.step, amendment.opinion, amendment.version]).toEqual([1, 'program-division', '业务股审核', '与单位电话核实', after.version]);
  expect(amendment.changes.items.map(({ message }) => message).join()).toContain('在册并领取补贴的人数');
  // 修改对比: whoever decided on the text before reads only what was written since, whoever has not reads it beside the whole.
  type Changes = { since: { kind: string }; changes: { items: { fields: { field: string; before: string; after: string }[] }[] }; amendments: Amendment[] };
  const since = await scene.read<Changes>('subdistrict-finance', `/approval-cases/${caseId}/changes`);
  expect([since.since.kind, since.changes.items.flatMap(({ fields }) => fields.map(({ field, before: old, after: now }) => [field, old, now]))]).toEqual(
    ['own-decision', [['description', row.description, '在册并领取补贴的人数'], ['basis', row.basis, '2026年用工名册']]]);
  expect((await scene.read<Changes>('performance-division', `/approval-cases/${caseId}/changes`)).amendments).toHaveLength(1);
  expect((await scene.read<Changes>('program-division', `/approval-cases/${caseId}/changes`)).changes.items).toEqual([]);
  // Both of 会签 sign the new text, then the next step.
  for (const login of ['program-division', 'program.2']) await scene.decide(login, caseId, 'approve', { grade: 'good' });
  expect((await scene.decide('performance-division', caseId, 'approve', { grade: 'good' })).body.outcome).toBe('approved');
  expect((await caseSeen('preparer', caseId)).acts.map(({ verb, by }) => `${verb} ${by}`)).toEqual(['approve subdistrict-finance', 'amend program-division', 'approve program-division', 'approve program.2', 'approve performance-division']);
  expect((await revisions(goalId)).map(({ reason }) => reason)).toEqual(['submitted', 'amended']);
});

test('the preparer and everybody at the step are told, and the trail keeps every field, old and new', async () => {
  const { goalId, caseId } = await atProgramStep();
  await amend('program-division', caseId, { purpose: '按月足额发放巡逻队员补贴' });
  const { rows } = await app.sql.query<{ name: string; payload: string }>(
    `select person.name, payload from outbox_message message join person on person.id = message.recipient_id where kind = 'in-app' and payload::json->>'kind' = 'approval.amended.goal' and payload like '%' || $1 || '%' order by person.name`, [caseId]);
  expect(rows.map(({ name }) => name)).toEqual(['preparer', 'program.2']);
  const trail = await app.sql.query<{ event: string; details: { changes: { part: string; fields: object[] }[] } }>(
    `select event, audit_body(entry)->'details' as details from audit_entry entry where subject_id in ($1, $2) and event in ('approval.amended', 'goal.amended') order by event`, [caseId, goalId]);
  const change = [{ part: 'purpose', fields: [{ field: 'purpose', before: '按月发放巡逻队员补贴', after: '按月足额发放巡逻队员补贴' }] }];
  expect(trail.rows.map(({ event, details }) => [event, details.changes.map(({ part, fields }) => ({ part, fields }))])).toEqual([['approval.amended', change], ['goal.amended', change]]);
});

test.each([
  ['the budget', { budget: { total: '1.00', fiscal: '1.00', other: '0.00' } }],
  ['a name of the project', { name: '改名' }],
  ['a weight', { indicators: [{ id: v7(), weight: '10' }] }],
  ['the name of an indicator', { indicators: [{ id: v7(), name: '改名' }] }],
  ['an indicator by its place', { indicators: [{ position: 1, description: '改' }] }],
  ['a new indicator', { indicators: [{ category: 'quantity', name: '新增', description: '', target: '≥1', basis: '' }] }],
])('a body that names %s is refused as a whole', async (_, changes) => {
  const { goalId, caseId } = await atProgramStep();
  const before = await goalOf(goalId);
  const answer = await amend('program-division', caseId, { purpose: '另一个用途', ...changes });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(await goalOf(goalId)).toEqual(before);
});

test('a field that is another step’s is refused with who may, and nothing is written', async () => {
  const { goalId, caseId } = await atProgramStep(LARGE);
  const before = await goalOf(goalId);
  const refused = await amend('program-division', caseId, { purpose: '另一个用途', indicators: [{ id: before.indicators[1]?.id, target: '≥99%' }] });
  expect([refused.status, refused.body.code, refused.body.violations?.map(({ path, code }) => `${path} ${code}`)]).toEqual([403, 'approval.field-not-amendable', ['/changes/indicators/0/target approval.field-of-other-steps.indicator-target']]);
  expect(refused.body.violations?.[0]?.message).toBe('“业务股审核”环节不能完善“指标值”：可由“绩效股审核”环节完善，或退回填报人修改。');
  expect(await goalOf(goalId)).toEqual(before);
});

test.each<[string, (goal: Goal) => object, object, string]>([
  ['a row that is not there', () => ({ indicators: [{ id: v7(), basis: '名册' }] }), {}, 'goal.amended-row-unknown'],
  ['what stands there already', ({ purpose }) => ({ purpose }), {}, 'approval.amendment-changes-nothing'],
  ['nothing', () => ({}), {}, 'approval.amendment-empty'],
  ['no reason', () => ({ purpose: '另一个用途' }), { opinion: ' ' }, 'approval.amendment-unexplained'],
  ['a blank purpose', () => ({ purpose: ' ' }), {}, 'goal.amendment-incomplete'],
  ['a plan that decreases', () => ({ spendingPlan: [{ month: 6, percent: '10' }] }), {}, 'goal.amendment-incomplete'],
  ['a plan that does not reach the whole', () => ({ spendingPlan: [{ month: 12, percent: '99' }] }), {}, 'goal.amendment-incomplete'],
])('an amendment with %s is refused', async (_, changes, more, code) => {
  const { goalId, caseId } = await atProgramStep();
  const before = await goalOf(goalId);
  const refused = await amend('program-division', caseId, changes(before), more);
  expect([refused.status >= 400 && refused.status < 500, refused.body.code]).toEqual([true, code]);
  expect(await goalOf(goalId)).toEqual(before);
});

test('a target that the review would have put right is refused, one it does not mind goes through', async () => {
  await load(finance, { ...program, mayEdit: all }, performance, leader);
  const { goalId, caseId } = await atProgramStep();
  const row = (await goalOf(goalId)).indicators[1];
  const refused = await amend('program-division', caseId, { indicators: [{ id: row?.id, target: '≥98人' }] });
  expect([refused.status, refused.body.code]).toEqual([422, 'goal.amendment-blocked']);
  expect((await amend('program-division', caseId, { indicators: [{ id: row?.id, target: '≥99%' }], spendingPlan: [{ month: 6, percent: '40' }], objectives: ['补贴按月足额发放到人', '名册按月核对'] })).status).toBe(200);
  const { indicators, objectives } = await goalOf(goalId);
  expect([indicators[1]?.target.raw, objectives]).toEqual(['≥99%', ['补贴按月足额发放到人', '名册按月核对']]);
  await load(finance, program, performance, leader);
});

test('what was said of the text before falls silent, and a screen that still shows it is refused with who wrote', async () => {
  const { caseId } = await atProgramStep();
  await scene.decide('program.2', caseId, 'approve');
  const stale = await caseSeen('program.2', caseId);
  const { body } = await amend('program-division', caseId, { purpose: '按月足额发放补贴' });
  expect((await scene.decide('program-division', caseId, 'approve', { grade: 'excellent' })).body.code).toBe('approval.grade-after-amendment');
  expect((await scene.decide('program-division', caseId, 'approve')).body.outcome).toBe('waits');
  const late = await (await scene.as('program.2')).post<Problem>(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', version: stale.version, contentHash: stale.contentHash });
  expect([late.status, late.body.code]).toEqual([409, 'approval.amended-meanwhile']);
  expect(late.body.detail).toContain('program-division已在“业务股审核”环节完善');
  const wrongText = await (await scene.as('program.2')).post<Problem>(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', version: body.version, contentHash: stale.contentHash });
  expect([wrongText.status, wrongText.body.code]).toEqual([409, 'approval.content-changed']);
  const again = await (await scene.as('program.2')).post<Problem>(`/approval-cases/${caseId}/amendments`, { version: stale.version, contentHash: stale.contentHash, opinion: '晚了', changes: { purpose: '别的' } });
  expect([again.status, again.body.code]).toEqual([409, 'approval.amended-meanwhile']);
  expect((await scene.decide('program.2', caseId, 'approve')).body.outcome).toBe('next-step');
});

test('of two people of whom one completes the text and the other decides at once, one is first and the other is told', async () => {
  await load(finance, { ...program, rule: 'any-of' }, performance, leader);
  for (let race = 0; race < 12; race += 1) {
    const { caseId } = await atProgramStep();
    const { version, contentHash } = await caseSeen('program-division', caseId);
    const [one, other] = [await scene.as('program-division'), await scene.as('program.2')];
    const write = (): Promise<Answer<Problem>> => one.post<Problem>(`/approval-cases/${caseId}/amendments`, { version, contentHash, opinion: '核实', changes: { purpose: `用途${race}` } });
    const decide = (): Promise<Answer<Problem>> => other.post<Problem>(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', version, contentHash });
    const [first, next] = race % 2 === 0 ? [write(), decide()] : [decide(), write()];
    const answers = await Promise.all([first, next]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { code, winner } = answers.find(({ status }) => status === 409)!.body;
    expect([['approval.amended-meanwhile', 'program-division'], ['approval.decided-already', 'program.2']]).toContainEqual([code, winner]);
  }
  await load(finance, program, performance, leader);
});

test('who completed the text decides at no later step: not on a second post, not for another, not by name', async () => {
  const { caseId } = await atProgramStep();
  await amend('program-division', caseId, { purpose: '按月足额发放补贴' });
  for (const login of ['program-division', 'program.2']) await scene.decide(login, caseId, 'approve');
  const end = await second('program-division', 'performance-division', district.performanceDivision.id);
  const { rows: [post] } = await app.sql.query<{ id: string }>(`select id from post where person_id = $1 and role = 'performance-division'`, [ids['program-division']]);
  const client = await app.signIn('program-division');
  const { body: session, headers } = await client.put<{ csrfToken: string }>('/session/post', { postId: post?.id });
  const moved = new PersonClient(app.baseUrl, (headers.get('set-cookie') ?? client.cookie).split(';')[0] as string, session.csrfToken);
  const { version, contentHash } = await caseSeen('performance-division', caseId);
  const own = await moved.post<Problem>(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', grade: 'good', version, contentHash });
  expect([own.status, own.body.code]).toEqual([403, 'approval.decided-earlier-step']);
  expect((await moved.get<{ items: { id: string }[] }>('/approval-cases?box=todo&pageSize=100')).body.items.map(({ id }) => id)).not.toContain(caseId);
  const keeper = await scene.as('performance-division');
  for (const [verb, more] of [['reassignments', {}], ['consultations', {}], ['added-approvers', { where: 'before' }]] as const) {
    expect((await keeper.post<Problem>(`/approval-cases/${caseId}/${verb}`, { personId: ids['program-division'], version, ...more })).body.code).toBe('approval.target-is-involved');
  }
  expect((await (await scene.as('performance.2')).post<Problem>(`/approval-cases/${caseId}/interventions`, { personId: ids['program-division'], version, opinion: '无人' })).body.code).toBe('approval.target-is-involved');
  // Through 委托: the person who is away would speak through the eyes that wrote it.
  const lent = await keeper.post<{ id: string }>('/delegations', { delegatePostId: post?.id, from: TODAY, until: TODAY });
  expect(lent.status).toBe(201);
  const forAnother = await moved.post<Problem>(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', grade: 'good', version, contentHash });
  expect([forAnother.status, forAnother.body.code]).toEqual([403, 'approval.decided-earlier-step']);
  expect((await keeper.post(`/delegations/${lent.body.id}/ending`, { version: 1 })).status).toBeLessThan(300);
  expect((await scene.decide('performance.2', caseId, 'approve', { grade: 'good' })).body.outcome).toBe('approved');
  await end();
});

test('who stands in for somebody completes the text under both names, and neither of the two decides later', async () => {
  const { caseId } = await atProgramStep();
  const { rows: [lentTo] } = await app.sql.query<{ id: string }>(`select id from post where person_id = $1 and role = 'performance-division'`, [ids['performance.2']]);
  const lent = await (await scene.as('program.2')).post<{ id: string }>('/delegations', { delegatePostId: lentTo?.id, from: TODAY, until: TODAY });
  expect(lent.status).toBe(201);
  expect((await amend('performance.2', caseId, { purpose: '按月足额发放补贴' })).status).toBe(200);
  expect((await caseSeen('preparer', caseId)).acts.at(-1)).toMatchObject({ verb: 'amend', by: 'performance.2', onBehalfOf: 'program.2' });
  for (const login of ['program-division', 'program.2']) await scene.decide(login, caseId, 'approve');
  const own = await scene.decide('performance.2', caseId, 'approve', { grade: 'good' });
  expect([own.status, own.body.code]).toEqual([403, 'approval.decided-earlier-step']);
  const { version } = await caseSeen('performance-division', caseId);
  expect((await (await scene.as('performance-division')).post<Problem>(`/approval-cases/${caseId}/reassignments`, { personId: ids['program.2'], version })).body.code).toBe('approval.target-is-involved');
  expect((await scene.decide('performance-division', caseId, 'approve', { grade: 'good' })).body.outcome).toBe('approved');
  await (await scene.as('program.2')).post(`/delegations/${lent.body.id}/ending`, { version: 1 });
});

test('where the round was sent back, whoever completed its text may speak again at that step, and not at the last of the next round', async () => {
  const { goalId, caseId } = await atProgramStep();
  await amend('program-division', caseId, { purpose: '按月足额发放补贴' });
  expect((await scene.decide('program-division', caseId, 'send-back')).body.outcome).toBe('returned');
  const again = await scene.resubmit(goalId);
  await scene.decide('subdistrict-finance', again, 'approve');
  expect((await scene.decide('program.2', again, 'approve')).body.outcome).toBe('waits');
  expect((await scene.decide('program-division', again, 'approve')).body.outcome).toBe('next-step');
  const { rows } = await app.sql.query<{ verb: string; step: number; person_id: string }>('select verb, step, person_id from approval_carried_act where case_id = $1', [again]);
  expect(rows).toEqual([{ verb: 'amend', step: 2, person_id: ids['program-division'] }]);
  const { version } = await caseSeen('performance-division', again);
  expect((await (await scene.as('performance-division')).post<Problem>(`/approval-cases/${again}/reassignments`, { personId: ids['program-division'], version })).body.code).toBe('approval.target-is-involved');
});

test('at the last step nothing is completed, nor where the step may write nothing: the screen says so beforehand, and who could', async () => {
  const { caseId } = await scene.submitted();
  const offered = async (login: string): Promise<{ allowed: boolean; reason?: string } | undefined> => (await caseSeen(login, caseId)).actions.find(({ name }) => name === 'amend');
  expect((await offered('subdistrict-finance'))?.reason).toBe('“街道财政初审”环节不能完善送审内容：可由“业务股审核”环节完善，或退回填报人修改。');
  expect((await amend('subdistrict-finance', caseId, { purpose: '改' })).body.code).toBe('approval.amended-at-other-steps');
  await scene.decide('subdistrict-finance', caseId, 'approve');
  expect((await offered('program-division'))?.allowed).toBe(true);
  expect((await amend('preparer', caseId, { purpose: '改' })).status).toBe(403);
  expect((await amend('performance-division', caseId, { purpose: '改' })).body.code).toBe('approval.not-your-step');
  for (const login of ['program-division', 'program.2']) await scene.decide(login, caseId, 'approve');
  expect((await offered('performance-division'))?.reason).toContain('之后不再有人审核');
  const last = await amend('performance-division', caseId, { indicators: [{ id: v7(), target: '≥1人' }] });
  expect([last.status, last.body.code]).toEqual([403, 'approval.amended-last']);
});

test('after a return the unit goes on from the completed text, sees what was written, and every round can be restored byte by byte', async () => {
  const { goalId, caseId } = await atProgramStep();
  await amend('program-division', caseId, { purpose: '按月足额发放补贴' });
  await amend('program.2', caseId, { objectives: ['补贴按月足额发放到人'] });
  await scene.decide('program.2', caseId, 'send-back', { opinion: '请补充名册' });
  const returned = await goalOf(goalId);
  expect([returned.status, returned.purpose, returned.amendments.map(({ by }) => by)]).toEqual(['returned', '按月足额发放补贴', ['program-division', 'program.2']]);
  await scene.resubmit(goalId);
  type Round = { round: number; reason: string; isIntact: boolean; contentHash: string; content: { purpose: string }; amendments: Amendment[] };
  const round = await scene.read<Round>('preparer', `/performance-goals/${goalId}/rounds/1`);
  expect([round.reason, round.isIntact, round.content.purpose, round.amendments.length]).toEqual(['amended', true, '按月足额发放补贴', 2]);
  const kept = await revisions(goalId);
  expect(kept.map(({ round: of, reason }) => `${of} ${reason}`)).toEqual(['1 submitted', '1 amended', '1 amended', '2 submitted']);
  expect(kept.map(({ content }) => createHash('sha256').update(content, 'utf8').digest('hex'))).toEqual(kept.map(({ content_hash }) => content_hash));
  expect(kept[3]?.content).toBe(kept[2]?.content);
  const cells = (content: string): object => ({ ...(JSON.parse(content) as object), purpose: 0, objectives: 0 });
  expect(new Set(kept.map(({ content }) => JSON.stringify(cells(content)))).size).toBe(1);
});

test('the running role itself cannot write into a text under review without such an act, nor move the text of a case, nor decide later', async () => {
  const { goalId, caseId } = await atProgramStep();
  const sql = tolerantPool({ connectionString: app.database.appUrl, max: 1 });
  try {
    for (const statement of [
      `update performance_goal set purpose = 'x', content_hash = 'x', version = version + 1 where id = '${goalId}'`,
      `update goal_indicator set basis = 'x' where goal_id = '${goalId}'`,
      `update goal_indicator set name = 'x' where goal_id = '${goalId}'`,
      `delete from goal_objective where goal_id = '${goalId}'`,
      `delete from goal_indicator where goal_id = '${goalId}'`,
    ]) await expect(sql.query(statement)).rejects.toMatchObject({ code: 'YJ004' });
    // With the act announced, the figures and the rows themselves stay locked.
    const announce = `update approval_case set version = version + 1, subject_version = subject_version + 1, content_hash = 'x' where id = '${caseId}';
      insert into approval_act (case_id, round, number, verb, visit, step, person_id, post_id, opinion, decided_at, amended_version)
      select c.id, c.round, c.version, 'amend', c.visit, c.current_step, post.person_id, post.id, 'x', now(), c.subject_version from approval_case c join post on post.person_id = '${ids['program-division']}' where c.id = '${caseId}' limit 1;`;
    for (const [statement, code] of [
      [`update performance_goal set budgeted_fen = 1, fiscal_funds_fen = 1, version = version + 1 where id = '${goalId}'`, 'YJ004'],
      [`update performance_goal set purpose = 'x', version = version + 1 where id = '${goalId}'; update goal_indicator set weight_hundredths = 1 where goal_id = '${goalId}'`, 'YJ004'],
      [`update performance_goal set purpose = 'x', version = version + 1 where id = '${goalId}'; delete from goal_indicator where goal_id = '${goalId}'`, 'YJ004'],
      ['set constraints approval_case_text_amended immediate', 'YJ004'],
      [`insert into approval_act (case_id, round, number, verb, visit, step, person_id, post_id, opinion, decided_at) select case_id, round, 90, 'approve', 9, 3, person_id, post_id, '', now() from approval_act where case_id = '${caseId}' and verb = 'amend'`, 'YJ005'],
    ] as const) {
      await expect(sql.query(`begin; ${announce} ${statement}; commit`)).rejects.toMatchObject({ code });
      await sql.query('rollback');
    }
  } finally {
    await sql.end();
  }
});

test('the doctor finds nothing after all of this', async () => {
  expect((await app.app.get(Invariants).violations()).filter(({ violations }) => violations > 0)).toEqual([]);
});
