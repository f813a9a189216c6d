import { readFileSync } from 'node:fs';
import { readDocument } from '#documents/reading/read-document';
import { aDistrict, aPerson, aUnit, type BuiltDistrict } from '../../support/builders.js';
import { disclosureBlocks, usualLayout, type ProjectText } from '../../support/documents/disclosure.js';
import { exampleDisclosure } from '../../support/documents/example-disclosure.js';
import { officeDocument, sendDocument } from '../../support/documents/sent-document.js';
import { wordFile } from '../../support/documents/word-file.js';
import { TestApp, type Answer, type PersonClient, type Json } from '../../support/test-app.js';

let app: TestApp;
let district: BuiltDistrict;
let preparer: PersonClient;
let year = 2026;

beforeAll(async () => {
  app = await TestApp.start({}, 'document-imports');
  district = await aDistrict(app.sql);
  preparer = await app.signIn('preparer');
});
afterAll(() => app.stop());
/** Every test has a year of its own, so that none sees what another left. */
beforeEach(() => {
  year += 1;
});

const projectNo = (no: number, changes: Partial<ProjectText> = {}): ProjectText => ({ ...exampleDisclosure.projects[no - 1]!, ...changes });
const send = (projects: readonly ProjectText[], query = '', person = preparer): Promise<Answer<Json>> => sendDocument<Json>(app, person, '公开.txt', officeDocument(projects), `&fiscalYear=${year}${query}`);
const received = async (projects: readonly ProjectText[], query = ''): Promise<Json> => {
  const answer = await send(projects, query);
  expect([answer.status, answer.text.slice(0, 200)]).toEqual([201, expect.any(String)]);
  return answer.body;
};
const apply = (given: Json, body: Json = {}, person = preparer): Promise<Answer<Json>> => person.post<Json>(`/document-imports/${given['id']}/application`, { comparedWith: given['comparedWith'], ...body });
const imported = async (projects: readonly ProjectText[], body: Json = {}): Promise<Json> => {
  const answer = await apply(await received(projects), body);
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return answer.body;
};
const verdicts = (given: Json): string[] => (given['projects'] as Json[]).map(({ no, verdict }) => `${no} ${verdict}`);
const outcomes = (applied: Json): string[] => (applied['projects'] as Json[]).map(({ no, outcome }) => `${no} ${outcome}`);
const goal = async (id: string): Promise<Json> => (await preparer.get<Json>(`/performance-goals/${id}`)).body;
const goalIds = (applied: Json): string[] => (applied['projects'] as Json[]).map(({ goalId }) => goalId as string);
const everything = async (): Promise<string> => (await app.sql.query<{ sum: string }>(`select concat_ws(' ', (select count(*) from performance_goal), (select sum(version) from performance_goal), (select count(*) from goal_indicator),
  (select count(*) from audit_entry), (select count(*) from document_import)) as sum`)).rows[0]!.sum;

describe('the example of the repository', () => {
  test.each(['disclosure-2026.txt', 'disclosure-2026.docx'])('%s becomes drafts that say what it says, and is the same from then on', async (file) => {
    const bytes = readFileSync(`examples/${file}`);
    const given = await sendDocument<Json>(app, preparer, file, bytes, `&fiscalYear=${year}&forOwnUnit=true`);
    expect(given.body).toMatchObject({ fileName: file, fiscalYear: year, unitCode: '520001', importedBy: 'preparer', missing: [], residue: [] });
    expect(new Set((given.body['projects'] as Json[]).map(({ verdict }) => verdict))).toEqual(new Set(['new']));
    expect((given.body['findings'] as Json[]).length).toBeGreaterThan(20);
    const applied = (await apply(given.body)).body;
    expect([applied['created'], applied['revised']]).toEqual([exampleDisclosure.projects.length, 0]);
    const { projects } = await readDocument(file, bytes);
    for (const [at, id] of goalIds(applied).entries()) {
      const printed = projects[at]!;
      const stored = await goal(id);
      expect(stored).toMatchObject({ status: 'draft', code: printed.code, name: printed.name, purpose: printed.purpose, objectives: printed.goals });
      expect(BigInt((stored['budget']['total'] as string).replace('.', ''))).toBe(BigInt(printed.budget!.totalFen!));
      expect((stored['spendingPlan'] as Json[]).map(({ raw }) => raw)).toEqual(printed.spendingPlan!.map(({ raw }) => raw));
      expect((stored['indicators'] as Json[]).map((row) => [row['name'], row['description'], row['target'].raw, row['basis']])).toEqual(printed.indicators.map((row) => [row.name, row.description, row.target.raw, row.basis]));
    }
    const again = await preparer.get<Json>(`/document-imports/${given.body['id']}`);
    expect(new Set((again.body['projects'] as Json[]).map(({ verdict }) => verdict))).toEqual(new Set(['same']));
  });
});

