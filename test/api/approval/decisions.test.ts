import { aDistrict, aGoalBody, aPerson, type BuiltDistrict } from '../../support/builders.js';
import { PersonClient, TestApp, type Answer } from '../../support/test-app.js';

interface Case {
  readonly id: string;
  readonly status: string;
  readonly statusName: string;
  readonly version: number;
  readonly contentHash: string;
  readonly round: number;
  readonly isStuck: boolean;
  readonly steps: readonly { name: string; state: string; holders: string[]; unitName: string | null; decisions: readonly { by: string; verdict: string }[] }[];
  readonly actions: readonly { name: string; allowed: boolean; reason?: string; whoCan?: string[] }[];
}

interface Problem {
  readonly code: string;
  readonly winner?: string;
  readonly verdict?: string;
  readonly decidedAt?: string;
  readonly currentStep?: string | null;
}

let app: TestApp;
let district: BuiltDistrict;
const clients = new Map<string, PersonClient>();

const as = async (login: string): Promise<PersonClient> => {
  const client = clients.get(login) ?? (await app.signIn(login));
  clients.set(login, client);
  return client;
};

async function submittedGoal(overrides: Record<string, unknown> = {}): Promise<{ goalId: string; caseId: string }> {
  const preparer = await as('preparer');
  const created = await preparer.post<{ id: string }>('/performance-goals', aGoalBody(overrides));
  const submitted = await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${created.body.id}/submission`, { version: 1 });
  if (submitted.status !== 200) throw new Error(submitted.text);
  return { goalId: created.body.id, caseId: submitted.body.approvalCaseId };
}

const read = async (login: string, caseId: string): Promise<Case> => (await (await as(login)).get<Case>(`/approval-cases/${caseId}`)).body;

async function decide(login: string, caseId: string, verdict: string, overrides: Record<string, unknown> = {}): Promise<Answer<Problem & { outcome?: string; next?: { step: string; holders: string[] } | null }>> {
  const { version, contentHash } = await read(login, caseId);
  return (await as(login)).post(`/approval-cases/${caseId}/decisions`, { verdict, opinion: verdict === 'approve' ? '' : '指标值偏低，请修改', version, contentHash, ...overrides });
}

const count = async (sql: string, parameters: unknown[]): Promise<number> => Number((await app.sql.query<{ n: string }>(`select count(*) as n from ${sql}`, parameters)).rows[0]?.n);

beforeAll(async () => {
  app = await TestApp.start({ POOL_SIZE: '20' }, 'decisions');
  district = await aDistrict(app.sql);
});

afterAll(async () => {
  await app.stop();
});

test('three levels approve in their order, each is told who comes next, and the goal is approved', async () => {
  const { goalId, caseId } = await submittedGoal();
  expect((await read('performance-division', caseId)).steps.map((step) => [step.name, step.state, step.holders])).toEqual([
    ['街道财政初审', 'current', ['subdistrict-finance']],
    ['业务股审核', 'waiting', ['program-division']],
    ['绩效股审核', 'waiting', ['performance-division']],
  ]);
  expect((await decide('subdistrict-finance', caseId, 'approve')).body).toEqual({ outcome: 'next-step', next: { step: '业务股审核', holders: ['program-division'] } });
  expect((await decide('program-division', caseId, 'approve')).body.next?.step).toBe('绩效股审核');
  const last = await decide('performance-division', caseId, 'approve');
  expect([last.status, last.body]).toEqual([200, { outcome: 'approved', next: null }]);
  expect(last.headers.get('audit-number')).toMatch(/^\d+(,\d+)*$/);
  const goal = await (await as('preparer')).get<{ status: string }>(`/performance-goals/${goalId}`);
  expect(goal.body.status).toBe('approved');
  expect(await count(`obligation where subject_id = $1 and status = 'open'`, [caseId])).toBe(0);
  expect(await count(`obligation where subject_id = $1 and status = 'discharged'`, [caseId])).toBe(3);
});

test('a goal that is sent back goes to its preparer with an obligation, and its next round starts at the first step', async () => {
  const { goalId, caseId } = await submittedGoal();
  await decide('subdistrict-finance', caseId, 'approve');
  expect((await decide('program-division', caseId, 'send-back')).body.outcome).toBe('returned');
  expect(await count(`obligation where subject_id = $1 and kind = 'revise-goal' and status = 'open' and owed_by_person_id = $2`, [goalId, district.people.preparer.id])).toBe(1);
  const preparer = await as('preparer');
  const { body } = await preparer.get<{ version: number }>(`/performance-goals/${goalId}`);
  const again = await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${goalId}/submission`, { version: body.version });
  const second = await read('subdistrict-finance', again.body.approvalCaseId);
  expect([second.round, second.steps[0]?.state, second.status]).toEqual([2, 'current', 'open']);
  expect((await read('subdistrict-finance', caseId)).steps.map((step) => step.state)).toEqual(['done', 'done', 'skipped']);
});

