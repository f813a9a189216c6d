import { aGoalBody } from '../../support/builders.js';
import { FiscalStory } from '../../support/fiscal-story.js';
import type { Json } from '../../support/test-app.js';

let story: FiscalStory;

beforeAll(async () => {
  story = await FiscalStory.begin('key-projects');
  await story.itIs('2026-01-12');
});

afterAll(async () => {
  expect(await story.brokenInvariants()).toEqual([]);
  await story.end();
});

const bodyOf = (overrides: Json = {}): Json => {
  const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = aGoalBody(overrides);
  return content;
};
const read = async (path: string, login = 'preparer'): Promise<Json> => (await (await story.as(login)).get<Json>(path)).body;
const goalOf = async (id: string, login = 'preparer'): Promise<Json> => read(`/performance-goals/${id}`, login);
const created = async (overrides: Json = {}): Promise<string> => (await (await story.as('preparer')).post<Json>('/performance-goals', aGoalBody(overrides))).body['id'];

async function revise(id: string, overrides: Json): Promise<Json> {
  const { version, indicators } = await goalOf(id);
  const body = bodyOf(overrides);
  const rows = (body['indicators'] as Json[]).map((row, at) => ({ ...row, id: indicators[at].id }));
  await (await story.as('preparer')).put(`/performance-goals/${id}`, { ...body, indicators: rows, version });
  return goalOf(id);
}

const submit = async (id: string): Promise<string> => (await (await story.as('preparer')).post<Json>(`/performance-goals/${id}/submission`, { version: (await goalOf(id))['version'] })).body['approvalCaseId'];

async function decide(caseId: string, login: string, verdict: string): Promise<void> {
  const { version, contentHash } = await read(`/approval-cases/${caseId}`, login);
  const answer = await (await story.as(login)).post(`/approval-cases/${caseId}/decisions`, { verdict, opinion: '请核实', version, contentHash });
  if (answer.status !== 200) throw new Error(answer.text);
}

test('a goal is no 重点项目 until somebody says so, and stays what it is where nothing is said', async () => {
  const id = await created();
  expect((await goalOf(id))['isKeyProject']).toBe(false);
  expect((await revise(id, { isKeyProject: true }))['isKeyProject']).toBe(true);
  expect(await revise(id, { purpose: '按季发放巡逻队员补贴' })).toMatchObject({ isKeyProject: true, purpose: '按季发放巡逻队员补贴' });
  expect((await revise(id, { isKeyProject: false }))['isKeyProject']).toBe(false);
  const refused = await (await story.as('preparer')).post('/performance-goals', aGoalBody({ isKeyProject: '是' }));
  expect(refused.status).toBe(400);
});

test('it is part of the text: another one has another fingerprint, the reviewer is told, and every round keeps its own', async () => {
  const id = await created({ isKeyProject: true });
  const declared = (await goalOf(id))['contentHash'];
  await decide(await submit(id), 'subdistrict-finance', 'send-back');
  expect((await revise(id, { isKeyProject: false }))['contentHash']).not.toBe(declared);
  const caseId = await submit(id);
  const { changes } = await read(`/approval-cases/${caseId}/changes`, 'subdistrict-finance');
  expect(changes.items.map((each: Json) => each['message'])).toEqual(['重点项目：由“是”改为“否”。']);
  expect((await read(`/performance-goals/${id}/revisions`)).map((each: Json) => each['isKeyProject'])).toEqual([true, false]);
  await expect(story.asOwner(`update performance_goal set is_key_project = true, version = version + 1 where id = '${id}'`)).rejects.toThrow('is locked');
  await story.app.sql.query('update performance_goal set is_key_project = true where id = $1', [id]);
  expect((await story.brokenInvariants()).join()).toContain('goal-under-review-or-later-is-its-frozen-text');
  await story.app.sql.query('update performance_goal set is_key_project = false where id = $1', [id]);
});

test('the list can be asked for them, and finance finds what was submitted, not what the unit has in hand', async () => {
  const [key, other] = [await created({ isKeyProject: true }), await created()];
  await submit(other);
  await decide(await submit(key), 'subdistrict-finance', 'send-back');
  await revise(key, { isKeyProject: false });
  const idsOf = async (login: string, isKeyProject: string): Promise<string[]> => (await read(`/performance-goals?isKeyProject=${isKeyProject}&pageSize=100`, login))['items'].map((each: Json) => each['id']);
  expect([(await idsOf('preparer', 'true')).includes(key), (await idsOf('preparer', 'false')).includes(key)]).toEqual([false, true]);
  expect([(await idsOf('performance-division', 'true')).includes(key), (await idsOf('performance-division', 'false')).includes(key)]).toEqual([true, false]);
  expect(await idsOf('performance-division', 'false')).toContain(other);
  const { items } = await read('/performance-goals?pageSize=100', 'performance-division');
  expect(items.find((each: Json) => each['id'] === key)).toMatchObject({ isKeyProject: true });
});

test('a copy of last year’s goal is what that was; an adjustment goes the way of a 重点项目 also when it takes the word away', async () => {
  const goal = await story.issuedGoal({ isKeyProject: true });
  const preparer = await story.as('preparer');
  const copy = await preparer.post<Json>(`/performance-goals/${goal.goalId}/successors`, { fiscalYear: 2027, code: 'KEYNEXT' });
  expect((await goalOf(copy.body['goalId']))['isKeyProject']).toBe(true);

  const keeper = await story.as('performance-division');
  const step = { name: '绩效股审核', role: 'performance-division', at: 'district-performance-division', rule: 'any-of' };
  const leader = { name: '分管领导审定', role: 'responsible-leader', at: 'own-unit', rule: 'any-of', when: { fact: 'keyProject', is: true } };
  for (const subjectKind of ['goal-adjustment', 'monitoring-report']) expect((await keeper.post('/approval-routes', { subjectKind, effectiveOn: '2026-01-12', steps: [leader, step] })).status).toBe(201);

  const { body: { id } } = await preparer.post<Json>(`/performance-goals/${goal.goalId}/adjustments`, { kind: 'target-change' });
  const shown = await read(`/goal-adjustments/${id}`);
  expect(shown['goals'][0]).toMatchObject({ isKeyProject: true });
  const rows = (bodyOf()['indicators'] as Json[]).map((row, at) => ({ ...row, id: goal.indicatorIds[at] }));
  const revised = await preparer.put<Json>(`/goal-adjustments/${id}`, { version: shown['version'], reason: '不再列为重点', evidence: '财预〔2026〕8号', goals: [{ goalId: goal.goalId, ...bodyOf(), indicators: rows, isKeyProject: false }] });
  const { leftOut, steps } = await read(`/goal-adjustments/${id}/rehearsal`);
  expect([steps.map((each: Json) => each['name']), leftOut]).toEqual([['分管领导审定', '绩效股审核'], []]);
  const submitted = await preparer.post<Json>(`/goal-adjustments/${id}/submission`, { version: revised.body['version'] });
  expect((await read(`/approval-cases/${submitted.body['approvalCaseId']}`))['steps'].map((each: Json) => each['name'])).toEqual(['分管领导审定', '绩效股审核']);
});
