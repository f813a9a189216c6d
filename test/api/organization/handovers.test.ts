import { AuditChains } from '#persistence/platform/audit-chains';
import { Invariants } from '#persistence/platform/invariants';
import { aDepartmentGoalBody, aDistrict, aGoalBody, aPerson, type BuiltDistrict, type BuiltPerson } from '../../support/builders.js';
import { TestApp, type PersonClient } from '../../support/test-app.js';

interface Problem {
  readonly code: string;
}
interface Handover extends Problem {
  readonly dryRun: boolean;
  readonly counts: readonly { readonly kind: string; readonly count: number }[];
  readonly items: readonly { readonly kind: string; readonly id: string; readonly title: string; readonly outcome: string; readonly outcomeName: string }[];
}

let app: TestApp;
let district: BuiltDistrict;
let successor: BuiltPerson;
let administrator: PersonClient;

beforeAll(async () => {
  app = await TestApp.start({}, 'handovers');
});
beforeEach(async () => {
  await app.database.truncate();
  district = await aDistrict(app.sql);
  successor = await aPerson(app.sql, 'successor', 'unit-leader', district.office, '接替人');
  administrator = await app.signIn('unit-administrator');
});
afterAll(() => app.stop());

const handOver = (by: PersonClient, personId: string, toPersonId: string, dryRun = false) => by.post<Handover>(`/people/${personId}/handovers`, { toPersonId, dryRun });
const all = async <T extends object>(query: string, parameters: readonly unknown[] = []): Promise<T[]> => (await app.sql.query<T>(query, [...parameters])).rows;

