import { ApprovalScene, type Refusal } from '../../support/approval-scene.js';
import { aDistrict, aPerson, type BuiltDistrict, type BuiltPerson } from '../../support/builders.js';
import { TestApp, type Answer } from '../../support/test-app.js';
import { simulatedClock } from '../../support/year-story.js';

interface Copy { readonly to: string; readonly by: string; readonly readAt: string | null }
interface Urge { readonly by: string; readonly reached: string[]; readonly isStanding: boolean; readonly awaitsMyAnswer: boolean; readonly replies: { by: string; finishBy: string }[] }
interface Thread { readonly id: string; readonly path: string; readonly isResolved: boolean; readonly isAboutPresentText: boolean; readonly entries: { by: string; words: string }[] }

let app: TestApp;
let scene: ApprovalScene;
let district: BuiltDistrict;
let secondFinance: BuiltPerson;

beforeAll(async () => {
  app = await TestApp.start(simulatedClock, 'approval-reading');
  scene = new ApprovalScene(app);
  district = await aDistrict(app.sql);
  secondFinance = await aPerson(app.sql, 'finance.second', 'subdistrict-finance', district.office, '孙二');
  await scene.isNow('2026-06-01T10:00:00');
});

afterAll(async () => {
  await app.stop();
});

const post = async (login: string, path: string, body: unknown = {}): Promise<Answer<Refusal & { reached?: string[]; threadId?: string; violations?: { path: string }[] }>> => (await scene.as(login)).post(path, body);
const notices = async (kind: string, caseId: string): Promise<string[]> =>
  (await app.sql.query<{ name: string }>(`select distinct person.name from outbox_message message join person on person.id = message.recipient_id
    where message.payload like $1 and message.payload like $2 order by 1`, [`%"kind":"${kind}"%`, `%${caseId}%`])).rows.map(({ name }) => name);

describe('抄送', () => {
  test('whoever takes part copies to people who may read it; each marks it read, once', async () => {
    const { caseId } = await scene.submitted();
    const to = [district.people.supervisor.id, district.people['budget-division'].id];
    expect((await post('subdistrict-finance', `/approval-cases/${caseId}/copies`, { personIds: to, words: '请知悉' })).status).toBe(204);
    expect((await scene.read<Copy[]>('preparer', `/approval-cases/${caseId}/copies`)).map(({ to: name, by, readAt }) => [name, by, readAt])).toEqual([['budget-division', 'subdistrict-finance', null], ['supervisor', 'subdistrict-finance', null]]);
    expect(await notices('approval.copied', caseId)).toEqual(['budget-division', 'supervisor']);
    expect((await post('supervisor', `/approval-cases/${caseId}/copies/reading`)).status).toBe(204);
    const [, first] = await scene.read<Copy[]>('supervisor', `/approval-cases/${caseId}/copies`);
    await scene.isNow('2026-06-01T10:30:00');
    expect((await post('supervisor', `/approval-cases/${caseId}/copies/reading`)).status).toBe(204);
    expect((await scene.read<Copy[]>('supervisor', `/approval-cases/${caseId}/copies`))[1]).toEqual(first);
    expect((await post('program-division', `/approval-cases/${caseId}/copies/reading`)).body.code).toBe('approval.not-found');
  });

  test('9 — a copy is independent of the decision: whatever is decided, those who have one keep it, unread and readable', async () => {
    const { caseId } = await scene.submitted();
    await post('preparer', `/approval-cases/${caseId}/copies`, { personIds: [district.people.supervisor.id] });
    expect((await scene.decide('subdistrict-finance', caseId, 'reject')).status).toBe(200);
    expect((await scene.read<Copy[]>('supervisor', `/approval-cases/${caseId}/copies`)).map(({ to, readAt }) => [to, readAt])).toEqual([['supervisor', null]]);
    expect((await post('supervisor', `/approval-cases/${caseId}/copies/reading`)).status).toBe(204);
  });

  test('a copy opens nothing that its reader may not see, and who takes no part sends none', async () => {
    const { caseId } = await scene.submitted();
    const refused = await post('preparer', `/approval-cases/${caseId}/copies`, { personIds: [district.people.supervisor.id, district.people.auditor.id] });
    expect([refused.status, refused.body.code, refused.body.violations?.map(({ path }) => path)]).toEqual([422, 'approval.copy-beyond-scope', ['/personIds/1']]);
    expect((await post('supervisor', `/approval-cases/${caseId}/copies`, { personIds: [district.people['budget-division'].id] })).body.code).toBe('approval.copy-not-yours');
    expect(await scene.read<Copy[]>('preparer', `/approval-cases/${caseId}/copies`)).toEqual([]);
  });
});

