import pg from 'pg';
import { AuditChains } from '#persistence/platform/audit-chains';
import { aGoalBody } from '../../support/builders.js';
import { FiscalStory, reported, type IssuedGoal, type StoryProblem } from '../../support/fiscal-story.js';
import { workbookRows } from '../../support/list-workbook.js';
import type { Json } from '../../support/test-app.js';

let story: FiscalStory;

beforeAll(async () => {
  story = await FiscalStory.begin('adjustments');
});

beforeEach(async () => {
  await story.itIs('2026-01-12');
});

afterAll(async () => {
  expect(await story.brokenInvariants()).toEqual([]);
  expect((await story.app.app.get(AuditChains).verify()).map((chain) => chain.firstBad)).toEqual([null]);
  await story.end();
});

const goalOf = async (id: string, login = 'preparer'): Promise<Json> => (await (await story.as(login)).get<Json>(`/performance-goals/${id}`)).body;
const adjustmentOf = async (id: string, login = 'preparer'): Promise<Json> => (await (await story.as(login)).get<Json>(`/goal-adjustments/${id}`)).body;
const start = async (goal: IssuedGoal, body: Json, login = 'preparer') => (await story.as(login)).post<{ id: string } & StoryProblem>(`/performance-goals/${goal.goalId}/adjustments`, body);
const send = async (id: string, step: string, login = 'preparer', body?: unknown) => (await story.as(login)).post<Json & StoryProblem>(`/goal-adjustments/${id}/${step}`, body);
const WORDS = { reason: '巡逻范围扩大到新建小区', evidence: '财预〔2026〕8号' };

/** The body of the goal as it reads, with something changed. */
function changed(shown: Json, change: Json): Json {
  const { goalId, budget, purpose, objectives, spendingPlan, indicators } = { ...shown, ...change };
  return {
    goalId, budget, purpose, objectives,
    spendingPlan: spendingPlan.map(({ month, percent }: Json) => ({ month, percent })),
    indicators: indicators.map(({ id, category, name, description, target, basis, weight }: Json) => ({ ...(id && { id }), category, name, description, target: target.raw ?? target, basis, weight })),
  };
}

async function revise(id: string, ...changes: Json[]): Promise<Json & StoryProblem> {
  const shown = await adjustmentOf(id);
  const goals = shown['goals'].map((goal: Json, at: number) => changed(goal, changes[at] ?? {}));
  return (await (await story.as('preparer')).put<Json & StoryProblem>(`/goal-adjustments/${id}`, { version: shown['version'], ...WORDS, goals })).body;
}

/** A draft with these changes. */
async function drafted(goal: IssuedGoal, kind: string, changes: readonly Json[], extra: Json = {}): Promise<string> {
  const started = await start(goal, { kind, ...extra });
  if (started.status !== 201) throw new Error(started.text);
  const revised = await revise(started.body.id, ...changes);
  if (revised['version'] === undefined) throw new Error(JSON.stringify(revised));
  return started.body.id;
}

async function approved(id: string): Promise<void> {
  const submitted = await send(id, 'submission', 'preparer', { version: (await adjustmentOf(id))['version'] });
  if (submitted.status !== 200) throw new Error(submitted.text);
  await story.approve(submitted.body['approvalCaseId']);
}

const yuan = (amount: string): Json => ({ total: amount, fiscal: amount, other: '0.00' });
const issuedVersions = (goalId: string): Promise<number> => story.count(`goal_revision where goal_id = $1 and reason = 'issued'`, [goalId]);