describe('idempotent by content', () => {
  test('the same file is the same import, and applying it again changes nothing', async () => {
    const projects = [projectNo(1), projectNo(2)];
    const applied = await imported(projects);
    expect(outcomes(applied)).toEqual(['1 created', '2 created']);
    const before = await everything();
    const second = await received(projects);
    expect(verdicts(second)).toEqual(['1 same', '2 same']);
    expect(await imported(projects)).toMatchObject({ created: 0, revised: 0 });
    expect(await everything()).toBe(before);
  });

  test('a choice that was made stays made', async () => {
    const given = await received([projectNo(1)]);
    expect((given['projects'] as Json[])[0]).toMatchObject({ ambiguous: [{ indicator: 2, raw: '≥95100%', suggestions: ['≥95%', '=100%'], kept: null }] });
    const [id] = goalIds((await apply(given, { choices: [{ project: 1, indicator: 2, target: '≥95%' }] })).body);
    expect((await goal(id!))['indicators'][1]['target']).toMatchObject({ raw: '≥95%', kind: 'quantitative', value: '95' });
    const again = await received([projectNo(1)]);
    expect([verdicts(again), (again['projects'] as Json[])[0]!['ambiguous'][0]['kept']]).toEqual([['1 same'], '≥95%']);
  });
});

describe('without a choice an ambiguous value is no number', () => {
  test('the raw text is stored, and the form asks for it', async () => {
    const [id] = goalIds(await imported([projectNo(1)]));
    const stored = await goal(id!);
    expect(stored['indicators'][1]['target']).toMatchObject({ raw: '≥95100%', kind: 'ambiguous', value: null });
    expect((stored['violations'] as Json[]).map(({ code }) => code)).toContain('goal.target-ambiguous');
  });

  test.each([
    [{ project: 1, indicator: 1, target: '≥1人' }, 'import.choice-not-open'],
    [{ project: 1, indicator: 2, target: '≥90100%' }, 'import.choice-unclear'],
  ])('a choice that decides nothing is refused with a sentence: %j', async (choice, code) => {
    const given = await received([projectNo(1)]);
    const before = await everything();
    const answer = await apply(given, { choices: [choice] });
    expect([answer.status, answer.body['code'], answer.body['detail']]).toEqual([422, code, expect.stringMatching(/第 1 个项目第 \d 条指标/)]);
    expect(await everything()).toBe(before);
  });
});

