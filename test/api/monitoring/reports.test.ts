import { aDistrict, aPerson } from '../../support/builders.js';
import { FiscalStory, reported, type IssuedGoal, type StoryProblem } from '../../support/fiscal-story.js';

interface Light {
  readonly light: string | null;
  readonly lightName: string | null;
  readonly explanation: readonly string[];
}

interface Report {
  readonly status: string;
  readonly statusName: string;
  readonly version: number;
  readonly round: number;
  readonly contentHash: string | null;
  readonly deviationCause: string | null;
  readonly figures: { readonly budget: string; readonly spent: string; readonly executionRate: string; readonly plannedPercent: string; readonly linearPercent: string; readonly plan: Light; readonly linear: Light; readonly attainment: Light; readonly forecast: Light };
  readonly indicators: readonly { name: string; actual: { value: string } | null; attainmentLight: Light }[];
  readonly otherReports: readonly { month: number; status: string; planLight: string | null }[];
  readonly violations: readonly { code: string; message: string }[];
  readonly actions: readonly { name: string; allowed: boolean; reason?: string; whoCan?: string[] }[];
}

let story: FiscalStory;
const ON_PACE = ['20', '98', '95', '500', '5', '90'];

beforeAll(async () => {
  story = await FiscalStory.begin('reports');
});

beforeEach(async () => {
  await story.itIs('2026-01-12');
});

afterAll(async () => {
  await story.end();
});

const read = async (id: string, login = 'preparer') => (await story.as(login)).get<Report & StoryProblem>(`/monitoring-reports/${id}`);
const write = async (id: string, version: number, body: Record<string, unknown>, login = 'preparer') =>
  (await story.as(login)).put<{ version: number } & StoryProblem>(`/monitoring-reports/${id}`, { version, indicators: [], ...body });
const submit = async (id: string, version: number, login = 'preparer') => (await story.as(login)).post<{ approvalCaseId: string } & StoryProblem>(`/monitoring-reports/${id}/submission`, { version });
const dueOf = async (id: string, kind: string): Promise<string[]> =>
  (await story.app.sql.query<{ due_on: string }>(`select due_on::text from obligation where subject_id = $1 and kind = $2 and status = 'open'`, [id, kind])).rows.map((row) => row.due_on);

/** A report of the end of June, half the money spent, everything on pace. */
async function written(goal: IssuedGoal, month = 6): Promise<{ id: string; version: number }> {
  const { id, version } = await story.reportOf(goal, month);
  const saved = await write(id, version, { indicators: reported(goal, ON_PACE, { likelihood: 'certain' }) });
  return { id, version: saved.body.version };
}

test('issuing a goal opens one report per checkpoint, each due ten working days after the end of its month, and the self-evaluation for December', async () => {
  const goal = await story.issuedGoal();
  const { body } = await (await story.as('preparer')).get<{ items: { month: number; statusName: string; checkpointOn: string; dueOn: string }[]; total: number }>(`/monitoring-reports?goalId=${goal.goalId}`);
  expect(body.items.map((item) => [item.month, item.statusName, item.checkpointOn, item.dueOn])).toEqual([
    [3, '待填报', '2026-03-31', '2026-04-15'],
    [6, '待填报', '2026-06-30', '2026-07-14'],
    [10, '待填报', '2026-10-31', '2026-11-13'],
  ]);
  const { id } = await story.evaluationOf(goal);
  expect((await dueOf(id, 'file-self-evaluation')).length).toBe(1);
  expect(await story.count(`obligation where kind = 'file-monitoring-report' and owed_by_person_id = $1`, [story.district.people.preparer.id])).toBeGreaterThanOrEqual(3);
});

test('a goal issued after a checkpoint still owes its report, but not before ten working days have passed', async () => {
  const goal = await story.approvedGoal();
  await story.itIs('2026-05-06');
  await (await story.as('budget-division')).post(`/performance-goals/${goal.goalId}/issuance`);
  expect(await dueOf((await story.reportOf(goal, 3)).id, 'file-monitoring-report')).toEqual(['2026-05-19']);
  expect(await dueOf((await story.reportOf(goal, 6)).id, 'file-monitoring-report')).toEqual(['2026-07-14']);
});