/** A draft, a returned goal, one under review and one given up, all of the preparer; and a department's goal. */
async function workOfThePreparer(): Promise<Record<'draft' | 'returned' | 'underReview' | 'voided' | 'department' | 'caseId', string>> {
  const preparer = await app.signIn('preparer');
  const create = async (name: string): Promise<string> => (await preparer.post<{ id: string }>('/performance-goals', aGoalBody({ name }))).body.id;
  const submit = async (id: string): Promise<string> => (await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${id}/submission`, { version: 1 })).body.approvalCaseId;
  const [draft, returned, underReview, voided] = [await create('草稿'), await create('退回'), await create('在审'), await create('作废')];
  const finance = await app.signIn('subdistrict-finance');
  const returnedCase = await submit(returned);
  const { version, contentHash } = (await finance.get<{ version: number; contentHash: string }>(`/approval-cases/${returnedCase}`)).body;
  const sentBack = await finance.post(`/approval-cases/${returnedCase}/decisions`, { verdict: 'send-back', opinion: '请补充', version, contentHash });
  if (sentBack.status !== 200) throw new Error(sentBack.text);
  const caseId = await submit(underReview);
  await preparer.post(`/performance-goals/${voided}/voidance`);
  const department = (await preparer.post<{ id: string }>('/department-goals', aDepartmentGoalBody())).body.id;
  return { draft, returned, underReview, voided, department, caseId };
}

const preparerOf = async (goalId: string): Promise<string | undefined> =>
  (await all<{ preparer_id: string }>('select preparer_id from performance_goal where id = $1 union all select preparer_id from department_goal where id = $1', [goalId]))[0]?.preparer_id;

test('a rehearsal lists everything and changes nothing; the handover does exactly what it listed', async () => {
  await workOfThePreparer();
  const { preparer } = district.people;
  const before = await all('select (select count(*) from audit_entry) as entries, (select jsonb_agg(g order by id) from performance_goal g) as goals, (select jsonb_agg(p order by id) from post p) as posts');
  const rehearsed = await handOver(administrator, preparer.id, successor.id, true);
  expect(rehearsed.status).toBe(200);
  expect(await all('select (select count(*) from audit_entry) as entries, (select jsonb_agg(g order by id) from performance_goal g) as goals, (select jsonb_agg(p order by id) from post p) as posts')).toEqual(before);
  const done = await handOver(administrator, preparer.id, successor.id);
  expect([done.body.counts, done.body.items]).toEqual([rehearsed.body.counts, rehearsed.body.items]);
  expect([rehearsed.body.dryRun, done.body.dryRun]).toEqual([true, false]);
  expect(Object.fromEntries(done.body.counts.map(({ kind, count }) => [kind, count]))).toEqual({ post: 1, goal: 3, 'department-goal': 1, obligation: 1 });
});

test('drafts, returned goals and those under way go over; what was given up and what was decided stays', async () => {
  const work = await workOfThePreparer();
  const { preparer } = district.people;
  const history = () => all(`select * from (select 'author' as what, person_id::text as who from approval_author union all select 'act', person_id::text || verb from approval_act union all select 'round', md5(content) from goal_revision
    union all select 'submitter', submitted_by::text from approval_case union all select 'entry', hash::text from audit_entry where event not like '%.handed-over' and recorded_at < $1) as past order by 1, 2`, [moment]);
  const [{ moment }] = (await all<{ moment: Date }>('select clock_timestamp() as moment')) as [{ moment: Date }];
  const before = await history();
  expect((await handOver(administrator, preparer.id, successor.id)).status).toBe(200);
  expect(await history()).toEqual(before);
  for (const id of [work.draft, work.returned, work.underReview, work.department]) expect(await preparerOf(id)).toBe(successor.id);
  expect(await preparerOf(work.voided)).toBe(preparer.id);
  expect(await all('select owed_by_person_id as owes from obligation where subject_id = $1', [work.returned])).toEqual([{ owes: successor.id }]);
  expect((await app.app.get(Invariants).violations()).filter((check) => check.violations > 0)).toEqual([]);
  expect((await app.app.get(AuditChains).verify()).map((chain) => chain.firstBad)).toEqual([null]);
});

test('the leaver is out at once, the successor carries on at once', async () => {
  const work = await workOfThePreparer();
  const leaver = await app.signIn('preparer');
  await handOver(administrator, district.people.preparer.id, successor.id);
  expect((await leaver.get('/session')).status).toBe(401);
  const next = await app.signIn('successor');
  const posts = (await next.get<{ posts: { id: string; role: string }[] }>('/session')).body.posts;
  expect(posts.map(({ role }) => role).sort()).toEqual(['preparer', 'unit-leader']);
  await app.sql.query('update session set post_id = $1 where person_id = $2', [posts.find(({ role }) => role === 'preparer')?.id, successor.id]);
  const { version } = (await next.get<{ version: number }>(`/performance-goals/${work.returned}`)).body;
  expect((await next.post(`/performance-goals/${work.returned}/submission`, { version })).status).toBe(200);
});

test('what waits at a post goes with the post, and says where the successor is barred', async () => {
  const { caseId } = await workOfThePreparer();
  const { 'subdistrict-finance': finance, preparer } = district.people;
  const rehearsed = await handOver(administrator, finance.id, successor.id, true);
  expect(rehearsed.body.items.filter(({ kind }) => kind === 'waiting-approval').map(({ id, outcome }) => [id, outcome])).toEqual([[caseId, 'passes']]);
  // The author as a successor could not decide on it.
  const barred = await handOver(administrator, finance.id, preparer.id, true);
  expect(barred.body.items.filter(({ kind }) => kind === 'waiting-approval').map(({ outcome, outcomeName }) => [outcome, outcomeName])).toEqual([['barred', '接替人员曾填报或办理过，须由同岗其他人员办理']]);
  await handOver(administrator, finance.id, successor.id);
  expect((await app.sql.query('select 1 from post where person_id = $1 and role = $2 and ends_on is null', [successor.id, 'subdistrict-finance'])).rowCount).toBe(1);
  const { rows } = await app.sql.query<{ payload: string }>(`select payload from outbox_message where recipient_id = $1 and payload::json->>'kind' = 'person.handed-over' and kind = 'in-app'`, [successor.id]);
  expect(rows).toHaveLength(1);
});

test('a place that was given to the leaver by name goes over in the same capacity; where the successor is involved it is parked instead', async () => {
  const { caseId } = await workOfThePreparer();
  const { 'subdistrict-finance': finance, 'responsible-leader': asked, preparer } = district.people;
  const client = await app.signIn('subdistrict-finance');
  const { version } = (await client.get<{ version: number }>(`/approval-cases/${caseId}`)).body;
  expect((await client.post(`/approval-cases/${caseId}/added-approvers`, { personId: asked.id, where: 'before', opinion: '请先审', version })).status).toBe(204);
  const byName = ({ items }: Handover) => items.filter(({ kind }) => kind === 'named-approval').map(({ id, outcome }) => [id, outcome]);
  expect(byName((await handOver(administrator, asked.id, preparer.id, true)).body)).toEqual([[caseId, 'barred']]);
  expect(byName((await handOver(administrator, asked.id, successor.id)).body)).toEqual([[caseId, 'passes']]);
  expect(await all('select kind, person_id, from_person_id, closed_by is null as stands from approval_assignment where case_id = $1 order by opened_by', [caseId])).toEqual([
    { kind: 'added-before', person_id: asked.id, from_person_id: finance.id, stands: false }, { kind: 'added-before', person_id: successor.id, from_person_id: finance.id, stands: true },
  ]);
  const next = await app.signIn('successor');
  const seen = (await next.get<{ version: number; contentHash: string }>(`/approval-cases/${caseId}`)).body;
  expect((await next.post(`/approval-cases/${caseId}/decisions`, { verdict: 'approve', version: seen.version, contentHash: seen.contentHash })).status).toBe(200);
  expect((await app.app.get(Invariants).violations()).filter((check) => check.violations > 0)).toEqual([]);
});

test('a post that the successor holds already only ends', async () => {
  const { body } = await handOver(administrator, district.people['unit-leader'].id, successor.id);
  expect(body.items.map(({ kind, outcome }) => [kind, outcome])).toEqual([['post', 'held-already']]);
});

test('delegations from and to the leaver end', async () => {
  const { 'subdistrict-finance': finance, 'unit-leader': leader } = district.people;
  const today = (await all<{ day: string }>(`select (now() at time zone 'Asia/Shanghai')::date::text as day`))[0]?.day;
  const made = await (await app.signIn('subdistrict-finance')).post('/delegations', { delegatePostId: leader.postId, from: today, until: '2190-01-01' });
  expect(made.status).toBe(201);
  const { body } = await handOver(administrator, leader.id, successor.id);
  expect(body.items.filter(({ kind }) => kind === 'delegation').map(({ outcome }) => outcome)).toEqual(['ends']);
  expect((await (await app.signIn('subdistrict-finance')).get<{ items: { state: string }[] }>('/delegations')).body.items.map(({ state }) => state)).toEqual(['ended']);
  expect(finance.id).not.toBe(leader.id);
});

describe('who may hand over', () => {
  const code = async (answer: Promise<{ status: number; body: Problem }>): Promise<string> => {
    const { status, body } = await answer;
    return status === 200 ? 'done' : body.code;
  };

  test('a unit administrator within the unit, a system administrator within the district, nobody for an administrator’s post', async () => {
    const { people } = district;
    const system = await app.signIn('system-administrator');
    expect(await code(handOver(administrator, people['program-division'].id, successor.id, true))).toBe('person.not-found');
    expect(await code(handOver(system, people['program-division'].id, successor.id, true))).toBe('done');
    expect(await code(handOver(administrator, people['unit-administrator'].id, successor.id, true))).toBe('person.own-account');
    expect(await code(handOver(system, people['unit-administrator'].id, successor.id, true))).toBe('done');
    for (const role of ['auditor', 'security-administrator'] as const) expect(await code(handOver(system, people[role].id, successor.id, true))).toBe('post.role-not-yours-to-give');
    expect(await code(handOver(await app.signIn('security-administrator'), people.auditor.id, successor.id, true))).toBe('access.not-permitted');
    expect(await code(handOver(await app.signIn('unit-leader'), people.preparer.id, successor.id, true))).toBe('access.not-permitted');
  });

  test('not to oneself, not to the keeper, not to somebody disabled or of another district', async () => {
    const { preparer, 'unit-administrator': keeper } = district.people;
    const elsewhere = await aDistrict(app.sql, '110102', 'b', district);
    expect(await code(handOver(administrator, preparer.id, preparer.id))).toBe('person.handover-to-oneself');
    expect(await code(handOver(administrator, preparer.id, keeper.id))).toBe('person.own-account');
    expect(await code(handOver(administrator, preparer.id, elsewhere.people.preparer.id))).toBe('person.not-found');
    await app.sql.query('update person set is_active = false where id = $1', [successor.id]);
    expect(await code(handOver(administrator, preparer.id, successor.id))).toBe('person.inactive');
    expect(await all('select 1 from post where person_id = $1 and ends_on is not null', [preparer.id])).toEqual([]);
  });
});
