import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { readXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import { lookAt, RunningDesk, screens } from '../support/desk.js';

jest.setTimeout(300_000);

const desk = RunningDesk.ofThisFile();

/** What a column shows, from top to bottom. */
const columnOf = async (page: Page, at: number): Promise<string[]> => page.locator(`tbody tr.ant-table-row td:nth-child(${at})`).allInnerTexts();
/** The head changes at once; the rows are those of before until their answer is there. */
async function sorted(page: Page, direction: 'ascending' | 'descending'): Promise<void> {
  await page.locator(`th[aria-sort="${direction}"]`).waitFor();
  await page.locator('.ant-spin-spinning').waitFor({ state: 'detached' });
}
const heads = (page: Page): Promise<string[]> => page.locator('thead th').allInnerTexts();
const amount = (text: string): number => Math.round(Number(text.replaceAll(',', '')) * 100);

test('a list is sorted by its heads; order, page and filter stand in the address and are there again after going back', async () => {
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/performance-goals?year=2026`);
  await page.getByText(/共 \d+ 条/).waitFor();
  await page.locator('thead').getByText('预算（万元）').click();
  await page.waitForURL(/sort=budget/);
  await sorted(page, 'ascending');
  await page.locator('thead').getByText('预算（万元）').click();
  await page.waitForURL(/sort=-budget/);
  await sorted(page, 'descending');
  const budgets = (await columnOf(page, 4)).map(amount);
  expect(budgets.length).toBeGreaterThan(5);
  expect(budgets).toEqual([...budgets].sort((a, b) => b - a));
  await lookAt(seat, 'goals-sorted', { allowsLatin: true });
  await page.locator('tbody tr.ant-table-row').first().getByRole('link').click();
  await page.locator('h1.goal-name').waitFor();
  await page.goBack();
  await sorted(page, 'descending');
  await page.getByText(/共 \d+ 条/).waitFor();
  expect((await columnOf(page, 4)).map(amount)).toEqual(budgets);
  await seat.context.close();
});

test('the workbook holds what the filter found, and its total is the one below the list', async () => {
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/performance-goals?year=2026&status=issued&sort=-budget`);
  await page.locator('.list-totals').waitFor();
  const names = await columnOf(page, 2);
  const [, total] = /合计\s+([\d,.]+)/.exec(await page.locator('.list-totals').innerText())!;
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出Excel' }).click()]);
  expect(download.suggestedFilename()).toBe('2026年度绩效目标.xlsx');
  const { sheets } = await readXlsx(readFileSync(await download.path()));
  const rows = sheets[0]!.rows.slice(1);
  const last = rows.at(-1)!;
  expect(rows.slice(0, names.length).map((row) => row[1])).toEqual(names.map((name) => name.replace(/ ?重点$/, '').trim()));
  expect([last[0], Math.round(Number(last[4]) / 100)]).toEqual(['合计', amount(total!)]);
  expect(seat.faults).toEqual([]);
  await seat.context.close();
});

test('a column that somebody takes away stays away for them; the name of a row cannot be', async () => {
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/performance-goals?year=2026`);
  await page.getByText(/共 \d+ 条/).waitFor();
  expect(await heads(page)).toContain('支出计划');
  await page.getByRole('button', { name: '列设置' }).click();
  expect(await page.getByRole('checkbox', { name: '项目名称' }).isDisabled()).toBe(true);
  await page.getByRole('checkbox', { name: '支出计划' }).click();
  await lookAt(seat, 'goals-columns', { allowsLatin: true });
  await page.reload();
  await page.getByText(/共 \d+ 条/).waitFor();
  expect(await heads(page)).not.toContain('支出计划');
  await page.getByRole('button', { name: '列设置' }).click();
  await page.getByRole('button', { name: '显示全部列' }).click();
  await page.locator('thead').getByText('支出计划').waitFor();
  await seat.context.close();
});

test('where a filter finds nothing, the list says so and takes it away at once; it fits a telephone', async () => {
  const seat = await desk.signIn('lin.yue', screens.phone);
  const { page } = seat;
  await page.goto(`${desk.address}/desk/performance-goals?year=2026&search=nothing-of-the-kind`);
  await page.getByText('没有符合条件的记录。').waitFor();
  await lookAt(seat, 'goals-nothing-phone', { allowsLatin: true });
  const { x, width } = (await page.locator('.list-nothing').boundingBox())!;
  expect([x >= 0, x + width <= screens.phone.width]).toEqual([true, true]);
  await page.getByRole('button', { name: '清除条件' }).click();
  await page.locator('tbody tr.ant-table-row').first().waitFor();
  expect(new URL(page.url()).searchParams.has('search')).toBe(false);
  await lookAt(seat, 'goals-phone', { allowsLatin: true });
  await seat.context.close();
});

test('boxes come with what is overdue first, and are sorted and exported likewise', async () => {
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/approval-cases?box=mine`);
  await page.locator('thead').getByText('送审时间').click();
  await page.waitForURL(/sort=opened/);
  await sorted(page, 'ascending');
  const opened = await columnOf(page, 6);
  expect(opened).toEqual([...opened].sort());
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出Excel' }).click()]);
  const { sheets } = await readXlsx(readFileSync(await download.path()));
  expect(sheets[0]!.rows.length - 1).toBe(Number(/共 (\d+) 条/.exec(await page.getByText(/共 \d+ 条/).innerText())![1]));
  await lookAt(seat, 'box-sorted');
  await seat.context.close();
});