test('the issued version stays in force through draft, review and approval; from the issue on the adjusted one is', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-05-11');
  const before = await goalOf(goal.goalId);
  expect(before['actions']).toContainEqual({ name: 'adjust', allowed: true });
  const id = await drafted(goal, 'supplement', [{ budget: yuan('150000.00'), indicators: before['indicators'].map((each: Json, at: number) => (at === 2 ? { ...each, target: '≥90%' } : each)), spendingPlan: [{ month: 6, percent: '30' }, { month: 12, percent: '100' }] }]);

  const shown = await adjustmentOf(id);
  expect([shown['kindName'], shown['title'], shown['goals'][0].baseVersion, shown['goals'][0].budgetChange, shown['violations']]).toEqual(['追加', '社区巡逻补贴', before['version'], '30000.00', []]);
  expect(shown['goals'][0].changes.items.map((each: Json) => each['message'])).toEqual([
    '预算：预算数由 120000.00 升为 150000.00；财政资金由 120000.00 升为 150000.00。',
    '6 月计划由 50% 降为 30%。',
    '删去3 月支出计划：25。',
    '删去10 月支出计划：85。',
    '绩效指标“按月发放及时率”：目标由 ≥95% 降为 ≥90%。',
  ]);
  expect(shown['goals'][0].changes.summary).toBe('放松 4 处，变动 1 处');

  await approved(id);
  const { openAdjustmentId, actions: _actions, ...standing } = await goalOf(goal.goalId);
  const { openAdjustmentId: _none, actions: _before, ...issued } = before;
  expect([openAdjustmentId, standing]).toEqual([id, issued]);
  expect(await issuedVersions(goal.goalId)).toBe(1);

  expect((await send(id, 'issuance', 'budget-division')).status).toBe(204);
  const after = await goalOf(goal.goalId);
  expect([after['status'], after['version'], after['budget'].total, after['indicators'][2].target.raw, after['openAdjustmentId']]).toEqual(['issued', before['version'] + 1, '150000.00', '≥90%', null]);
  expect(after['indicators'].map((each: Json) => each['id'])).toEqual(goal.indicatorIds);
  expect(await issuedVersions(goal.goalId)).toBe(2);
  const { body: account } = await (await story.as('preparer')).get<Json>(`/performance-goals/${goal.goalId}/payments`);
  expect(account['budgetChanges'].map((each: Json) => [each['kind'], each['amount'], each['effectiveOn']])).toEqual([['reply', '120000.00', '2026-01-01'], ['increase', '30000.00', '2026-05-11']]);
  expect(await adjustmentOf(id)).toMatchObject({ status: 'issued', issuedOn: '2026-05-11', goals: [{ budgetChange: '30000.00', baseVersion: before['version'] }] });
});

test('each checkpoint is judged by the plan, the targets and the budget of its day, whenever the report is filed', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-03-31');
  await story.pay(goal, '2026-03-31', '24000.00');
  await story.itIs('2026-05-11');
  const { indicators } = await goalOf(goal.goalId);
  const replacement = { category: 'timeliness', name: '新建小区覆盖及时率', description: '按期纳入巡逻的小区占比', target: '≥90%', basis: '台账', weight: null };
  const id = await drafted(goal, 'supplement', [{ budget: yuan('240000.00'), spendingPlan: [{ month: 3, percent: '5' }, { month: 6, percent: '10' }, { month: 12, percent: '100' }], indicators: indicators.map((each: Json, at: number) => (at === 2 ? replacement : each)) }]);
  await approved(id);
  expect((await send(id, 'issuance', 'budget-division')).status).toBe(204);
  await story.itIs('2026-07-01');

  const march = await story.reportOf(goal, 3);
  const june = await story.reportOf(goal, 6);
  const preparer = await story.as('preparer');
  const figures = async (report: { id: string }): Promise<Json> => {
    const { body } = await preparer.get<Json>(`/monitoring-reports/${report.id}`);
    return { budget: body['figures'].budget, rate: body['figures'].executionRate, planned: body['figures'].plannedPercent, light: body['figures'].plan.light, third: body['indicators'][2].name };
  };
  expect(await figures(march)).toEqual({ budget: '120000.00', rate: '20.00', planned: '25.00', light: 'green', third: '按月发放及时率' });
  expect(await figures(june)).toEqual({ budget: '240000.00', rate: '10.00', planned: '10.00', light: 'green', third: '新建小区覆盖及时率' });

  // The report of March, filed in July, is written for the indicators of March; the dashboard agrees with both.
  const written = await preparer.put<Json>(`/monitoring-reports/${march.id}`, { version: march.version, indicators: reported(goal, ['20', '98', '95', '500', '5', '90'], { likelihood: 'certain' }) });
  expect(written.status).toBe(200);
  expect((await preparer.post<Json>(`/monitoring-reports/${march.id}/submission`, { version: written.body['version'] })).status).toBe(200);
  const dashboard = async (month: number): Promise<Json> => (await preparer.get<Json>(`/dashboards/execution?fiscalYear=2026&month=${month}`)).body['total'];
  const other = await preparer.put<Json>(`/monitoring-reports/${june.id}`, { version: june.version, indicators: reported(goal, ['20', '98', '95']) });
  expect([other.status, other.body['code']]).toEqual([422, 'monitoring.indicator-unknown']);
  expect((await dashboard(3))['plan'].green).toBeGreaterThanOrEqual(1);
});

