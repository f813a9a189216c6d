import { jest } from '@jest/globals';
import { disclosureBlocks, usualLayout, type ProjectText } from '../support/documents/disclosure.js';
import { exampleDisclosure } from '../support/documents/example-disclosure.js';
import { wordFile } from '../support/documents/word-file.js';
import { lookAt, picture, RunningDesk, screens, seriousFindings } from '../support/desk.js';

jest.setTimeout(240_000);

const desk = RunningDesk.ofThisFile();

const own = '310001桐花街道办事处';
const projectNo = (no: number, changes: Partial<ProjectText> = {}): ProjectText => ({ ...exampleDisclosure.projects[no - 1]!, code: `99010226IMPORT0${no}`, name: `${exampleDisclosure.projects[no - 1]!.name}增补`, ...changes });
const file = (name: string, projects: readonly ProjectText[], unitHeader = own, department: readonly string[] = []) =>
  ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(wordFile(disclosureBlocks({ ...exampleDisclosure, department, projects }, { ...usualLayout, unitHeader }))) });

test('经办人 imports a disclosure document, settles an ambiguous value, leaves a project out, confirms, and submits the draft', async () => {
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.getByRole('navigation', { name: '功能菜单' }).getByRole('link', { name: '导入公开文件' }).click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择文件' }).click()]);
  await chooser.setFiles([file('部门预算公开.docx', [projectNo(1), projectNo(6), projectNo(4, { total: '1.00' })])]);
  await page.getByRole('heading', { name: '导入核对：部门预算公开.docx' }).waitFor();
  // Errors stand first, with what to do.
  await page.getByText('预算数 1.00 元不等于财政资金').waitFor();
  await page.getByRole('button', { name: `展开核对 ${projectNo(1).name}` }).click();
  const [source, read] = [page.getByRole('region', { name: '原表' }), page.getByRole('region', { name: '识别结果' })];
  await source.getByText('1512000.00').first().waitFor();
  await read.getByText('1512000.00').first().waitFor();
  await read.getByText('■ 存疑').first().waitFor();
  // What is printed alike may be answered once.
  await page.getByRole('listitem').filter({ hasText: '原文：100100%' }).first().getByRole('radio', { name: '=100%' }).check();
  await page.getByRole('button', { name: '其余 1 处“100100%”也这样处理' }).click();
  await page.getByRole('button', { name: '也这样处理' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('radio', { name: '=100%', checked: true }).count()).toBe(2);
  await page.getByRole('checkbox', { name: `导入 ${projectNo(6).name}` }).uncheck();
  await page.getByRole('radio', { name: '≥95%' }).check();
  await lookAt(seat, 'import-settle', { knownLatin: ['docx', 'IMPORT', ...(await page.locator('code').first().innerText()).match(/[a-z]+/g) ?? []] });
  await page.reload();
  // What was decided survives a reload: the import is in the address, the decision in the window.
  await page.getByText('已选 1 个项目').waitFor();
  expect(await page.getByRole('radio', { name: '≥95%' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: '确认导入' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('将新建草稿 1 个').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: '确认导入' }).click();
  await page.getByText('已导入：新建草稿 1 个，更新 0 个。').waitFor();
  await picture(page, 'import-applied');
  await page.getByRole('list', { name: '导入结果' }).getByRole('link', { name: projectNo(1).name }).click();
  await page.getByRole('heading', { name: projectNo(1).name }).waitFor();
  const goalId = /performance-goals\/([^/?]+)/.exec(page.url())![1]!;
  const goal = await desk.ask<{ indicators: { target: { raw: string } }[] }>('lin.yue', 'GET', `/performance-goals/${goalId}`);
  expect(goal.indicators[1]!.target.raw).toBe('≥95%');
  await page.getByRole('button', { name: '送审' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认送审' }).click();
  await page.getByText('已送审。').waitFor();
  expect(seat.faults).toEqual([]);
});

test('a document of another unit is read only when that is confirmed; a file that cannot be read stays with its reason', async () => {
  const seat = await desk.signIn('lin.yue');
  const { page } = seat;
  await page.goto(`${desk.address}/desk/document-imports`);
  const choose = async (chosen: ReturnType<typeof file>): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择文件' }).click()]);
    await chooser.setFiles([chosen]);
  };
  await choose({ name: '扫描件.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('不是文档') });
  await page.getByText('“扫描件.docx”没有读取成功').waitFor();
  await choose(file('别的单位.docx', [projectNo(5)], '520001望江街道办事处'));
  await page.getByText('文件中的单位编码是 520001').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '确认导入到本单位' }).click();
  await page.getByRole('heading', { name: '导入核对：别的单位.docx' }).waitFor();
  await page.getByRole('link', { name: '导入公开文件' }).click();
  await page.getByRole('link', { name: '别的单位.docx' }).waitFor();
  // The browser notes the refused uploads by itself.
  expect(seat.faults.filter((fault) => !/status of (409|422)/.test(fault))).toEqual([]);
});

test('what changed since the comparison keeps the import back, and the choices stay', async () => {
  const seat = await desk.signIn('lin.yue', screens.phone);
  const { page } = seat;
  await page.goto(`${desk.address}/desk/document-imports`);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择文件' }).click()]);
  await chooser.setFiles([file('手机上看.docx', [projectNo(2)], own, exampleDisclosure.department)]);
  await page.getByRole('heading', { name: '导入核对：手机上看.docx' }).waitFor();
  await page.getByRole('radio', { name: '另填' }).first().check();
  await page.getByLabel(/另填的指标值$/).first().fill('≥96%');
  await lookAt(seat, 'import-phone', { allowsLatin: true });
  await desk.ask('lin.yue', 'POST', '/performance-goals', { code: '31000126941', name: '同事刚建的项目', fiscalYear: 2026, nature: 'one-off', budget: { total: '1.00', fiscal: '1.00', other: '0.00' }, purpose: '', objectives: [], spendingPlan: [], indicators: [] });
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认导入' }).click();
  await page.getByText('您的选择保留在页面上').waitFor();
  await page.getByRole('button', { name: '重新比对' }).click();
  await page.getByText('您的选择保留在页面上').waitFor({ state: 'detached' });
  expect(await page.getByLabel(/另填的指标值$/).first().inputValue()).toBe('≥96%');
  expect(seat.faults.filter((fault) => !/status of 409/.test(fault))).toEqual([]);
});
