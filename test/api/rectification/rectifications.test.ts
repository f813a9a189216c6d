import { aDistrict } from '../../support/builders.js';
import { workbookRows } from '../../support/list-workbook.js';
import { FiscalStory, reported, type IssuedGoal, type StoryProblem } from '../../support/fiscal-story.js';

interface Rectification {
  readonly status: string;
  readonly statusName: string;
  readonly dueOn: string;
  readonly closedOn: string | null;
  readonly findings: readonly { position: number; fact: string; measure: string | null; result: string | null }[];
  readonly filings: readonly { kind: string; filedBy: string; opinion: string | null }[];
  readonly actions: readonly { name: string; allowed: boolean; reason?: string }[];
}

let story: FiscalStory;
let goal: IssuedGoal;
let evaluationId: string;
let spotCheckId: string;

/** One goal through its year: spent, evaluated, confirmed, re-checked with a finding. */
beforeAll(async () => {
  story = await FiscalStory.begin('rectifications');
  goal = await story.issuedGoal();
  await story.itIs('2027-01-20');
  await story.pay(goal, '2026-12-20', '120000.00');
  const { id, version } = await story.evaluationOf(goal);
  evaluationId = id;
  const preparer = await story.as('preparer');
  const saved = await preparer.put<{ version: number }>(`/self-evaluations/${id}`, { version, indicators: reported(goal, ['20', '98', '95', '500', '5', '90']), summary: '完成' });
  const filed = await preparer.post<{ approvalCaseId: string }>(`/self-evaluations/${id}/submission`, { version: saved.body.version });
  await story.approve(filed.body.approvalCaseId);
  const { body } = await preparer.get<{ version: number }>(`/self-evaluations/${id}`);
  spotCheckId = await story.recheck(id, {
    version: body.version, opinion: '人数与名册不符', changes: [{ indicatorId: goal.indicatorIds[0], actual: { kind: 'number', value: '12' }, opinion: '名册 12 人' }],
  });
});

beforeEach(async () => {
  await story.itIs('2027-03-01');
});

afterAll(async () => {
  await story.end();
});

let notices = 0;
const order = async (overrides: Record<string, unknown> = {}, login = 'performance-division') =>
  (await story.as(login)).post<{ id: string } & StoryProblem>('/rectifications', {
    noticeNo: `财绩整〔2027〕${(notices += 1)}号`, sourceKind: 'spot-check', sourceId: spotCheckId, requirement: '限期整改并报送佐证',
    findings: [{ indicatorId: goal.indicatorIds[0], fact: '补贴人数与用工名册不符' }, { fact: '发放台账缺签字' }],
    ...overrides,
  });
const read = async (id: string, login = 'preparer') => (await story.as(login)).get<Rectification & StoryProblem>(`/rectifications/${id}`);
const act = async (login: string, id: string, step: string, body?: Record<string, unknown>) => (await story.as(login)).post<StoryProblem>(`/rectifications/${id}/${step}`, body);
const measures = [1, 2].map((position) => ({ position, measure: '补充名册和签字', responsiblePerson: '王敏', plannedOn: '2027-04-15' }));
const report = async (id: string, changes: Record<string, unknown> = {}): Promise<string> => {
  const answer = await (await story.as('preparer')).post<{ approvalCaseId: string } & StoryProblem>(`/rectifications/${id}/reports`, { results: results.map((each) => ({ ...each, ...changes })) });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.approvalCaseId;
};
const results = [1, 2].map((position) => ({ position, result: '已补齐', evidence: '名册与台账扫描件' }));
const owed = async (id: string): Promise<string[]> =>
  (await story.app.sql.query<{ line: string }>(`select kind || ' ' || owed_by_role || ' ' || due_on as line from obligation where subject_id = $1 and status = 'open'`, [id])).rows.map((row) => row.line);

