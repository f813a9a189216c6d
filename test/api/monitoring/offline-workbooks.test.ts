import { readXlsx } from 'hucre';
import { aPerson, aUnit } from '../../support/builders.js';
import { ReturnedWorkbookFile } from '../../support/documents/returned-workbook.js';
import { savedByAnotherProgram } from '../../support/documents/another-program.js';
import { FiscalStory, type IssuedGoal } from '../../support/fiscal-story.js';
import { answerOf, type Answer, type Json } from '../../support/test-app.js';

const [INDICATORS, PROJECTS] = ['指标完成情况', '资金与偏差'];
const LONG = 120_000;

let story: FiscalStory;
let first: IssuedGoal;
let second: IssuedGoal;

beforeAll(async () => {
  story = await FiscalStory.begin('offline-workbooks');
  first = await story.issuedGoal({ code: 'OFF-1', name: '社区巡逻补贴' });
  second = await story.issuedGoal({ code: 'OFF-2', name: '=1+1', indicators: [
    { category: 'quantity', name: '@SUM(A1)', description: '', target: '≥20人', basis: '' },
    { category: 'social-benefit', name: '纠纷调解情况', description: '', target: '明显改善', basis: '' },
  ] });
  await story.itIs('2026-04-02');
  await story.pay(first, '2026-03-18', '30000.00');
});
afterAll(() => story.end());

const term = 'fiscalYear=2026&month=3';
async function download(query = term, login = 'preparer'): Promise<Uint8Array> {
  const { cookie } = await story.as(login);
  const response = await fetch(`${story.app.baseUrl}/offline-workbooks?${query}`, { headers: { cookie } });
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}
const open = async (query = term): Promise<ReturnedWorkbookFile> => ReturnedWorkbookFile.open(await download(query));
async function send(kind: 'comparison' | 'application', bytes: Uint8Array, query = term, login = 'preparer'): Promise<Answer<Json>> {
  const { cookie, csrfToken } = await story.as(login);
  return answerOf<Json>(await fetch(`${story.app.baseUrl}/offline-workbooks/${kind}?${query}`, {
    method: 'POST', headers: { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/octet-stream' }, body: new Blob([bytes as Uint8Array<ArrayBuffer>]),
  }));
}
const report = async (goal: IssuedGoal, month = 3): Promise<Json> => (await (await story.as('preparer')).get<Json>(`/monitoring-reports/${(await story.reportOf(goal, month)).id}`)).body;
const actuals = async (goal: IssuedGoal, month = 3): Promise<unknown[]> => ((await report(goal, month))['indicators'] as Json[]).map((each) => each['actual']);
async function revise(goal: IssuedGoal, month: number, body: Json): Promise<void> {
  const { id, version } = await story.reportOf(goal, month);
  const answer = await (await story.as('preparer')).put(`/monitoring-reports/${id}`, { version, indicators: [], ...body });
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
}
const refusal = async (file: ReturnedWorkbookFile, query = term): Promise<[number, string, string]> => {
  const { status, body } = await send('comparison', file.save(), query);
  return [status, body['code'] as string, body['detail'] as string];
};

describe('the workbook that is handed out', () => {
  test('holds every indicator of the unit\'s issued projects with the spending so far, and lets only the cells to fill in be changed', async () => {
    const { sheets } = await readXlsx(await download(), { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual([INDICATORS, PROJECTS]);
    expect(sheets.map(({ protection }) => protection?.sheet)).toEqual([true, true]);
    const [indicators, projects] = sheets;
    expect(indicators!.rows).toHaveLength(3 + 6 + 2);
    expect(indicators!.rows[3]!.slice(1, 9)).toEqual(['OFF-1', '社区巡逻补贴', '补贴发放人数', '≥20人', null, null, null, null].slice(0, 8));
    expect(projects!.rows[3]!.slice(1, 6)).toEqual(['OFF-1', '社区巡逻补贴', '120000.00', '30000.00', '待填报']);
    const isLocked = (at: string): boolean => indicators!.cells?.get(at)?.style?.protection?.locked !== false;
    expect(['3,1', '3,2', '3,3', '3,4', '2,5'].map(isLocked)).toEqual([true, true, true, true, true]);
    expect(['3,5', '3,6', '3,7', '3,8'].map(isLocked)).toEqual([false, false, false, false]);
    expect([0, 9, 10, 11, 12, 13].map((column) => indicators!.columns?.[column]?.hidden)).toEqual([true, true, true, true, true, true]);
  });

  test('holds no formula, whatever somebody named a project or an indicator', async () => {
    const { sheets } = await readXlsx(await download(), { readStyles: true });
    expect(sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])]).filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(sheets[0]!.rows[9]!.slice(2, 4)).toEqual(['=1+1', '@SUM(A1)']);
  });

  test('changes nothing, and is the same for those who come back untouched', async () => {
    const { status, body } = await send('comparison', await download());
    expect([status, body['same'], body['changed'], body['conflicts'], body['missingRows'], body['extras']]).toEqual([200, 8 * 4 + 2 * 3, [], [], [], []]);
  });

  test('is refused for a checkpoint without reports', async () => {
    const answer = await (await story.as('preparer')).get<Json>('/offline-workbooks?fiscalYear=2026&month=4');
    expect([answer.status, answer.body['code']]).toEqual([404, 'workbook.no-reports']);
  });
});

