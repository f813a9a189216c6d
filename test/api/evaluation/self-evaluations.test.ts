import { aBureauLeader, aDistrict, aPerson } from '../../support/builders.js';
import { workbookRows } from '../../support/list-workbook.js';
import { FiscalStory, reported, type IssuedGoal, type StoryProblem } from '../../support/fiscal-story.js';

interface Result {
  readonly points: string;
  readonly grade: string;
  readonly gradeName: string;
}

interface Evaluation {
  readonly status: string;
  readonly version: number;
  readonly budget: string;
  readonly spent: string;
  readonly executionRate: string;
  readonly execution: { readonly weight: string; readonly points: string; readonly explanation: string[] };
  readonly indicators: readonly { name: string; weight: string; points: string | null; explanation: string[]; problem: string | null; reason: string | null }[];
  readonly total: string;
  readonly gradeName: string;
  readonly finalResult: Result | null;
  readonly spotCheck: { readonly before: Result; readonly after: Result; readonly checkedBy: string; readonly changes: readonly { pointsBefore: string; pointsAfter: string; actualBefore: { value: string }; actualAfter: { value: string } }[] } | null;
  readonly violations: readonly { path: string; code: string }[];
  readonly actions: readonly { name: string; allowed: boolean; reason?: string }[];
}

let story: FiscalStory;
const MET = ['20', '98', '95', '500', '5', '90'];

beforeAll(async () => {
  story = await FiscalStory.begin('evaluations');
  await aBureauLeader(story.app.sql, story.district);
});

beforeEach(async () => {
  await story.itIs('2026-01-12');
});

afterAll(async () => {
  await story.end();
});

const read = async (id: string, login = 'preparer') => (await story.as(login)).get<Evaluation & StoryProblem>(`/self-evaluations/${id}`);
const write = async (id: string, version: number, body: Record<string, unknown>) => (await story.as('preparer')).put<{ version: number } & StoryProblem>(`/self-evaluations/${id}`, { version, indicators: [], ...body });
const submit = async (id: string, version: number) => (await story.as('preparer')).post<{ approvalCaseId: string } & StoryProblem>(`/self-evaluations/${id}/submission`, { version });
const check = async (id: string, body: Record<string, unknown>, login = 'performance-division') => (await story.as(login)).post<{ id: string; approvalCaseId: string } & StoryProblem>(`/self-evaluations/${id}/spot-checks`, body);

/** A year in which 108 000 of 120 000 元 were spent and everything was reached, ready to be filed in January. */
async function endedYear(values: readonly string[] = MET, extra: Record<string, unknown> = {}): Promise<{ goal: IssuedGoal; id: string; version: number }> {
  const goal = await story.issuedGoal();
  await story.itIs('2027-01-20');
  await story.pay(goal, '2026-12-20', '108000.00');
  const { id, version } = await story.evaluationOf(goal);
  const saved = await write(id, version, { indicators: reported(goal, values, extra), summary: '全年补贴按月发放' });
  return { goal, id, version: saved.body.version };
}

async function confirmed(): Promise<{ goal: IssuedGoal; id: string; version: number }> {
  const { goal, id, version } = await endedYear();
  const { body } = await submit(id, version);
  await story.approve(body.approvalCaseId);
  return { goal, id, version: (await read(id)).body.version };
}

test('points, total and grade are computed live from what is written, each with its explanation', async () => {
  const { id } = await endedYear(['18', ...MET.slice(1)], { reason: '两名队员年中退休' });
  const { body } = await read(id);
  expect(body).toMatchObject({ budget: '120000.00', spent: '108000.00', executionRate: '90.00', execution: { weight: '10.00', points: '9.00' } });
  // 财预〔2020〕10号, with 成本 as a 二级 of 产出 in this table: 50 of output over four 二级, 30 of benefit, 10 of satisfaction.
  const weights = body.indicators.map((each) => Number(each.weight));
  expect(weights.reduce((sum, each) => sum + each, 0)).toBe(90);
  expect(Number(body.indicators[0]?.points)).toBeCloseTo((weights[0] ?? 0) * 0.9, 2);
  expect(body.indicators[0]?.explanation.join('')).toMatch(/≥?20|20.*18/);
  const sum = [body.execution.points, ...body.indicators.map((each) => each.points ?? '0')].reduce((total, each) => total + Math.round(Number(each) * 100), 0);
  expect(body.total).toBe((sum / 100).toFixed(2));
  expect(body.gradeName).toBe('优');
  expect(body.violations).toEqual([]);
});

test('a value of the wrong kind has no points and says why, and the others keep theirs', async () => {
  const { goal, id, version } = await endedYear();
  const odd = [{ indicatorId: goal.indicatorIds[0], actual: { kind: 'level', level: 'achieved' } }, ...reported(goal, MET).slice(1)];
  await write(id, version, { indicators: odd, summary: '全年补贴按月发放' });
  const { body } = await read(id);
  expect([body.indicators[0]?.points, body.indicators[0]?.problem]).toEqual([null, '完成情况与指标值不是同一类：定量指标请填数值，定性指标请选完成档次。']);
  expect(body.indicators[1]?.points).toBe(body.indicators[1]?.weight);
  expect(body.violations.map((each) => each.code)).toEqual(['score.actual-mismatch']);
});