test('from a spot check to closure: notice, receipt, measures, report, a return, a second report, acceptance', async () => {
  const { status, body } = await order();
  expect(status).toBe(201);
  expect(await read(body.id)).toMatchObject({ body: { statusName: '待签收', dueOn: '2027-03-31', findings: [{ position: 1 }, { position: 2 }] } });
  expect(await owed(body.id)).toEqual(['file-rectification-plan preparer 2027-03-31']);

  expect((await act('preparer', body.id, 'receipt')).status).toBe(204);
  await story.itIs('2027-03-10');
  expect((await act('preparer', body.id, 'plans', { measures })).status).toBe(204);
  expect(await owed(body.id)).toEqual(['file-rectification-report preparer 2027-04-09']);

  await story.itIs('2027-04-01');
  const rehearsal = await (await story.as('preparer')).get<{ steps: { name: string; people: { name: string }[] }[] }>(`/rectifications/${body.id}/rehearsal`);
  expect(rehearsal.body.steps.map(({ name, people }) => [name, ...people.map((person) => person.name)])).toEqual([['单位负责人审核', 'unit-leader'], ['街道财政审核', 'subdistrict-finance'], ['绩效股验收', 'performance-division']]);
  const first = await report(body.id);
  expect(await owed(body.id)).toEqual([]);
  expect(await owed(first)).toEqual([expect.stringMatching(/^decide-approval unit-leader 2027-04-/)]);
  for (const login of ['unit-leader', 'subdistrict-finance']) expect((await story.decide(login, first, 'approve')).status).toBe(200);
  expect((await story.decide('performance-division', first, 'send-back')).body.outcome).toBe('returned');
  expect([(await read(body.id)).body.status, (await owed(body.id))[0]?.split(' ')[0]]).toEqual(['plan-filed', 'file-rectification-report']);
  const returned = await (await story.as('preparer')).get<{ items: { id: string }[] }>('/approval-cases?box=returned');
  expect(returned.body.items.map(({ id }) => id)).toEqual([first]);

  const second = await report(body.id, { result: '已全部补齐' });
  for (const login of ['unit-leader', 'subdistrict-finance']) await story.decide(login, second, 'approve');
  const changes = await (await story.as('performance-division')).get<{ changes: { items: { message: string }[] }; since: { kind: string } }>(`/approval-cases/${second}/changes`);
  expect([changes.body.since.kind, changes.body.changes.items.map(({ message }) => message)]).toEqual(['own-decision', [1, 2].map((position) => `第 ${position} 个整改问题：整改完成情况由“已补齐”改为“已全部补齐”。`)]);
  expect((await story.decide('performance-division', second, 'approve')).body.outcome).toBe('approved');

  const closed = (await read(body.id)).body;
  expect([closed.statusName, closed.closedOn, closed.findings[1]?.result, await owed(body.id)]).toEqual(['已销号', '2027-04-01', '已全部补齐', []]);
  expect(closed.filings.map((filing) => [filing.kind, filing.opinion])).toEqual([['plan', null], ['report', null], ['return', '数据与台账不符'], ['report', null], ['acceptance', null]]);
  expect(await story.brokenInvariants()).toEqual([]);
  await expect(story.asOwner(`update finding set result = '改' where rectification_id = '${body.id}'`)).rejects.toMatchObject({ code: 'YJ004' });
  await expect(story.asOwner(`delete from finding where rectification_id = '${body.id}'`)).rejects.toMatchObject({ code: 'YJ001' });
  const told = await story.app.sql.query<{ kind: string }>(`select distinct payload::jsonb->>'kind' as kind from outbox_message where payload like '%' || $1 || '%' and payload::jsonb->>'kind' like 'rectification.%' order by 1`, [body.id]);
  expect(told.rows.map((row) => row.kind)).toEqual(['rectification.ordered', 'rectification.planned']);
});

test('a step out of turn is refused with 409 and a sentence, and the offered actions say the same', async () => {
  const { id } = (await order()).body;
  const early = await act('preparer', id, 'plans', { measures });
  expect([early.status, early.body.code, early.body.detail]).toEqual([409, 'rectification.action-not-allowed', '整改当前状态下不能进行此项操作。']);
  expect((await act('preparer', id, 'withdrawal')).body.code).toBe('rectification.action-not-allowed');
  expect((await read(id)).body.actions).toEqual([
    { name: 'receive', allowed: true },
    { name: 'file-plan', allowed: false, reason: '整改通知尚未签收。' },
    { name: 'file-report', allowed: false, reason: '整改通知尚未签收。' },
    { name: 'withdraw', allowed: false, reason: '整改通知尚未签收。' },
  ]);
  expect((await read(id, 'performance-division')).body.actions).toEqual([]);
});

test('every finding must be answered, with a person and a day that is not past; a return needs its opinion', async () => {
  const { id } = (await order()).body;
  await act('preparer', id, 'receipt');
  expect((await act('preparer', id, 'plans', { measures: measures.slice(0, 1) })).body.code).toBe('rectification.finding-unanswered');
  expect((await act('preparer', id, 'plans', { measures: measures.map((each) => ({ ...each, plannedOn: '2027-02-28' })) })).body.code).toBe('rectification.planned-in-the-past');
  expect((await act('preparer', id, 'plans', { measures: measures.map((each) => ({ ...each, responsiblePerson: '  ' })) })).body.violations?.map((each) => each.path)).toEqual(['/measures/0/responsiblePerson', '/measures/1/responsiblePerson']);
  await act('preparer', id, 'plans', { measures });
  expect((await act('preparer', id, 'reports', { results: results.slice(1) })).body.code).toBe('rectification.finding-unanswered');
  const caseId = await report(id);
  const leader = await story.as('unit-leader');
  const { body } = await leader.get<{ version: number; contentHash: string }>(`/approval-cases/${caseId}`);
  expect((await leader.post<StoryProblem>(`/approval-cases/${caseId}/decisions`, { verdict: 'send-back', opinion: ' ', version: body.version, contentHash: body.contentHash })).body.code).toBe('approval.opinion-missing');
});

