import { jest } from '@jest/globals';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { readPdfPages } from '#documents/reading/pdf-pages';
import { cutTexts, lookAt, picture, RunningDesk, screens, type Seat } from '../support/desk.js';

jest.setTimeout(300_000);

const desk = RunningDesk.ofThisFile();

const rows = [
  ['quantity', '更新设备台数', '验收入库的设备台（套）数', '=14台', '资产配置计划 2026 年第 3 号'],
  ['quality', '设备验收合格率', '验收合格台数 ÷ 采购台数', '≥95%', '政府采购合同第 5 条'],
  ['timeliness', '验收完成时间', '全部设备验收的月份', '≤6月份', '采购计划第 2 页'],
  ['cost', '采购总价', '合同总价', '≤18.6万元', '财政评审意见 2026 年第 8 号'],
  ['social-benefit', '单件平均办理时间', '叫号系统统计的平均办理分钟数', '≤12分钟', '大厅 8 个窗口上年均值'],
  ['satisfaction', '办事群众满意度', '评价器满意次数 ÷ 评价次数', '≥95%', '2025 年评价器统计'],
].map(([category, name, description, target, basis]) => ({ category, name, description, target, basis }));

const content = {
  budget: { total: '186000.00', fiscal: '186000.00', other: '0.00' },
  purpose: '更换大厅自助终端、叫号系统和高拍仪 14 台（套）。',
  objectives: ['更换 14 台（套）窗口设备，事项平均办理时间缩短三成。'],
  spendingPlan: [{ month: 3, percent: '0' }, { month: 6, percent: '50' }, { month: 10, percent: '80' }, { month: 12, percent: '100' }],
};

async function submit(goalId: string): Promise<string> {
  const { version } = await desk.ask<{ version: number }>('lin.yue', 'GET', `/performance-goals/${goalId}`);
  return (await desk.ask<{ approvalCaseId: string }>('lin.yue', 'POST', `/performance-goals/${goalId}/submission`, { version })).approvalCaseId;
}

/** A goal of 林月 that waits for 街道财政. */
async function submitted(code: string, indicators: readonly object[] = rows): Promise<{ goalId: string; caseId: string }> {
  const { id: goalId } = await desk.ask<{ id: string }>('lin.yue', 'POST', '/performance-goals', { ...content, indicators, code, name: `桐花街道窗口设备更新${code.slice(-2)}`, fiscalYear: 2026, nature: 'one-off' });
  return { goalId, caseId: await submit(goalId) };
}

/** Decided elsewhere, on the state as it is now. */
async function decide(login: string, caseId: string, verdict: string, opinion = ''): Promise<void> {
  const { version, contentHash } = await desk.ask<{ version: number; contentHash: string }>(login, 'GET', `/approval-cases/${caseId}`);
  await desk.ask(login, 'POST', `/approval-cases/${caseId}/decisions`, { verdict, opinion, version, contentHash });
}

