import { aDistrict, aGoalBody, aPerson, aUnit, type BuiltDistrict } from '../../support/builders.js';
import { TestApp, type PersonClient, type Json } from '../../support/test-app.js';
import { playYear, simulatedClock } from '../../support/year-story.js';

let app: TestApp;
let district: BuiltDistrict;
let preparer: PersonClient;
let issued: string;

beforeAll(async () => {
  app = await TestApp.start(simulatedClock, 'succession');
  district = await aDistrict(app.sql);
  issued = (await playYear(app, district, { until: 'goal: issue' })).goalId;
  preparer = await app.signIn('preparer');
});
afterAll(() => app.stop());

const copy = (id: string, body: Json, person = preparer) => person.post<Json>(`/performance-goals/${id}/successors`, body);
const succession = async (id: string, person = preparer): Promise<Json> => (await person.get<Json>(`/performance-goals/${id}/predecessor`)).body;
const goal = async (id: string): Promise<Json> => (await preparer.get<Json>(`/performance-goals/${id}`)).body;
const words = ({ budget, purpose, objectives, spendingPlan, indicators }: Json): Json => ({ budget, purpose, objectives, spendingPlan, indicators: (indicators as Json[]).map(({ id: _id, ...row }) => row) });

test('a goal begins the next year in its own words, under a new code, as a draft that knows where it comes from', async () => {
  const answer = await copy(issued, { fiscalYear: 2027, code: 'NEXT-1' });
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  const [before, after] = [await goal(issued), await goal(answer.body['goalId'] as string)];
  expect(after).toMatchObject({ status: 'draft', version: 1, round: 0, fiscalYear: 2027, code: 'NEXT-1', name: before['name'] });
  expect(words(after)).toEqual(words(before));
  expect((after['indicators'] as Json[]).some(({ id }) => (before['indicators'] as Json[]).some((row) => row['id'] === id))).toBe(false);
  expect(answer.body).toMatchObject({ differences: [], predecessor: { goalId: issued, fiscalYear: 2026, statusName: '已批复下达' } });
});

test('what was changed since is listed for whoever reads the goal, and what names another year is pointed at', async () => {
  const { body } = await copy(issued, { fiscalYear: 2027, code: 'NEXT-2', name: '2026年巡逻补贴' });
  expect((body['otherYears'] as Json[]).map(({ path, message }) => [path, message])).toEqual([['/name', '此处写的是 2026 年，本目标是 2027 年度：请核对是否需要修改。']]);
  const { fiscalYear: _year, code: _code, name: _name, nature: _nature, ...content } = aGoalBody({ purpose: '按季发放巡逻队员补贴' });
  const id = body['goalId'] as string;
  expect((await preparer.put(`/performance-goals/${id}`, { ...content, version: 1 })).status).toBe(200);
  const messages = ((await succession(id))['differences'] as Json[]).map(({ message }) => message as string);
  expect(messages[0]).toMatch(/^项目名称：由“.+”改为“2026年巡逻补贴”。$/);
  expect(messages).toContainEqual(expect.stringMatching(/^资金用途：由“.+”改为“按季发放巡逻队员补贴”。$/));
  expect(await succession(id, await app.signIn('unit-leader'))).toEqual(await succession(id));
});

test('a goal that was not copied has no predecessor', async () => {
  expect(await succession(issued)).toMatchObject({ predecessor: null, differences: [] });
});

test.each([
  [{ fiscalYear: 2026, code: 'SAME-YEAR' }, 422, 'goal.copy-not-later'],
  [{ fiscalYear: 2027, code: 'NEXT-1' }, 409, 'goal.code-taken'],
  [{ fiscalYear: 2027, code: 'X', budget: {} }, 400, 'request.malformed'],
])('%j is refused: %i %s', async (body, status, code) => {
  const answer = await copy(issued, body);
  expect([answer.status, answer.body['code']]).toEqual([status, code]);
});

test('only what was issued is copied', async () => {
  const { body } = await preparer.post<Json>('/performance-goals', aGoalBody());
  const answer = await copy(body['id'] as string, { fiscalYear: 2027, code: 'OF-DRAFT' });
  expect([answer.status, answer.body['code']]).toEqual([409, 'goal.copy-not-issued']);
});

test('only within the unit: a parent that may read it is told so, everybody else finds nothing', async () => {
  await aPerson(app.sql, 'of-district', 'preparer', district.district);
  const above = await copy(issued, { fiscalYear: 2027, code: 'ABOVE' }, await app.signIn('of-district'));
  expect([above.status, above.body['code']]).toEqual([403, 'goal.copy-other-unit']);
  await aPerson(app.sql, 'of-sibling', 'preparer', await aUnit(app.sql, district.district, 'subdistrict-office', '520009'));
  const beside = await copy(issued, { fiscalYear: 2027, code: 'BESIDE' }, await app.signIn('of-sibling'));
  expect([beside.status, beside.body['code']]).toEqual([404, 'goal.not-found']);
});
