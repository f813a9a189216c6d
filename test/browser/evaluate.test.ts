import { jest } from '@jest/globals';
import { lookAt, picture, RunningDesk, screens, seriousFindings, type Seat } from '../support/desk.js';
import { eventually } from '../support/running-product.js';

jest.setTimeout(300_000);

const desk = RunningDesk.ofThisFile();
/** Last year's self-evaluation that no one has filed yet. */
let evaluationId: string;

const CODE = '31000125901';
const PROJECT = '桐花街道图书室藏书更新';
/** What the card of attachments and the menu of formats say in Latin letters. */
const files = { knownLatin: ['MB', 'OFD', 'xlsx'] };

beforeAll(async () => {
  evaluationId = await issuedLastYear();
});

/** Somebody decides what waits for them. */
const approve = async (login: string, caseId: string): Promise<void> => {
  const { version, contentHash } = await desk.ask<{ version: number; contentHash: string }>(login, 'GET', `/approval-cases/${caseId}`);
  await desk.ask(login, 'POST', `/approval-cases/${caseId}/decisions`, { verdict: 'approve', opinion: '同意。', version, contentHash });
};

/** A goal of last year, issued late: its self-evaluation is due. */
async function issuedLastYear(): Promise<string> {
  const { id } = await desk.ask<{ id: string }>('lin.yue', 'POST', '/performance-goals', {
    code: CODE, name: PROJECT, fiscalYear: 2025, nature: 'one-off', purpose: '更新社区图书室藏书 800 册。',
    budget: { total: '60000.00', fiscal: '60000.00', other: '0.00' }, objectives: ['更新藏书 800 册，居民愿意来读。'],
    spendingPlan: [{ month: 3, percent: '0' }, { month: 6, percent: '50' }, { month: 10, percent: '80' }, { month: 12, percent: '100' }],
    indicators: [
      { category: 'quantity', name: '更新藏书册数', description: '验收入藏的册数', target: '≥800册', basis: '图书采购计划' },
      { category: 'quality', name: '藏书验收合格率', description: '合格册数 ÷ 采购册数', target: '≥98%', basis: '采购合同第 5 条' },
      { category: 'timeliness', name: '完成时间', description: '全部入藏的月份', target: '≤10月份', basis: '采购计划' },
      { category: 'cost', name: '采购总价', description: '合同总价', target: '≤6万元', basis: '询价记录' },
      { category: 'social-benefit', name: '图书室开放成效', description: '开放情况', target: '明显改善', basis: '居民代表会议纪要' },
      { category: 'satisfaction', name: '读者满意度', description: '满意份数 ÷ 问卷份数', target: '≥90%', basis: '上年问卷' },
    ],
  });
  const { version } = await desk.ask<{ version: number }>('lin.yue', 'GET', `/performance-goals/${id}`);
  const { approvalCaseId } = await desk.ask<{ approvalCaseId: string }>('lin.yue', 'POST', `/performance-goals/${id}/submission`, { version });
  for (const login of ['qin.xiuying', 'ren.ke', 'ye.qinghe']) await approve(login, approvalCaseId);
  const goal = await desk.ask<{ version: number }>('xia.liqun', 'GET', `/performance-goals/${id}`);
  await desk.ask('xia.liqun', 'POST', `/performance-goals/${id}/issuance`, { version: goal.version });
  const { items } = await desk.ask<{ items: { id: string }[] }>('lin.yue', 'GET', `/self-evaluations?goalId=${id}&page=1&pageSize=5`);
  return items[0]!.id;
}

const saved = ({ page }: Seat): Promise<void> => page.getByRole('status').filter({ hasText: /已保存 \d/ }).waitFor();