async function review(login: string, caseId: string, viewport?: { width: number; height: number }): Promise<Seat> {
  const seat = await desk.signIn(login, viewport);
  await seat.page.goto(`${desk.address}/desk/approval-cases/${caseId}`);
  await seat.page.locator('.printed table').first().waitFor();
  return seat;
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const side = (page: Page) => page.locator('.review-side');
const margin = (page: Page, words: RegExp) => page.locator('.margin-marks').getByRole('button', { name: words });

test('finance returns a row, the preparer corrects it, and in the second round what changed stands first, with every round behind it', async () => {
  const { goalId, caseId } = await submitted('31000126931');
  const finance = await review('qin.xiuying', caseId);
  await finance.page.getByRole('button', { name: /^退\s?回$/ }).click();
  const dialog = finance.page.getByRole('dialog');
  await dialog.getByLabel('只退回这几行指标').click();
  await finance.page.locator('.ant-select-item-option').nth(1).click();
  await dialog.getByLabel('审批意见').fill('第2行指标值偏低，请核实。');
  await dialog.getByRole('button', { name: /^退\s?回$/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await finance.context.close();

  const preparer = await desk.signIn('lin.yue');
  await preparer.page.goto(`${desk.address}/desk/performance-goals/${goalId}/edit?step=indicators`);
  await preparer.page.getByLabel('第2行 指标值', { exact: true }).fill('98');
  await preparer.page.getByRole('status').filter({ hasText: /已保存 \d/ }).waitFor();
  await preparer.page.getByRole('button', { name: /^送\s?审$/ }).click();
  await preparer.page.getByRole('dialog').getByRole('button', { name: '确认送审' }).click();
  await preparer.page.getByText('已送审。').waitFor();
  await preparer.context.close();

  const { approvalCaseId: second } = await desk.ask<{ approvalCaseId: string }>('qin.xiuying', 'GET', `/performance-goals/${goalId}`);
  const seat = await review('qin.xiuying', second);
  const { page } = seat;
  await page.getByText('绩效指标“设备验收合格率”：目标由 ≥95% 升为 ≥98%。').first().waitFor();
  await page.locator('td.is-changed', { hasText: '≥98%' }).waitFor();
  await lookAt(seat, 'review-second-round');
  await margin(page, /已修改：绩效指标“设备验收合格率”/).focus();
  await page.locator('.margin-words', { hasText: '≥98%' }).waitFor();
  await tab(page, '审批意见').click();
  await side(page).getByText('第2行指标值偏低，请核实。').waitFor();
  await side(page).getByText(/只退回 1 行指标/).waitFor();
  await tab(page, '流程图/时间线').click();
  await page.getByText('第2轮 退回后重报').waitFor();
  await side(page).locator('.timeline').getByText(/桐花街道办事处 街道财政/).first().waitFor();
  await lookAt(seat, 'review-timeline');
  await tab(page, '历史版本').click();
  await page.getByRole('button', { name: '打开表样' }).last().click();
  await page.getByRole('dialog').getByText('≥95%').first().waitFor();
  expect(await page.getByRole('dialog').getByText('≥98%').count()).toBe(0);
  await lookAt(seat, 'review-first-round');
  await seat.context.close();
});

test('a remark on a row is answered by its author and settled by a reviewer', async () => {
  const { caseId } = await submitted('31000126932');
  const seat = await review('qin.xiuying', caseId);
  await seat.page.getByRole('button', { name: '写批注' }).click();
  const dialog = seat.page.getByRole('dialog', { name: '写批注' });
  await dialog.getByLabel('位置').click();
  await seat.page.locator('.ant-select-item-option', { hasText: '第2行 设备验收合格率' }).click();
  await dialog.getByLabel('内容').fill('合同约定的是 98%，请核对。');
  await dialog.getByRole('button', { name: '写批注' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await margin(seat.page, /批注：秦秀英：合同约定的是 98%/).waitFor();
  await lookAt(seat, 'review-remark');
  const author = await review('lin.yue', caseId);
  await author.page.getByRole('button', { name: /^答\s?复$/ }).click();
  const answer = author.page.getByRole('dialog');
  await answer.getByLabel('内容').fill('已核对，合同为 95%。');
  await answer.getByRole('button', { name: /^答\s?复$/ }).click();
  await author.page.getByText('已核对，合同为 95%。').waitFor();
  expect(await author.page.getByRole('button', { name: '标为已解决' }).count()).toBe(0);
  await author.context.close();
  await seat.page.reload();
  await seat.page.getByRole('button', { name: '标为已解决' }).click();
  await seat.page.getByText('批注：未解决 0 条，共 1 条').waitFor();
  await margin(seat.page, /批注：秦秀英/).waitFor({ state: 'detached' });
  expect(seat.faults).toEqual([]);
  await seat.context.close();
});

test('业务股 completes a basis: the difference is shown before it is sent, and stands in the text afterwards', async () => {
  const { caseId } = await submitted('31000126933');
  await decide('qin.xiuying', caseId, 'approve');
  const seat = await review('ren.ke', caseId);
  const { page } = seat;
  await page.getByRole('button', { name: /更多/ }).click();
  await page.getByRole('menuitem', { name: '完善' }).click();
  const dialog = page.getByRole('dialog', { name: '完善' });
  await dialog.getByLabel('第1行 更新设备台数 指标值确定依据').fill('资产配置计划 2026 年第 3 号第 2 页');
  await lookAt(seat, 'amend');
  await dialog.getByRole('button', { name: '核对修改' }).click();
  const checked = page.getByRole('dialog', { name: '核对修改' });
  await checked.locator('ins', { hasText: '资产配置计划 2026 年第 3 号第 2 页' }).waitFor();
  await checked.getByRole('button', { name: '确认完善' }).click();
  await checked.getByText('请写明理由。').waitFor();
  await checked.getByLabel('完善理由').fill('补充页码，便于核对。');
  await checked.getByRole('button', { name: '确认完善' }).click();
  await page.getByText('已完善，请按新文本办理。').waitFor();
  await page.locator('.printed td', { hasText: '资产配置计划 2026 年第 3 号第 2 页' }).waitFor();
  await tab(page, '修改对比').click();
  await side(page).getByText(/业务股审核 任可 .*：补充页码，便于核对。/).waitFor();
  expect(seat.faults).toEqual([]);
  await seat.context.close();
});

test('the inbox is walked through, a case opened and decided without a mouse, and reading goes on at the heading of the next one', async () => {
  await submitted('31000126934');
  await submitted('31000126935');
  const seat = await desk.signIn('qin.xiuying');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/approval-cases?box=todo`);
  const links = page.locator('tbody tr.ant-table-row a');
  await links.nth(1).waitFor();
  await links.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const focused = () => page.evaluate<string>('document.activeElement.textContent');
  expect(await focused()).toBe(await links.nth(1).textContent());
  const first = (await focused())!;
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  await heading.filter({ hasText: first }).waitFor();
  await page.waitForFunction("document.activeElement.tagName === 'H1'");
  await page.getByRole('button', { name: /^同\s?意$/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByLabel('审批意见').fill('同意。');
  await page.getByRole('dialog').getByLabel('审批意见').press('Tab');
  await page.getByRole('dialog').getByRole('button', { name: /^同\s?意$/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await heading.filter({ hasNotText: first }).waitFor();
  await page.waitForFunction("document.activeElement.tagName === 'H1'");
  expect(seat.faults).toEqual([]);
  await seat.context.close();
});

test('a bureau approves in batch, and the list says what became of each', async () => {
  const { caseId } = await submitted('31000126936');
  await decide('qin.xiuying', caseId, 'approve');
  const { total } = await desk.ask<{ total: number }>('ren.ke', 'GET', '/approval-cases?box=todo&page=1&pageSize=20');
  const seat = await desk.signIn('ren.ke');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/approval-cases?box=todo`);
  const boxes = page.locator('tbody tr.ant-table-row').getByRole('checkbox');
  await boxes.first().waitFor();
  const chosen = await boxes.count();
  await page.locator('thead').getByRole('checkbox').first().check();
  await page.getByText(`已选 ${chosen} 件`).waitFor();
  await page.getByRole('button', { name: '批量同意' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/\d+ 件可以同意/).waitFor();
  await lookAt(seat, 'batch');
  const passable = await dialog.getByText('可以同意', { exact: true }).count();
  await dialog.getByRole('button', { name: '批量同意' }).click();
  await dialog.getByText(`已办理 ${passable} 件`, { exact: false }).waitFor();
  expect(await dialog.locator('.ant-tag', { hasText: '已同意' }).count()).toBe(passable);
  await dialog.getByRole('button', { name: /^关\s?闭$/ }).last().click();
  await page.getByText(total === passable ? '没有待办事项。' : `共 ${total - passable} 条`).waitFor();
  expect(seat.faults).toEqual([]);
  await seat.context.close();
});

test('绩效股 names a reviewer with a reason, and a copy is marked as read', async () => {
  const { caseId } = await submitted('31000126937');
  const { colleagues } = await desk.ask<{ colleagues: { personId: string; name: string }[] }>('qin.xiuying', 'GET', `/approval-cases/${caseId}/colleagues`);
  const to = colleagues.find(({ name }) => name === '叶清和')!;
  await desk.ask('qin.xiuying', 'POST', `/approval-cases/${caseId}/copies`, { personIds: [to.personId], words: '请知悉' });
  const seat = await review('ye.qinghe', caseId);
  const { page } = seat;
  await page.getByText('请知悉').waitFor();
  await page.getByRole('button', { name: /^已\s?阅$/ }).click();
  await page.getByText('请知悉').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /更多/ }).click();
  await page.getByRole('menuitem', { name: '指定办理人' }).click();
  const dialog = page.getByRole('dialog', { name: '指定办理人' });
  await dialog.getByLabel('办理人').click();
  await page.locator('.ant-select-item-option', { hasText: '方志成' }).first().click();
  await dialog.getByLabel('理由').fill('原办理人休假。');
  await dialog.getByRole('button', { name: '指定办理人' }).click();
  await page.getByText('已指定办理人。').waitFor();
  await tab(page, '流程图/时间线').click();
  await side(page).locator('.timeline').getByText(/指定办理人 → 方志成/).waitFor();
  expect(seat.faults).toEqual([]);
  await seat.context.close();
});

test('催办 reaches the reviewer, who answers with a day', async () => {
  const { caseId } = await submitted('31000126938');
  const author = await review('lin.yue', caseId);
  await author.page.getByRole('button', { name: /^催\s?办$/ }).click();
  await author.page.getByRole('dialog').getByLabel('附言').fill('月底前须报区财政');
  await author.page.getByRole('dialog').getByRole('button', { name: /^催\s?办$/ }).click();
  await author.page.getByText(/林月 .* 催办/).waitFor();
  const reviewer = await review('qin.xiuying', caseId);
  await reviewer.page.getByRole('button', { name: '答复催办' }).click();
  await reviewer.page.getByRole('dialog').getByLabel('预计办结日').fill('2199-12-31');
  await reviewer.page.getByRole('dialog').getByRole('button', { name: '答复催办' }).click();
  await reviewer.page.getByText(/预计 2199-12-31 前办结/).waitFor();
  expect([...author.faults, ...reviewer.faults]).toEqual([]);
  await Promise.all([author.context.close(), reviewer.context.close()]);
});

test('a form and its record are printed on A4 with every head repeated and nothing of the desk around it', async () => {
  const { caseId } = await submitted('31000126939');
  await decide('qin.xiuying', caseId, 'approve', '同意。');
  const { page, faults, context } = await review('ren.ke', caseId);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('toolbar').isVisible()).toBe(false);
  expect(await page.locator('.frame-header').isVisible()).toBe(false);
  await page.locator('.printed-record td', { hasText: '同意' }).first().waitFor();
  expect(await page.evaluate('getComputedStyle(document.querySelector(".printed thead")).display')).toBe('table-header-group');
  const paper = await page.pdf({ preferCSSPageSize: true });
  const folder = process.env['PICTURES'] ?? path.join('var', 'pictures');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'review-printed.pdf'), paper);
  expect(existsSync(path.join(folder, 'review-printed.pdf'))).toBe(true);
  // A4 portrait in points.
  expect(paper.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  expect(faults).toEqual([]);
  await context.close();
});

test('a merged 一级指标 that goes over a page says its name again on the next one, and is one cell again on the screen', async () => {
  const many = Array.from({ length: 45 }, (_, at) => ({ ...rows[0]!, name: `第${at + 1}类设备更新台数`, description: `第${at + 1}类设备验收入库的台（套）数` }));
  const { caseId } = await submitted('31000126941', [...many, ...rows.slice(4)]);
  const { page, faults, context } = await review('qin.xiuying', caseId);
  const merged = page.locator('.printed td', { hasText: /^产出指标$/ });
  const once = await merged.count();
  const pages = (await readPdfPages(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))).map(({ letters }) => letters.map(({ text }) => text).join(''));
  const withRows = pages.filter((text) => /第\d+类设备更新台数/.test(text));
  expect(withRows.length).toBeGreaterThan(1);
  expect(withRows.map((text) => text.split('产出指标').length - 1)).toEqual(withRows.map(() => 1));
  // The head of the table stands on every one of them.
  expect(withRows.filter((text) => text.includes('指标值确定依据'))).toEqual(withRows);
  expect([once, await merged.count()]).toEqual([1, 1]);
  expect(faults).toEqual([]);
  await context.close();
});

test('on a telephone the timeline is there without the picture, and the rest is behind 更多', async () => {
  const { caseId } = await submitted('31000126940');
  const seat = await review('qin.xiuying', caseId, screens.phone);
  const { page } = seat;
  await tab(page, '流程图/时间线').click();
  await page.locator('.timeline').waitFor();
  expect(await page.locator('.flow').isVisible()).toBe(false);
  await page.getByRole('button', { name: /更多/ }).click();
  await page.getByRole('menuitem', { name: '转办' }).waitFor();
  await picture(page, 'review-phone-timeline');
  expect(await cutTexts(page)).toEqual([]);
  expect(seat.faults).toEqual([]);
  await seat.context.close();
});
