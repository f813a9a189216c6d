import { aBureauLeader, aPerson, type BuiltPerson } from '../../support/builders.js';
import { FiscalStory, reported, type IssuedGoal, type StoryProblem } from '../../support/fiscal-story.js';
import { workbookRows } from '../../support/list-workbook.js';
import { PersonClient } from '../../support/test-app.js';

interface Check {
  readonly id: string;
  readonly status: string;
  readonly statusName: string;
  readonly round: number;
  readonly version: number;
  readonly after: { readonly points: string };
  readonly actions: readonly { name: string; allowed: boolean; reason?: string }[];
}
interface Evaluation {
  readonly status: string;
  readonly version: number;
  readonly finalResult: { readonly points: string } | null;
  readonly spotCheck: { readonly id: string } | null;
  readonly openSpotCheckId: string | null;
  readonly actions: readonly { name: string; allowed: boolean; reason?: string }[];
}
interface Begun { readonly id: string; readonly approvalCaseId: string }

let story: FiscalStory;
let leader: BuiltPerson;
let goal: IssuedGoal;
let evaluationId: string;

const DIVISION = 'performance-division';

beforeAll(async () => {
  story = await FiscalStory.begin('rechecks');
  leader = await aBureauLeader(story.app.sql, story.district);
});

/** A year that was evaluated and confirmed. */
beforeEach(async () => {
  await story.itIs('2026-01-12');
  goal = await story.issuedGoal();
  await story.itIs('2027-01-20');
  await story.pay(goal, '2026-12-20', '108000.00');
  const { id, version } = await story.evaluationOf(goal);
  const preparer = await story.as('preparer');
  const saved = await preparer.put<{ version: number }>(`/self-evaluations/${id}`, { version, indicators: reported(goal, ['20', '98', '95', '500', '5', '90']), summary: '全年补贴按月发放' });
  const filed = await preparer.post<{ approvalCaseId: string }>(`/self-evaluations/${id}/submission`, { version: saved.body.version });
  await story.approve(filed.body.approvalCaseId);
  evaluationId = id;
});

afterEach(async () => {
  expect(await story.brokenInvariants()).toEqual([]);
});

afterAll(async () => {
  await story.end();
});

const evaluation = async (login = 'preparer'): Promise<Evaluation> => (await (await story.as(login)).get<Evaluation>(`/self-evaluations/${evaluationId}`)).body;
const found = (people: string) => ({ opinion: `名册 ${people} 人`, changes: [{ indicatorId: goal.indicatorIds[0], actual: { kind: 'number', value: people }, opinion: `只见 ${people} 人签字` }] });
const begin = async (login = DIVISION, people = '10') => (await story.as(login)).post<Begun & StoryProblem>(`/self-evaluations/${evaluationId}/spot-checks`, { version: (await evaluation(DIVISION)).version, ...found(people) });
const begun = async (): Promise<Begun> => {
  const { status, body, text } = await begin();
  if (status !== 201) throw new Error(text);
  return body;
};
const read = async (id: string, login = DIVISION) => (await story.as(login)).get<Check & StoryProblem>(`/spot-checks/${id}`);
const act = async (login: string, id: string, deed: string, body?: object) => (await story.as(login)).post<{ approvalCaseId: string } & StoryProblem>(`/spot-checks/${id}/${deed}`, body);
const box = async (login: string, name: string): Promise<string[]> => (await (await story.as(login)).get<{ items: { id: string }[] }>(`/approval-cases?box=${name}&pageSize=100`)).body.items.map(({ id }) => id);
const owed = async (id: string): Promise<string[]> =>
  (await story.app.sql.query<{ line: string }>(`select kind || ' ' || owed_by_role || ' ' || (owed_by_person_id is not null) as line from obligation where subject_id = $1 and status = 'open'`, [id])).rows.map(({ line }) => line);