test('a report shows money against plan and passed months, four lights, and for each of them why', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-07-08');
  await story.pay(goal, '2026-06-30', '42000.00');
  await story.pay(goal, '2026-07-01', '10000.00');
  const { id } = await written(goal);
  const { body } = await read(id);
  expect(body.figures).toMatchObject({ budget: '120000.00', spent: '42000.00', executionRate: '35.00', plannedPercent: '50.00', linearPercent: '50.00' });
  expect([body.figures.plan.light, body.figures.linear.light, body.figures.attainment.light, body.figures.forecast.light]).toEqual(['yellow', 'yellow', 'green', 'green']);
  expect(body.figures.plan.explanation.join('')).toMatch(/42000\.00.*120000\.00.*35\.00%.*50\.00%.*70\.00%.*黄灯/);
  expect(body.indicators.map((each) => [each.name, each.actual?.value])[0]).toEqual(['补贴发放人数', '20']);
  expect(body.otherReports.map((other) => other.month)).toEqual([3, 10]);
  expect(body.violations.map((each) => each.code)).toEqual(['monitoring.cause-missing', 'monitoring.measure-missing']);
  expect(body.actions).toContainEqual({ name: 'submit', allowed: false, reason: '监控表还不完整，不能报送：请按提示逐项补充。' });
});

test('the list says of every report how its money stands: as it is now while it is written, as it was filed afterwards; and how late it is', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-07-08');
  await story.pay(goal, '2026-06-30', '42000.00');
  interface Line { id: string; month: number; dueOn: string | null; isOverdue: boolean; workingDaysOverdue: number; spending: { spent: string; executionRate: string; plannedPercent: string; linearPercent: string; plan: Light } }
  const list = async (query: string, login = 'preparer') => (await (await story.as(login)).get<{ items: Line[] }>(`/monitoring-reports?goalId=${goal.goalId}&page=1&pageSize=20&${query}`)).body.items;
  const { id, version } = await written(goal);
  const [open] = await list('month=6');
  expect(open?.spending).toMatchObject({ spent: '42000.00', executionRate: '35.00', plannedPercent: '50.00', linearPercent: '50.00', plan: { light: 'yellow', explanation: expect.arrayContaining([expect.stringContaining('42000.00')]) } });
  expect((await list('overdue=true')).map(({ month, isOverdue, workingDaysOverdue }) => [month, isOverdue, workingDaysOverdue])).toEqual([[3, true, 57]]);
  const explained = await write(id, version, { indicators: reported(goal, ON_PACE), deviationCause: '上级资金未到位', correctiveMeasure: '七月底前补齐' });
  expect((await submit(id, explained.body.version)).status).toBe(200);
  await story.pay(goal, '2026-06-30', '9000.00');
  for (const login of ['preparer', 'performance-division']) expect((await list('light=yellow', login)).map(({ month, spending, dueOn }) => [month, spending.spent, dueOn])).toEqual([[6, '42000.00', null]]);
  expect(await list('light=green')).toEqual([]);
});

test('a report cannot be filed before its checkpoint; on the very day it can', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-06-29');
  await story.pay(goal, '2026-06-20', '60000.00');
  const { id, version } = await written(goal);
  const early = await submit(id, version);
  expect([early.status, early.body.code, early.body.detail]).toEqual([422, 'monitoring.before-checkpoint', '2026-06-30 之前不能报送本节点的监控表（今天是 2026-06-29）。']);
  expect((await read(id)).body.actions).toContainEqual({ name: 'submit', allowed: false, reason: '监控节点尚未到，届时才能报送。' });
  await story.itIs('2026-06-30');
  expect((await submit(id, version)).status).toBe(200);
});

test('a red or yellow light must be explained and answered before the report is filed', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-07-08');
  const { id, version } = await written(goal);
  const bare = await submit(id, version);
  expect([bare.status, bare.body.code, bare.body.violations?.map((each) => each.code)]).toEqual([422, 'monitoring.incomplete', ['monitoring.cause-missing', 'monitoring.measure-missing']]);
  expect(bare.body.violations?.every((each) => /[\u4e00-\u9fff]/.test(each.message ?? ''))).toBe(true);
  const explained = await write(id, version, { indicators: reported(goal, ON_PACE), deviationCause: '上级资金未到位', correctiveMeasure: '七月底前补齐' });
  expect((await submit(id, explained.body.version)).status).toBe(200);
});

test('an indicator without a value needs a reason', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-07-08');
  await story.pay(goal, '2026-06-30', '60000.00');
  const { id, version } = await story.reportOf(goal, 6);
  const saved = await write(id, version, { indicators: reported(goal, ON_PACE).slice(0, 5) });
  expect((await submit(id, saved.body.version)).body.violations).toMatchObject([{ path: '/indicators/5/actual', code: 'monitoring.actual-missing' }]);
});

