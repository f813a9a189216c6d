import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { lookAt, RunningDesk, screens, type Seat } from '../support/desk.js';
import { ReturnedWorkbookFile } from '../support/documents/returned-workbook.js';

jest.setTimeout(300_000);

interface Line {
  readonly id: string;
  readonly projectName: string;
  readonly month: number;
  readonly status: string;
  readonly isOverdue: boolean;
}

interface Report {
  readonly version: number;
  readonly status: string;
  readonly deviationCause: string | null;
  readonly correctiveMeasure: string | null;
  readonly indicators: readonly { readonly indicatorId: string; readonly name: string; readonly isMeasured: boolean }[];
}

const desk = RunningDesk.ofThisFile();

const read = (id: string) => desk.ask<Report>('lin.yue', 'GET', `/monitoring-reports/${id}`);

/** The report of 桐花街道办事处 that came back and was not sent up again in time. */
async function lateReport(): Promise<Line> {
  const { items } = await desk.ask<{ items: Line[] }>('lin.yue', 'GET', '/monitoring-reports?status=returned&page=1&pageSize=100');
  return items.find(({ isOverdue }) => isOverdue)!;
}

/** What is written, as it is sent back. */
async function contentOf(id: string): Promise<object> {
  const { indicators } = await desk.ask<{ indicators: { indicatorId: string; actual: unknown; forecast: unknown; likelihood: string | null; reason: string | null }[] }>('lin.yue', 'GET', `/monitoring-reports/${id}`);
  return { indicators: indicators.map(({ indicatorId, actual, forecast, likelihood, reason }) => ({ indicatorId, actual, forecast, likelihood, reason })) };
}

const saved = (page: Page): Promise<void> => page.getByRole('status').filter({ hasText: /已保存 \d/ }).waitFor();

/** Everything but what the browser notes by itself when two people write at once. */
const unexpected = ({ faults }: Seat): string[] => faults.filter((fault) => !/status of 409/.test(fault));