describe('a workbook that comes back', () => {
  test('is merged cell by cell: shown first, then written with its trail, and a second time does nothing', async () => {
    const file = await open();
    const row = file.rowOf(INDICATORS!, 3, '发放准确率');
    file.set(INDICATORS!, `F${row}`, '９9 %').set(INDICATORS!, `H${row}`, '有可能').set(PROJECTS!, 'G4', '118,000.5').set(PROJECTS!, 'H4', '拨付晚于计划');
    const qualitative = file.rowOf(INDICATORS!, 3, '纠纷调解情况');
    file.set(INDICATORS!, `F${qualitative}`, '部分达成并具有一定效果');
    const bytes = file.reverseRows(INDICATORS!, 4).reverseSheets().save();
    const before = await report(first);
    const compared = await send('comparison', bytes);
    expect(compared.status).toBe(200);
    expect((compared.body['changed'] as Json[]).map((cell) => [cell['projectCode'], cell['field'], cell['handedOut'], cell['returned']]).sort()).toEqual([
      ['OFF-1', 'actual', '', '99%'], ['OFF-1', 'deviationCause', '', '拨付晚于计划'], ['OFF-1', 'forecastSpent', '', '118000.50'], ['OFF-1', 'likelihood', '', '有可能'],
      ['OFF-2', 'actual', '', '部分达成并具有一定效果'],
    ]);
    expect((await report(first))['version']).toBe(before['version']);
    const applied = await send('application', bytes);
    expect([applied.status, applied.body['written'], (applied.body['reportIds'] as string[]).length]).toEqual([200, 5, 2]);
    const after = await report(first);
    expect([after['forecastSpent'], after['deviationCause'], (after['indicators'] as Json[])[1]]).toEqual(['118000.50', '拨付晚于计划', expect.objectContaining({ actual: { kind: 'number', value: '99' }, likelihood: 'possible' })]);
    expect((await actuals(second))[1]).toEqual({ kind: 'level', level: 'partly-achieved', share: null });
    const again = await send('application', bytes);
    expect([again.status, again.body['written'], again.body['reportIds']]).toEqual([200, 0, []]);
    expect((await report(first))['version']).toBe(after['version']);
    expect(await story.brokenInvariants()).toEqual([]);
  });

  test('overwrites nothing that was changed meanwhile before a person chooses, cell by cell, and a choice holds for the two texts it was made for', async () => {
    const file = await open('fiscalYear=2026&month=6');
    file.set(INDICATORS!, 'F4', '21人').set(INDICATORS!, 'F5', '97%');
    const bytes = file.save();
    const months = (query = ''): string => `fiscalYear=2026&month=6${query}`;
    const numbers = (...values: string[]): Json => ({ indicators: values.map((value, at) => ({ indicatorId: first.indicatorIds[at], actual: { kind: 'number', value } })) });
    await revise(first, 6, numbers('22', '98'));
    const { body } = await send('comparison', bytes, months());
    expect((body['conflicts'] as Json[]).map((cell) => [cell['cell'], cell['handedOut'], cell['returned'], cell['present']])).toEqual([['指标完成情况!F4', '', '21人', '22人'], ['指标完成情况!F5', '', '97%', '98%']]);
    const [mine, theirs] = (body['conflicts'] as Json[]).map((cell) => cell['choice'] as string);
    const unchosen = await send('application', bytes, months(`&take=${mine}`));
    expect([unchosen.status, unchosen.body['code'], unchosen.body['detail']]).toEqual([409, 'workbook.conflict-unchosen', expect.stringContaining('指标完成情况!F5')]);
    expect(await actuals(first, 6)).toEqual(expect.arrayContaining([{ kind: 'number', value: '22' }, { kind: 'number', value: '98' }]));
    await revise(first, 6, numbers('23', '98'));
    expect((await send('application', bytes, months(`&take=${mine}&leave=${theirs}`))).status).toBe(409);
    await revise(first, 6, numbers('22', '98'));
    const chosen = await send('application', bytes, months(`&take=${mine}&leave=${theirs}`));
    expect([chosen.status, chosen.body['written']]).toEqual([200, 1]);
    expect((await actuals(first, 6)).slice(0, 2)).toEqual([{ kind: 'number', value: '21' }, { kind: 'number', value: '98' }]);
    const again = await send('application', bytes, months(`&leave=${theirs}`));
    expect([again.status, again.body['written']]).toEqual([200, 0]);
  });

  test('is written whole or not at all: a value nobody can read is named with its cell', async () => {
    const file = (await open('fiscalYear=2026&month=10')).set(INDICATORS!, 'F4', '20').set(INDICATORS!, 'F5', '差不多').set(PROJECTS!, 'G4', '约十二万').set(INDICATORS!, 'H4', '大概');
    const october = 'fiscalYear=2026&month=10';
    const { body } = await send('comparison', file.save(), october);
    expect((body['unreadable'] as Json[]).map((cell) => [cell['cell'], cell['code'], cell['message']])).toEqual([
      ['指标完成情况!H4', 'workbook.likelihood-unreadable', expect.stringContaining('大概')],
      ['指标完成情况!F5', 'workbook.value-unreadable', expect.stringContaining('差不多')],
      ['资金与偏差!G4', 'workbook.amount-unreadable', expect.stringContaining('约十二万')],
    ]);
    const refused = await send('application', file.save(), october);
    expect([refused.status, refused.body['code']]).toEqual([422, 'workbook.cells-unreadable']);
    expect((await actuals(first, 10))[0]).toBeNull();
  });

  test('tells rows that are gone and texts that have no place, and merges the rest', async () => {
    const file = (await open('fiscalYear=2026&month=10')).set(INDICATORS!, 'F4', '19').dropRow(INDICATORS!, 5).dropSheet(PROJECTS!).addSheet('便笺', '请领导过目').set(INDICATORS!, 'P4', '备注').set(INDICATORS!, 'C30', '合计');
    const { body } = await send('comparison', file.save(), 'fiscalYear=2026&month=10');
    expect((body['changed'] as Json[]).map((cell) => cell['returned'])).toEqual(['19人']);
    expect((body['missingRows'] as Json[]).map((row) => [row['projectCode'], row['indicatorId']])).toEqual([['OFF-1', first.indicatorIds[1]], ['OFF-1', null], ['OFF-2', null]]);
    expect((body['extras'] as Json[]).map((each) => [each['cell'], each['text']])).toEqual([['第 1 张表!A1', '请领导过目'], ['指标完成情况!P4', '备注'], ['指标完成情况!C30', '合计']]);
  });

  test('writes nothing into a report that was filed meanwhile', async () => {
    const third = await story.issuedGoal({ code: 'OFF-3', indicators: [{ category: 'quantity', name: '单一数量', description: '', target: '≥1个', basis: '' }, { category: 'social-benefit', name: '单一效益', description: '', target: '≥1个', basis: '' }] });
    const file = await open();
    const row = file.rowOf(INDICATORS!, 3, '单一数量');
    await revise(third, 3, { indicators: third.indicatorIds.map((indicatorId) => ({ indicatorId, actual: { kind: 'number', value: '1' }, forecast: { kind: 'number', value: '1' }, likelihood: 'certain' })), deviationCause: '启动晚', correctiveMeasure: '加快' });
    const { id, version } = await story.reportOf(third, 3);
    expect((await (await story.as('preparer')).post(`/monitoring-reports/${id}/submission`, { version })).status).toBe(200);
    const bytes = file.set(INDICATORS!, `F${row}`, '5').save();
    const applied = await send('application', bytes);
    expect([applied.status, applied.body['written'], (applied.body['locked'] as Json[]).map((cell) => [cell['cell'], cell['present']])]).toEqual([200, 0, [[`指标完成情况!F${row}`, '1个']]]);
  });

  test('is merged after another program has saved it', async () => {
    const file = (await open('fiscalYear=2026&month=10')).set(INDICATORS!, 'F4', '18').set(PROJECTS!, 'H4', '第一行\n第二行');
    const { status, body } = await send('comparison', await savedByAnotherProgram(file.save()), 'fiscalYear=2026&month=10');
    expect([status, (body['changed'] as Json[]).map((cell) => cell['returned']), body['missingRows'], body['extras']]).toEqual([200, ['18人', '第一行\n第二行'], [], []]);
    const untouched = await send('comparison', await savedByAnotherProgram(await download('fiscalYear=2026&month=10')), 'fiscalYear=2026&month=10');
    expect([untouched.status, untouched.body['changed'], untouched.body['missingRows'], untouched.body['extras']]).toEqual([200, [], [], []]);
  }, LONG);
});

