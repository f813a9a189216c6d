import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { docx, pdf, png, text } from '../support/attached-files.js';
import { lookAt, picture, RunningDesk, screens, seriousFindings, type Seat } from '../support/desk.js';

jest.setTimeout(240_000);

const desk = RunningDesk.ofThisFile();

interface Line {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
}

const indicators = [
  { category: 'quantity', name: '更新设备台数', description: '验收入库的设备台（套）数', target: '=14台', basis: '资产配置计划 2026 年第 3 号' },
  { category: 'quality', name: '设备验收合格率', description: '验收合格台数 ÷ 采购台数', target: '≥95%', basis: '政府采购合同第 5 条' },
  { category: 'timeliness', name: '验收完成时间', description: '全部设备验收的月份', target: '≤6月份', basis: '采购计划第 2 页' },
  { category: 'cost', name: '采购总价', description: '合同总价', target: '≤18.6万元', basis: '财政评审意见 2026 年第 8 号' },
  { category: 'social-benefit', name: '单件平均办理时间', description: '叫号系统统计的平均办理分钟数', target: '≤12分钟', basis: '大厅 8 个窗口上年均值' },
  { category: 'satisfaction', name: '办事群众满意度', description: '评价器满意次数 ÷ 评价次数', target: '≥95%', basis: '2025 年评价器统计' },
];

async function draft(code: string): Promise<string> {
  const { id } = await desk.ask<{ id: string }>('lin.yue', 'POST', '/performance-goals', {
    code, name: `桐花街道窗口设备更新${code.slice(-2)}`, fiscalYear: 2026, nature: 'one-off', budget: { total: '186000.00', fiscal: '186000.00', other: '0.00' },
    purpose: '更换大厅自助终端、叫号系统和高拍仪 14 台（套）。', objectives: ['更换 14 台（套）窗口设备。'], spendingPlan: [{ month: 3, percent: '0' }, { month: 6, percent: '50' }, { month: 10, percent: '80' }, { month: 12, percent: '100' }], indicators,
  });
  return id;
}

const attached = async (id: string): Promise<readonly Line[]> => (await desk.ask<{ items: readonly Line[] }>('lin.yue', 'GET', `/performance-goals/${id}/attachments`)).items;

async function open(id: string): Promise<Seat> {
  const seat = await desk.signIn('lin.yue');
  await seat.page.goto(`${desk.address}/desk/performance-goals/${id}/edit?step=attachments`);
  await seat.page.getByRole('button', { name: '上传附件' }).waitFor();
  return seat;
}

const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

async function choose(page: Page, ...files: ReturnType<typeof file>[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '上传附件' }).click()]);
  await chooser.setFiles(files);
}

/** File names and hashes are Latin by nature. */
const ofFiles = (lines: readonly Line[]): string[] => ['SHA', 'KB', 'MB', 'OFD', ...lines.flatMap(({ fileName, sha256 }) => [...(fileName.match(/[A-Za-z]+/g) ?? []), ...(sha256.slice(0, 12).match(/[A-Za-z]+/g) ?? [])])];