test('the dashboard of a day gone by shows the plan and the budget of that day', async () => {
  const unitOfGoal = await story.count('adjusted_goal where issued_version is not null');
  expect(unitOfGoal).toBeGreaterThan(0);
  const light = async (month: number): Promise<Json> => (await (await story.as('preparer')).get<Json>(`/dashboards/execution?fiscalYear=2026&month=${month}`)).body['total'];
  const [march, june] = [await light(3), await light(6)];
  const goal = await story.issuedGoal({ spendingPlan: [{ month: 3, percent: '10' }, { month: 6, percent: '20' }, { month: 12, percent: '100' }] });
  await story.itIs('2026-03-31');
  await story.pay(goal, '2026-03-31', '12000.00');
  await story.itIs('2026-04-10');
  const id = await drafted(goal, 'reduction', [{ budget: yuan('60000.00'), spendingPlan: [{ month: 3, percent: '90' }, { month: 6, percent: '95' }, { month: 12, percent: '100' }] }]);
  await approved(id);
  expect((await send(id, 'issuance', 'budget-division')).status).toBe(204);
  const [marchAfter, juneAfter] = [await light(3), await light(6)];
  // 12 000 of 120 000 was the planned tenth in March; in June it is a fifth of 60 000 where 95 % are planned.
  expect([marchAfter['plan'].green - march['plan'].green, marchAfter['plan'].red - march['plan'].red, Number(marchAfter['budget']) - Number(march['budget'])]).toEqual([1, 0, 120000]);
  expect([juneAfter['plan'].green - june['plan'].green, juneAfter['plan'].red - june['plan'].red, Number(juneAfter['budget']) - Number(june['budget'])]).toEqual([0, 1, 60000]);
});

test('the self-evaluation is scored on the targets and the budget in force at the end of the year', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-09-01');
  const id = await drafted(goal, 'reduction', [{ budget: yuan('60000.00') }]);
  await approved(id);
  await send(id, 'issuance', 'budget-division');
  await story.pay(goal, '2026-09-01', '60000.00');
  await story.itIs('2027-01-04');
  const { body } = await (await story.as('preparer')).get<Json>(`/self-evaluations/${(await story.evaluationOf(goal)).id}`);
  expect([body['budget'], body['spent']]).toEqual(['60000.00', '60000.00']);
});

test('A19: of fifty who open an adjustment of one goal at once, one does', async () => {
  const goal = await story.issuedGoal();
  const answers = await Promise.all(Array.from({ length: 50 }, () => start(goal, { kind: 'target-change' })));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect([...new Set(answers.filter(({ status }) => status !== 201).map(({ status, body }) => `${status} ${body.code}`))]).toEqual(['409 adjustment.open-already']);
  expect(await story.count('adjusted_goal where goal_id = $1', [goal.goalId])).toBe(1);
  expect((await goalOf(goal.goalId))['actions']).toContainEqual({ name: 'adjust', allowed: false, reason: '这个项目已有一项尚未办结的目标调整：请打开原有的一项继续办理，或作废后重新申请。' });
});

/** The rows of a list of its form on the screen, as they read. */
async function printedRows(id: string, list: string): Promise<string[][]> {
  const { body } = await (await story.as('preparer')).get<Json>(`/goal-adjustments/${id}/forms/goal-adjustment?format=screen`);
  const rows: { cells: { text: string; place?: string }[] }[] = body['sections'][0].blocks.flatMap((block: Json) => block['rows'] ?? []);
  return rows.filter(({ cells }) => cells.some(({ place }) => place?.startsWith(`${list}/`))).map(({ cells }) => cells.map(({ text }) => text));
}

test('its printed form says what becomes of the money, and every place that is to read otherwise', async () => {
  const goal = await story.issuedGoal();
  const { indicators } = await goalOf(goal.goalId);
  const id = await drafted(goal, 'supplement', [{ budget: yuan('150000.00'), indicators: [...indicators.map((each: Json, at: number) => (at === 2 ? { ...each, target: '≥90%', name: '按月发放率' } : each)), { category: 'quantity', name: '新增巡逻队员人数', description: '', target: '=5人', basis: '', weight: null }] }]);
  expect(await printedRows(id, 'amounts')).toEqual([['社区巡逻补贴', '预算数', '120000.00', '150000.00', '30000.00'], ['', '其中：财政资金', '120000.00', '150000.00', '30000.00'], ['', '其他资金', '0.00', '0.00', '0.00']]);
  expect(await printedRows(id, 'changes')).toEqual([
    ['绩效指标“按月发放率”', '名称', '按月发放及时率', '按月发放率'],
    ['', '指标值', '≥95%', '≥90%'],
    ['绩效指标“新增巡逻队员人数”', '二级指标', '—', '数量指标'],
    ['', '名称', '—', '新增巡逻队员人数'],
    ['', '描述', '—', '（空）'],
    ['', '指标值', '—', '=5人'],
    ['', '依据', '—', '（空）'],
  ]);
});