test('a re-check counts, and the unit hears of it, only after somebody else of the bureau confirmed it', async () => {
  const { id, approvalCaseId } = await begun();
  expect([(await evaluation()).status, (await evaluation()).finalResult, (await read(id)).body.statusName]).toEqual(['confirmed', null, '待确认']);
  expect(await box(leader.login, 'todo')).toContain(approvalCaseId);
  expect(await owed(approvalCaseId)).toEqual(['decide-approval responsible-leader false']);
  expect((await read(id, leader.login)).body.after.points).toBe((await read(id)).body.after.points);
  expect((await story.decide(leader.login, approvalCaseId, 'approve')).body.outcome).toBe('approved');
  const announced = await evaluation();
  expect([announced.status, announced.spotCheck?.id, announced.finalResult?.points]).toEqual(['rechecked', id, (await read(id)).body.after.points]);
  expect((await read(id, 'preparer')).body.statusName).toBe('已发布');
  expect(await story.count(`outbox_message where payload like '%evaluation.rechecked%' and payload like '%' || $1 || '%' and recipient_id = $2`, [evaluationId, story.district.people.preparer.id])).toBeGreaterThan(0);
});

test('before it is announced the unit, its street, its division and the third party see nothing of it anywhere, whatever becomes of it', async () => {
  const outsiders = ['preparer', 'unit-leader', 'subdistrict-finance', 'responsible-leader', 'program-division', 'third-party'] as const;
  await (await story.as(DIVISION)).post(`/performance-goals/${goal.goalId}/engagements`, { thirdPartyUnitId: story.district.thirdParty.id });
  const before = await story.count('outbox_message where recipient_id = any($1)', [outsiders.map((role) => story.district.people[role].id)]);
  const seesNothing = async ({ id, approvalCaseId }: Begun): Promise<void> => {
    for (const login of outsiders) {
      const client = await story.as(login);
      expect([login, (await client.get(`/spot-checks/${id}`)).status, (await client.get(`/approval-cases/${approvalCaseId}`)).status, (await client.get(`/approval-cases/${approvalCaseId}/changes`)).status]).toEqual([login, 404, 404, 404]);
      const pages = ['/approval-cases?box=todo&pageSize=100', '/approval-cases?box=done&pageSize=100', '/approval-cases?box=mine&pageSize=100', '/approval-cases?pageSize=100', '/obligations?pageSize=100', '/spot-checks?pageSize=100', '/approval-waiting-times?fiscalYear=2026', `/self-evaluations/${evaluationId}`, '/notifications?pageSize=100'];
      for (const page of pages) {
        const { text } = await client.get(page);
        expect([login, page, text.includes(id) || text.includes(approvalCaseId)]).toEqual([login, page, false]);
      }
    }
    expect(await evaluation()).toMatchObject({ status: 'confirmed', finalResult: null, spotCheck: null, openSpotCheckId: null });
    expect(await story.count('outbox_message where recipient_id = any($1)', [outsiders.map((role) => story.district.people[role].id)])).toBe(before);
  };
  const check = await begun();
  expect((await evaluation(DIVISION)).openSpotCheckId).toBe(check.id);
  await seesNothing(check);
  await story.decide(leader.login, check.approvalCaseId, 'send-back');
  await seesNothing(check);
  expect((await act(DIVISION, check.id, 'withdrawal')).status).toBe(204);
  await seesNothing(check);
});

test('the list shows its division every check, and the unit what was announced; it is found, sorted and taken home', async () => {
  const checks = async (query: string, login = DIVISION): Promise<string[]> => (await (await story.as(login)).get<{ items: { id: string }[] }>(`/spot-checks?pageSize=100&search=${goal.code}${query}`)).body.items.map(({ id }) => id);
  const dropped = (await begun()).id;
  await act(DIVISION, dropped, 'withdrawal');
  const { id, approvalCaseId } = await begun();
  expect([(await checks('')).sort(), await checks('&status=dropped'), await checks('', 'preparer')]).toEqual([[dropped, id].sort(), [dropped], []]);
  await story.decide(leader.login, approvalCaseId, 'approve');
  expect([await checks('&sort=status'), await checks('&sort=-status'), await checks('', 'preparer')]).toEqual([[id, dropped], [dropped, id], [id]]);
  expect([await checks(`&fiscalYear=2026`), await checks('&fiscalYear=2031')].map((found_) => found_.length)).toEqual([2, 0]);
  const { after } = (await read(id)).body;
  const [heads, row, ...others] = await workbookRows(await story.as('preparer'), `/spot-checks/workbook?search=${goal.code}`);
  expect(heads).toEqual(['项目编码', '项目名称', '单位', '年度', '自评得分', '自评等级', '复核得分', '复核等级', '复核人', '复核日期', '状态']);
  expect([row?.[0], row?.[6], row?.[8], row?.[10], others]).toEqual([goal.code, Number(after.points), DIVISION, '已发布', []]);
  expect((await (await story.as('system-administrator')).get('/spot-checks/workbook')).status).toBe(403);
});