test('points, grade, status or filing day sent by the client are refused (F7)', async () => {
  const { goal, id, version } = await endedYear();
  for (const smuggled of [{ total: '100.00' }, { grade: 'excellent' }, { status: 'confirmed' }, { finalPoints: 100 }, { filedOn: '2026-12-31' }]) expect((await write(id, version, smuggled)).status).toBe(400);
  const withPoints = reported(goal, MET).map((each) => ({ ...each, points: '15.00' }));
  expect((await write(id, version, { indicators: withPoints })).status).toBe(400);
});

test('it covers the whole year: the day before the last it cannot be filed', async () => {
  const goal = await story.issuedGoal();
  await story.itIs('2026-12-30');
  const { id, version } = await story.evaluationOf(goal);
  const early = await submit(id, version);
  expect([early.status, early.body.code, early.body.detail]).toEqual([422, 'evaluation.before-year-end', '自评覆盖全年，2026-12-31 之前不能报送（今天是 2026-12-30）。']);
  expect((await read(id)).body.actions).toContainEqual({ name: 'submit', allowed: false, reason: '自评覆盖全年，年末之前不能报送。' });
});

test('every lost point needs its reason, every indicator its value, the year its summary', async () => {
  const { goal, id, version } = await endedYear(['18', ...MET.slice(1)]);
  const bare = await submit(id, version);
  expect([bare.status, bare.body.violations?.map((each) => [each.path, each.code])]).toEqual([422, [['/indicators/0/reason', 'score.reason-missing']]]);
  const half = await write(id, version, { indicators: reported(goal, MET).slice(0, 5) });
  expect((await submit(id, half.body.version)).body.violations?.map((each) => [each.path, each.code])).toEqual([['/indicators/5/actual', 'evaluation.actual-missing'], ['/summary', 'evaluation.summary-missing']]);
});

test('filed, reviewed and confirmed, its points stay what they were, whatever is paid or amended later', async () => {
  const { goal, id, version } = await endedYear();
  const { body } = await submit(id, version);
  expect(await story.count(`obligation where subject_id = $1 and kind = 'file-self-evaluation' and status = 'open'`, [id])).toBe(0);
  await story.approve(body.approvalCaseId);
  await story.pay(goal, '2026-12-31', '12000.00');
  const after = (await read(id, 'performance-division')).body;
  expect([after.status, after.spent, after.total]).toEqual(['confirmed', '108000.00', '99.00']);
  expect(await story.brokenInvariants()).toEqual([]);
});

test('sent back it is due again in three working days and scored anew when it is filed again', async () => {
  const { goal, id, version } = await endedYear();
  const first = await submit(id, version);
  await story.decide('subdistrict-finance', first.body.approvalCaseId, 'send-back');
  const returned = (await read(id)).body;
  expect([returned.status, await story.count(`obligation where subject_id = $1 and kind = 'revise-self-evaluation' and status = 'open' and due_on = '2027-01-25'`, [id])]).toEqual(['returned', 1]);
  const saved = await write(id, returned.version, { indicators: reported(goal, ['10', ...MET.slice(1)], { reason: '半数队员由街道聘用' }), summary: '更正人数' });
  const second = await submit(id, saved.body.version);
  await story.approve(second.body.approvalCaseId);
  expect(Number((await read(id)).body.total)).toBeLessThan(99);
  expect(await story.brokenInvariants()).toEqual([]);
});