test('18 — fifty clicks of two reviewers at once: one decides, the others learn who, what and when', async () => {
  const second = await aPerson(app.sql, 'finance.second', 'subdistrict-finance', district.office, '孙二');
  const { caseId } = await submittedGoal();
  const { version, contentHash } = await read('subdistrict-finance', caseId);
  const reviewers = [await as('subdistrict-finance'), await as(second.login)];
  const verdicts = ['approve', 'send-back', 'reject'];
  // Two connections per reviewer would queue the requests at the client; fetch opens as many as it needs.
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      (reviewers[at % 2] as PersonClient).post<Problem>(`/approval-cases/${caseId}/decisions`, { verdict: verdicts[at % 3], opinion: '意见', version, contentHash }),
    ),
  );
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  const losers = answers.filter((answer) => answer.status !== 200);
  const [row] = (await app.sql.query<{ name: string; verdict: string; decided_at: Date }>(
    'select person.name, decision.verb as verdict, decision.decided_at from approval_act decision join person on person.id = decision.person_id where case_id = $1',
    [caseId],
  )).rows;
  expect(losers.map((answer) => [answer.status, answer.body.code, answer.body.winner, answer.body.verdict, answer.body.decidedAt]))
    .toEqual(losers.map(() => [409, 'approval.decided-already', row?.name, row?.verdict, row?.decided_at.toISOString()]));
  expect(await count('approval_act where case_id = $1', [caseId])).toBe(1);
  expect(await count(`audit_entry where subject_id = $1 and event = 'approval.decided'`, [caseId])).toBe(1);
  await app.sql.query('update person set is_active = false where id = $1', [second.id]);
});

test('a withdrawal and a decision at once: exactly one happens', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { goalId, caseId } = await submittedGoal();
    const { version, contentHash } = await read('subdistrict-finance', caseId);
    const [preparer, reviewer] = [await as('preparer'), await as('subdistrict-finance')];
    const [withdrawn, decided] = await Promise.all([
      preparer.post<Problem>(`/performance-goals/${goalId}/withdrawal`),
      reviewer.post<Problem>(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', version, contentHash }),
    ]);
    expect([withdrawn.status, decided.status].sort()).toEqual([withdrawn.status === 204 ? 204 : 200, 409]);
    if (withdrawn.status === 409) expect(withdrawn.body).toMatchObject({ code: 'approval.decided-already', winner: 'subdistrict-finance' });
    else expect(decided.body.code).toBe('approval.withdrawn');
    expect(await count(`approval_act where case_id = $1 and verb = '${withdrawn.status === 204 ? 'withdraw' : 'approve'}'`, [caseId])).toBe(1);
    expect(await count('approval_act where case_id = $1', [caseId])).toBe(1);
  }
});