test('经办人 fills in the self-evaluation: points and their reasons move with what is typed, and the reason for lost points is asked for', async () => {
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/self-evaluations?year=2025`);
  await page.getByRole('link', { name: PROJECT }).waitFor();
  await lookAt(seat, 'evaluations');
  await page.getByRole('link', { name: PROJECT }).click();
  await page.locator('.printed table').first().waitFor();
  await lookAt(seat, 'evaluation');
  await page.getByRole('button', { name: /^编\s?辑$/ }).click();
  await page.getByLabel('第1行 实际完成值（B）').fill('600');
  await page.getByText('完成 75.00%，按完成比例计分').waitFor();
  await page.getByLabel('第2行 实际完成值（B）').fill('９９％');
  await page.getByText('读作 99%').waitFor();
  await page.getByLabel('第3行 实际完成值（B）').fill('10');
  await page.getByLabel('第4行 实际完成值（B）').fill('很多');
  await page.getByText('请填写数值，可以带计量单位。').waitFor();
  await page.getByText('暂未保存').waitFor();
  await page.getByLabel('第4行 实际完成值（B）').fill('5.8');
  await page.getByLabel('第5行 实际完成值（B）').selectOption('partly-achieved');
  await page.getByLabel('第5行 得分比例（%）').fill('70');
  await page.getByLabel('第6行 实际完成值（B）').fill('93');
  await page.getByText('还有 3 处待填').waitFor();
  await picture(page, 'evaluation-form');
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByLabel('第1行 偏差原因分析及改进措施').fill('绝版图书未能采购，已列入下年计划。');
  await page.getByLabel('第5行 偏差原因分析及改进措施').fill('晚间尚未开放，下半年安排值守。');
  await page.getByLabel('实际完成情况').fill('更新藏书 600 册，读者反映良好。');
  await page.getByText('填报完整', { exact: true }).waitFor();
  await saved(seat);
  const shown = await page.getByText(/^总分 /).innerText();
  const filed = await desk.ask<{ total: string; gradeName: string; violations: unknown[] }>('lin.yue', 'GET', `/self-evaluations/${evaluationId}`);
  expect([shown, filed.violations]).toEqual([`总分 ${filed.total}，等级 ${filed.gradeName}`, []]);
  await lookAt(seat, 'evaluation-form-whole', files);
  await page.getByRole('button', { name: /^送\s?审$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('秦秀英').waitFor();
  await dialog.getByRole('button', { name: '确认送审' }).click();
  await page.getByText('已送审。').waitFor();
  await page.getByRole('link', { name: '查看审批流程' }).click();
  await page.locator('.review').getByText('项目支出绩效自评表').first().waitFor();
  await lookAt(seat, 'evaluation-review');
  await seat.context.close();
});

test('two people fill in one self-evaluation: each difference is shown with a choice', async () => {
  const { items } = await desk.ask<{ items: { id: string }[] }>('lin.yue', 'GET', '/self-evaluations?fiscalYear=2026&status=open&page=1&pageSize=1');
  const { id } = items[0]!;
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/self-evaluations/${id}/edit`);
  await page.getByLabel('实际完成情况').waitFor();
  const { version } = await desk.ask<{ version: number }>('lin.yue', 'GET', `/self-evaluations/${id}`);
  await desk.ask('lin.yue', 'PUT', `/self-evaluations/${id}`, { version, indicators: [], summary: '对方写的完成情况。' });
  await page.getByLabel('实际完成情况').fill('我写的完成情况。');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('还有 1 处没有选择。').waitFor();
  await dialog.getByText('我的内容').click();
  await dialog.getByRole('button', { name: '按选择合并并保存' }).click();
  await saved(seat);
  expect((await desk.ask<{ summary: string }>('lin.yue', 'GET', `/self-evaluations/${id}`)).summary).toBe('我写的完成情况。');
  await page.getByRole('link', { name: '返回查看' }).click();
  await page.locator('.printed table').first().waitFor();
  // The year is not over yet: the button says so.
  expect(await page.getByRole('button', { name: /^送\s?审$/ }).isDisabled()).toBe(true);
  await seat.context.close();
});