test('from report to confirmation: filed, reviewed at three levels, confirmed; its figures stay as they were filed', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-07-08');
  await story.pay(goal, '2026-06-30', '60000.00');
  const { id, version } = await written(goal);
  const filed = await submit(id, version);
  expect(await dueOf(id, 'file-monitoring-report')).toEqual([]);
  const underReview = (await read(id)).body;
  expect([underReview.status, underReview.round, underReview.contentHash]).toEqual(['under-review', 1, expect.stringMatching(/^[0-9a-f]{64}$/)]);
  const seen = (await (await story.as('subdistrict-finance')).get<{ contentHash: string }>(`/approval-cases/${filed.body.approvalCaseId}`)).body;
  expect(seen.contentHash).toBe(underReview.contentHash);
  await story.approve(filed.body.approvalCaseId);
  await story.pay(goal, '2026-06-29', '1000.00');
  const confirmed = (await read(id, 'performance-division')).body;
  expect([confirmed.statusName, confirmed.figures.spent, confirmed.figures.plan.light]).toEqual(['已确认', '60000.00', 'green']);
  expect((await write(id, version + 4, {})).body.code).toBe('monitoring.stale');
  expect(await story.brokenInvariants()).toEqual([]);
});

test('a report that is sent back is due again in three working days, and is filed as the next round', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-07-08');
  await story.pay(goal, '2026-06-30', '60000.00');
  const { id, version } = await written(goal);
  const first = await submit(id, version);
  expect((await story.decide('subdistrict-finance', first.body.approvalCaseId, 'send-back')).status).toBe(200);
  expect(await dueOf(id, 'revise-monitoring-report')).toEqual(['2026-07-13']);
  const returned = (await read(id)).body;
  expect(returned.status).toBe('returned');
  const again = await write(id, returned.version, { indicators: reported(goal, ['21', ...ON_PACE.slice(1)]) });
  const second = await submit(id, again.body.version);
  expect(second.status).toBe(200);
  expect([(await read(id)).body.round, await dueOf(id, 'revise-monitoring-report')]).toEqual([2, []]);
  await story.approve(second.body.approvalCaseId);
  expect((await read(id)).body.status).toBe('confirmed');
  const rounds = await story.app.sql.query<{ round: number; content: string }>('select round, content from monitoring_report_revision where report_id = $1 order by round', [id]);
  expect(rounds.rows.map((row) => [row.round, row.content.includes('"21"')])).toEqual([[1, false], [2, true]]);
});

test('a rejected report comes back like a returned one: a checkpoint cannot go unreported', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-07-08');
  await story.pay(goal, '2026-06-30', '60000.00');
  const { id, version } = await written(goal);
  const { body } = await submit(id, version);
  expect((await story.decide('subdistrict-finance', body.approvalCaseId, 'reject')).status).toBe(200);
  expect([(await read(id)).body.status, (await dueOf(id, 'revise-monitoring-report')).length]).toEqual(['returned', 1]);
});

test('as long as nobody has decided the unit may take its report back, and its first deadline counts again', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-07-08');
  await story.pay(goal, '2026-06-30', '60000.00');
  const { id, version } = await written(goal);
  const { body } = await submit(id, version);
  expect((await (await story.as('preparer')).post(`/monitoring-reports/${id}/withdrawal`)).status).toBe(204);
  expect([(await read(id)).body.status, await dueOf(id, 'file-monitoring-report')]).toEqual(['open', ['2026-07-14']]);
  expect((await story.decide('subdistrict-finance', body.approvalCaseId, 'approve')).status).toBe(409);
  const again = await submit(id, (await read(id)).body.version);
  await story.decide('subdistrict-finance', again.body.approvalCaseId, 'approve');
  expect((await (await story.as('preparer')).post<StoryProblem>(`/monitoring-reports/${id}/withdrawal`)).body.code).toBe('approval.decided-already');
});

test('a stale version is refused with 409 and the version that counts; of two writers at once one wins', async () => {
  const goal = await story.issuedGoal();
  const { id, version } = await story.reportOf(goal, 6);
  expect((await write(id, version, { deviationCause: '甲' })).status).toBe(200);
  const stale = await write(id, version, { deviationCause: '乙' });
  expect([stale.status, stale.body]).toEqual([409, expect.objectContaining({ code: 'monitoring.stale', version: version + 1 })]);
  const racers = await Promise.all(Array.from({ length: 10 }, (_, at) => write(id, version + 1, { deviationCause: `第${at}` })));
  expect(racers.map((answer) => answer.status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
  const winner = racers.findIndex((answer) => answer.status === 200);
  expect((await read(id)).body.deviationCause).toBe(`第${winner}`);
});

test('filed twice at once, a report opens one case', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-07-08');
  await story.pay(goal, '2026-06-30', '60000.00');
  const { id, version } = await written(goal);
  const answers = await Promise.all(Array.from({ length: 10 }, () => submit(id, version)));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
  expect(await story.count('approval_case where subject_id = $1', [id])).toBe(1);
});

test('while it is reviewed a report is locked, and only its own unit may write it', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-07-08');
  await story.pay(goal, '2026-06-30', '60000.00');
  const { id, version } = await written(goal);
  await submit(id, version);
  const locked = await write(id, version + 1, {});
  expect([locked.status, locked.body.code, locked.body.detail]).toEqual([409, 'monitoring.content-locked', '监控表已报送，不能修改：如需修改请先撤回。']);
  expect((await (await story.as('unit-leader')).put(`/monitoring-reports/${id}`, { version, indicators: [] })).status).toBe(403);
  expect((await (await story.as('unit-leader')).get<Report>(`/monitoring-reports/${id}`)).body.actions).toEqual([]);
});

