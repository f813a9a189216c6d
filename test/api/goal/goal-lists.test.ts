import { aGoalBody } from '../../support/builders.js';
import { FiscalStory } from '../../support/fiscal-story.js';
import { workbookRows, type WorkbookRow } from '../../support/list-workbook.js';
import type { Json } from '../../support/test-app.js';

let story: FiscalStory;

const goals = [
  { code: 'L-1', name: '河道保洁', total: '300.10' },
  { code: 'L-2', name: '=路灯维护', total: '100.05' },
  { code: 'L-3', name: '巡逻补贴', total: '200.00' },
];

beforeAll(async () => {
  story = await FiscalStory.begin('goal-lists');
  await story.itIs('2026-01-12');
  const preparer = await story.as('preparer');
  for (const { total, ...project } of goals) {
    const answer = await preparer.post('/performance-goals', aGoalBody({ ...project, budget: { total, fiscal: total, other: '0.00' } }));
    if (answer.status !== 201) throw new Error(answer.text);
  }
});

afterAll(async () => {
  await story.end();
});

const list = async (query: string): Promise<Json> => (await (await story.as('preparer')).get<Json>(`/performance-goals?fiscalYear=2026${query}`)).body;
const codes = async (query: string): Promise<string[]> => (await list(query))['items'].map(({ code }: Json) => code as string);

const workbook = async (query: string, login = 'preparer'): Promise<WorkbookRow[]> => workbookRows(await story.as(login), `/performance-goals/workbook?fiscalYear=2026${query}`);

test('goals come by code, or in the order that was asked for, either way round', async () => {
  expect(await codes('')).toEqual(['L-1', 'L-2', 'L-3']);
  expect(await codes('&sort=-code')).toEqual(['L-3', 'L-2', 'L-1']);
  expect(await codes('&sort=budget')).toEqual(['L-2', 'L-3', 'L-1']);
  expect(await codes('&sort=-budget')).toEqual(['L-1', 'L-3', 'L-2']);
  expect(await codes('&sort=-budget&pageSize=1&page=2')).toEqual(['L-3']);
  for (const sort of ['name', 'unit', 'status']) expect((await codes(`&sort=${sort}`)).sort()).toEqual(['L-1', 'L-2', 'L-3']);
});

test('an order that no list has is refused, and nothing else is read as one', async () => {
  const preparer = await story.as('preparer');
  for (const sort of ['', 'id', '--code', 'code desc', 'constructor', 'goal.code']) expect((await preparer.get(`/performance-goals?sort=${encodeURIComponent(sort)}`)).status).toBe(400);
});

test('the total is that of the whole filter, on whatever page one looks', async () => {
  for (const query of ['', '&pageSize=1', '&pageSize=1&page=3', '&page=50', '&sort=-budget&page=50']) expect(await list(query)).toMatchObject({ total: 3, totalBudget: '600.15' });
  expect(await list(`&search=${encodeURIComponent('河道')}`)).toMatchObject({ total: 1, totalBudget: '300.10' });
  expect(await list('&search=nothing')).toMatchObject({ total: 0, totalBudget: '0.00' });
});

test('the workbook has every line of the filter in its order, numbers as numbers and every text as text', async () => {
  const [heads, ...rows] = await workbook('&sort=budget');
  expect(heads).toEqual(['项目编码', '项目名称', '单位', '重点', '预算数（元）', '支出计划', '状态']);
  expect(rows.map(([code, name, , , budget]) => [code, name, budget])).toEqual([['L-2', '=路灯维护', 100.05], ['L-3', '巡逻补贴', 200], ['L-1', '河道保洁', 300.1], ['合计', null, 600.15]]);
  expect((await workbook(`&search=${encodeURIComponent('河道')}`)).map(([code]) => code)).toEqual(['项目编码', 'L-1', '合计']);
});

test('a workbook shows nobody more than their list', async () => {
  expect((await workbook('', 'performance-division')).length).toBe(2);
  expect((await (await story.as('system-administrator')).get('/performance-goals/workbook')).status).toBe(403);
});
