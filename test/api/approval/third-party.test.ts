import { readFileSync } from 'node:fs';
import { aGoalBody, aPerson, aUnit } from '../../support/builders.js';
import { FiscalStory } from '../../support/fiscal-story.js';
import type { Answer, Json } from '../../support/test-app.js';

let story: FiscalStory;

const { steps } = JSON.parse(readFileSync('examples/approval-routes/goal-with-advice.json', 'utf8')) as { steps: Json[] };
const ADVICE = '人均补贴测算依据充分，居民满意度目标可再提高。';

const load = async (changed: readonly Json[], subjectKind = 'goal'): Promise<Answer<Json>> =>
  (await story.as('performance-division')).post<Json>('/approval-routes', { subjectKind, effectiveOn: '2026-01-12', steps: changed });

beforeAll(async () => {
  story = await FiscalStory.begin('third-party');
  await aPerson(story.app.sql, 'bureau.leader', 'responsible-leader', story.district.bureau);
  const other = await aUnit(story.app.sql, story.district.district, 'third-party', 'dsf2');
  await aPerson(story.app.sql, 'other.third-party', 'third-party', other);
  expect((await load(steps)).status).toBe(201);
});

afterAll(async () => {
  expect(await story.brokenInvariants()).toEqual([]);
  await story.end();
});

const read = async (path: string, login: string): Promise<Answer<Json>> => (await story.as(login)).get<Json>(path);
const caseOf = async (caseId: string, login = 'performance-division'): Promise<Json> => (await read(`/approval-cases/${caseId}`, login)).body;
const send = async (caseId: string, what: string, body: Json, login: string): Promise<Answer<Json>> => (await story.as(login)).post<Json>(`/approval-cases/${caseId}/${what}`, body);

async function seen(caseId: string): Promise<Json> {
  const { version, contentHash } = await caseOf(caseId);
  return { version, contentHash };
}

const decide = async (login: string, caseId: string, also: Json = {}): Promise<Answer<Json>> => send(caseId, 'decisions', { verdict: 'approve', opinion: '意见', ...(await seen(caseId)), ...also }, login);
const advise = async (caseId: string, opinion = ADVICE, login = 'third-party'): Promise<Answer<Json>> => send(caseId, 'opinions', { opinion, ...(await seen(caseId)) }, login);

interface Submitted {
  readonly goalId: string;
  readonly caseId: string;
}

async function submitted(overrides: Json = { isKeyProject: true }): Promise<Submitted> {
  const preparer = await story.as('preparer');
  const goalId = (await preparer.post<Json>('/performance-goals', aGoalBody(overrides))).body['id'];
  return { goalId, caseId: (await preparer.post<Json>(`/performance-goals/${goalId}/submission`, { version: 1 })).body['approvalCaseId'] };
}

const engage = async (goalId: string, thirdPartyUnitId = story.district.thirdParty.id): Promise<number> =>
  (await (await story.as('performance-division')).post(`/performance-goals/${goalId}/engagements`, { thirdPartyUnitId })).status;

/** A 重点项目 that has come to the third party, which was engaged while the offices reviewed. */
async function askedForAdvice(): Promise<Submitted> {
  const given = await submitted();
  expect(await engage(given.goalId)).toBe(204);
  for (const login of ['subdistrict-finance', 'program-division']) expect((await decide(login, given.caseId)).status).toBe(200);
  return given;
}

const boxOf = async (login: string, box = 'todo'): Promise<string[]> => (await read(`/approval-cases?box=${box}&pageSize=100`, login)).body['items'].map((each: Json) => each['id']);
const currentOf = (approvalCase: Json): Json => approvalCase['steps'].find((each: Json) => each['state'] === 'current');

