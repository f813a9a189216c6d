import { jest } from '@jest/globals';
import { lookAt, RunningDesk, screens } from '../support/desk.js';

jest.setTimeout(240_000);

let desk: RunningDesk;

beforeAll(async () => {
  desk = await RunningDesk.start();
});

afterAll(async () => {
  await desk.stop();
});

test('a preparer copies the goal of a department to the new year, rewrites it, submits it and takes it back', async () => {
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/department-goals?year=2026`);
  await lookAt(seat, 'department-goals');
  await page.getByRole('link', { name: '桐花街道办事处' }).click();
  await page.getByText('部门名称').waitFor();
  await lookAt(seat, 'department-goal');
  await page.getByRole('button', { name: '复制到新年度' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '复制到新年度' }).click();
  await page.getByRole('heading', { name: '桐花街道办事处2027年度部门整体绩效目标' }).waitFor();
  await page.getByRole('button', { name: /总体目标/ }).click();
  await page.getByLabel('总体绩效目标').fill('全年办结群众诉求4500件以上。');
  await page.getByRole('button', { name: /分项目标/ }).click();
  await page.getByLabel('职责1 优').fill('96');
  await lookAt(seat, 'department-duties');
  await page.getByRole('button', { name: /绩效指标/ }).click();
  await page.getByLabel('第1行 指标值', { exact: true }).fill('4500');
  await page.getByRole('status').filter({ hasText: /已保存 \d/ }).waitFor();
  await lookAt(seat, 'department-indicators');
  await page.getByRole('button', { name: /^送\s?审$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('秦秀英').waitFor();
  await dialog.getByRole('button', { name: '确认送审' }).click();
  await page.getByText('审核中').waitFor();
  const id = /department-goals\/([^/?]+)/.exec(page.url())![1]!;
  const filed = await desk.ask<{ overallGoal: string; subGoals: { bands: { grade: string; atLeast: string }[] }[]; indicators: { target: { raw: string } }[] }>('lin.yue', 'GET', `/department-goals/${id}`);
  expect([filed.overallGoal, filed.subGoals[0]!.bands[0], filed.indicators[0]!.target.raw]).toEqual(['全年办结群众诉求4500件以上。', { grade: 'excellent', atLeast: '96' }, '≥4500件']);
  await page.getByRole('tab', { name: '与上年比较' }).click();
  await page.getByText(/4500/).first().waitFor();
  await page.getByRole('button', { name: /^撤\s?回$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^确\s?定$/ }).click();
  await page.getByText('已撤回，可以继续修改。').waitFor();
  await page.getByText('草稿').waitFor();
  expect(seat.faults).toEqual([]);
});

test('an issued goal is adjusted beside itself: before and after stand side by side, and the goal stays in force', async () => {
  const { items } = await desk.ask<{ items: { id: string; name: string }[] }>('lin.yue', 'GET', '/performance-goals?page=1&pageSize=1&fiscalYear=2026&status=issued');
  const goal = items[0]!;
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/performance-goals/${goal.id}`);
  await page.getByRole('tab', { name: '办理痕迹' }).click();
  await page.getByText('绩效目标 · 送审').waitFor();
  await lookAt(seat, 'goal-timeline');
  await page.getByRole('button', { name: '申请调整' }).click();
  await page.getByRole('dialog').getByLabel('调整原因').fill('服务对象增加。');
  await page.getByRole('dialog').getByRole('button', { name: '申请调整' }).click();
  await page.getByLabel('资金用途').fill('按新增对象发放补贴。');
  await page.getByRole('status').filter({ hasText: /已保存 \d/ }).waitFor();
  await page.getByRole('button', { name: /调整事由/ }).click();
  await page.getByLabel('调整依据').fill('街道办公会议纪要第 9 期。');
  await page.getByRole('button', { name: /前后对照/ }).click();
  await page.getByRole('cell', { name: '按新增对象发放补贴。' }).waitFor();
  await lookAt(seat, 'adjustment-compare');
  await page.getByRole('button', { name: /^送\s?审$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认送审' }).click();
  await page.getByText('审核中').waitFor();
  await lookAt(seat, 'adjustment');
  const kept = await desk.ask<{ purpose: string; openAdjustmentId: string | null }>('lin.yue', 'GET', `/performance-goals/${goal.id}`);
  expect([kept.purpose === '按新增对象发放补贴。', kept.openAdjustmentId === null]).toEqual([false, false]);
  const phone = await desk.signIn('lin.yue', screens.phone);
  await phone.page.goto(`${desk.address}/desk/goal-adjustments/${kept.openAdjustmentId!}`);
  await phone.page.getByText('审核中').waitFor();
  await lookAt(phone, 'adjustment-phone');
  await phone.page.goto(`${desk.address}/desk/goal-adjustments?year=2026`);
  await phone.page.getByRole('link', { name: goal.name }).waitFor();
  await lookAt(phone, 'adjustments-phone');
  expect(seat.faults).toEqual([]);
});

test('绩效股 takes into the library what a unit proposed, and the entry says who uses it', async () => {
  const unit = await desk.signIn('lin.yue');
  await unit.page.goto(`${desk.address}/desk/library-indicators`);
  await unit.page.locator('tbody tr.ant-table-row').first().waitFor();
  await lookAt(unit, 'library');
  await unit.page.getByRole('button', { name: '申报入库' }).click();
  const dialog = unit.page.getByRole('dialog');
  await dialog.getByLabel('二级指标').click();
  await unit.page.getByTitle('质量指标').click();
  await dialog.getByLabel('三级指标').fill('设备一次验收合格率');
  await dialog.getByLabel('常用指标值').fill('≥98%');
  await dialog.getByRole('button', { name: '申报入库' }).click();
  await unit.page.getByText('已申报，待绩效股审核入库。').waitFor();
  const { items } = await desk.ask<{ items: { id: string }[] }>('lin.yue', 'GET', `/library-indicators?page=1&pageSize=1&status=proposed&search=${encodeURIComponent('设备一次验收合格率')}`);
  const bureau = await desk.signIn('ye.qinghe');
  await bureau.page.goto(`${desk.address}/desk/library-indicators/${items[0]!.id}`);
  await bureau.page.getByText('同类目标值').waitFor();
  await lookAt(bureau, 'library-entry');
  await bureau.page.getByRole('button', { name: /^入\s?库$/ }).click();
  await bureau.page.getByRole('dialog').getByRole('button', { name: /^确\s?定$/ }).click();
  await bureau.page.getByText('在用').waitFor();
  expect([unit.faults, bureau.faults]).toEqual([[], []]);
});

test('预算股 looks at a batch first, issues it, and downloads the reply', async () => {
  const seat = await desk.signIn('xia.liqun');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/goal-issuances/new?year=2026`);
  await page.getByRole('checkbox').first().check();
  await page.getByLabel('批复文号').fill('云财绩〔2026〕99号');
  await page.getByRole('button', { name: /^核\s?对$/ }).click();
  await page.getByText(/\d+ 项可以下达/).waitFor();
  await lookAt(seat, 'issue-rehearsed');
  await page.getByRole('button', { name: '确认下达' }).click();
  await page.getByText(/已下达 \d+ 项，未下达 0 项。/).waitFor();
  await page.getByRole('link', { name: '查看批复文件' }).click();
  await page.getByRole('heading', { name: '云财绩〔2026〕99号' }).waitFor();
  await lookAt(seat, 'reply');
  await page.getByRole('link', { name: '返回批复下达' }).click();
  await page.getByRole('link', { name: '云财绩〔2026〕99号' }).waitFor();
  await lookAt(seat, 'replies');
  expect(seat.faults).toEqual([]);
});

test('a preparer sees which projects go on before the new year is opened', async () => {
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/performance-goals?year=2026`);
  await page.getByRole('button', { name: '开启2027年度' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('将建立草稿').first().waitFor();
  await lookAt(seat, 'open-year');
  await dialog.getByRole('button', { name: '建立草稿' }).click();
  await page.getByText(/已建立 \d+ 项草稿/).waitFor();
  const { total } = await desk.ask<{ total: number }>('lin.yue', 'GET', '/performance-goals?page=1&pageSize=1&fiscalYear=2027&status=draft');
  expect(total).toBeGreaterThan(0);
  expect(seat.faults).toEqual([]);
});
