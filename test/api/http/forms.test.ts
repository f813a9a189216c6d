import { strFromU8, unzipSync } from 'fflate';
import { readDocument } from '#documents/reading/read-document';
import { aGoalBody } from '../../support/builders.js';
import { FiscalStory, reported, type IssuedGoal, type StoryProblem } from '../../support/fiscal-story.js';
import { officeText } from '../../support/office-text.js';

let story: FiscalStory;
let goal: IssuedGoal;
let reportId: string;
let evaluationId: string;
let rectificationId: string;

const file = async (login: string, path: string) => (await story.as(login)).get<StoryProblem>(path);
const textOf = async (login: string, path: string): Promise<string> => {
  const answer = await file(login, path);
  if (answer.status !== 200) throw new Error(answer.text);
  return officeText(answer.bytes);
};

/** One goal through its year: reported on in March, paid, evaluated, put right. */
beforeAll(async () => {
  story = await FiscalStory.begin('forms');
  goal = await story.issuedGoal();
  await story.itIs('2026-04-02');
  await story.pay(goal, '2026-03-20', '30000.00');
  const preparer = await story.as('preparer');
  const report = await story.reportOf(goal, 3);
  reportId = report.id;
  const saved = await preparer.put<{ version: number }>(`/monitoring-reports/${reportId}`, {
    version: report.version, indicators: reported(goal, ['20', '98.5', '95', '480', '6', '93'], { likelihood: 'certain', reason: '按计划推进' }), forecastSpent: '120000.00', deviationCause: '一季度集中支付', correctiveMeasure: '按月均衡支付',
  });
  await preparer.post(`/monitoring-reports/${reportId}/submission`, { version: saved.body.version });
  await preparer.put(`/monitoring-reports/${(await story.reportOf(goal, 6)).id}`, { version: 1, indicators: [], deviationCause: '尚未报送的原因', correctiveMeasure: '' });
  await story.itIs('2027-01-20');
  await story.pay(goal, '2026-12-20', '90000.00');
  const evaluation = await story.evaluationOf(goal);
  evaluationId = evaluation.id;
  const written = await preparer.put<{ version: number }>(`/self-evaluations/${evaluationId}`, { version: evaluation.version, indicators: reported(goal, ['20', '98', '95', '500', '5', '90'], { reason: '与计划一致' }), summary: '补贴按月足额发放' });
  const filed = await preparer.post<{ approvalCaseId: string }>(`/self-evaluations/${evaluationId}/submission`, { version: written.body.version });
  await story.approve(filed.body.approvalCaseId);
  const ordered = await (await story.as('performance-division')).post<{ id: string }>('/rectifications', {
    noticeNo: '财绩整〔2027〕1号', sourceKind: 'self-evaluation', sourceId: evaluationId, requirement: '限期整改并报送佐证',
    findings: [{ indicatorId: goal.indicatorIds[0], fact: '补贴人数与用工名册不符' }, { fact: '发放台账缺签字' }],
  });
  rectificationId = ordered.body.id;
  await preparer.post(`/rectifications/${rectificationId}/receipt`);
  await preparer.post(`/rectifications/${rectificationId}/plans`, { measures: [1, 2].map((position) => ({ position, measure: '补充名册和签字', responsiblePerson: '王敏', plannedOn: '2027-04-05' })) });
});

afterAll(async () => {
  await story.end();
});

const everyForm = (): [string, string][] => [
  [`/performance-goals/${goal.goalId}/forms/goal-application`, '项目支出绩效目标申报表'],
  [`/performance-goals/${goal.goalId}/forms/goal-approval`, '项目支出绩效目标批复表'],
  [`/monitoring-reports/${reportId}/forms/monitoring`, '项目支出绩效运行监控表'],
  [`/self-evaluations/${evaluationId}/forms/self-evaluation`, '项目支出绩效自评表'],
  [`/rectifications/${rectificationId}/forms/rectification-notice`, '绩效整改通知书'],
  [`/rectifications/${rectificationId}/forms/rectification-report`, '绩效整改报告'],
];

