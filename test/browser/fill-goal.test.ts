import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { lookAt, PASSWORD, picture, RunningDesk, seriousFindings, type Seat } from '../support/desk.js';

jest.setTimeout(240_000);

const desk = RunningDesk.ofThisFile();

const content = {
  budget: { total: '186000.00', fiscal: '186000.00', other: '0.00' },
  purpose: '更换大厅自助终端、叫号系统和高拍仪 14 台（套）。',
  objectives: ['更换 14 台（套）窗口设备，事项平均办理时间缩短三成。'],
  spendingPlan: [{ month: 3, percent: '0' }, { month: 6, percent: '50' }, { month: 10, percent: '80' }, { month: 12, percent: '100' }],
  indicators: [] as unknown[],
};

const indicator = { category: 'quantity', name: '更新设备台数', description: '验收入库的设备台（套）数', target: '=14台', basis: '资产配置计划 2026 年第 3 号' };

/** A draft of the preparer, as the API takes it. */
async function draft(code: string, indicators: readonly unknown[] = [indicator]): Promise<string> {
  const { id } = await desk.ask<{ id: string }>('lin.yue', 'POST', '/performance-goals', { ...content, indicators, code, name: `桐花街道窗口设备更新${code.slice(-2)}`, fiscalYear: 2026, nature: 'one-off' });
  return id;
}

async function open(id: string, step: string): Promise<Seat> {
  const seat = await desk.signIn('lin.yue');
  await seat.page.goto(`${desk.address}/desk/performance-goals/${id}/edit?step=${step}`);
  await seat.page.getByRole('button', { name: /^暂\s?存$/ }).waitFor();
  return seat;
}