describe('against what is there', () => {
  test('changed, same, new and missing are told apart, with every difference in words, and only what is chosen is written', async () => {
    const first = await imported([projectNo(1), projectNo(2), projectNo(3)]);
    const next = [projectNo(1), projectNo(2, { purpose: '另有用途', total: '218401.00', other: '1.00' }), projectNo(4), projectNo(5)];
    const given = await received(next);
    expect(verdicts(given)).toEqual(['1 same', '2 changed', '3 new', '4 new']);
    expect((given['missing'] as Json[]).map(({ code, statusName }) => [code, statusName])).toEqual([[projectNo(3).code, '草稿']]);
    expect((given['projects'] as Json[])[1]!['differences'].map(({ message }: Json) => message)).toEqual([
      '预算：预算数由“218400.00”改为“218401.00”；其他资金由“0.00”改为“1.00”。', expect.stringMatching(/^资金用途：由“.+”改为“另有用途”。$/),
    ]);
    const applied = (await apply(given, { projects: [2, 3] })).body;
    expect(outcomes(applied)).toEqual(['1 not-chosen', '2 revised', '3 created', '4 not-chosen']);
    expect(await goal(goalIds(first)[1]!)).toMatchObject({ version: 2, purpose: '另有用途', budget: { total: '218401.00', other: '1.00' } });
    expect(await goal(goalIds(first)[2]!)).toMatchObject({ version: 1, status: 'draft' });
    expect(verdicts(await received(next))).toEqual(['1 same', '2 same', '3 same', '4 new']);
  });

  test('a goal under review is a conflict: never overwritten, with the reason and who can', async () => {
    const [id] = goalIds(await imported([projectNo(1), projectNo(2)]));
    const before = await goal(id!);
    await app.sql.query(`update performance_goal set status = 'under-review' where id = $1`, [id]);
    const given = await received([projectNo(1, { purpose: '改了' }), projectNo(2, { purpose: '也改了' })]);
    expect((given['projects'] as Json[])[0]).toMatchObject({ verdict: 'conflict', statusName: '审核中', reason: '正在审核中，不能进行此项操作。', whoCan: expect.arrayContaining(['单位负责人']) });
    expect(outcomes((await apply(given)).body)).toEqual(['1 conflict', '2 revised']);
    expect(await goal(id!)).toMatchObject({ purpose: before['purpose'], version: before['version'], status: 'under-review' });
  });

  test('a renamed project keeps its goal, which takes the new name', async () => {
    const [id] = goalIds(await imported([projectNo(1)]));
    const given = await received([projectNo(1, { name: '网格员岗位补贴' })]);
    expect([verdicts(given), given['projects'][0]['differences'][0]['message']]).toEqual([['1 changed'], '项目名称：由“社区工作者岗位补贴”改为“网格员岗位补贴”。']);
    expect(outcomes((await apply(given)).body)).toEqual(['1 revised']);
    expect(await goal(id!)).toMatchObject({ name: '网格员岗位补贴', version: 2 });
  });

  test('rows keep their identity when a value in them changes', async () => {
    const [id] = goalIds(await imported([projectNo(4)]));
    const before = await goal(id!);
    const rows = projectNo(4).indicators.map((row, at) => (at === 0 ? { ...row, target: '≥77次' } : row));
    await imported([projectNo(4, { indicators: rows })]);
    const after = await goal(id!);
    expect(after['indicators'].map((row: Json) => row['id'])).toEqual(before['indicators'].map((row: Json) => row['id']));
    expect(after['indicators'][0]['target']['raw']).toBe('≥77次');
  });

  test('projects without a code are numbered by their table, and found again by name', async () => {
    const projects = [projectNo(1, { code: '' }), projectNo(2, { code: '' })];
    await imported(projects);
    const given = await received([projectNo(2, { code: '' })]);
    expect((given['projects'] as Json[]).map(({ no, code, verdict }) => [no, code, verdict])).toEqual([[1, `520001-${year}-002`, 'same']]);
    expect((given['missing'] as Json[]).map(({ code }) => code)).toEqual([`520001-${year}-001`]);
  });
});

describe('what was read, beside the original', () => {
  const cellOf = (reading: Json, row: number, field: string): Json => (reading['projects'][0]['rows'][row]['cells'] as Json[]).find((cell) => cell['field'] === field)!;

  test('every value says what is printed, where, and how sure the reader is; the tables stand as they stood', async () => {
    const bytes = wordFile(disclosureBlocks({ ...exampleDisclosure, projects: [projectNo(1), projectNo(2)] }, { ...usualLayout, unitHeader: '520001桐花街道办事处' }));
    const given = (await sendDocument<Json>(app, preparer, '公开.docx', bytes, `&fiscalYear=${year}`)).body;
    expect(given['projects'][0]['confidence']).toEqual({ high: expect.any(Number), medium: 1, low: 1 });
    const reading = (await preparer.get<Json>(`/document-imports/${given['id']}/reading`)).body;
    expect(cellOf(reading, 1, 'target')).toEqual({ field: 'target', label: '指标值', value: '≥95100%', raw: '≥95100%', where: expect.stringContaining('table'), confidence: 'low', confidenceName: '存疑' });
    expect((reading['projects'][0]['fields'] as Json[]).slice(0, 3).map(({ label, value, confidence }) => [label, value, confidence])).toEqual([['项目名称', '社区工作者岗位补贴', 'high'], ['项目编码', projectNo(1).code, 'high'], ['预算数', '1512000.00', 'high']]);
    const printed = JSON.stringify(reading['projects'][1]['source']);
    for (const text of [projectNo(2).name, projectNo(2).purpose, '≥90百分比']) expect(printed).toContain(text);
    expect(printed).not.toContain(projectNo(1).name);
    expect(reading['department']['fields'].length).toBeGreaterThan(0);
  });

  test('the unit finds what it was given in a year, the latest first; another unit finds none of it', async () => {
    await received([projectNo(1)]);
    const later = await received([projectNo(2), projectNo(3)]);
    const list = (await preparer.get<Json>(`/document-imports?fiscalYear=${year}`)).body['items'] as Json[];
    expect(list.map(({ projects }) => projects)).toEqual([2, 1]);
    const other = await aUnit(app.sql, district.district, 'budget-unit', `reader-${year}`);
    await aPerson(app.sql, `reader-${year}`, 'preparer', other);
    const neighbour = await app.signIn(`reader-${year}`);
    expect((await neighbour.get<Json>(`/document-imports?fiscalYear=${year}`)).body['items']).toEqual([]);
    expect((await neighbour.get(`/document-imports/${later['id']}/reading`)).status).toBe(404);
  });
});