test('财政 checks a confirmed self-evaluation again, sees the points move, and confirms the check', async () => {
  const { approvalCaseId } = await desk.ask<{ approvalCaseId: string }>('lin.yue', 'GET', `/self-evaluations/${evaluationId}`);
  for (const login of ['qin.xiuying', 'ye.qinghe']) await approve(login, approvalCaseId);
  const seat = await desk.signIn('bai.songnian');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/self-evaluations/${evaluationId}`);
  await page.getByRole('button', { name: '抽查复核' }).click();
  await page.getByLabel('总的复核意见').fill('抽查入藏台账。');
  await page.getByLabel('第1行 核实完成值').fill('400');
  await page.getByText(/自评 .* 分（.）→ 复核 .* 分（.）/).waitFor();
  await page.getByRole('button', { name: /^送\s?审$/ }).click();
  await page.getByText('请写明核实情况。').waitFor();
  await lookAt(seat, 'spot-check-form');
  await page.reload();
  expect(await page.getByLabel('第1行 核实完成值').inputValue()).toBe('400');
  await page.getByLabel('第1行 核实情况').fill('台账只有 400 册。');
  await page.getByRole('button', { name: /^送\s?审$/ }).click();
  await page.getByText('绩效自评复核意见表').first().waitFor();
  await lookAt(seat, 'spot-check');
  await page.getByRole('link', { name: '查看审批流程' }).click();
  await page.locator('.review').getByText('绩效自评复核意见表').first().waitFor();
  const checkId = (await desk.ask<{ openSpotCheckId: string }>('bai.songnian', 'GET', `/self-evaluations/${evaluationId}`)).openSpotCheckId;
  const check = await desk.ask<{ approvalCaseId: string; changes: { pointsBefore: string; pointsAfter: string }[] }>('bai.songnian', 'GET', `/spot-checks/${checkId}`);
  expect(Number(check.changes[0]!.pointsAfter)).toBeLessThan(Number(check.changes[0]!.pointsBefore));
  await approve('zhang.yanqiu', check.approvalCaseId);
  await page.goto(`${desk.address}/desk/self-evaluations/${evaluationId}`);
  await page.getByRole('tab', { name: '复核结论' }).waitFor();
  await lookAt(seat, 'evaluation-rechecked');
  await seat.context.close();
});

test('整改: the bureau orders it, the unit receives it, plans and reports, and the report goes to its acceptance', async () => {
  const bureau = await desk.signIn('bai.songnian');
  await bureau.page.goto(`${desk.address}/desk/self-evaluations/${evaluationId}`);
  await bureau.page.getByRole('button', { name: '下发整改通知' }).click();
  await bureau.page.getByLabel('整改通知书文号').fill('云财绩改〔2026〕90 号');
  await bureau.page.getByLabel('整改要求').fill('补齐藏书，完善台账。');
  await bureau.page.getByLabel('问题1 涉及的指标').selectOption({ label: '更新藏书册数' });
  await bureau.page.getByRole('button', { name: /^下\s?发$/ }).click();
  await bureau.page.getByText('此项必填。').waitFor();
  await lookAt(bureau, 'rectification-order');
  await bureau.page.getByLabel('问题1 事实与数据').fill('自评 600 册，台账核实 400 册。');
  await bureau.page.getByRole('button', { name: /^下\s?发$/ }).click();
  await bureau.page.getByText('绩效整改通知书').first().waitFor();
  await bureau.context.close();
  const unit = await desk.signIn('lin.yue');
  const { page } = unit;
  const isTold = async (): Promise<boolean> => (await desk.ask<{ items: { text: string }[] }>('lin.yue', 'GET', '/notifications?page=1&pageSize=20')).items.some(({ text }) => text.includes('云财绩改〔2026〕90 号'));
  expect(await eventually(isTold, 60_000)).toBe(true);
  await page.goto(`${desk.address}/desk/notices`);
  await page.getByRole('link', { name: /云财绩改〔2026〕90 号/ }).first().click();
  await page.locator('.printed table').first().waitFor();
  await lookAt(unit, 'rectification');
  await page.getByRole('button', { name: /^签\s?收$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^签\s?收$/ }).click();
  await page.getByText('已签收，请在时限内报送整改措施。').waitFor();
  await page.getByRole('button', { name: '填报整改措施' }).click();
  await page.getByLabel('问题1 整改措施').fill('补购 400 册，逐册登记。');
  await page.getByLabel('问题1 责任人').fill('林月');
  await page.getByRole('button', { name: '报送整改措施' }).click();
  await page.getByText('此项必填。').waitFor();
  await page.getByLabel('问题1 计划完成时间').fill('2099-03-01');
  await lookAt(unit, 'rectification-plan', files);
  await page.getByRole('button', { name: '报送整改措施' }).click();
  await page.getByText('整改措施已报送。').waitFor();
  await page.getByRole('button', { name: '填报整改报告' }).click();
  await page.getByLabel('问题1 完成情况').fill('已补购 400 册并登记。');
  await page.reload();
  await page.getByText(/已恢复/).waitFor();
  expect(await page.getByLabel('问题1 完成情况').inputValue()).toBe('已补购 400 册并登记。');
  await page.getByLabel('问题1 佐证材料').fill('入藏台账、采购发票。');
  await lookAt(unit, 'rectification-report', files);
  await page.getByRole('button', { name: '报送整改报告' }).click();
  await page.getByText('整改报告已报送，等待验收。').waitFor();
  await page.getByRole('link', { name: '查看验收流程' }).click();
  await page.locator('.review').getByText('绩效整改报告').first().waitFor();
  await lookAt(unit, 'rectification-review');
  await page.goto(`${desk.address}/desk/rectifications?year=2025`);
  await page.getByRole('link', { name: '云财绩改〔2026〕90 号' }).waitFor();
  await lookAt(unit, 'rectifications');
  await unit.context.close();
});

test('a unit has its disclosure package printed and can take it away', async () => {
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/disclosure-packages`);
  await page.getByRole('button', { name: '生成公开材料' }).click();
  await lookAt(seat, 'package-dialog');
  await page.getByRole('dialog').getByLabel('格式').click();
  await page.getByTitle('Excel（xlsx）').click();
  await page.getByRole('dialog').getByRole('button', { name: '生成公开材料' }).click();
  await page.getByRole('link', { name: '下载' }).waitFor({ timeout: 120_000 });
  await lookAt(seat, 'packages', files);
  await seat.context.close();
});

test('on a telephone the unit sees its result and receives a notice', async () => {
  const seat = await desk.signIn('lin.yue', screens.phone);
  const { page } = seat;
  await page.goto(`${desk.address}/desk/self-evaluations/${evaluationId}`);
  await page.locator('.printed table').first().waitFor();
  await lookAt(seat, 'evaluation-phone');
  const { items } = await desk.ask<{ items: { id: string; status: string }[] }>('lin.yue', 'GET', '/rectifications?status=issued&page=1&pageSize=5');
  await page.goto(`${desk.address}/desk/rectifications/${items[0]!.id}`);
  await page.getByRole('button', { name: /^签\s?收$/ }).waitFor();
  await lookAt(seat, 'rectification-phone');
  await seat.context.close();
});