test('重点项目 → 第三方意见 and 局领导, as rehearsed; any other project goes without them', async () => {
  const { caseId: ordinary } = await submitted({});
  expect((await caseOf(ordinary))['steps'].map((each: Json) => each['name'])).toEqual(['街道财政初审', '业务股审核', '绩效股审核']);

  const preparer = await story.as('preparer');
  const goalId = (await preparer.post<Json>('/performance-goals', aGoalBody({ isKeyProject: true }))).body['id'];
  const rehearsal = (await read(`/performance-goals/${goalId}/rehearsal`, 'preparer')).body;
  expect(rehearsal['steps'].map((each: Json) => [each['name'], each['people'].map((person: Json) => person['name']), each['isStuck']])).toEqual([
    ['街道财政初审', ['subdistrict-finance'], false], ['业务股审核', ['program-division'], false], ['第三方意见', [], true], ['绩效股审核', ['performance-division'], false], ['局领导审定', ['bureau.leader'], false],
  ]);

  const { caseId } = await askedForAdvice();
  expect(currentOf(await caseOf(caseId))).toMatchObject({ name: '第三方意见', roleName: '第三方', holders: ['third-party'] });
  expect([await boxOf('third-party'), (await read('/approval-boxes/counters', 'third-party')).body]).toEqual([[caseId], expect.objectContaining({ todo: 1 })]);

  expect((await advise(caseId)).body).toEqual({ outcome: 'next-step', next: { step: '绩效股审核', holders: ['performance-division'] } });
  const shown = (await caseOf(caseId))['steps'].find((each: Json) => each['name'] === '第三方意见');
  expect(shown).toMatchObject({ state: 'done', decisions: [{ by: 'third-party', verdictName: '出具意见', opinion: ADVICE, grade: null }] });
  expect((await decide('performance-division', caseId, { grade: 'good' })).body['next']).toMatchObject({ step: '局领导审定' });
  expect((await decide('bureau.leader', caseId)).body['outcome']).toBe('approved');
  expect(await boxOf('third-party', 'done')).toEqual([caseId]);
});

test('a third party that was not engaged is nobody: the step is parked, 绩效股 is told, and its engagement sets it free', async () => {
  const { goalId, caseId } = await submitted();
  await decide('subdistrict-finance', caseId);
  expect((await decide('program-division', caseId)).body['next']).toEqual({ step: '第三方意见', holders: [] });
  expect(await caseOf(caseId)).toMatchObject({ isStuck: true });
  expect(await boxOf('performance-division', 'stuck')).toContain(caseId);
  expect(await boxOf('third-party')).not.toContain(caseId);
  const told = await story.app.sql.query<{ login: string }>('select person.login from outbox_message message join person on person.id = message.recipient_id where message.dedupe_key like $1', [`stuck/${caseId}/3/%`]);
  expect(told.rows.map(({ login }) => login)).toContain('performance-division');

  expect(await engage(goalId)).toBe(204);
  expect(await caseOf(caseId)).toMatchObject({ isStuck: false });
  expect([await boxOf('third-party'), (await read('/approval-boxes/counters', 'third-party')).body['todo']]).toEqual([[caseId], 1]);
  expect((await advise(caseId)).status).toBe(200);
});

test('it may not set results alone: no 同意, 退回, 不予通过, 等次, 转办, 委派, 加签, 取回, 挂起, only words', async () => {
  const { caseId } = await askedForAdvice();
  const at = { ...(await seen(caseId)), opinion: '同意' };
  const { id: official } = story.district.people['budget-division'];
  for (const [what, body] of [
    ['decisions', { ...at, verdict: 'approve' }], ['decisions', { ...at, verdict: 'send-back' }], ['decisions', { ...at, verdict: 'reject', grade: 'poor' }], ['reassignments', { ...at, personId: official }],
    ['consultations', { ...at, personId: official }], ['added-approvers', { ...at, personId: official, where: 'after' }], ['retractions', { opinion: '' }], ['suspensions', { opinion: '等待' }],
  ] as const) expect([what, (await send(caseId, what, body, 'third-party')).status]).toEqual([what, 403]);
  expect([(await advise(caseId, '  ')).status, (await advise(caseId, '  ')).body['code']]).toEqual([422, 'approval.opinion-missing']);
  expect((await send(caseId, 'opinions', { ...at, grade: 'good' }, 'third-party')).status).toBe(400);
  const { actions } = await caseOf(caseId, 'third-party');
  expect(actions.filter((each: Json) => each['allowed']).map((each: Json) => each['name'])).toEqual(['advise', 'copy', 'annotate']);
  expect(actions.find((each: Json) => each['name'] === 'approve').reason).toBe('“第三方意见”是第三方意见环节，只出具书面意见：不能同意、退回、不予通过、评定等次，也不能转办、委派或加签。');
  expect((await caseOf(caseId))['acts']).toHaveLength(2);

  expect((await advise(caseId)).status).toBe(200);
  const twice = await advise(caseId, '再补充一点。');
  expect([twice.status, twice.body['code']]).toEqual([403, 'approval.not-your-step']);
  expect((await send(caseId, 'opinions', at, 'performance-division')).status).toBe(403);
});