test('a stale version is refused with 409 and nobody is overwritten', async () => {
  const { id, version } = await endedYear();
  const stale = await write(id, version - 1, { summary: '别人的文字' });
  expect([stale.status, stale.body.code]).toEqual([409, 'evaluation.stale']);
  const racers = await Promise.all(Array.from({ length: 10 }, () => submit(id, version)));
  expect(racers.map((answer) => answer.status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
});

test('a spot check changes a value, the points follow by the same rules, and both results stay', async () => {
  const { goal, id, version } = await confirmed();
  const checked = await check(id, { version, opinion: '抽查台账，人数不符', changes: [{ indicatorId: goal.indicatorIds[0], actual: { kind: 'number', value: '10' }, opinion: '用工名册只有 10 人' }] });
  expect(checked.status).toBe(201);
  expect((await story.decide('bureau-leader', checked.body.approvalCaseId, 'approve')).body.outcome).toBe('approved');
  const { body } = await read(id);
  const weight = Number(body.indicators[0]?.weight);
  expect([body.status, body.total, body.finalResult?.points]).toEqual(['rechecked', '99.00', (99 - weight / 2).toFixed(2)]);
  expect(body.spotCheck).toMatchObject({ checkedBy: 'performance-division', before: { points: '99.00', gradeName: '优' }, changes: [{ pointsBefore: weight.toFixed(2), pointsAfter: (weight / 2).toFixed(2), actualBefore: { value: '20' }, actualAfter: { value: '10' } }] });
  expect(await story.count(`outbox_message where payload like '%evaluation.rechecked%' and recipient_id = $1`, [story.district.people.preparer.id])).toBeGreaterThan(0);
  expect((await check(id, { version: body.version, opinion: '再查', changes: [] })).body.code).toBe('evaluation.action-not-allowed');
});

test('what was filed is locked in the database itself: values, points and the final result (A16)', async () => {
  const { id } = await confirmed();
  for (const change of [
    `update self_evaluation_indicator set points = 0 where evaluation_id = '${id}'`,
    `update self_evaluation_indicator set actual = null where evaluation_id = '${id}'`,
    `update self_evaluation set total_points = 10000, version = version + 1 where id = '${id}'`,
    `update self_evaluation set final_points = 10000, final_grade = 'excellent', version = version + 1 where id = '${id}'`,
  ]) await expect(story.asOwner(change)).rejects.toMatchObject({ code: 'YJ004' });
});

test('a spot check may give points by judgement, never more than the weight, and always with an opinion', async () => {
  const { goal, id, version } = await confirmed();
  const [indicatorId] = goal.indicatorIds;
  const above = await check(id, { version, opinion: '查', changes: [{ indicatorId, points: '99.00', opinion: '查' }] });
  expect([above.status, above.body.violations?.[0]?.code, above.body.violations?.[0]?.message]).toEqual([422, 'evaluation.points-above-weight', expect.stringContaining('99.00')]);
  expect((await check(id, { version, opinion: '查', changes: [{ indicatorId, points: '1.00', opinion: '' }] })).status).toBe(400);
  await story.recheck(id, { version, opinion: '查', changes: [{ indicatorId, points: '1.00', opinion: '样本不足' }] });
  expect((await read(id)).body.spotCheck?.changes[0]?.pointsAfter).toBe('1.00');
});

test('of ten checks at once one counts; nobody else than the performance division checks, and never who wrote it', async () => {
  const { id, version } = await confirmed();
  for (const login of ['preparer', 'program-division', 'budget-division', 'supervisor']) expect((await check(id, { version, opinion: '查', changes: [] }, login)).status).toBe(403);
  // The preparer has become a member of the performance division since.
  await story.app.sql.query(`update self_evaluation set preparer_id = $2 where id = $1`, [id, story.district.people['performance-division'].id]);
  const own = await check(id, { version, opinion: '查', changes: [] });
  expect([own.status, own.body.code]).toEqual([403, 'evaluation.own-recheck']);
  await aPerson(story.app.sql, 'second.performance', 'performance-division', story.district.performanceDivision);
  const racers = await Promise.all(Array.from({ length: 10 }, () => check(id, { version, opinion: '查', changes: [] }, 'second.performance')));
  expect(racers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
});

test('finance sees it only after it was filed; another district never', async () => {
  const { id, version } = await endedYear();
  expect((await read(id, 'performance-division')).status).toBe(404);
  await submit(id, version);
  expect((await read(id, 'performance-division')).status).toBe(200);
  await aDistrict(story.app.sql, '110104', 'far', story.district);
  expect([(await read(id, 'far.performance-division')).status, (await read(id, 'far.preparer')).body.code]).toEqual([404, 'evaluation.not-found']);
  const list = await (await story.as('performance-division')).get<{ items: { id: string; result: Result }[] }>('/self-evaluations?fiscalYear=2026&grade=excellent&pageSize=100');
  expect(list.body.items.find((item) => item.id === id)?.result).toEqual({ points: '99.00', grade: 'excellent', gradeName: '优' });
});

test('it is found by name or code, sorted by its points, and taken home with both results', async () => {
  const [{ goal: first }, { goal: second }] = [await endedYear(['20', '98', '95', '500', '5', '45']), await confirmed()];
  const codes = async (query: string): Promise<string[]> => (await (await story.as('preparer')).get<{ items: { projectCode: string }[] }>(`/self-evaluations?pageSize=100${query}`)).body.items.map(({ projectCode }) => projectCode);
  expect([await codes(`&search=${first.code}`), await codes('&search=nothing')]).toEqual([[first.code], []]);
  const byPoints = await codes('&sort=-self');
  expect(byPoints.indexOf(second.code)).toBeLessThan(byPoints.indexOf(first.code));
  const [heads, row, ...others] = await workbookRows(await story.as('preparer'), `/self-evaluations/workbook?search=${second.code}`);
  expect(heads).toEqual(['项目编码', '项目名称', '单位', '年度', '自评得分', '自评等级', '复核得分', '复核等级', '报送日期', '填报时限', '状态']);
  expect([row?.[0], row?.[3], row?.[4], row?.[5], row?.[6], row?.[10], others]).toEqual([second.code, 2026, 99, '优', null, '已确认', []]);
});