test('one that comes back is owed by its checker, corrected, and shown to who sent it back by what changed', async () => {
  const { id, approvalCaseId } = await begun();
  expect((await story.decide(leader.login, approvalCaseId, 'send-back')).body.outcome).toBe('returned');
  expect([(await read(id)).body.status, await owed(id), await box(DIVISION, 'returned')]).toEqual(['returned', ['revise-recheck performance-division true'], [approvalCaseId]]);
  expect((await read(id)).body.actions).toEqual([{ name: 'submit', allowed: true }, { name: 'withdraw', allowed: true }]);
  const { version } = (await read(id)).body;
  expect((await act(DIVISION, id, 'submission', { version: version - 1, ...found('12') })).body.code).toBe('recheck.stale');
  const again = await act(DIVISION, id, 'submission', { version, ...found('12') });
  expect([again.status, await owed(id), (await read(id)).body.round]).toEqual([200, [], 2]);
  const { body } = await (await story.as(leader.login)).get<{ changes: { items: { message: string }[] }; since: { kind: string } }>(`/approval-cases/${again.body.approvalCaseId}/changes`);
  expect(body.since.kind).toBe('own-decision');
  expect(body.changes.items.map(({ message }) => message).join('\n')).toMatch(/完成值由.*10.*12[\s\S]*复核意见由“只见 10 人签字”改为“只见 12 人签字”/);
  expect((await act(DIVISION, id, 'submission', { version: version + 1, ...found('13') })).body.code).toBe('recheck.action-not-allowed');
  expect((await story.decide(leader.login, again.body.approvalCaseId, 'approve')).body.outcome).toBe('approved');
  expect((await evaluation()).finalResult?.points).toBe((await read(id)).body.after.points);
  await expect(story.asOwner(`update spot_check set points_after = 1, version = version + 1 where id = '${id}'`)).rejects.toMatchObject({ code: 'YJ004' });
  await expect(story.asOwner(`update spot_check_revision set content = '' where check_id = '${id}'`)).rejects.toMatchObject({ code: 'YJ001' });
});

test.each([
  ['withdrawn', (check: Begun) => act(DIVISION, check.id, 'withdrawal')],
  ['voided', async (check: Begun) => (await story.as(DIVISION)).post<StoryProblem>(`/approval-cases/${check.approvalCaseId}/voidance`, { opinion: '证据另行核实' })],
  ['rejected', (check: Begun) => story.decide(leader.login, check.approvalCaseId, 'reject')],
] as const)('one that is %s is dropped: the result stays, and a new one may be begun', async (_how, end) => {
  const first = await begun();
  expect([(await begin()).status, (await begin()).body.code]).toEqual([409, 'recheck.open-already']);
  expect((await evaluation(DIVISION)).actions.find(({ name }) => name === 'recheck')).toMatchObject({ allowed: false, reason: expect.stringContaining('已有一份复核意见在办理') });
  expect((await end(first)).status).toBeLessThan(300);
  expect([(await read(first.id)).body.statusName, await owed(first.id), (await evaluation()).status]).toEqual(['已撤销', [], 'confirmed']);
  expect((await act(DIVISION, first.id, 'withdrawal')).body.code).toBe('recheck.action-not-allowed');
  const second = await begun();
  expect((await story.decide(leader.login, second.approvalCaseId, 'approve')).body.outcome).toBe('approved');
  expect((await evaluation()).spotCheck?.id).toBe(second.id);
});

test('what was not announced is no ground for a rectification', async () => {
  const { id, approvalCaseId } = await begun();
  const order = async (noticeNo: string) => (await story.as(DIVISION)).post<StoryProblem>('/rectifications', { noticeNo, sourceKind: 'spot-check', sourceId: id, requirement: '核实人数', findings: [{ fact: '人数不符' }] });
  expect((await order('复核整改1号')).body.code).toBe('rectification.source-not-found');
  await story.decide(leader.login, approvalCaseId, 'approve');
  expect((await order('复核整改2号')).status).toBe(201);
});