test('nobody of the offices speaks in its place, and it is never named to speak in theirs', async () => {
  const { caseId } = await askedForAdvice();
  const { version } = await seen(caseId);
  expect((await decide('performance-division', caseId)).body['code']).toBe('approval.not-your-step');
  const assigned = await send(caseId, 'interventions', { version, personId: story.district.people['budget-division'].id, opinion: '第三方迟迟不办' }, 'performance-division');
  expect([assigned.status, assigned.body['code']]).toEqual([409, 'approval.advice-not-assignable']);
  expect((await advise(caseId)).status).toBe(200);
  const named = await send(caseId, 'consultations', { version: version + 1, personId: story.district.people['third-party'].id, opinion: '请看' }, 'performance-division');
  expect(named.body['code']).toBe('approval.target-cannot-decide');
});

test('it sees what it is or was asked about and nothing else', async () => {
  const { caseId: elsewhere } = await submitted({});
  const { goalId, caseId } = await submitted();
  await engage(goalId);
  const statusFor = async (id: string, login = 'third-party'): Promise<number> => (await read(`/approval-cases/${id}`, login)).status;
  const everywhere = async (login: string): Promise<string> => JSON.stringify(await Promise.all(['todo', 'done', 'mine', 'returned', 'copied', 'delegated', 'stuck'].map((box) => boxOf(login, box))));
  expect([await statusFor(caseId), await statusFor(elsewhere)]).toEqual([404, 404]);
  await decide('subdistrict-finance', caseId);
  expect(await statusFor(caseId)).toBe(404);
  expect(await everywhere('third-party')).not.toContain(caseId);

  await decide('program-division', caseId);
  expect(await statusFor(caseId)).toBe(200);
  for (const part of ['', '/changes', '/waiting-time', '/copies', '/urges', '/annotations']) expect([part, (await read(`/approval-cases/${caseId}${part}`, 'other.third-party')).status]).toEqual([part, 404]);
  expect(await everywhere('other.third-party')).toBe('[[],[],[],[],[],[],[]]');
  expect((await send(caseId, 'opinions', { opinion: ADVICE, ...(await seen(caseId)) }, 'other.third-party')).status).toBe(404);

  await advise(caseId);
  expect((await decide('performance-division', caseId, { verdict: 'send-back', grade: 'medium', sendTo: 1 })).status).toBe(200);
  expect([await statusFor(caseId), (await boxOf('third-party')).includes(caseId)]).toEqual([200, false]);
});

test('what is sent back to it is asked of it again; the step before takes its own word back only until it has spoken', async () => {
  const { caseId } = await askedForAdvice();
  expect((await send(caseId, 'retractions', { opinion: '' }, 'program-division')).status).toBeLessThan(300);
  expect(currentOf(await caseOf(caseId))['name']).toBe('业务股审核');
  await decide('program-division', caseId);
  await advise(caseId);
  const late = await send(caseId, 'retractions', { opinion: '' }, 'program-division');
  expect([late.status, late.body['code']]).toEqual([409, 'approval.decided-already']);
  const position = (await caseOf(caseId))['steps'].find((each: Json) => each['name'] === '第三方意见').position;
  expect((await decide('performance-division', caseId, { verdict: 'send-back', grade: 'medium', sendTo: position, opinion: '请核对成本指标' })).body['next']).toEqual({ step: '第三方意见', holders: ['third-party'] });
  expect((await advise(caseId, '成本指标已核对，无异议。')).body['next']).toMatchObject({ step: '绩效股审核' });
  expect((await caseOf(caseId))['steps'].find((each: Json) => each['name'] === '第三方意见').decisions.map((each: Json) => each['opinion'])).toEqual([ADVICE, '成本指标已核对，无异议。']);
});

const [, , third, division] = steps as [Json, Json, Json, Json];
test.each<[string, readonly Json[], string, string]>([
  ['with the last word', [division, { ...third, when: null }], 'goal', '/steps route.advice-is-last'],
  ['with the last word for some documents', [{ ...division, when: { fact: 'keyProject', is: false } }, third], 'goal', '/steps route.advice-is-last'],
  ['that votes', [{ ...third, rule: 'share-of', agreementPercent: 50 }, division], 'goal', '/steps/0/rule route.advice-is-one'],
  ['that grades and completes', [{ ...third, grades: true, mayEdit: ['purpose'] }, division], 'goal', '/steps/0/grades route.advice-only /steps/0/mayEdit route.advice-only'],
  ['on an adjustment, which it does not see', [third, { ...division, grades: false }], 'goal-adjustment', '/steps/0/role route.advice-not-of-subject'],
  ['in a place of the bureau', [{ ...third, at: 'district-performance-division' }, division], 'goal', '/steps/0/at route.role-not-at-place'],
])('a route with a third party %s is refused', async (_, wrong, kind, expected) => {
  const { status, body } = await load(wrong, kind);
  expect([status, body['violations'].map((each: Json) => `${each['path']} ${each['code']}`).join(' ')]).toEqual([422, expected]);
});