describe('one project never keeps the others back', () => {
  test('a split that does not add up is told with what to do, and everything else goes in', async () => {
    const given = await received([projectNo(1, { fiscal: '1.00' }), projectNo(2)]);
    expect(verdicts(given)).toEqual(['1 refused', '2 new']);
    expect(given['projects'][0]['faults']).toEqual([{ path: '/budget', code: 'import.funds-do-not-add-up', message: '预算数 1512000.00 元不等于财政资金 1.00 元与其他资金 0.00 元之和，这个项目没有导入：请在文件中更正后重新导入，或手工填报。' }]);
    expect(outcomes((await apply(given)).body)).toEqual(['1 refused', '2 created']);
  });

  test('a code that another unit of the district has is refused for that project alone', async () => {
    const other = await aUnit(app.sql, district.district, 'budget-unit', `other-${year}`);
    await aPerson(app.sql, `other-${year}`, 'preparer', other);
    const neighbour = await app.signIn(`other-${year}`);
    const theirs = (await send([projectNo(1)], '&forOwnUnit=true', neighbour)).body;
    expect(outcomes((await apply(theirs, {}, neighbour)).body)).toEqual(['1 created']);
    const given = await received([projectNo(1), projectNo(2)]);
    expect(verdicts(given)).toEqual(['1 refused', '2 new']);
    expect(given['projects'][0]['faults'][0]['message']).toContain('其他单位');
  });

  test('amounts that are not printed are blank in the draft, which then asks for them', async () => {
    const [id] = goalIds(await imported([projectNo(4, { total: '', fiscal: '', other: '' })]));
    const stored = await goal(id!);
    expect([stored['budget']['total'], (stored['violations'] as Json[]).some(({ code }) => code === 'goal.budget-missing')]).toEqual(['0.00', true]);
  });
});