test('what was withdrawn and sent again is a new case: a decision on the old screen is refused', async () => {
  const { goalId, caseId } = await submittedGoal();
  const seen = await read('subdistrict-finance', caseId);
  const preparer = await as('preparer');
  await preparer.post(`/performance-goals/${goalId}/withdrawal`);
  const { body } = await preparer.get<{ version: number }>(`/performance-goals/${goalId}`);
  const again = await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${goalId}/submission`, { version: body.version });
  const old = await (await as('subdistrict-finance')).post<Problem>(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', version: seen.version, contentHash: seen.contentHash });
  expect([old.status, old.body.code]).toEqual([409, 'approval.withdrawn']);
  expect((await decide('subdistrict-finance', again.body.approvalCaseId, 'approve', { contentHash: 'another text' })).body.code).toBe('approval.content-changed');
});

test('nobody approves what they submitted, with whatever post; the attempt stays in the trail', async () => {
  const { caseId } = await submittedGoal();
  await app.sql.query(`insert into post (id, person_id, unit_id, role, starts_on) values (gen_random_uuid(), $1, $2, 'subdistrict-finance', '2000-01-01')`, [district.people.preparer.id, district.office.id]);
  const asPreparer = await app.signIn('preparer');
  const posts = await asPreparer.get<{ posts: { id: string; role: string }[] }>('/session');
  const switched = await asPreparer.put<{ csrfToken: string }>('/session/post', { postId: posts.body.posts.find((post) => post.role === 'subdistrict-finance')?.id });
  const asFinance = new PersonClient(app.baseUrl, switched.headers.get('set-cookie')?.split(';')[0] ?? asPreparer.cookie, switched.body.csrfToken);
  const { version, contentHash, actions } = (await asFinance.get<Case>(`/approval-cases/${caseId}`)).body;
  expect(actions[0]).toEqual({ name: 'approve', allowed: false, reason: '不能审批自己填报或送审的内容，应由其他人员办理。', whoCan: ['街道财政：subdistrict-finance'] });
  const refused = await asFinance.post<Problem>(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', version, contentHash });
  expect([refused.status, refused.body.code]).toEqual([403, 'approval.own-submission']);
  expect(await count(`audit_entry where subject_id = $1 and event = 'approval.refused' and actor_id = $2`, [caseId, district.people.preparer.id])).toBe(1);
  expect(await count('approval_act where case_id = $1', [caseId])).toBe(0);
  await app.sql.query(`delete from post where person_id = $1 and role = 'subdistrict-finance'`, [district.people.preparer.id]);
});

test('a step is decided by its own post alone, and the refusal says who could', async () => {
  const { caseId } = await submittedGoal();
  const refused = await decide('performance-division', caseId, 'approve');
  expect([refused.status, refused.body.code]).toEqual([403, 'approval.not-your-step']);
  expect((await decide('subdistrict-finance', caseId, 'send-back', { opinion: '' })).body.code).toBe('approval.opinion-missing');
  expect((await (await as('supervisor')).post(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', version: 1, contentHash: 'x' })).status).toBe(403);
  expect((await read('supervisor', caseId)).actions[0]).toMatchObject({ allowed: false, reason: '当前岗位没有此项权限。', whoCan: ['街道财政：subdistrict-finance'] });
  expect((await read('subdistrict-finance', caseId)).actions.filter((action) => action.allowed).map((action) => action.name)).toEqual(['approve', 'send-back', 'reject', 'reassign', 'consult', 'add-approver', 'suspend', 'copy', 'annotate']);
});

test('a decision waits for a revocation that is under way, and is refused once it has committed', async () => {
  for (let race = 0; race < 10; race += 1) {
    const mover = await aPerson(app.sql, `mover.${race}`, 'subdistrict-finance', district.office);
    const { caseId } = await submittedGoal();
    const client = await app.signIn(mover.login);
    const { version, contentHash } = (await client.get<Case>(`/approval-cases/${caseId}`)).body;
    const revocation = await app.sql.connect();
    await revocation.query('begin');
    await revocation.query(race % 2 === 0 ? `update post set ends_on = '2000-01-02' where id = $1` : 'update person set is_active = false where id = $1', [race % 2 === 0 ? mover.postId : mover.id]);
    const pending = client.post<Problem>(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', version, contentHash });
    while ((await count(`pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`, [])) === 0) await new Promise((resolve) => setImmediate(resolve));
    await revocation.query('commit');
    revocation.release();
    const decided = await pending;
    expect([decided.status, decided.body.code]).toEqual([403, 'approval.post-ended']);
    expect(await count('approval_act where case_id = $1', [caseId])).toBe(0);
  }
});

describe('boxes', () => {
  const box = async (login: string, query: string): Promise<{ items: { id: string; isOverdue: boolean; statusName: string; dueOn: string | null }[]; total: number }> =>
    (await (await as(login)).get<{ items: { id: string; isOverdue: boolean; statusName: string; dueOn: string | null }[]; total: number }>(`/approval-cases?${query}`)).body;

  test('what waits for a post is in its todo box only while it waits, then in done', async () => {
    const { caseId } = await submittedGoal({ name: '盒子测试' });
    expect((await box('subdistrict-finance', 'title=盒子')).items.map((item) => [item.id, item.statusName])).toEqual([[caseId, '审核中 · 街道财政初审']]);
    expect((await box('program-division', 'title=盒子')).total).toBe(0);
    await decide('subdistrict-finance', caseId, 'approve');
    expect((await box('subdistrict-finance', 'title=盒子')).total).toBe(0);
    expect((await box('subdistrict-finance', 'box=done&title=盒子')).items.map((item) => item.id)).toEqual([caseId]);
    expect((await box('program-division', 'title=盒子')).items.map((item) => item.id)).toEqual([caseId]);
    expect((await box('preparer', 'box=mine&title=盒子')).items.map((item) => item.id)).toEqual([caseId]);
    expect((await box('program-division', 'title=100%25')).total).toBe(0);
  });

  test('overdue cases come first', async () => {
    const [first, second] = [await submittedGoal({ name: '先后测试' }), await submittedGoal({ name: '先后测试' })];
    await app.sql.query(`update obligation set due_on = '2020-01-02', anchor_on = '2020-01-01' where subject_id = $1`, [second.caseId]);
    const { items } = await box('subdistrict-finance', 'title=先后测试');
    expect(items.map((item) => [item.id, item.isOverdue])).toEqual([[second.caseId, true], [first.caseId, false]]);
    expect((await box('subdistrict-finance', 'title=先后测试&overdue=true')).items.map((item) => item.id)).toEqual([second.caseId]);
  });

  test('a case of another district does not exist', async () => {
    const other = await aDistrict(app.sql, '110102', 'other', district);
    const { caseId } = await submittedGoal();
    const client = await app.signIn(`other.${'performance-division'}`);
    expect((await client.get(`/approval-cases/${caseId}`)).status).toBe(404);
    expect((await client.post<Problem>(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', version: 1, contentHash: 'x' })).body.code).toBe('approval.not-found');
    expect((await client.get<{ total: number }>('/approval-cases?box=stuck')).body.total).toBe(0);
    expect(other.district.id).not.toBe(district.district.id);
  });
});
