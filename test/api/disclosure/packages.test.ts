import { FiscalStory } from '../../support/fiscal-story.js';
import { workbookRows } from '../../support/list-workbook.js';
import type { PersonClient } from '../../support/test-app.js';

interface Package { readonly id: string; readonly state: string; readonly format: string }

let story: FiscalStory;
let preparer: PersonClient;
const ids: string[] = [];

/** Three packages that no worker prints, the first of which was cancelled. */
beforeAll(async () => {
  story = await FiscalStory.begin('package-lists');
  await story.issuedGoal();
  preparer = await story.as('preparer');
  for (const format of ['pdf', 'docx', 'xlsx']) ids.push((await preparer.post<{ id: string }>('/disclosure-packages', { unitId: story.district.office.id, fiscalYear: 2026, format })).body.id);
  await preparer.post(`/disclosure-packages/${ids[0]}/cancellation`);
});

afterAll(() => story.end());

const formats = async (query: string, client = preparer): Promise<string[]> => (await client.get<{ items: Package[] }>(`/disclosure-packages?${query}`)).body.items.map(({ format }) => format);

test('packages come the newest first, or in the order that was asked for, and are found by what became of them', async () => {
  expect([await formats(''), await formats('sort=requested'), await formats('sort=-state')]).toEqual([['xlsx', 'docx', 'pdf'], ['pdf', 'docx', 'xlsx'], ['pdf', 'xlsx', 'docx']]);
  expect([await formats('state=cancelled'), await formats('state=ready'), await formats(`unitId=${story.district.office.id}&state=waiting&sort=requested`)]).toEqual([['pdf'], [], ['docx', 'xlsx']]);
  for (const query of ['state=gone', 'sort=bytes', 'sort=']) expect((await preparer.get(`/disclosure-packages?${query}`)).status).toBe(400);
});

test('their list is taken home by whoever asked for them, and is empty for everybody else', async () => {
  const [heads, ...rows] = await workbookRows(preparer, '/disclosure-packages/workbook?state=waiting&sort=requested');
  expect(heads).toEqual(['单位', '年度', '格式', '状态', '表数', '未含（尚未批复）', '大小（千字节）', '申请时间', '保存至']);
  expect(rows.map((row) => [row[1], row[3], row[6], row[7] instanceof Date])).toEqual([[2026, '等待生成', null, true], [2026, '等待生成', null, true]]);
  expect(await workbookRows(await story.as('unit-leader'), '/disclosure-packages/workbook')).toEqual([heads]);
});