describe('a workbook is refused, with the cell named,', () => {
  test('when it is of another month, another year, or another unit', async () => {
    const file = await open();
    expect(await refusal(file, 'fiscalYear=2026&month=6')).toEqual([422, 'workbook.other-month', expect.stringMatching(/指标完成情况!A1.*3 月.*6 月/)]);
    expect(await refusal(file, 'fiscalYear=2027&month=3')).toEqual([422, 'workbook.other-year', expect.stringMatching(/指标完成情况!A1.*2026.*2027/)]);
    const sibling = await aUnit(story.app.sql, story.district.district, 'subdistrict-office', '520002');
    await aPerson(story.app.sql, 'neighbour', 'preparer', sibling);
    const foreign = await send('comparison', file.save(), term, 'neighbour');
    expect([foreign.status, foreign.body['code'], foreign.body['detail']]).toEqual([422, 'workbook.other-unit', expect.stringContaining('指标完成情况!A1')]);
  });

  test('when its mark was rewritten to look like this month\'s', async () => {
    const file = await open('fiscalYear=2026&month=6');
    for (const sheet of [INDICATORS!, PROJECTS!]) file.set(sheet, 'A1', file.get(sheet, 'A1').replace(/6$/, '3'));
    expect(await refusal(file)).toEqual([422, 'workbook.tampered', expect.stringContaining('指标完成情况!A1')]);
  });

  test.each([
    ['a target', INDICATORS, 'E4', '≥2人'],
    ['the spending', PROJECTS, 'E4', '120000.00'],
  ])('when %s was changed', async (_what, sheet, at, text) => {
    expect(await refusal((await open()).set(sheet!, at, text))).toEqual([422, 'workbook.tampered', expect.stringContaining(`${sheet}!${at}`)]);
  });

  test('when what it was handed out with was changed, so that a conflict would go unseen', async () => {
    expect(await refusal((await open()).set(INDICATORS!, 'J4', '99人'))).toEqual([422, 'workbook.tampered', expect.stringContaining('指标完成情况!B4')]);
  });

  test('when two rows swapped their identities', async () => {
    const file = await open();
    const [one, other] = [file.get(INDICATORS!, 'A4'), file.get(INDICATORS!, 'A5')];
    expect((await refusal(file.set(INDICATORS!, 'A4', other).set(INDICATORS!, 'A5', one)))[1]).toBe('workbook.tampered');
  });

  test('when a row stands there twice, cells were merged, or a column was renamed', async () => {
    expect(await refusal((await open()).repeatRow(INDICATORS!, 4))).toEqual([422, 'workbook.row-twice', expect.stringMatching(/指标完成情况!B\d+/)]);
    expect(await refusal((await open()).merge(INDICATORS!, 'F4:F6'))).toEqual([422, 'workbook.cells-merged', expect.stringContaining('指标完成情况!F4')]);
    expect(await refusal((await open()).set(INDICATORS!, 'F3', '完成值'))).toEqual([422, 'workbook.structure-changed', expect.stringMatching(/指标完成情况!F3.*实际完成值/)]);
  });

  test('when it is no workbook of ours, or no workbook at all', async () => {
    const file = await open();
    for (const sheet of [INDICATORS!, PROJECTS!]) file.set(sheet, 'A1', '');
    expect((await refusal(file))[1]).toBe('workbook.not-ours');
    const damaged = await send('comparison', (await download()).slice(0, 2000));
    expect([damaged.status, damaged.body['code']]).toEqual([422, expect.stringMatching(/^document\./)]);
  });
});