describe('催办', () => {
  test('reaches everybody the case waits for, at most twice a day, and is done when the step is', async () => {
    const { caseId } = await scene.submitted();
    const first = await post('preparer', `/approval-cases/${caseId}/urges`, { words: '月底前须报区财政' });
    expect([first.status, first.body.reached]).toEqual([200, ['subdistrict-finance', '孙二']]);
    expect(await notices('approval.urged', caseId)).toEqual(['subdistrict-finance', '孙二']);
    expect((await post('unit-leader', `/approval-cases/${caseId}/urges`)).status).toBe(200);
    const third = await post('preparer', `/approval-cases/${caseId}/urges`);
    expect([third.status, third.body.code]).toEqual([409, 'approval.urged-enough']);
    await scene.isNow('2026-06-02T09:00:00');
    expect((await post('preparer', `/approval-cases/${caseId}/urges`)).status).toBe(200);
    await scene.decide('subdistrict-finance', caseId, 'approve');
    const urges = await scene.read<Urge[]>(secondFinance.login, `/approval-cases/${caseId}/urges`);
    expect(urges.map(({ isStanding, awaitsMyAnswer }) => [isStanding, awaitsMyAnswer])).toEqual([[false, false], [false, false], [false, false]]);
    expect((await post('preparer', `/approval-cases/${caseId}/urges`)).body.reached).toEqual(['program-division']);
    await scene.isNow('2026-06-01T10:00:00');
  });

  test('a message that is still on its way is dropped once the step is done', async () => {
    const { caseId } = await scene.submitted();
    await post('preparer', `/approval-cases/${caseId}/urges`);
    const { rows } = await app.sql.query<{ owed: string; payload: string }>(
      `select obligation.id as owed, message.payload from obligation join outbox_message message on message.payload like '%approval.urged%' and message.payload like '%' || $1 || '%' where obligation.subject_id = $1::uuid and obligation.status = 'open' limit 1`, [caseId]);
    expect((JSON.parse(rows[0]?.payload ?? '{}') as { obligationId?: string }).obligationId).toBe(rows[0]?.owed);
  });

  test('who was reached answers with a day, and whoever urged is told', async () => {
    const { caseId } = await scene.submitted();
    await post('preparer', `/approval-cases/${caseId}/urges`);
    expect((await scene.read<Urge[]>('subdistrict-finance', `/approval-cases/${caseId}/urges`))[0]?.awaitsMyAnswer).toBe(true);
    expect((await post('subdistrict-finance', `/approval-cases/${caseId}/urges/answer`, { finishBy: '2026-05-30' })).body.code).toBe('approval.finish-by-past');
    expect((await post('subdistrict-finance', `/approval-cases/${caseId}/urges/answer`, { finishBy: '2026-06-03', words: '待核对名册' })).status).toBe(204);
    expect((await post('subdistrict-finance', `/approval-cases/${caseId}/urges/answer`, { finishBy: '2026-06-03' })).body.code).toBe('approval.nothing-urged');
    expect((await post('program-division', `/approval-cases/${caseId}/urges/answer`, { finishBy: '2026-06-03' })).body.code).toBe('approval.nothing-urged');
    const [urge] = await scene.read<Urge[]>('preparer', `/approval-cases/${caseId}/urges`);
    expect(urge?.replies.map(({ by, finishBy }) => [by, finishBy])).toEqual([['subdistrict-finance', '2026-06-03']]);
    expect(await notices('approval.urge-answered', caseId)).toEqual(['preparer']);
  });

  test('only authors and the leader of their unit urge, and nobody urges what has ended', async () => {
    const { caseId } = await scene.submitted();
    const refused = await post('performance-division', `/approval-cases/${caseId}/urges`);
    expect([refused.status, refused.body.code]).toEqual([403, 'approval.urge-not-yours']);
    await scene.decide('subdistrict-finance', caseId, 'reject');
    expect((await post('preparer', `/approval-cases/${caseId}/urges`)).status).toBe(409);
  });

  test('twenty clicks at once are two urges', async () => {
    const { caseId } = await scene.submitted();
    const answers = await Promise.all(Array.from({ length: 20 }, async () => post('preparer', `/approval-cases/${caseId}/urges`)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(new Set(['approval.urged-enough']));
  });
});

describe('批注', () => {
  test('a remark on a row is answered by the author and settled by a reviewer, never by the author alone', async () => {
    const { caseId } = await scene.submitted();
    const { threadId } = (await post('program-division', `/approval-cases/${caseId}/annotations`, { path: '/indicators/5/target', words: '去年实际已达 96%，为何只报 90%？' })).body;
    expect((await post('preparer', `/approval-cases/${caseId}/annotations/answer`, { threadId, words: '今年扩大了调查范围' })).status).toBe(204);
    const own = await post('preparer', `/approval-cases/${caseId}/annotations/answer`, { threadId, resolves: true });
    expect([own.status, own.body.code]).toEqual([403, 'approval.annotation-not-yours-to-settle']);
    await scene.decide('subdistrict-finance', caseId, 'send-back');
    expect((await post('program-division', `/approval-cases/${caseId}/annotations/answer`, { threadId, resolves: true })).status).toBe(204);
    const [thread] = await scene.read<Thread[]>('preparer', `/approval-cases/${caseId}/annotations`);
    expect([thread?.path, thread?.isResolved, thread?.isAboutPresentText, thread?.entries.map(({ by }) => by)]).toEqual(['/indicators/5/target', true, true, ['program-division', 'preparer', 'program-division']]);
    await post('preparer', `/approval-cases/${caseId}/annotations/answer`, { threadId, words: '另有补充' });
    expect((await scene.read<Thread[]>('preparer', `/approval-cases/${caseId}/annotations`))[0]?.isResolved).toBe(false);
    expect((await post('program-division', `/approval-cases/${caseId}/annotations`, { path: '/purpose', words: '晚了' })).body.code).toBe('approval.action-not-allowed');
  });

  test('who only reads writes nothing, and an empty remark is none', async () => {
    const { caseId } = await scene.submitted();
    expect((await post('supervisor', `/approval-cases/${caseId}/annotations`, { path: '/purpose', words: '路过' })).body.code).toBe('approval.annotation-not-yours');
    expect((await post('preparer', `/approval-cases/${caseId}/annotations`, { path: '/purpose', words: ' ' })).body.code).toBe('approval.annotation-empty');
    expect((await post('preparer', `/approval-cases/${caseId}/annotations`, { path: 'purpose', words: '哪里' })).status).toBe(400);
    expect((await post('preparer', `/approval-cases/${caseId}/annotations/answer`, { threadId: caseId, words: '无此批注' })).body.code).toBe('approval.annotation-unknown');
  });
});

describe('办理时长台账', () => {
  test('the parts add up to the whole, with who had it, through a return and a second round', async () => {
    await scene.isNow('2026-06-03T09:00:00');
    const { goalId, caseId } = await scene.submitted();
    await scene.isNow('2026-06-03T10:30:00');
    await scene.decide('subdistrict-finance', caseId, 'approve');
    await scene.isNow('2026-06-04T09:00:00');
    await scene.decide('program-division', caseId, 'send-back');
    await scene.isNow('2026-06-04T11:00:00');
    const second = await scene.resubmit(goalId);
    await scene.isNow('2026-06-05T09:20:00');
    const { totalMinutes, total, segments } = await scene.read<{ totalMinutes: number; total: string; segments: { round: number; kind: string; person: string | null; minutes: number }[] }>('preparer', `/approval-cases/${second}/waiting-time`);
    expect(segments.map(({ round, kind, person, minutes }) => [round, kind, person, minutes])).toEqual([
      [1, 'review', 'subdistrict-finance', 90],
      [1, 'review', 'program-division', 390],
      [1, 'correction', 'preparer', 120],
      [2, 'review', null, 380],
    ]);
    expect([totalMinutes, total]).toEqual([980, '2工作日20分']);
    expect(await scene.read('preparer', `/approval-cases/${caseId}/waiting-time`)).toMatchObject({ totalMinutes: 980 });
  });

  test('the year by unit is the sum of its matters', async () => {
    const { totalMinutes, matters, byUnit } = await scene.read<{ totalMinutes: number; matters: number; byUnit: { reviewMinutes: number; suspendedMinutes: number; correctionMinutes: number }[] }>('performance-division', '/approval-waiting-times?fiscalYear=2026');
    expect(matters).toBeGreaterThan(5);
    expect(byUnit.reduce((sum, unit) => sum + unit.reviewMinutes + unit.suspendedMinutes + unit.correctionMinutes, 0)).toBe(totalMinutes);
  });
});
