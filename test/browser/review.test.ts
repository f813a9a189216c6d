import { jest } from '@jest/globals';
import { lookAt, picture, RunningDesk, screens, seriousFindings } from '../support/desk.js';

jest.setTimeout(300_000);

const desk = RunningDesk.ofThisFile();

test('a wrong password is refused with a Chinese sentence, and what was typed stays', async () => {
  const seat = await desk.visit();
  const { page } = seat;
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'sign-in');
  await page.getByLabel('用户名').fill('qin.xiuying');
  await page.getByLabel('密码').fill('wrong');
  await page.getByRole('button', { name: '登录' }).click();
  expect(await page.getByRole('alert').innerText()).toMatch(/用户名或密码/);
  expect(await page.getByLabel('用户名').inputValue()).toBe('qin.xiuying');
  await seat.context.close();
});

test('街道财政 finds what is overdue first, reads the form, returns it with a reason, and 经办人 sees it returned', async () => {
  const seat = await desk.signIn('qin.xiuying');
  const { page } = seat;
  await page.getByText('近期到期').waitFor();
  await lookAt(seat, 'workbench');
  await page.getByRole('link', { name: '我的事项' }).click();
  const rows = page.locator('tbody tr.ant-table-row');
  const before = Number(/共 (\d+) 条/.exec(await page.getByText(/共 \d+ 条/).innerText())?.[1]);
  await lookAt(seat, 'boxes');
  const title = (await rows.first().getByRole('link').innerText()).trim();
  await rows.first().getByRole('link').click();
  await page.locator('.printed table').first().waitFor();
  await lookAt(seat, 'review');
  await page.getByRole('button', { name: /^退\s?回$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('审批意见').waitFor();
  await dialog.getByRole('button', { name: /^退\s?回$/ }).click();
  await dialog.getByText('请写明理由。').waitFor();
  await dialog.getByLabel('审批意见').fill('请核实全年预计执行数。');
  await lookAt(seat, 'return-dialog');
  await dialog.getByRole('button', { name: /^退\s?回$/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: '我的事项' }).click();
  await page.getByText(`共 ${before - 1} 条`).waitFor();
  await page.getByRole('tab', { name: '已办' }).click();
  await page.getByRole('link', { name: title }).first().waitFor();
  await seat.context.close();
});

test('on a telephone one can see and approve', async () => {
  const seat = await desk.signIn('qin.xiuying', screens.phone);
  const { page } = seat;
  await page.goto(`${desk.address}/desk/approval-cases?box=todo`);
  await page.getByRole('link', { name: /桐花/ }).first().click();
  await page.locator('.printed table').first().waitFor();
  await lookAt(seat, 'review-phone');
  await page.getByRole('button', { name: /^同\s?意$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^同\s?意$/ }).click();
  await page.getByText(/已办理/).first().waitFor();
  await seat.context.close();
});

test('街道财政 sees whom one may ask, and returns a single row of a goal', async () => {
  const drafts = await desk.ask<{ items: { id: string }[] }>('lin.yue', 'GET', '/performance-goals?fiscalYear=2026&status=draft&page=1&pageSize=20');
  const details = await Promise.all(drafts.items.map(({ id }) => desk.ask<{ id: string; name: string; version: number; violations: unknown[]; blockingFindings: unknown[]; indicators: { name: string }[] }>('lin.yue', 'GET', `/performance-goals/${id}`)));
  const goal = details.find(({ violations, blockingFindings }) => violations.length + blockingFindings.length === 0)!;
  const { approvalCaseId } = await desk.ask<{ approvalCaseId: string }>('lin.yue', 'POST', `/performance-goals/${goal.id}/submission`, { version: goal.version });
  const seat = await desk.signIn('qin.xiuying');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/approval-cases/${approvalCaseId}`);
  await page.locator('.printed table').first().waitFor();
  await page.getByRole('button', { name: /^委\s?派$/ }).click();
  const asking = page.getByRole('dialog');
  await asking.getByLabel('办理人').click();
  await page.locator('.ant-select-item-option').first().waitFor();
  await lookAt(seat, 'ask-a-colleague');
  await page.keyboard.press('Escape');
  await asking.getByRole('button', { name: /取\s?消/ }).click();
  await asking.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /^退\s?回$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('只退回这几行指标').click();
  await page.locator('.ant-select-item-option').nth(1).click();
  await dialog.getByLabel('审批意见').fill('第2行指标值偏低，请核实。');
  await dialog.getByRole('button', { name: /^退\s?回$/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  const returned = await desk.ask<{ acts: { rows?: string[]; opinion: string }[] }>('lin.yue', 'GET', `/approval-cases/${approvalCaseId}`);
  expect(returned.acts.at(-1)?.opinion).toBe('第2行指标值偏低，请核实。');
  expect(returned.acts.at(-1)?.rows).toHaveLength(1);
  expect(seat.faults).toEqual([]);
  await seat.context.close();
});

test('somebody new changes the password they were given before anything else', async () => {
  const { posts } = await desk.ask<{ posts: { unitId: string }[] }>('qin.xiuying', 'GET', '/session');
  const { password } = await desk.ask<{ password: string }>('xu.an', 'POST', '/people', { login: 'xin.tongshi', name: '辛同', unitId: posts[0]!.unitId, role: 'preparer' });
  const { page, faults, context } = await desk.visit();
  await page.getByLabel('用户名').fill('xin.tongshi');
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('当前密码').fill(password);
  await page.getByLabel('新密码', { exact: true }).fill('shan-shui-2026-tu');
  await page.getByLabel('再次输入新密码').fill('shan-shui-2026-tv');
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByText('两次输入的新密码不一致。').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await picture(page, 'change-password');
  await page.getByLabel('再次输入新密码').fill('shan-shui-2026-tu');
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.locator('.frame-page').waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