describe('a transfer between two projects of a unit', () => {
  const both = async (): Promise<[IssuedGoal, IssuedGoal]> => [await story.issuedGoal(), await story.issuedGoal()];

  test('moves the money in one transaction and keeps the sum', async () => {
    const [from, to] = await both();
    await story.itIs('2026-06-15');
    const id = await drafted(from, 'transfer', [{ budget: yuan('100000.00') }, { budget: yuan('140000.00') }], { counterpartGoalId: to.goalId });
    expect((await start(to, { kind: 'reduction' })).body.code).toBe('adjustment.open-already');
    await approved(id);
    expect((await send(id, 'issuance', 'budget-division')).status).toBe(204);
    const moves = await story.app.sql.query(`select change.kind, change.amount_fen::text from budget_change change where adjustment_id = $1 order by kind`, [id]);
    expect(moves.rows).toEqual([{ kind: 'transfer-in', amount_fen: '2000000' }, { kind: 'transfer-out', amount_fen: '-2000000' }]);
    expect([(await goalOf(from.goalId))['budget'].total, (await goalOf(to.goalId))['budget'].total]).toEqual(['100000.00', '140000.00']);
  });

  test('is refused whole when more was paid than would be left', async () => {
    const [from, to] = await both();
    await story.itIs('2026-06-15');
    await story.pay(from, '2026-06-15', '110000.00');
    const id = await drafted(from, 'transfer', [{ budget: yuan('100000.00') }, { budget: yuan('140000.00') }], { counterpartGoalId: to.goalId });
    await approved(id);
    const refused = await send(id, 'issuance', 'budget-division');
    expect([refused.status, refused.body.code]).toEqual([422, 'payment.over-budget']);
    expect([(await goalOf(from.goalId))['budget'].total, (await goalOf(to.goalId))['budget'].total, (await adjustmentOf(id))['status']]).toEqual(['120000.00', '120000.00', 'approved']);
    expect(await story.count('budget_change where adjustment_id = $1', [id])).toBe(0);
    // It can never be issued: the unit gives it up, and both goals are free again.
    expect((await send(id, 'voidance')).status).toBe(204);
    expect((await start(to, { kind: 'target-change' })).status).toBe(201);
  });

  test('has a second project, which nothing else has', async () => {
    const [from, to] = await both();
    expect((await start(from, { kind: 'transfer' })).body.code).toBe('adjustment.counterpart-missing');
    expect((await start(from, { kind: 'transfer', counterpartGoalId: from.goalId })).body.code).toBe('adjustment.counterpart-elsewhere');
    expect((await start(from, { kind: 'reduction', counterpartGoalId: to.goalId })).body.code).toBe('adjustment.counterpart-superfluous');
  });

  test('with a changed sum is not submitted, and says by how much', async () => {
    const [from, to] = await both();
    const id = await drafted(from, 'transfer', [{ budget: yuan('100000.00') }, { budget: yuan('130000.00') }], { counterpartGoalId: to.goalId });
    const refused = await send(id, 'submission', 'preparer', { version: 2 });
    expect([refused.status, refused.body.code, refused.body.violations?.map((each) => each.message)]).toEqual([422, 'adjustment.incomplete', ['调剂前后两个项目的预算合计应相等，现相差 -10000.00 元。']]);
  });
});

