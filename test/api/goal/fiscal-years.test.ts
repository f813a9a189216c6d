import { SweepReminders } from '#application/obligation/sweep-reminders';
import { FiscalStory, type IssuedGoal, type StoryProblem } from '../../support/fiscal-story.js';
import type { Json } from '../../support/test-app.js';

let story: FiscalStory;
let goals: Record<'payroll' | 'oneOff' | 'waiting', IssuedGoal>;

beforeAll(async () => {
  story = await FiscalStory.begin('fiscal-years');
  goals = {
    payroll: await story.issuedGoal({ name: '巡逻补贴', code: '11010126P00TH0A1B2C01' }),
    oneOff: await story.issuedGoal({ name: '岗亭采购', nature: 'one-off', code: 'ONCE' }),
    waiting: await story.approvedGoal({ name: '尚未批复', code: 'WAITS' }),
  };
});

afterAll(async () => {
  expect(await story.brokenInvariants()).toEqual([]);
  await story.end();
});

const open = async (year: number, body: Json = {}) => (await story.as('preparer')).post<Json & StoryProblem>(`/fiscal-years/${year}/openings`, body);
const outcomes = (body: Json): Json => Object.fromEntries(body['items'].map((item: Json) => [item['name'], item['outcome']]));
const listOf = async (year: number): Promise<Json[]> => (await (await story.as('preparer')).get<{ items: Json[] }>(`/performance-goals?fiscalYear=${year}&pageSize=100`)).body.items;

/** Everything that the old year shows, on whatever day it is read. */
const oldYear = async (): Promise<unknown> => ({
  list: await listOf(2026),
  dashboard: (await (await story.as('preparer')).get<Json>('/dashboards/execution?fiscalYear=2026&month=12')).body,
  owed: (await story.app.sql.query(`select kind, subject_id, month, due_on::text, status from obligation where fiscal_year = 2026 order by 1, 2, 3`)).rows,
});

test('D5: a new year is opened with the continuing projects, and over its turn nothing of the old year moves', async () => {
  await story.itIs('2026-12-31');
  const before = await oldYear();
  expect(outcomes((await open(2027, { dryRun: true })).body)).toEqual({ 巡逻补贴: 'would-copy', 岗亭采购: 'left', 尚未批复: 'left' });
  expect(await listOf(2027)).toEqual([]);

  const { status, body } = await open(2027);
  expect([status, body['copied'], outcomes(body)]).toEqual([200, 1, { 巡逻补贴: 'copied', 岗亭采购: 'left', 尚未批复: 'left' }]);
  expect(body['items'].find((item: Json) => item['name'] === '岗亭采购')['message']).toBe('一次性项目不自动延续：下一年度仍需安排的，请重新申报。');
  expect(await listOf(2027)).toMatchObject([{ code: '11010127P00TH0A1B2C01', name: '巡逻补贴', status: 'draft', fiscalYear: 2027 }]);
  expect(await oldYear()).toEqual(before);

  await story.itIs('2027-01-01');
  expect(await oldYear()).toEqual(before);
  expect((await story.reportOf(goals.payroll, 3)).id).toBeTruthy();
  await story.app.app.get(SweepReminders, { strict: false }).execute();
  expect(await oldYear()).toEqual(before);
  // What the new year does not owe yet it is not reminded of; what the old one owes is still of the old year.
  expect(await story.count('obligation where fiscal_year = 2027')).toBe(0);
});

test('opened again it copies nothing twice, and each draft remembers where it came from', async () => {
  expect(outcomes((await open(2027)).body)['巡逻补贴']).toBe('copied-already');
  const [draft] = await listOf(2027);
  const { body: succession } = await (await story.as('preparer')).get<Json>(`/performance-goals/${draft!['id']}/predecessor`);
  expect(succession['predecessor']).toMatchObject({ goalId: goals.payroll.goalId, fiscalYear: 2026 });
});

test('no further than the next year, and never by those who review', async () => {
  const refused = await open(2029);
  expect([refused.status, refused.body.code, refused.body.detail]).toEqual([422, 'year-opening.not-next', '只能开启本年或下一年度（2028 年及以前）：请核对年度。']);
  expect((await (await story.as('budget-division')).post('/fiscal-years/2027/openings', {})).status).toBe(403);
});
