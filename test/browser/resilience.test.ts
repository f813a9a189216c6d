import { jest } from '@jest/globals';
import { lookAt, PASSWORD, picture, RunningDesk, screens, seriousFindings } from '../support/desk.js';

jest.setTimeout(300_000);

const desk = RunningDesk.ofThisFile();

const content = {
  budget: { total: '18600.00', fiscal: '18600.00', other: '0.00' }, purpose: '更换终端。', objectives: ['更换 1 台设备。'],
  spendingPlan: [{ month: 3, percent: '0' }, { month: 6, percent: '50' }, { month: 10, percent: '80' }, { month: 12, percent: '100' }],
  indicators: [{ category: 'quantity', name: '更新设备台数', description: '验收入库的设备台数', target: '=1台', basis: '资产配置计划 2026 年第 3 号' }],
};

const aDraft = async (code: string): Promise<string> =>
  (await desk.ask<{ id: string }>('lin.yue', 'POST', '/performance-goals', { ...content, code, name: `窗口设备更新${code.slice(-2)}`, fiscalYear: 2026, nature: 'one-off' })).id;

test('a letter moves the bell within seconds, and leaves what somebody is writing where it is', async () => {
  const { items } = await desk.ask<{ items: { id: string; version: number; contentHash: string }[] }>('qin.xiuying', 'GET', '/approval-cases?box=todo&page=1&pageSize=20');
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  const id = await aDraft('31000126981');
  await page.goto(`${desk.address}/desk/performance-goals/${id}/edit?step=objectives`);
  const field = page.locator('textarea').first();
  await field.fill('写到一半的话');
  const unread = async (): Promise<number> => Number(/\d+/.exec((await page.locator('.bell').getAttribute('aria-label')) ?? '')?.[0] ?? 0);
  await page.locator('.bell').waitFor();
  const before = await unread();
  // Returned, each to its writer; one of them at least is hers.
  for (const { id: caseId, version, contentHash } of items) await desk.ask('qin.xiuying', 'POST', `/approval-cases/${caseId}/decisions`, { verdict: 'send-back', opinion: '请核实。', version, contentHash }).catch(() => undefined);
  await page.waitForFunction((was) => Number(/\d+/.exec(document.querySelector('.bell')?.getAttribute('aria-label') ?? '')?.[0] ?? 0) > was, before, { timeout: 20_000 });
  expect(await field.inputValue()).toBe('写到一半的话');
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(seat.faults).toEqual([]);
  await seat.context.close();
});

test('where events do not come through, the bell is asked for every half minute as before', async () => {
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.route('**/events', (route) => route.abort());
  await page.clock.install();
  let asked = 0;
  page.on('request', (request) => { if (new URL(request.url()).pathname === '/notifications') asked += 1; });
  await page.goto(`${desk.address}/desk/notices`);
  await page.getByText(/共 \d+ 条/).waitFor();
  const before = asked;
  await page.clock.runFor(31_000);
  await page.waitForLoadState('networkidle');
  expect(asked).toBeGreaterThan(before);
  await seat.context.close();
});

test('a page whose files do not arrive leaves the frame and what was typed; trying again opens it', async () => {
  const id = await aDraft('31000126982');
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/performance-goals/${id}/edit?step=objectives`);
  await page.locator('textarea').first().fill('还没有暂存的话');
  await page.route('**/goals-page-*.js', (route) => route.abort());
  await page.getByRole('link', { name: '绩效目标管理', exact: true }).click();
  await page.getByRole('heading', { name: '页面出错了' }).waitFor();
  expect(await page.locator('.frame-header').isVisible()).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'page-failed');
  await page.unroute('**/goals-page-*.js');
  await page.getByRole('button', { name: /^重\s?试$/ }).click();
  await page.locator('tbody tr.ant-table-row').first().waitFor();
  await page.goto(`${desk.address}/desk/performance-goals/${id}/edit?step=objectives`);
  await page.locator('textarea').first().waitFor();
  expect(await page.locator('textarea').first().inputValue()).toBe('还没有暂存的话');
  await seat.context.close();
});

test('a desk whose own files do not arrive says so, and loads them again', async () => {
  const seat = await desk.visit();
  const { page } = seat;
  await page.route('**/assets/desk-*.js', (route) => route.abort());
  await page.getByLabel('用户名').fill('lin.yue');
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('alert').getByText(/没有全部收到/).waitFor();
  await page.unroute('**/assets/desk-*.js');
  await page.getByRole('button', { name: '重试' }).click();
  await page.locator('.frame-page').waitFor();
  await seat.context.close();
});

test('安全管理员 hands a link to somebody who forgot the password; it works once, and one may change it again at the desk', async () => {
  const { items } = await desk.ask<{ items: { id: string; name: string }[] }>('xu.an', 'GET', '/people?search=lin.yue&page=1&pageSize=1');
  const keeper = await desk.signIn('cao.shenzhi');
  await keeper.page.goto(`${desk.address}/desk/organization?search=lin.yue`);
  await keeper.page.getByRole('button', { name: `办理 ${items[0]!.name}` }).click();
  await keeper.page.getByRole('button', { name: '重置密码' }).click();
  const dialog = keeper.page.getByRole('dialog', { name: `重置密码：${items[0]!.name}` });
  await dialog.getByRole('button', { name: '签发重置链接' }).click();
  const link = await dialog.locator('.reset-link').innerText();
  await lookAt(keeper, 'password-reset-issued', { allowsLatin: true });
  await keeper.context.close();

  const seat = await desk.visit(screens.phone);
  const { page } = seat;
  await page.getByRole('link', { name: '重置密码' }).click();
  await page.getByLabel('重置凭证').waitFor();
  await page.goto(link);
  await page.reload();
  await page.getByLabel('新密码', { exact: true }).fill('shan-shui-2026-tu');
  await page.getByLabel('再次输入新密码').fill('shan-shui-2026-tu');
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'password-reset-phone');
  await page.getByRole('button', { name: '重置密码' }).click();
  await page.getByText('密码已重置').waitFor();
  await page.goto(link);
  await page.reload();
  await page.getByLabel('新密码', { exact: true }).fill('bai-yun-2026-shan');
  await page.getByLabel('再次输入新密码').fill('bai-yun-2026-shan');
  await page.getByRole('button', { name: '重置密码' }).click();
  await page.getByRole('alert').waitFor();

  await page.setViewportSize(screens.office);
  await page.goto(desk.address);
  await page.getByLabel('用户名').fill('lin.yue');
  await page.getByLabel('密码').fill('shan-shui-2026-tu');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: /林月/ }).click();
  await page.getByRole('menuitem', { name: '修改密码' }).click();
  const change = page.getByRole('dialog', { name: '修改密码' });
  await change.getByLabel('当前密码').fill('wrong-password-1');
  await change.getByLabel('新密码', { exact: true }).fill(PASSWORD);
  await change.getByLabel('再次输入新密码').fill(PASSWORD);
  await change.getByRole('button', { name: '修改密码' }).click();
  await change.getByText('当前密码不正确。').waitFor();
  await picture(page, 'change-password');
  await change.getByLabel('当前密码').fill('shan-shui-2026-tu');
  await change.getByRole('button', { name: '修改密码' }).click();
  await page.getByText('密码已修改。').waitFor();
  await seat.context.close();
});