test('returned it is owed back, withdrawn it is a draft, given up it makes room for the next', async () => {
  const goal = await story.issuedGoal();
  const id = await drafted(goal, 'reduction', [{ budget: yuan('100000.00') }]);
  const submit = async (): Promise<string> => (await send(id, 'submission', 'preparer', { version: (await adjustmentOf(id))['version'] })).body['approvalCaseId'];
  await submit();
  expect((await send(id, 'withdrawal')).status).toBe(204);
  expect((await adjustmentOf(id))['status']).toBe('draft');
  await story.decide('subdistrict-finance', await submit(), 'send-back');
  const { items } = (await (await story.as('preparer')).get<{ items: Json[] }>('/obligations')).body;
  expect(items).toContainEqual(expect.objectContaining({ kind: 'revise-adjustment', title: '社区巡逻补贴', subject: expect.objectContaining({ kind: 'goal-adjustment', id }) }));
  expect((await send(id, 'voidance')).status).toBe(204);
  expect(await story.count(`obligation where subject_id = $1 and status = 'open'`, [id])).toBe(0);
  expect((await start(goal, { kind: 'target-change' })).status).toBe(201);
  expect((await (await story.as('preparer')).get<Json[]>(`/goal-adjustments/${id}/timeline`)).body.map((entry) => entry['event'])).toEqual([
    'goal-adjustment.created', 'goal-adjustment.revised', 'goal-adjustment.submitted', 'goal-adjustment.withdrawn', 'goal-adjustment.submitted', 'goal-adjustment.returned', 'goal-adjustment.voided',
  ]);
});

test('adjustments are found by project, sorted by its name, and taken home', async () => {
  const [first, second] = [await story.issuedGoal({ name: '清单甲项目' }), await story.issuedGoal({ name: '清单乙项目' })];
  await story.itIs('2026-08-03');
  const ids = [await drafted(first, 'supplement', [{ budget: yuan('150000.00') }]), await drafted(second, 'target-change', [{ purpose: '改用途' }])];
  const preparer = await story.as('preparer');
  const found = async (query: string): Promise<string[]> => (await preparer.get<Json>(`/goal-adjustments?search=${encodeURIComponent('清单')}${query}`)).body['items'].map(({ id }: Json) => id);
  const byName = await found('&sort=name');
  expect([new Set(byName), await found('&sort=-name'), await found('&status=issued')]).toEqual([new Set(ids), byName.toReversed(), []]);
  const [heads, ...rows] = await workbookRows(preparer, `/goal-adjustments/workbook?search=${first.code}`);
  expect(heads).toEqual(['项目编码', '项目', '调整种类', '单位', '年度', '送审轮次', '状态', '批复下达']);
  expect(rows.map((row) => [row[0], row[1], row[2], row[6]])).toEqual([[first.code, '清单甲项目', '追加', '草稿']]);
  expect((await preparer.get('/goal-adjustments?sort=id')).status).toBe(400);
});

test('rejected it changes nothing, and the goal may be adjusted anew', async () => {
  const goal = await story.issuedGoal();
  const before = await goalOf(goal.goalId);
  const id = await drafted(goal, 'reduction', [{ budget: yuan('100000.00') }]);
  const submitted = await send(id, 'submission', 'preparer', { version: 2 });
  await story.decide('subdistrict-finance', submitted.body['approvalCaseId'], 'reject');
  expect((await adjustmentOf(id))['status']).toBe('rejected');
  expect(await goalOf(goal.goalId)).toEqual(before);
  expect((await start(goal, { kind: 'target-change' })).status).toBe(201);
});

test('only the unit opens one, on an issued goal, until its year is over', async () => {
  const goal = await story.issuedGoal();
  expect((await start(goal, { kind: 'reduction' }, 'budget-division')).status).toBe(403);
  expect((await start(await story.approvedGoal(), { kind: 'reduction' })).body.code).toBe('adjustment.goal-not-issued');
  await story.itIs('2027-01-01');
  const late = await start(goal, { kind: 'reduction' });
  expect([late.status, late.body.code, late.body.detail]).toEqual([409, 'adjustment.year-over', '2026 年度已经结束，不能再申请调整：当年绩效按年末有效的目标评价。']);
});

test('what a unit is still writing, the bureau does not see; what was submitted, it does', async () => {
  const goal = await story.issuedGoal();
  const id = await drafted(goal, 'reduction', [{ budget: yuan('100000.00') }]);
  const bureau = await story.as('performance-division');
  expect((await bureau.get<Json>(`/goal-adjustments/${id}`)).status).toBe(404);
  expect((await goalOf(goal.goalId, 'performance-division'))['openAdjustmentId']).toBeNull();
  await send(id, 'submission', 'preparer', { version: 2 });
  expect((await bureau.get<Json>(`/goal-adjustments/${id}`)).body).toMatchObject({ status: 'under-review', goals: [{ budgetChange: '-20000.00' }] });
  expect((await bureau.get<{ items: Json[] }>(`/goal-adjustments?goalId=${goal.goalId}`)).body.items).toMatchObject([{ id, kindName: '调减', projectName: '社区巡逻补贴' }]);
});