test('a notice number is used once, a notice needs a finding and a paper that exists in the district', async () => {
  await order({ noticeNo: '财绩整〔2027〕特1号' });
  const again = await order({ noticeNo: '财绩整〔2027〕特1号' });
  expect([again.status, again.body.code, again.body.detail]).toEqual([409, 'rectification.notice-no-taken', '整改通知书文号已被使用：请换一个文号。']);
  expect((await order({ findings: [] })).status).toBe(400);
  expect((await order({ findings: [{ fact: '   ' }] })).body.code).toBe('rectification.incomplete');
  expect((await order({ sourceId: evaluationId })).body.code).toBe('rectification.source-not-found');
  expect((await order({ sourceKind: 'self-evaluation', sourceId: evaluationId })).status).toBe(201);
  expect((await order({ findings: [{ indicatorId: evaluationId, fact: '指标有误' }] })).body.code).toBe('rectification.indicator-unknown');
});

test('only the performance division orders, only the unit responds, and other districts see nothing', async () => {
  for (const login of ['preparer', 'program-division', 'supervisor', 'budget-division']) expect((await order({}, login)).status).toBe(403);
  const { id } = (await order()).body;
  expect((await act('performance-division', id, 'receipt')).status).toBe(403);
  await aDistrict(story.app.sql, '110105', 'far', story.district);
  expect((await order({}, 'far.performance-division')).body.code).toBe('rectification.source-not-found');
  for (const login of ['far.preparer', 'far.performance-division']) expect((await read(id, login)).status).toBe(404);
  expect((await act('far.preparer', id, 'receipt')).status).toBe(404);
  const list = await (await story.as('far.supervisor')).get<{ total: number }>('/rectifications');
  expect([list.status, list.body.total]).toEqual([200, 0]);
  const own = await (await story.as('supervisor')).get<{ total: number; items: { id: string; findings: number; statusName: string }[] }>('/rectifications?fiscalYear=2026&status=issued&pageSize=100');
  expect([own.status, own.body.items.find((item) => item.id === id)]).toEqual([200, expect.objectContaining({ findings: 2, statusName: '待签收' })]);
});

test('notices are found by number or project, sorted, and taken home', async () => {
  const noticeNo = '财绩整〔2027〕检索7号';
  const { id } = (await order({ noticeNo })).body;
  const found = async (query: string): Promise<string[]> => (await (await story.as('preparer')).get<{ items: { id: string }[] }>(`/rectifications?${query}`)).body.items.map((item) => item.id);
  expect([await found(`search=${encodeURIComponent('检索7')}`), await found('search=%25nothing')]).toEqual([[id], []]);
  const byNumber = await found('sort=notice&pageSize=100');
  expect([byNumber.includes(id), await found('sort=-notice&pageSize=100')]).toEqual([true, byNumber.toReversed()]);
  const rows = await workbookRows(await story.as('preparer'), `/rectifications/workbook?search=${encodeURIComponent(noticeNo)}`);
  expect(rows).toEqual([
    ['通知书文号', '项目名称', '单位', '年度', '问题数', '下发日期', '报送措施时限', '销号日期', '状态'],
    [noticeNo, expect.any(String), expect.any(String), 2026, 2, new Date('2027-03-01T00:00:00Z'), expect.any(Date), null, '待签收'],
  ]);
});

test('of ten receipts at once one counts', async () => {
  const { id } = (await order()).body;
  const answers = await Promise.all(Array.from({ length: 10 }, () => act('preparer', id, 'receipt')));
  expect(answers.map((answer) => answer.status).sort()).toEqual([204, ...Array.from({ length: 9 }, () => 409)]);
});

test('a report is taken back while nobody has decided, by the unit alone, and its writers accept nothing of it', async () => {
  const { id } = (await order()).body;
  await act('preparer', id, 'receipt');
  await act('preparer', id, 'plans', { measures });
  const caseId = await report(id);
  expect((await read(id)).body.actions.filter(({ allowed }) => allowed).map(({ name }) => name)).toEqual(['withdraw']);
  expect((await act('performance-division', id, 'withdrawal')).status).toBe(403);
  expect((await act('preparer', id, 'withdrawal')).status).toBe(204);
  expect([(await read(id)).body.status, (await owed(id))[0]?.split(' ')[0]]).toEqual(['plan-filed', 'file-rectification-report']);
  const again = await report(id);
  expect(again).not.toBe(caseId);
  await story.app.sql.query(`insert into post (id, person_id, unit_id, role, starts_on) values (gen_random_uuid(), $1, $2, 'unit-leader', '2000-01-01')`, [story.district.people.preparer.id, story.district.office.id]);
  const { body } = await (await story.as('unit-leader')).get<{ steps: { holders: string[] }[] }>(`/approval-cases/${again}`);
  expect(body.steps[0]?.holders).toEqual(['unit-leader']);
  expect((await story.decide('unit-leader', again, 'approve')).status).toBe(200);
  expect((await act('preparer', id, 'withdrawal')).body.code).toBe('approval.decided-already');
  expect((await story.decide('subdistrict-finance', again, 'reject')).body.outcome).toBe('rejected');
  expect([(await read(id)).body.status, (await owed(id))[0]?.split(' ')[0]]).toEqual(['plan-filed', 'file-rectification-report']);
  expect(await story.brokenInvariants()).toEqual([]);
});
