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

describe('催报', () => {
  interface Owed { readonly id: string; readonly urges: { by: string; words: string; reached: string[] }[]; readonly actions: { name: string; allowed: boolean }[] }
  const lateFor = async (login: string): Promise<Owed> => ((await list(login, '/obligations/overdue')).items as unknown as Owed[])[0]!;
  const urge = async (login: string, id: string, words?: string) => (await app.signIn(login)).post<{ code: string; reached: string[] }>(`/obligations/${id}/urges`, words === undefined ? {} : { words });
  const told = async () => (await app.sql.query<{ payload: { kind: string; link: string; details: Record<string, unknown> }; login: string }>(`select payload::jsonb as payload, person.login from outbox_message join person on person.id = recipient_id where payload::jsonb->>'kind' like 'obligation.urged.%' and outbox_message.kind = 'in-app'`)).rows;

  test('a superior asks whoever owes what is late; it is recorded, told with where to do it, and shown on the thing', async () => {
    const caseId = await submit();
    await itIs('2026-01-26');
    const { id, actions } = await lateFor('supervisor');
    expect(actions).toEqual([{ name: 'urge', allowed: true }]);
    const answer = await urge('supervisor', id, '请今天办结');
    expect([answer.status, answer.body.reached.length]).toEqual([200, 1]);
    expect(await told()).toMatchObject([{ login: 'subdistrict-finance', payload: { kind: 'obligation.urged.decide-approval', link: `/approval-cases/${caseId}`, details: { words: '请今天办结', title: '社区巡逻补贴', overdueDays: 5 } } }]);
    expect((await lateFor('supervisor')).urges).toMatchObject([{ words: '请今天办结', reached: answer.body.reached }]);
    expect((await app.sql.query(`select 1 from audit_entry where event = 'obligation.urged' and subject_id = $1`, [id])).rowCount).toBe(1);
  });

  test('twice a day at most, whoever asks; the next day again', async () => {
    await submit();
    await itIs('2026-01-26');
    const { id } = await lateFor('supervisor');
    const statuses = [(await urge('supervisor', id)).status, (await urge('performance-division', id)).status];
    const third = await urge('supervisor', id);
    expect([statuses, third.status, third.body.code]).toEqual([[200, 200], 409, 'obligation.urged-enough']);
    await itIs('2026-01-27');
    expect((await urge('supervisor', id)).status).toBe(200);
  });

  test('what is not late yet, what was done, and what is one’s own is refused with its reason; a preparer may not ask at all', async () => {
    const caseId = await submit();
    const { id } = (await list('subdistrict-finance', '/obligations')).items[0]!;
    expect([(await urge('supervisor', id)).body.code, (await urge('subdistrict-finance', id)).body.code, (await urge('preparer', id)).status]).toEqual(['obligation.not-late', 'obligation.urge-yours', 403]);
    const client = await app.signIn('subdistrict-finance');
    const { version, contentHash } = (await client.get<{ version: number; contentHash: string }>(`/approval-cases/${caseId}`)).body;
    await client.post(`/approval-cases/${caseId}/decisions`, { verdict: 'send-back', opinion: '请补充', version, contentHash });
    await itIs('2026-01-26');
    expect((await urge('supervisor', id)).body.code).toBe('obligation.closed');
  });

  test('a post that nobody holds any more is told, and a neighbour’s obligation does not exist', async () => {
    await submit();
    await aDistrict(app.sql, '110102', 'other', district);
    await itIs('2026-01-26');
    const { id } = await lateFor('supervisor');
    expect((await urge('other.supervisor', id)).status).toBe(404);
    await app.sql.query(`update post set ends_on = '2026-01-20', version = version + 1 where id = $1`, [district.people['subdistrict-finance'].postId]);
    expect((await urge('supervisor', id)).body.code).toBe('obligation.nobody-to-urge');
  });
});