test('A16: the issued content is changed by the issue of an adjustment only, for the API and for the role it runs under', async () => {
  const goal = await story.issuedGoal();
  const id = await drafted(goal, 'reduction', [{ budget: yuan('100000.00') }]);
  await approved(id);
  const runtime = new pg.Client({ connectionString: story.app.database.appUrl });
  await runtime.connect();
  const refusals: readonly [string, string][] = [
    [`update performance_goal set purpose = 'x', version = version + 1 where id = '${goal.goalId}'`, 'YJ004'],
    [`update goal_indicator set target_raw = '≥1' where goal_id = '${goal.goalId}'`, 'YJ004'],
    [`update goal_indicator set removed_in = 9 where goal_id = '${goal.goalId}'`, 'YJ004'],
    [`update adjusted_goal set is_open = false, issued_version = 99, in_force_from = current_date where adjustment_id = '${id}'`, 'YJ004'],
    [`update adjusted_goal set is_open = false where adjustment_id = '${id}'`, 'YJ004'],
    [`update adjusted_goal set base_version = base_version - 1 where adjustment_id = '${id}'`, 'YJ004'],
    [`update goal_adjustment set content = '{}', version = version + 1 where id = '${id}'`, 'YJ004'],
    [`update goal_adjustment set status = 'draft', version = version + 1 where id = '${id}'`, 'YJ006'],
    [`update goal_adjustment set status = 'issued', version = version + 1 where id = '${id}'`, 'YJ002'],
    [`delete from goal_adjustment where id = '${id}'`, '42501'],
    [`delete from adjusted_goal`, '42501'],
    [`update goal_adjustment_revision set content = 'x'`, '42501'],
  ];
  for (const [statement, code] of refusals) expect([statement, await runtime.query(statement).then(() => 'written', (error: { code: string }) => error.code)]).toEqual([statement, code]);
  await runtime.end();
  const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = aGoalBody({ purpose: '改' });
  const put = await (await story.as('preparer')).put<Json>(`/performance-goals/${goal.goalId}`, { ...content, version: (await goalOf(goal.goalId))['version'] });
  expect([put.status, put.body['code']]).toEqual([409, 'goal.content-locked']);
  const shown = await adjustmentOf(id);
  const late = await (await story.as('preparer')).put<Json>(`/goal-adjustments/${id}`, { version: shown['version'], ...WORDS, goals: shown['goals'].map((each: Json) => changed(each, {})) });
  expect([late.status, late.body['code']]).toEqual([409, 'adjustment.content-locked']);
});

test('an adjustment rehearses the way it takes: an addition counts with the sum it leads to', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-08-03');
  const steps = [{ name: '街道财政初审', role: 'subdistrict-finance', at: 'own-unit', rule: 'any-of' }, { name: '分管领导审定', role: 'responsible-leader', at: 'own-unit', rule: 'any-of', when: { fact: 'amount', atLeast: '150000' } }];
  expect((await (await story.as('performance-division')).post('/approval-routes', { subjectKind: 'goal-adjustment', effectiveOn: '2026-08-03', steps })).status).toBe(201);
  const rehearse = async (id: string): Promise<Json> => (await (await story.as('preparer')).get<Json>(`/goal-adjustments/${id}/rehearsal`)).body;
  const id = await drafted(goal, 'supplement', [{ budget: yuan('149999.99') }]);
  expect((await rehearse(id))['leftOut']).toEqual([{ name: '分管领导审定', because: '预算数不低于 150000 元' }]);
  await revise(id, { budget: yuan('150000.00') });
  const rehearsal = await rehearse(id);
  const submitted = await send(id, 'submission', 'preparer', { version: (await adjustmentOf(id))['version'] });
  const { body } = await (await story.as('preparer')).get<Json>(`/approval-cases/${submitted.body['approvalCaseId']}`);
  expect(body['steps'].map(({ name, holders }: Json) => [name, holders])).toEqual(rehearsal['steps'].map(({ name, people }: Json) => [name, people.map((each: Json) => each['name'])]));
  expect(body['steps']).toHaveLength(2);
  await story.approve(submitted.body['approvalCaseId']);
});