test('two people write one report at once: each place that differs is shown with a choice, and no text is lost', async () => {
  const late = await lateReport();
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/monitoring-reports/${late.id}/edit`);
  await page.getByLabel('改进措施（纠偏措施）').waitFor();
  const { version } = await read(late.id);
  await desk.ask('lin.yue', 'PUT', `/monitoring-reports/${late.id}`, { version, ...(await contentOf(late.id)), deviationCause: '对方写的原因。', correctiveMeasure: '对方写的措施。' });
  await page.getByLabel('改进措施（纠偏措施）').fill('我写的措施。');
  const dialog = page.getByRole('dialog', { name: '他人也修改了这份内容' });
  await dialog.getByText('还有 1 处没有选择。').waitFor();
  await dialog.getByRole('group', { name: '改进措施（纠偏措施）' }).getByText('我的内容').click();
  await dialog.getByRole('button', { name: '按选择合并并保存' }).click();
  await saved(page);
  const { deviationCause, correctiveMeasure } = await read(late.id);
  expect([deviationCause, correctiveMeasure]).toEqual(['对方写的原因。', '我写的措施。']);
  expect(unexpected(seat)).toEqual([]);
  await seat.context.close();
});

test('经办人 takes the reports home as a workbook, settles the one cell that somebody changed meanwhile, and writes the rest with it', async () => {
  const late = await lateReport();
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/monitoring-reports`);
  await page.getByRole('link', { name: '离线填报' }).click();
  await page.getByRole('heading', { name: '离线填报' }).waitFor();
  await page.getByLabel('监控节点').click();
  await page.locator('.ant-select-item-option', { hasText: `截至${late.month}月底` }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载填报表' }).click()]);
  const workbook = await ReturnedWorkbookFile.open(readFileSync(await download.path()));
  const row = workbook.rowOf('资金与偏差', 2, late.projectName);
  workbook.set('资金与偏差', `H${row}`, '表里写的原因。').set('资金与偏差', `I${row}`, '表里写的措施。');
  const { version } = await read(late.id);
  await desk.ask('lin.yue', 'PUT', `/monitoring-reports/${late.id}`, { version, ...(await contentOf(late.id)), deviationCause: '系统里改的原因。', correctiveMeasure: workbook.get('资金与偏差', `L${row}`) || null });
  await page.locator('input[type=file]').setInputFiles({ name: '离线填报表.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(workbook.save()) });
  await page.getByText('还有 1 格没有选择。').waitFor();
  expect(await page.getByRole('button', { name: '确认写入' }).isDisabled()).toBe(true);
  await lookAt(seat, 'offline-workbook', { allowsLatin: true });
  await page.setViewportSize(screens.phone);
  await lookAt(seat, 'offline-workbook-phone', { allowsLatin: true });
  await page.setViewportSize(screens.office);
  await page.getByLabel('表中的').check();
  await page.getByRole('button', { name: '确认写入' }).click();
  await page.getByText('已写入 1 张监控表的 2 格。').waitFor();
  const { deviationCause, correctiveMeasure } = await read(late.id);
  expect([deviationCause, correctiveMeasure]).toEqual(['表里写的原因。', '表里写的措施。']);
  expect(seat.faults).toEqual([]);
  await seat.context.close();
});

test('on a telephone one can read a report and its lights', async () => {
  const late = await lateReport();
  const seat = await desk.signIn('lin.yue', screens.phone);
  const { page } = seat;
  await page.goto(`${desk.address}/desk/monitoring-reports`);
  await page.getByText(/共 \d+ 条/).waitFor();
  await lookAt(seat, 'monitoring-list-phone');
  await page.goto(`${desk.address}/desk/monitoring-reports/${late.id}`);
  await page.locator('.printed table').first().waitFor();
  await lookAt(seat, 'monitoring-report-phone', { allowsLatin: true });
  await seat.context.close();
});

/** What 监督 sees of the late report, while it is late. */
const lateRow = ({ page }: Seat, { projectName }: Line) => page.locator('tr', { hasText: projectName }).filter({ hasText: '监控表' });

test('监督 sees what is late, for how many working days, and who owes it, and urges them; the same day only as often as the rulebook says', async () => {
  const late = await lateReport();
  const supervisor = await desk.signIn('dong.zhengyan');
  const { page } = supervisor;
  await page.getByRole('link', { name: '逾期事项' }).click();
  const row = lateRow(supervisor, late);
  await row.getByText(/■\d+个工作日/).waitFor();
  expect(await row.innerText()).toContain('桐花街道办事处 经办人');
  await lookAt(supervisor, 'overdue');
  const urge = async (words: string): Promise<void> => {
    await row.getByRole('button', { name: /^催办/ }).click();
    await page.getByRole('dialog').getByLabel('附言').fill(words);
    await page.getByRole('dialog').getByRole('button', { name: /^催\s?办$/ }).click();
  };
  await urge('请于明日前报送');
  await page.getByText(/已催办：.*林月/).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await row.getByText('董正言').waitFor();
  await urge('再请抓紧');
  await row.getByText('共2次').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await urge('第三次');
  await page.getByRole('dialog').getByText('今天已催办 2 次，请明天再催，或直接联系对方。').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: /^取\s?消$/ }).click();
  expect(unexpected(supervisor)).toEqual([]);
  await supervisor.context.close();
});