test('every form comes as a file of its type under a Chinese name, kept by nobody and taken for nothing else', async () => {
  const types = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pdf: 'application/pdf' };
  for (const [path, title] of everyForm()) {
    for (const [format, type] of Object.entries(types)) {
      const { status, headers, bytes } = await file('preparer', `${path}?format=${format}`);
      const disposition = headers.get('content-disposition') ?? '';
      expect([status, headers.get('content-type'), headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual([200, type, 'nosniff', 'no-store']);
      expect(disposition).toMatch(new RegExp(`^attachment; filename="form\\.${format}"; filename\\*=UTF-8''[0-9A-Za-z%._~-]+$`));
      expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toMatch(new RegExp(`^社区巡逻补贴(3月)?${title}\\.${format}$`));
      expect(Number(headers.get('content-length'))).toBe(bytes.length);
    }
  }
});

test('a goal that is printed and read again says the same', async () => {
  const { bytes } = await file('preparer', `/performance-goals/${goal.goalId}/forms/goal-application`);
  const { body } = await (await story.as('preparer')).get<{ objectives: string[]; indicators: { level1: string; level2: string; name: string; description: string; target: { raw: string }; basis: string }[] }>(`/performance-goals/${goal.goalId}`);
  const [project] = (await readDocument('form.docx', bytes)).projects;
  expect(project).toMatchObject({ code: goal.code, name: '社区巡逻补贴', purpose: '按月发放巡逻队员补贴', goals: body.objectives, budget: { totalFen: '12000000', fiscalFen: '12000000', otherFen: '0' } });
  expect(project?.spendingPlan?.map(({ month, percent }) => [month, percent])).toEqual([[3, '25'], [6, '50'], [10, '85'], [12, '100']]);
  expect(project?.indicators.map(({ rawLevel1, rawLevel2, name, description, target, basis }) => [rawLevel1, rawLevel2, name, description, target.raw, basis]))
    .toEqual(body.indicators.map(({ level1, level2, name, description, target, basis }) => [level1, level2, name, description, target.raw, basis]));
});

test('a monitoring form holds the figures of its report: money, every indicator, cause and measure', async () => {
  const text = await textOf('preparer', `/monitoring-reports/${reportId}/forms/monitoring`);
  for (const part of ['1—3月', '120000.00元', '30000.00元', '25.00%', '98.5%', '480元', '确定能', '按计划推进', '一季度集中支付', '按月均衡支付', '预算执行率25.00%（资金支出计划25.00%，序时进度25.00%）']) expect(text).toContain(part);
});

test('a self-evaluation form holds points and grade as they were filed', async () => {
  const { body } = await (await story.as('preparer')).get<{ total: string; gradeName: string; indicators: { points: string }[] }>(`/self-evaluations/${evaluationId}`);
  const text = await textOf('preparer', `/self-evaluations/${evaluationId}/forms/self-evaluation`);
  for (const part of ['补贴按月足额发放', '与计划一致', body.total, `\n${body.gradeName}\n`, '100.00%', ...body.indicators.map(({ points }) => points)]) expect(text).toContain(part);
});

test('notice and report of a rectification name the problems, what is asked for, and what the unit answered', async () => {
  const notice = await textOf('preparer', `/rectifications/${rectificationId}/forms/rectification-notice`);
  for (const part of ['财绩整〔2027〕1号', '补贴发放人数', '补贴人数与用工名册不符', '发放台账缺签字', '绩效自评']) expect(notice).toContain(part);
  expect(notice.split('限期整改并报送佐证')).toHaveLength(2);
  expect(notice).not.toContain('王敏');
  const report = await textOf('preparer', `/rectifications/${rectificationId}/forms/rectification-report`);
  for (const part of ['补充名册和签字', '王敏', '2027年4月5日']) expect(report).toContain(part);
});

test('while the unit rewrites, the bureau is handed what was submitted: in the file as on the screen', async () => {
  const preparer = await story.as('preparer');
  const body = aGoalBody({ purpose: '报出去的用途' });
  const { body: created } = await preparer.post<{ id: string }>('/performance-goals', body);
  const path = `/performance-goals/${created.id}/forms/goal-application`;
  expect((await file('program-division', path)).status).toBe(404);
  const { body: submitted } = await preparer.post<{ approvalCaseId: string }>(`/performance-goals/${created.id}/submission`, { version: 1 });
  await story.decide('subdistrict-finance', submitted.approvalCaseId, 'approve');
  await story.decide('program-division', submitted.approvalCaseId, 'send-back');
  const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = body;
  const { body: seen } = await preparer.get<{ version: number }>(`/performance-goals/${created.id}`);
  expect((await preparer.put(`/performance-goals/${created.id}`, { ...content, purpose: '还在修改的用途', version: seen.version })).status).toBe(200);
  expect(await textOf('preparer', path)).toContain('还在修改的用途');
  const shown = await textOf('program-division', path);
  expect([shown.includes('报出去的用途'), shown.includes('还在修改的用途')]).toEqual([true, false]);
});

test('a report that was not filed is a form to its unit only', async () => {
  const { id } = await story.reportOf(goal, 6);
  expect(await textOf('preparer', `/monitoring-reports/${id}/forms/monitoring`)).toContain('尚未报送的原因');
  expect((await file('performance-division', `/monitoring-reports/${id}/forms/monitoring`)).status).toBe(404);
});

test('a goal that is not approved has no 批复表, and an unknown format is refused', async () => {
  const { body } = await (await story.as('preparer')).post<{ id: string }>('/performance-goals', aGoalBody());
  expect(await file('preparer', `/performance-goals/${body.id}/forms/goal-approval`)).toMatchObject({ status: 409, body: { code: 'form.goal-not-approved', detail: expect.stringContaining('社区巡逻补贴') } });
  expect((await file('preparer', `/performance-goals/${goal.goalId}/forms/goal-approval?format=exe`)).status).toBe(400);
});

test('a layout of another district prints its own labels', async () => {
  expect(await textOf('preparer', `/performance-goals/${goal.goalId}/forms/goal-application?layout=one-table`)).toContain('专项资金名称');
});

test('what looks like a formula stays text in a workbook, and a name of strange signs stays a name', async () => {
  const name = '=cmd|"/C calc"!A0 ../../逃出';
  const created = await (await story.as('preparer')).post<{ id: string }>('/performance-goals', aGoalBody({ name, purpose: '+1+1', objectives: ['@SUM(A1)'] }));
  const { status, bytes, headers } = await file('preparer', `/performance-goals/${created.body.id}/forms/goal-application?format=xlsx`);
  expect(status).toBe(200);
  const parts = unzipSync(bytes);
  for (const text of ['=cmd|', '+1+1', '@SUM(A1)']) expect(officeText(bytes)).toContain(text);
  expect(Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/') && strFromU8(parts[part]!).includes('<f'))).toEqual([]);
  expect(decodeURIComponent((headers.get('content-disposition') ?? '').split("''")[1] ?? '')).not.toMatch(/["\\/:|]/);
});