test('what was filed is locked in the database itself: not even its owner changes a value, a light or a round (A16)', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-07-08');
  await story.pay(goal, '2026-06-30', '60000.00');
  const { id, version } = await written(goal);
  await submit(id, version);
  for (const change of [
    `update monitoring_report_indicator set reason = '改' where report_id = '${id}'`,
    `delete from monitoring_report_indicator where report_id = '${id}'`,
    `update monitoring_report set plan_light = 'green', spent_fen = 1, version = version + 1 where id = '${id}'`,
  ]) await expect(story.asOwner(change)).rejects.toMatchObject({ code: 'YJ004' });
  await expect(story.asOwner(`delete from monitoring_report_revision where report_id = '${id}'`)).rejects.toMatchObject({ code: 'YJ001' });
});

test('an indicator of another goal, points, lights or a status sent by the client are refused', async () => {
  const goal = await story.issuedGoal();
  const other = await story.issuedGoal();
  const { id, version } = await story.reportOf(goal, 6);
  expect((await write(id, version, { indicators: reported(other, ON_PACE) })).body.code).toBe('monitoring.indicator-unknown');
  for (const smuggled of [{ status: 'confirmed' }, { planLight: 'green' }, { spent: '1.00' }, { round: 3 }]) expect((await write(id, version, smuggled)).status).toBe(400);
  expect((await write(id, version, { indicators: [{ indicatorId: goal.indicatorIds[0], actual: { kind: 'number', value: 12 } }] })).status).toBe(400);
  expect((await write(id, version, { indicators: [{ indicatorId: goal.indicatorIds[0], actual: [{ kind: 'number', value: '12' }] }] })).status).toBe(400);
});

test('finance sees a report only after it was filed, and while the unit rewrites it only what was filed', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-07-08');
  await story.pay(goal, '2026-06-30', '60000.00');
  const { id, version } = await written(goal);
  expect((await read(id, 'performance-division')).status).toBe(404);
  const { body } = await submit(id, version);
  await story.decide('subdistrict-finance', body.approvalCaseId, 'send-back');
  const returned = (await read(id)).body;
  await write(id, returned.version, { indicators: reported(goal, ON_PACE), deviationCause: '尚在草拟的文字' });
  const seen = await read(id, 'performance-division');
  expect([seen.status, seen.text.includes('尚在草拟的文字'), seen.body.figures.spent]).toEqual([200, false, '60000.00']);
});

test('outside the unit and the district a report does not exist', async () => {
  const goal = await story.issuedGoal();
  const { id } = await story.reportOf(goal, 6);
  await aDistrict(story.app.sql, '110103', 'far', story.district);
  for (const login of ['far.preparer', 'far.performance-division', 'far.supervisor']) expect([(await read(id, login)).status, (await read(id, login)).body.code]).toEqual([404, 'monitoring.not-found']);
  expect((await read(id, 'auditor')).status).toBe(403);
  await aPerson(story.app.sql, 'second.preparer', 'preparer', story.district.office);
  expect((await read(id, 'second.preparer')).status).toBe(200);
});

test('the doctor finds a filed round whose text is gone, an opened case that is gone, and a goal without its papers', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-07-08');
  await story.pay(goal, '2026-06-30', '60000.00');
  const { id, version } = await written(goal);
  await submit(id, version);
  expect(await story.brokenInvariants()).toEqual([]);
  await story.app.sql.query('delete from monitoring_report_revision where report_id = $1', [id]);
  await story.app.sql.query(`update approval_case set status = 'withdrawn' where subject_id = $1`, [id]);
  await story.app.sql.query('delete from self_evaluation where goal_id = $1', [goal.goalId]);
  await story.app.sql.query('delete from goal_revision where goal_id = $1', [goal.goalId]);
  expect(await story.brokenInvariants()).toEqual(expect.arrayContaining([
    'report-under-review-has-one-open-case', 'report-round-has-its-frozen-text', 'issued-goal-has-its-evaluation', 'goal-round-has-its-frozen-text',
  ]));
});
