import { aDepartmentGoalBody, aDistrict, aPerson, aUnit, type BuiltDistrict } from '../../support/builders.js';
import { TestApp, type PersonClient, type Json } from '../../support/test-app.js';

let app: TestApp;
let district: BuiltDistrict;
let preparer: PersonClient;
let issued: string;

beforeAll(async () => {
  app = await TestApp.start({}, 'department-succession');
  district = await aDistrict(app.sql);
  preparer = await app.signIn('preparer');
  issued = (await preparer.post<Json>('/department-goals', aDepartmentGoalBody({ fiscalYear: 2026, overallGoal: '2026年组建20人的巡逻队' }))).body['id'] as string;
  await app.sql.query(`update department_goal set status = 'issued' where id = $1`, [issued]);
});
afterAll(() => app.stop());

const copy = (id: string, body: Json, person = preparer) => person.post<Json>(`/department-goals/${id}/successors`, body);
const goal = async (id: string): Promise<Json> => (await preparer.get<Json>(`/department-goals/${id}`)).body;
const words = ({ totals, introduction, overallGoal, subGoals, safeguards, indicators }: Json): Json => ({ totals, introduction, overallGoal, subGoals, safeguards, indicators: (indicators as Json[]).map(({ id: _id, ...row }) => row) });

test('the goal of a department begins the next year in its own words as a draft, points at other years, and lists what was changed since', async () => {
  const answer = await copy(issued, { fiscalYear: 2027 });
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  const id = answer.body['goalId'] as string;
  const [before, after] = [await goal(issued), await goal(id)];
  expect(after).toMatchObject({ status: 'draft', version: 1, round: 0, fiscalYear: 2027, unitCode: before['unitCode'] });
  expect(words(after)).toEqual(words(before));
  expect((after['indicators'] as Json[]).some((row) => (before['indicators'] as Json[]).some((old) => old['id'] === row['id']))).toBe(false);
  expect(answer.body).toMatchObject({ predecessor: { goalId: issued, fiscalYear: 2026, statusName: '已批复下达' }, differences: [], otherYears: [{ path: '/overallGoal', message: expect.stringContaining('此处写的是 2026 年，本目标是 2027 年度') }] });
  const { fiscalYear: _year, ...content } = aDepartmentGoalBody({ overallGoal: '组建30人的巡逻队' });
  expect((await preparer.put(`/department-goals/${id}`, { ...content, version: 1 })).status).toBe(200);
  const succession = await preparer.get<Json>(`/department-goals/${id}/predecessor`);
  expect((succession.body['differences'] as Json[]).map(({ message }) => message)).toEqual([expect.stringMatching(/由“2026年组建20人的巡逻队”改为“组建30人的巡逻队”。$/)]);
  expect(succession.body['otherYears']).toEqual([]);
  expect((await copy(issued, { fiscalYear: 2027 })).body['code']).toBe('department-goal.exists-already');
});

test('the first one has no predecessor', async () => {
  expect((await preparer.get<Json>(`/department-goals/${issued}/predecessor`)).body).toMatchObject({ predecessor: null, differences: [] });
});

test('only what was issued is copied, and only into a later year', async () => {
  const draft = (await preparer.post<Json>('/department-goals', aDepartmentGoalBody({ fiscalYear: 2030 }))).body['id'] as string;
  for (const [id, body, status, code] of [[draft, { fiscalYear: 2031 }, 409, 'goal.copy-not-issued'], [issued, { fiscalYear: 2026 }, 422, 'goal.copy-not-later'], [issued, { fiscalYear: 2031, code: 'X' }, 400, 'request.malformed']] as const) {
    const answer = await copy(id, body);
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
  }
});

test('only within the unit: a parent that may read it is told so, everybody else finds nothing', async () => {
  await aPerson(app.sql, 'of-district', 'preparer', district.district);
  const above = await copy(issued, { fiscalYear: 2028 }, await app.signIn('of-district'));
  expect([above.status, above.body['code']]).toEqual([403, 'goal.copy-other-unit']);
  await aPerson(app.sql, 'of-sibling', 'preparer', await aUnit(app.sql, district.district, 'subdistrict-office', '520009'));
  const beside = await copy(issued, { fiscalYear: 2028 }, await app.signIn('of-sibling'));
  expect([beside.status, beside.body['code']]).toEqual([404, 'goal.not-found']);
});
