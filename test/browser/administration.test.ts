import { jest } from '@jest/globals';
import { lookAt, RunningDesk, screens } from '../support/desk.js';
import { rosterFile } from '../support/documents/roster-file.js';

jest.setTimeout(300_000);

const desk = RunningDesk.ofThisFile();

const day = (fromToday: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + fromToday * 86_400_000);

test('街道财政 goes away and names a stand-in; the stand-in decides, and the record names both', async () => {
  const away = await desk.signIn('qin.xiuying');
  await away.page.getByRole('button', { name: /秦秀英/ }).click();
  await away.page.getByRole('menuitem', { name: '委托设置' }).click();
  await away.page.getByText('没有委托记录').waitFor();
  await lookAt(away, 'delegations');
  await away.page.getByRole('button', { name: '新建委托' }).click();
  const dialog = away.page.getByRole('dialog');
  await dialog.getByLabel('受托人').click();
  await away.page.locator('.ant-select-item-option', { hasText: '方志成' }).click();
  await dialog.getByLabel('截止日期').fill(day(3));
  await dialog.getByLabel('事由').fill('出差');
  await dialog.getByRole('button', { name: '新建委托' }).click();
  await away.page.getByText('委托中').waitFor();
  await away.page.getByText(/的审批已委托给方志成/).waitFor();
  await lookAt(away, 'delegation-made');
  await away.context.close();

  const standIn = await desk.signIn('fang.zhicheng');
  await standIn.page.goto(`${desk.address}/desk/approval-cases?box=delegated`);
  await standIn.page.locator('tbody tr.ant-table-row').first().getByRole('link').click();
  await standIn.page.getByRole('button', { name: /^同\s?意$/ }).click();
  await standIn.page.getByRole('dialog').getByRole('button', { name: /^同\s?意$/ }).click();
  await standIn.page.getByText(/已办理/).first().waitFor();
  const { items } = await desk.ask<{ items: { id: string }[] }>('fang.zhicheng', 'GET', '/approval-cases?box=done&page=1&pageSize=1');
  await standIn.page.goto(`${desk.address}/desk/approval-cases/${items[0]!.id}`);
  await standIn.page.getByRole('tab', { name: '审批意见' }).click();
  await standIn.page.locator('.review-side').getByText('方志成（代 秦秀英）').waitFor();
  expect(standIn.faults).toEqual([]);
  await standIn.context.close();
});

test('系统管理员 looks at what a leaver would hand over before anything moves, and then moves it', async () => {
  const seat = await desk.signIn('xu.an');
  const { page } = seat;
  await page.getByRole('link', { name: '机构与岗位' }).click();
  await page.getByRole('button', { name: '石桥街道办事处' }).click();
  await page.getByRole('button', { name: '办理 梁小满' }).click();
  await lookAt(seat, 'organization', { allowsLatin: true });
  await page.getByRole('button', { name: '工作交接' }).click();
  const dialog = page.getByRole('dialog', { name: '工作交接：梁小满' });
  await dialog.getByLabel('接替人员').click();
  await page.keyboard.type('韩立冬');
  await page.locator('.ant-select-item-option', { hasText: '韩立冬' }).click();
  await dialog.getByRole('button', { name: '核对交接清单' }).click();
  await dialog.getByText('石桥街道办事处街道财政').waitFor();
  await lookAt(seat, 'handover', { allowsLatin: true });
  const posts = async (): Promise<string[]> => (await desk.ask<{ items: { posts: { roleName: string }[] }[] }>('xu.an', 'GET', `/people?search=${encodeURIComponent('韩立冬')}&page=1&pageSize=1`)).items[0]!.posts.map(({ roleName }) => roleName);
  expect(await posts()).not.toContain('街道财政');
  await dialog.getByRole('button', { name: '确认交接' }).click();
  await page.getByText(/已交接 \d+ 项/).waitFor();
  expect(await posts()).toContain('街道财政');
  await seat.context.close();
});