test('who wrote the self-evaluation does not confirm what is found in it', async () => {
  const { approvalCaseId } = await begun();
  await story.app.sql.query('update self_evaluation set preparer_id = $2 where id = $1', [evaluationId, leader.id]);
  expect((await story.decide(leader.login, approvalCaseId, 'approve')).body.code).toBe('evaluation.own-recheck');
  expect((await evaluation()).status).toBe('confirmed');
});

test('only the division that checks corrects or drops its check', async () => {
  const { id, approvalCaseId } = await begun();
  expect((await act('budget-division', id, 'withdrawal')).status).toBe(403);
  const { login } = await aPerson(story.app.sql, `other.${goal.code.toLowerCase()}`, DIVISION, story.district.budgetDivision);
  expect((await act(login, id, 'withdrawal')).body.code).toBe('recheck.not-your-division');
  await story.decide(leader.login, approvalCaseId, 'send-back');
  expect((await act(login, id, 'submission', { version: (await read(id)).body.version, ...found('12') })).body.code).toBe('recheck.not-your-division');
  expect((await read(id, login)).body.actions.map(({ allowed }) => allowed)).toEqual([false, false]);
});

test('of ten at once one is begun; the confirmation of one and its withdrawal never both count', async () => {
  const racers = await Promise.all(Array.from({ length: 10 }, () => begin()));
  expect(racers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
  const { id, approvalCaseId } = racers.find(({ status }) => status === 201)!.body;
  const [confirmed, dropped] = await Promise.all([story.decide(leader.login, approvalCaseId, 'approve'), act(DIVISION, id, 'withdrawal')]);
  expect([confirmed.status === 200, dropped.status === 204].filter(Boolean)).toHaveLength(1);
  expect((await evaluation()).status).toBe(confirmed.status === 200 ? 'rechecked' : 'confirmed');
});

test('its way can be rehearsed before it is begun and after it came back, and is the bureau\'s alone', async () => {
  const rehearse = async () => (await (await story.as(DIVISION)).get<{ steps: { name: string; people: { name: string }[] }[] }>(`/self-evaluations/${evaluationId}/spot-checks/rehearsal`)).body.steps.map(({ name, people }) => [name, ...people.map((person) => person.name)]);
  expect(await rehearse()).toEqual([['局分管领导确认', leader.name]]);
  await story.decide(leader.login, (await begun()).approvalCaseId, 'send-back');
  expect(await rehearse()).toEqual([['局分管领导确认', leader.name]]);
  const route = async (role: string, at: string) => (await story.as(DIVISION)).post<StoryProblem & { violations?: { code: string }[] }>('/approval-routes/checks', { subjectKind: 'recheck', effectiveOn: '2027-01-21', steps: [{ name: '确认', role, at, rule: 'any-of' }] });
  for (const [role, at] of [['unit-leader', 'own-unit'], ['program-division', 'assigned-program-division']] as const) expect((await route(role, at)).text).toContain('route.step-outside-bureau');
  expect((await route('budget-division', 'district-budget-division')).text).not.toContain('route.step-outside-bureau');
});

/** The last test: sessions of the leader end with the post. */
test('nobody confirms their own re-check: where the checker alone leads the bureau the case waits on the stuck list', async () => {
  const { people, bureau } = story.district;
  const { rows: [own] } = await story.app.sql.query<{ id: string }>(`insert into post (id, person_id, unit_id, role, starts_on) values (gen_random_uuid(), $1, $2, 'responsible-leader', '2000-01-01') returning id`, [people[DIVISION].id, bureau.id]);
  await story.app.sql.query(`update post set ends_on = '2027-01-01' where id = $1`, [leader.postId]);
  const { approvalCaseId } = await begun();
  expect(await box(DIVISION, 'stuck')).toContain(approvalCaseId);
  const client = await story.app.signIn(DIVISION);
  const { body: session, headers } = await client.put<{ csrfToken: string }>('/session/post', { postId: own?.id });
  const asLeader = new PersonClient(story.app.baseUrl, (headers.get('set-cookie') ?? '').split(';')[0] ?? '', session.csrfToken);
  const { body } = await asLeader.get<{ version: number; contentHash: string }>(`/approval-cases/${approvalCaseId}`);
  expect((await asLeader.post<StoryProblem>(`/approval-cases/${approvalCaseId}/decisions`, { verdict: 'approve', opinion: '', version: body.version, contentHash: body.contentHash })).body.code).toBe('approval.own-submission');
  expect((await evaluation()).status).toBe('confirmed');
});