test.each([
  { by: 'lin.yue', path: '/self-evaluations?year=2025', head: '项目名称', sort: 'name', file: '2025年度绩效自评.xlsx' },
  { by: 'ye.qinghe', path: '/spot-checks?year=2025', head: '复核日期', sort: 'checked', file: '2025年度抽查复核.xlsx' },
  { by: 'ye.qinghe', path: '/rectifications?year=2025', head: '下发日期', sort: 'issued', file: '2025年度整改管理.xlsx' },
  { by: 'lin.yue', path: '/monitoring-reports?year=2026', head: '项目名称', sort: 'name', file: '2026年度绩效运行监控.xlsx' },
  { by: 'lin.yue', path: '/disclosure-packages', head: '申请时间', sort: 'requested', file: '公开材料.xlsx' },
  { by: 'dong.zhengyan', path: '/overdue?year=2026', head: '到期日', sort: 'due', file: '2026年度逾期事项.xlsx' },
  { by: 'lin.yue', path: '/goal-adjustments?year=2026', head: '项目', sort: 'name', file: '2026年度目标调整.xlsx' },
  { by: 'lin.yue', path: '/department-goals?year=2026', head: '单位', sort: 'unit', file: '2026年度部门整体绩效目标.xlsx' },
  { by: 'xu.an', path: '/organization', head: '用户名', sort: 'login', file: '人员与岗位.xlsx', allowsLatin: true },
])('$path is sorted by its heads and taken home whole', async ({ by, path, head, sort, file, allowsLatin = false }) => {
  const seat = await desk.signIn(by);
  const { page } = seat;
  await page.goto(`${desk.address}/desk${path}`);
  await page.locator('.list-table thead').getByText(head, { exact: true }).click();
  await page.waitForURL(new RegExp(`sort=${sort}`));
  await sorted(page, 'ascending');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出Excel' }).click()]);
  expect(download.suggestedFilename()).toBe(file);
  const { sheets } = await readXlsx(readFileSync(await download.path()));
  const total = await page.getByText(/共 \d+ 条/).count() === 0 ? 0 : Number(/共 (\d+) 条/.exec(await page.getByText(/共 \d+ 条/).innerText())![1]);
  expect(sheets[0]!.rows.length - 1).toBe(total);
  await lookAt(seat, `list${path.replaceAll(/[^a-z]+/g, '-')}`, { allowsLatin });
  await page.setViewportSize(screens.phone);
  await lookAt(seat, `list${path.replaceAll(/[^a-z]+/g, '-')}-phone`, { allowsLatin });
  await seat.context.close();
});

test('what a filter leaves of the trail is taken home', async () => {
  const seat = await desk.signIn('wen.rujian');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/audit-entries?subjectKind=goal`);
  const total = Number(/共 (\d+) 条/.exec(await page.getByText(/共 \d+ 条/).innerText())![1]);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出Excel' }).click()]);
  expect(download.suggestedFilename()).toBe('审计日志.xlsx');
  const { sheets } = await readXlsx(readFileSync(await download.path()));
  expect([total > 0, sheets[0]!.rows.length - 1]).toEqual([true, total]);
  await lookAt(seat, 'audit-exported', { allowsLatin: true });
  await seat.context.close();
});