test('a preparer attaches several files at once, sees their hashes, looks at a picture and a PDF, and takes one off again', async () => {
  const id = await draft('31000126931');
  const seat = await open(id);
  const { page } = seat;
  await choose(page, file('验收单.pdf', pdf), file('现场照片.png', png), file('设备台账.docx', docx));
  await page.getByRole('button', { name: '删除 设备台账.docx' }).waitFor();
  const lines = await attached(id);
  expect(lines.map(({ fileName }) => fileName).sort()).toEqual(['现场照片.png', '设备台账.docx', '验收单.pdf'].sort());
  for (const { sha256 } of lines) await page.getByText(`${sha256.slice(0, 12)}…`).waitFor();
  expect(await page.getByTitle(`SHA-256：${lines[0]!.sha256}`).count()).toBeGreaterThan(0);
  await lookAt(seat, 'attachments', { knownLatin: ofFiles(lines) });
  await page.getByRole('button', { name: '预览 现场照片.png' }).click();
  const shown = page.getByRole('dialog').getByRole('img', { name: '现场照片.png' });
  await shown.waitFor();
  expect(await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1);
  await page.getByRole('dialog').getByText('关闭', { exact: true }).click();
  await page.getByRole('button', { name: '预览 验收单.pdf' }).click();
  await page.getByText('第1页 共1页').waitFor();
  await page.locator('canvas[data-drawn]').waitFor();
  // Something is drawn on it: not every point is white.
  expect(await page.locator('canvas[data-drawn]').evaluate((canvas: HTMLCanvasElement) => canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value < 128))).toBe(true);
  await lookAt(seat, 'attachment-preview', { knownLatin: ofFiles(lines) });
  await page.getByRole('dialog').getByText('关闭', { exact: true }).click();
  await page.getByRole('button', { name: '删除 设备台账.docx' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await page.getByText('附件已删除。').waitFor();
  expect((await attached(id)).length).toBe(2);
  expect(seat.faults).toEqual([]);
});

test('a file that is not taken stays with its reason: by its name before it is sent, by its content after', async () => {
  const id = await draft('31000126932');
  const seat = await open(id);
  const { page } = seat;
  await choose(page, file('脚本.html', text('<script>1</script>')), file('假的.pdf', text('不是 PDF')));
  await page.getByText('不接受扩展名为 .html 的文件').waitFor();
  await page.getByText('文件内容与扩展名不符').waitFor();
  await picture(page, 'attachments-refused');
  expect(await seriousFindings(page)).toEqual([]);
  // They are still there after another step, to be sent again or given up.
  await page.getByRole('button', { name: /支出计划/ }).click();
  await page.getByRole('button', { name: /6 附件|5 附件/ }).click();
  await page.getByRole('button', { name: '重新上传 假的.pdf' }).click();
  await page.getByText('文件内容与扩展名不符').waitFor();
  for (const name of ['脚本.html', '假的.pdf']) await page.getByRole('button', { name: `不再上传 ${name}` }).click();
  await page.getByText('没有附件。').waitFor();
  expect(await attached(id)).toEqual([]);
  // The browser notes the refused upload by itself.
  expect(seat.faults.filter((fault) => !/status of 422/.test(fault))).toEqual([]);
});

test('another unit finds neither the paper nor its files; the reviewer finds what was sent up, on a telephone too', async () => {
  const id = await draft('31000126933');
  const name = '采购合同扫描件（第一至第三部分）及其补充协议.pdf';
  const seat = await open(id);
  await choose(seat.page, file(name, pdf));
  await seat.page.getByRole('button', { name: `删除 ${name}` }).waitFor();
  const lines = await attached(id);
  await expect(desk.ask('shao.wenbo', 'GET', `/performance-goals/${id}/attachments`)).rejects.toThrow('404');
  await expect(desk.ask('shao.wenbo', 'GET', `/attachments/${lines[0]!.id}/content`)).rejects.toThrow('404');
  const { version } = await desk.ask<{ version: number }>('lin.yue', 'GET', `/performance-goals/${id}`);
  await desk.ask('lin.yue', 'POST', `/performance-goals/${id}/submission`, { version });
  const { approvalCaseId } = await desk.ask<{ approvalCaseId: string }>('lin.yue', 'GET', `/performance-goals/${id}`);
  const reviewer = await desk.signIn('qin.xiuying', screens.phone);
  await reviewer.page.goto(`${desk.address}/desk/approval-cases/${approvalCaseId}`);
  await reviewer.page.getByRole('tab', { name: '附件' }).click();
  const download = reviewer.page.getByRole('link', { name: `下载 ${name}` });
  await download.waitFor();
  const [saved] = await Promise.all([reviewer.page.waitForEvent('download'), download.click()]);
  expect(saved.suggestedFilename()).toBe(name);
  expect(await reviewer.page.getByRole('button', { name: '上传附件' }).isDisabled()).toBe(true);
  await download.scrollIntoViewIfNeeded();
  await lookAt(reviewer, 'attachments-phone', { knownLatin: ofFiles(lines) });
  expect(seat.faults).toEqual([]);
});