const paste = (page: Page, label: string, text: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).evaluate((cell, block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

const saved = (page: Page): Promise<void> => page.getByRole('status').filter({ hasText: /已保存 \d/ }).waitFor();

/** Everything but what the browser notes by itself while somebody is away or cut off. */
const unexpected = ({ faults }: Seat): string[] => faults.filter((fault) => !/status of (401|409)|ERR_INTERNET_DISCONNECTED/.test(fault));

test('a preparer pastes a block from a spreadsheet, sees what is wrong with a target, mends it and submits', async () => {
  const id = await draft('31000126901', []);
  const seat = await open(id, 'indicators');
  const { page } = seat;
  await page.getByRole('button', { name: '增加一行' }).click();
  await paste(page, '第1行 一级指标', [
    '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据',
    '产出指标\t数量指标\t更新设备台数\t验收入库的设备台（套）数\t=14台\t资产配置计划 2026 年第 3 号',
    '\t质量指标\t设备验收合格率\t验收合格台数 ÷ 采购台数\t≥95100%\t政府采购合同第 5 条',
    '\t时效指标\t验收完成时间\t全部设备验收的月份\t≤6月份\t采购计划第 2 页',
    '\t成本指标\t采购总价\t合同总价\t≤18.6万元\t财政评审意见 2026 年第 8 号',
    '效益指标\t社会效益指标\t单件平均办理时间\t叫号系统统计的平均办理分钟数\t≤12分钟\t大厅 8 个窗口上年均值',
    '满意度指标\t服务对象满意度指标\t办事群众满意度\t评价器满意次数 ÷ 评价次数\t≥95%\t2025 年评价器统计',
  ].join('\n'));
  await page.getByText('已粘贴 6 行').waitFor();
  expect(await page.getByLabel('第2行 一级指标').inputValue()).toBe('output');
  expect(await page.getByLabel('第6行 三级指标').inputValue()).toBe('办事群众满意度');
  await page.getByRole('button', { name: /绩效指标\s*1\s*处待改/ }).waitFor();
  await page.getByRole('button', { name: '改为 ≥95%' }).waitFor();
  await lookAt(seat, 'fill-indicators');
  await page.getByRole('button', { name: '改为 ≥95%' }).click();
  await page.getByRole('button', { name: /绩效指标.*没有问题/ }).waitFor();
  expect(await page.getByLabel('第2行 指标值', { exact: true }).inputValue()).toBe('95');
  await page.getByRole('button', { name: /^送\s?审$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('秦秀英').waitFor();
  await lookAt(seat, 'fill-submit');
  await dialog.getByRole('button', { name: '确认送审' }).click();
  await page.getByText('已送审。').waitFor();
  await page.getByRole('link', { name: '查看审批流程' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const { status, indicators } = await desk.ask<{ status: string; indicators: { target: { raw: string } }[] }>('lin.yue', 'GET', `/performance-goals/${id}`);
  expect([status, indicators.map(({ target }) => target.raw)]).toEqual(['under-review', ['=14台', '≥95%', '≤6月份', '≤18.6万元', '≤12分钟', '≥95%']]);
  expect(unexpected(seat)).toEqual([]);
});

test('a pasted block is taken back with Ctrl+Z, and Enter at the last row adds one', async () => {
  const seat = await open(await draft('31000126902'), 'indicators');
  const { page } = seat;
  await paste(page, '第1行 三级指标', '甲\t描述甲\n乙\t描述乙');
  expect(await page.getByLabel('第2行 绩效指标描述').inputValue()).toBe('描述乙');
  await page.getByLabel('第1行 三级指标').press('Control+z');
  await page.getByLabel('第2行 三级指标').waitFor({ state: 'detached' });
  expect(await page.getByLabel('第1行 三级指标').inputValue()).toBe('更新设备台数');
  await page.getByLabel('第1行 三级指标').press('Enter');
  await page.keyboard.type('设备完好率');
  expect(await page.getByLabel('第2行 三级指标').inputValue()).toBe('设备完好率');
  expect(unexpected(seat)).toEqual([]);
});

test('a plan that decreases is said at once', async () => {
  const seat = await open(await draft('31000126903'), 'plan');
  await seat.page.getByLabel('10月底累计支出比例').fill('30');
  await seat.page.getByText('10 月底的累计支出计划 30% 低于前一节点的 50%').waitFor();
  await lookAt(seat, 'fill-plan');
});

test('two people write at once: each difference is shown with a choice, and no text is lost', async () => {
  const id = await draft('31000126904');
  const seat = await open(id, 'basics');
  const { page } = seat;
  const { version, indicators } = await desk.ask<{ version: number; indicators: { id: string }[] }>('lin.yue', 'GET', `/performance-goals/${id}`);
  await desk.ask('lin.yue', 'PUT', `/performance-goals/${id}`, { ...content, purpose: '对方写的用途。', objectives: ['对方改的目标。'], indicators: [{ ...indicator, id: indicators[0]!.id }], version });
  await page.getByLabel('资金用途').fill('我写的用途。');
  const dialog = page.getByRole('dialog', { name: '他人也修改了这份内容' });
  await dialog.getByText('还有 1 处没有选择。').waitFor();
  await picture(page, 'fill-conflict');
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('group', { name: '资金用途' }).getByText('我的内容').click();
  await dialog.getByRole('button', { name: '按选择合并并保存' }).click();
  await saved(page);
  const merged = await desk.ask<{ purpose: string; objectives: string[] }>('lin.yue', 'GET', `/performance-goals/${id}`);
  expect([merged.purpose, merged.objectives]).toEqual(['我写的用途。', ['对方改的目标。']]);
  expect(unexpected(seat)).toEqual([]);
});

test('a session that ends in the middle of the form takes nothing away: after signing in it goes on and saves', async () => {
  const id = await draft('31000126905');
  const seat = await open(id, 'basics');
  const { page, context } = seat;
  await context.clearCookies();
  await page.getByLabel('资金用途').fill('登录过期时写的用途。');
  await page.getByText('登录已过期').waitFor();
  await page.getByLabel('用户名').fill('lin.yue');
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await saved(page);
  expect(await page.getByLabel('资金用途').inputValue()).toBe('登录过期时写的用途。');
  expect((await desk.ask<{ purpose: string }>('lin.yue', 'GET', `/performance-goals/${id}`)).purpose).toBe('登录过期时写的用途。');
  expect(unexpected(seat)).toEqual([]);
});

test('without a network what is typed stays, also over a reload, and is saved when the network is back', async () => {
  const id = await draft('31000126906');
  const seat = await open(id, 'basics');
  const { page, context } = seat;
  await context.setOffline(true);
  await page.getByLabel('资金用途').fill('断网时写的用途。');
  await page.getByText('连接不上服务器').waitFor();
  await context.setOffline(false);
  await saved(page);
  expect((await desk.ask<{ purpose: string }>('lin.yue', 'GET', `/performance-goals/${id}`)).purpose).toBe('断网时写的用途。');
  await context.setOffline(true);
  await page.getByLabel('资金用途').fill('又断网时写的用途。');
  await page.getByText('连接不上服务器').waitFor();
  // The page goes away with the network, for good: only the browser has the text now.
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`${desk.address}/desk/performance-goals/${id}/edit?step=basics`);
  await again.getByRole('button', { name: '恢复这些内容' }).click();
  expect(await again.getByLabel('资金用途').inputValue()).toBe('又断网时写的用途。');
  await saved(again);
  expect((await desk.ask<{ purpose: string }>('lin.yue', 'GET', `/performance-goals/${id}`)).purpose).toBe('又断网时写的用途。');
  expect(unexpected(seat)).toEqual([]);
});

test('a new goal goes on file with its first 暂存, and the form goes on from there', async () => {
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/performance-goals/new`);
  await page.getByLabel('项目编码').fill('31000126907');
  await page.getByLabel('项目名称').fill('桐花街道社区阅览室设备');
  await page.getByLabel('项目性质').selectOption('one-off');
  await page.getByLabel('财政资金（万元）').fill('12.5');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('目标1', { exact: true }).fill('添置阅览桌椅 20 套。');
  await saved(page);
  const id = /performance-goals\/([^/]+)\/edit/.exec(page.url())![1]!;
  const goal = await desk.ask<{ budget: { total: string }; objectives: string[] }>('lin.yue', 'GET', `/performance-goals/${id}`);
  expect([goal.budget.total, goal.objectives]).toEqual(['125000.00', ['添置阅览桌椅 20 套。']]);
  expect(unexpected(seat)).toEqual([]);
});
