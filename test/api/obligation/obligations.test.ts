import { SimulatedClock } from '#persistence/platform/clocks';
import { aDistrict, aGoalBody, type BuiltDistrict } from '../../support/builders.js';
import { workbookRows } from '../../support/list-workbook.js';
import { TestApp } from '../../support/test-app.js';

interface Page {
  readonly items: { id: string; kindName: string; title: string; dueOn: string; isOverdue: boolean; workingDaysOverdue: number; status: string; owedBy: { roleName: string; personName: string | null } }[];
  readonly total: number;
}

let app: TestApp;
let district: BuiltDistrict;

const itIs = (day: string): Promise<void> => app.app.get(SimulatedClock, { strict: false }).set(new Date(`${day}T01:00:00Z`));

async function submit(): Promise<string> {
  const preparer = await app.signIn('preparer');
  const { body } = await preparer.post<{ id: string }>('/performance-goals', aGoalBody());
  return (await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${body.id}/submission`, { version: 1 })).body.approvalCaseId;
}

const list = async (login: string, path: string): Promise<Page> => (await (await app.signIn(login)).get<Page>(path)).body;

beforeAll(async () => {
  app = await TestApp.start({ YUJI_CLOCK: 'simulated' }, 'obligations');
});

beforeEach(async () => {
  await app.database.truncate();
  await itIs('2026-01-12');
  district = await aDistrict(app.sql);
});

afterAll(async () => {
  await app.stop();
});

test('a decision is due five working days after it was asked for, and stands in the list of the post that owes it', async () => {
  await submit();
  const { items, total } = await list('subdistrict-finance', '/obligations');
  expect(total).toBe(1);
  expect(items[0]).toMatchObject({ kindName: '审批', title: '社区巡逻补贴', dueOn: '2026-01-19', isOverdue: false, status: 'open', owedBy: { roleName: '街道财政', personName: null } });
  expect((await list('program-division', '/obligations')).total).toBe(0);
});

test('what is done stands under 已办', async () => {
  const caseId = await submit();
  const client = await app.signIn('subdistrict-finance');
  const { version, contentHash } = (await client.get<{ version: number; contentHash: string }>(`/approval-cases/${caseId}`)).body;
  await client.post(`/approval-cases/${caseId}/decisions`, { verdict: 'send-back', opinion: '请补充', version, contentHash });
  expect((await list('subdistrict-finance', '/obligations')).total).toBe(0);
  expect((await list('subdistrict-finance', '/obligations?status=discharged')).items.map((item) => item.status)).toEqual(['discharged']);
  expect((await list('preparer', '/obligations')).items.map((item) => [item.kindName, item.dueOn])).toEqual([['修改被退回的绩效目标', '2026-01-15']]);
});

test('the supervisor sees what is late in the district, with working days; a neighbour sees nothing', async () => {
  await submit();
  await aDistrict(app.sql, '110102', 'other', district);
  await itIs('2026-01-19');
  expect((await list('supervisor', '/obligations/overdue')).total).toBe(0);
  await itIs('2026-01-26');
  const { items, total } = await list('supervisor', '/obligations/overdue');
  expect([total, items[0]?.workingDaysOverdue, items[0]?.isOverdue]).toEqual([1, 5, true]);
  expect((await list('supervisor', '/obligations/overdue?kind=revise-goal')).total).toBe(0);
  expect((await list('other.supervisor', '/obligations/overdue')).total).toBe(0);
  const [heads, ...rows] = await workbookRows(await app.signIn('supervisor'), '/obligations/overdue/workbook?fiscalYear=2026');
  expect([heads?.[5], rows.map((row) => [row[4], row[5]])]).toEqual(['逾期（工作日）', [[new Date(`${items[0]!.dueOn}T00:00:00Z`), 5]]]);
  expect((await (await app.signIn('auditor')).get('/obligations/overdue')).status).toBe(403);
});