test('经办人 reads at the bell who urges, opens the late report there or in the list, sees why its light is what it is, fills it and sends it up; then it is late no more', async () => {
  const late = await lateReport();
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.locator('.bell').click();
  await page.getByRole('menuitem', { name: /董正言催办.*附言：请于明日前报送/ }).click();
  await page.waitForURL(`**/monitoring-reports/${late.id}`);
  await page.getByText(/董正言 .* 催办：请于明日前报送/).waitFor();
  await page.getByRole('link', { name: '绩效运行监控', exact: true }).click();
  await page.getByRole('switch', { name: '只看逾期' }).click();
  await page.getByRole('link', { name: late.projectName }).first().waitFor();
  await lookAt(seat, 'monitoring-list');
  await page.getByRole('button', { name: /支出灯.*为什么/ }).first().hover();
  await page.getByText(/月底支出/).first().waitFor();
  await page.goto(`${desk.address}/desk/monitoring-reports/${late.id}`);
  await page.locator('.printed table').first().waitFor();
  await lookAt(seat, 'monitoring-report', { allowsLatin: true });
  await page.getByRole('button', { name: /^编\s?辑$/ }).click();
  const { indicators } = await read(late.id);
  for (const { name, isMeasured } of indicators) {
    const cell = page.getByLabel(new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} 1—\\d+月执行情况$`));
    await (isMeasured ? cell.fill('2') : cell.selectOption({ label: '达成指标' }));
  }
  await page.getByLabel('存在的问题（偏差原因）').fill('第三季度采购流标，重新组织招标。');
  await page.getByLabel('改进措施（纠偏措施）').fill('已完成二次招标，年底前支付。');
  await saved(page);
  await lookAt(seat, 'monitoring-fill', { allowsLatin: true });
  await page.getByRole('button', { name: /^送\s?审$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('秦秀英').waitFor();
  await lookAt(seat, 'monitoring-submit', { allowsLatin: true });
  await dialog.getByRole('button', { name: '确认送审' }).click();
  await page.getByRole('link', { name: '查看审批流程' }).click();
  await page.locator('.printed table').first().waitFor();
  expect((await read(late.id)).status).toBe('under-review');
  expect(seat.faults).toEqual([]);
  await seat.context.close();
  const supervisor = await desk.signIn('dong.zhengyan');
  await supervisor.page.getByRole('link', { name: '逾期事项' }).click();
  await supervisor.page.getByText(/共 \d+ 条|没有逾期事项/).first().waitFor();
  expect(await lateRow(supervisor, late).count()).toBe(0);
  await supervisor.context.close();
});

test('预算股 follows a count to its goals and a goal to its payments, and records one; what was sent twice is said', async () => {
  const seat = await desk.signIn('xia.liqun');
  const { page } = seat;
  await page.getByRole('link', { name: '执行情况', exact: true }).first().click();
  await page.getByRole('heading', { name: '项目明细' }).waitFor();
  await page.getByRole('link', { name: /逾期 \d/ }).first().click();
  await page.getByText(/共 \d+ 条/).waitFor();
  await lookAt(seat, 'execution');
  await page.locator('.list-table tbody tr.ant-table-row').first().getByRole('link').nth(1).click();
  await page.getByRole('heading', { name: /支出明细/ }).waitFor();
  await page.getByRole('img', { name: /累计支出计划图/ }).waitFor();
  await lookAt(seat, 'payments', { allowsLatin: true });
  await page.getByRole('button', { name: '登记支出' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('凭证号').fill('测-1');
  await dialog.getByLabel('金额（元）').fill('12.34');
  await dialog.getByLabel('摘要').fill('补付零星费用');
  await dialog.getByRole('button', { name: '登记支出' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('cell', { name: '补付零星费用' }).waitFor();
  await page.getByRole('cell', { name: '12.34', exact: true }).waitFor();
  await page.getByRole('button', { name: '登记支出' }).click();
  await dialog.getByLabel('凭证号').fill('测-1');
  await dialog.getByLabel('金额（元）').fill('99.00');
  await dialog.getByRole('button', { name: '登记支出' }).click();
  await dialog.getByText(/已登记过另一笔支付/).waitFor();
  expect(await dialog.getByLabel('金额（元）').inputValue()).toBe('99.00');
  expect(seat.faults.filter((fault) => !/status of 409/.test(fault))).toEqual([]);
  await seat.context.close();
});