describe('two people at once', () => {
  test('one wins, the other is told, and nothing is there twice', async () => {
    await aPerson(app.sql, `second-${year}`, 'preparer', district.office);
    const second = await app.signIn(`second-${year}`);
    const given = await received([projectNo(1), projectNo(2)]);
    const other = (await sendDocument<Json>(app, second, '别名.txt', officeDocument([projectNo(1, { purpose: '不同的用途' }), projectNo(2)]), `&fiscalYear=${year}`)).body;
    const answers = await Promise.all([apply(given), apply(other, {}, second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const told = answers.find(({ status }) => status === 409)!.body;
    expect([told['code'], told['detail']]).toEqual(['import.out-of-date', expect.stringContaining('没有写入任何内容')]);
    const { rows } = await app.sql.query<{ goals: number }>('select count(*)::int as goals from performance_goal where fiscal_year = $1', [year]);
    expect(rows).toEqual([{ goals: 2 }]);
  });

  test('an import does not overwrite what a colleague wrote after the comparison', async () => {
    const [id] = goalIds(await imported([projectNo(4)]));
    const given = await received([projectNo(4, { purpose: '文件里的用途' })]);
    const { budget, objectives, spendingPlan, version } = await goal(id!);
    expect((await preparer.put(`/performance-goals/${id}`, { budget, objectives, spendingPlan, indicators: [], purpose: '同事写的', version })).status).toBe(200);
    const answer = await apply(given);
    expect([answer.status, answer.body['code']]).toEqual([409, 'import.out-of-date']);
    expect((await goal(id!))['purpose']).toBe('同事写的');
    const now = (await preparer.get<Json>(`/document-imports/${given['id']}`)).body;
    expect(outcomes((await apply(now)).body)).toEqual(['1 revised']);
  });
});

describe('whose document it is', () => {
  test('one that names another unit is refused until the preparer says that it is meant', async () => {
    const bytes = officeDocument([projectNo(1)], '310001别的街道办事处');
    const refused = await sendDocument<Json>(app, preparer, 'a.txt', bytes, `&fiscalYear=${year}`);
    expect([refused.status, refused.body['code'], refused.body['detail']]).toEqual([409, 'import.other-unit', expect.stringMatching(/310001.*520001/)]);
    expect((await sendDocument<Json>(app, preparer, 'a.txt', bytes, `&fiscalYear=${year}&forOwnUnit=true`)).status).toBe(201);
  });

  test('the year is the printed one, or the one that is given; without either it is asked for', async () => {
    const printed = await sendDocument<Json>(app, preparer, 'b.txt', officeDocument([projectNo(1)]));
    expect([printed.status, printed.body['fiscalYear']]).toEqual([201, 2026]);
    const silent = await sendDocument<Json>(app, preparer, 'c.txt', officeDocument([projectNo(1, { code: '', purpose: '用途' })], undefined, { opening: ['桐花街道办事处'], department: [] }));
    expect([silent.status, silent.body['code']]).toEqual([422, 'import.year-unknown']);
  });

  test('another unit, another district and nobody are all told that there is no such import', async () => {
    const given = await received([projectNo(1)]);
    const elsewhere = await aDistrict(app.sql, `88${year}`, `d${year}`);
    const child = await aUnit(app.sql, district.office, 'budget-unit', `child-${year}`);
    await aPerson(app.sql, `child-${year}`, 'preparer', child);
    for (const login of [elsewhere.people.preparer.login, `child-${year}`]) {
      const stranger = await app.signIn(login);
      for (const answer of [await stranger.get<Json>(`/document-imports/${given['id']}`), await apply(given, {}, stranger)]) expect([answer.status, answer.body['code']]).toEqual([404, 'import.not-found']);
    }
    const leader = await app.signIn('unit-leader');
    expect([(await leader.get(`/document-imports/${given['id']}`)).status, (await sendDocument(app, leader, 'a.txt', officeDocument([projectNo(1)]))).status]).toEqual([403, 403]);
  });
});

describe('what is no document is refused with a sentence', () => {
  test.each<[string, string, Uint8Array, number, string]>([
    ['a program with another name', 'a.docx', new TextEncoder().encode('MZ\u0001\u0002'), 422, 'document.extension-mismatch'],
    ['nothing', 'a.txt', new Uint8Array(), 422, 'document.empty'],
    ['a text without a table', 'a.txt', new TextEncoder().encode('通知\n今天下午开会。\n'), 422, 'document.no-goal-table'],
    ['more than a document ever is', 'a.txt', new Uint8Array(21 * 1024 * 1024), 413, 'document.too-large'],
  ])('%s', async (_what, name, bytes, status, code) => {
    const before = await everything();
    const answer = await sendDocument<Json>(app, preparer, name, bytes, `&fiscalYear=${year}`);
    expect([answer.status, answer.body['code'], answer.body['detail']]).toEqual([status, code, expect.stringMatching(/[一-龥].*[。]$/)]);
    expect(await everything()).toBe(before);
  });

  test('a body that is no file, and a file where none is taken', async () => {
    const json = await preparer.post<Json>(`/document-imports?fileName=a.txt`, { a: 1 });
    expect([json.status, json.body['code']]).toEqual([415, 'import.body-not-a-file']);
    const nothing = await preparer.post<Json>(`/document-imports?fileName=a.txt`);
    expect([nothing.status, nothing.body['code']]).toEqual([415, 'import.body-not-a-file']);
    const response = await fetch(`${app.baseUrl}/performance-goals`, { method: 'POST', headers: { cookie: preparer.cookie, 'x-csrf-token': preparer.csrfToken, 'content-type': 'application/octet-stream' }, body: 'x' });
    expect([response.status, ((await response.json()) as Json)['code']]).toEqual([415, 'request.media-type-unsupported']);
  });

  test('a file that takes long to read keeps nobody else waiting', async () => {
    const long = officeDocument(Array.from({ length: 1500 }, () => projectNo(1)));
    let isRead = false;
    const reading = sendDocument<Json>(app, preparer, '公开.txt', long, `&fiscalYear=${year}`).finally(() => { isRead = true; });
    let answered = 0;
    while (!isRead) {
      expect((await preparer.get('/performance-goals')).status).toBe(200);
      answered += 1;
    }
    expect((await reading).body).toMatchObject({ status: 422, code: 'import.too-many-projects' });
    // Read in the process of the API, the file would let one request through, or two.
    expect(answered).toBeGreaterThan(10);
  });

  test('nobody who is not signed in is listened to', async () => {
    const response = await fetch(`${app.baseUrl}/document-imports?fileName=a.txt`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: 'x' });
    expect(response.status).toBe(401);
  });
});

test('an import and its application stand in the trail, with who did it', async () => {
  const given = await received([projectNo(1), projectNo(2)]);
  await apply(given);
  const { rows } = await app.sql.query<{ event: string; details: Json }>(`select event, audit_body(audit_entry)->'details' as details from audit_entry where subject_kind = 'document-import' and subject_id = $1 order by no`, [given['id']]);
  expect(rows).toEqual([
    { event: 'document.received', details: { fileName: '公开.txt', sha256: given['sha256'], fiscalYear: year, projects: 2 } },
    { event: 'document.applied', details: { created: 2, revised: 0, department: 'created' } },
  ]);
});