test('系统管理员 imports people from a workbook: what is wrong first, then all of them at once, and the passwords once', async () => {
  const seat = await desk.signIn('xu.an');
  const { page } = seat;
  const give = (rows: readonly (readonly string[])[]): Promise<void> => page.locator('input[type=file]').setInputFiles({ name: '人员名册.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(rosterFile(rows)) });
  const found = async (login: string): Promise<number> => (await desk.ask<{ total: number }>('xu.an', 'GET', `/people?search=${login}&page=1&pageSize=1`)).total;
  await page.getByRole('link', { name: '机构与岗位' }).click();
  await page.getByRole('button', { name: '人员导入' }).click();
  const [template] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载模板' }).click()]);
  expect(template.suggestedFilename()).toBe('人员名册模板.xlsx');

  const right = [['1', '钟小禾', 'zhong.xiaohe', '石桥街道办事处', '经办人'], ['2', '钟小禾', 'zhong.xiaohe', '石桥街道办事处', '分管领导'], ['3', '邵文波', 'shao.wenbo', '石桥街道办事处', '经办人']];
  await give([...right, ['4', '柏舟', 'Bai Zhou', '石桥街道', '主任', '2020-01-01']]);
  await page.getByText('有 1 行错误').waitFor();
  expect(await page.getByRole('button', { name: '确认导入' }).isDisabled()).toBe(true);
  await page.getByText(/您的管理范围内没有“石桥街道”/).waitFor();
  await lookAt(seat, 'people-import-errors', { allowsLatin: true });
  await page.setViewportSize(screens.phone);
  await lookAt(seat, 'people-import-errors-phone', { allowsLatin: true });
  await page.setViewportSize(screens.office);

  await give(right);
  await page.getByText('将新建 1 个账号，变更 1 行').waitFor();
  await lookAt(seat, 'people-import', { allowsLatin: true });
  expect(await found('zhong.xiaohe')).toBe(0);
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByText('已导入：新建 1 个账号，变更 1 行。').waitFor();
  expect(await found('zhong.xiaohe')).toBe(1);
  await lookAt(seat, 'people-import-passwords', { allowsLatin: true });
  await page.locator('.roster-page').getByRole('link', { name: '机构与岗位' }).click();
  const asked = page.getByRole('dialog', { name: '密码清单还没有下载' });
  await asked.getByRole('button', { name: /取\s?消/ }).click();
  const password = await page.locator('.roster-password').textContent();
  const [passwords] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载密码清单' }).click()]);
  expect(passwords.suggestedFilename()).toBe('初始密码清单.xlsx');
  await page.locator('.roster-page').getByRole('link', { name: '机构与岗位' }).click();
  await page.getByText('人员与岗位').waitFor();
  await seat.context.close();

  const newcomer = await desk.visit();
  await newcomer.page.getByLabel('用户名').fill('zhong.xiaohe');
  await newcomer.page.getByLabel('密码').fill(password!);
  await newcomer.page.getByRole('button', { name: '登录' }).click();
  await newcomer.page.getByLabel('新密码').first().waitFor();
  await newcomer.context.close();
});

test('a unit that missed the window submits once 绩效股 has extended it', async () => {
  const [draft] = (await desk.ask<{ items: { id: string; version: number; fiscalYear: number }[] }>('lin.yue', 'GET', '/performance-goals?page=1&pageSize=1&status=draft')).items;
  const submit = (): Promise<unknown> => desk.ask('lin.yue', 'POST', `/performance-goals/${draft!.id}/submission`, { version: draft!.version });
  await desk.ask('ye.qinghe', 'POST', '/submission-windows', { fiscalYear: draft!.fiscalYear, kind: 'first', opensOn: day(-20), closesOn: day(-5), source: '申报通知' });
  await expect(submit()).rejects.toThrow(/window\.first-closed/);
  const seat = await desk.signIn('ye.qinghe');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/submission-windows?year=${draft!.fiscalYear}`);
  await page.getByRole('button', { name: '批准延期' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('单位').click();
  await page.locator('.ant-select-item-option', { hasText: '桐花街道办事处' }).click();
  await dialog.getByLabel('延期至').fill(day(2));
  await dialog.getByLabel('延期原因').fill('经办人住院');
  await dialog.getByLabel('批准人').fill('叶清和');
  await dialog.getByRole('button', { name: '批准延期' }).click();
  await page.getByRole('cell', { name: '经办人住院' }).waitFor();
  await lookAt(seat, 'submission-windows');
  await submit();
  await seat.context.close();
});

test('审计员 verifies the chain and reads one entry', async () => {
  const seat = await desk.signIn('wen.rujian');
  const { page } = seat;
  await page.getByRole('link', { name: '审计日志' }).click();
  await page.getByRole('button', { name: '校验日志链' }).click();
  await page.getByText(/日志链完整/).waitFor();
  await lookAt(seat, 'audit');
  await page.getByRole('button', { name: /^查看 \d+$/ }).first().click();
  await page.getByRole('dialog').getByText('校验值').waitFor();
  await lookAt(seat, 'audit-entry', { allowsLatin: true });
  await seat.context.close();
});

test.each([
  ['rulebook', '规则手册', '红黄绿灯分档'],
  ['approval-routes', '审批流程', '街道财政初审'],
  ['holidays', '节假日', '调休上班'],
  ['notices', '消息', '显示范围'],
  ['system-status', '系统状态', '对使用的影响'],
])('绩效股 reads %s', async (address, _name, content) => {
  const seat = await desk.signIn('ye.qinghe');
  await seat.page.goto(`${desk.address}/desk/${address}`);
  if (address === 'notices') await seat.page.getByRole('radiogroup', { name: content }).waitFor();
  else await seat.page.getByText(content).first().waitFor();
  // What an administrator has to do is said in the names of settings and programs.
  await lookAt(seat, address, { allowsLatin: address === 'system-status' });
  await seat.context.close();
});
