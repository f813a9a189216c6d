import { disclosurePackage } from '#documents/forms/disclosure-package';
import type { ParsedDepartmentIndicator } from '#documents/parsed-document';
import { readDocument } from '#documents/reading/read-document';
import { writeDocument } from '#documents/writing/write-document';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { aDistrict } from '../../support/builders.js';
import type { DisclosureText, ProjectText } from '../../support/documents/disclosure.js';
import { exampleDisclosure } from '../../support/documents/example-disclosure.js';
import { officeDocument, sendDocument } from '../../support/documents/sent-document.js';
import { TestApp, type Answer, type PersonClient, type Json } from '../../support/test-app.js';

let app: TestApp;
let preparer: PersonClient;
let year = 2026;

beforeAll(async () => {
  app = await TestApp.start({}, 'department-imports');
  await aDistrict(app.sql);
  preparer = await app.signIn('preparer');
});
afterAll(() => app.stop());
/** A unit has one goal in a year, so every test has a year of its own. */
beforeEach(() => {
  year += 1;
});

const first: readonly ProjectText[] = exampleDisclosure.projects.slice(0, 1);
const said = (from: string, to: string): Partial<DisclosureText> => ({ department: exampleDisclosure.department.map((text) => text.replace(from, to)) });
const received = async (changes: Partial<DisclosureText> = {}, projects = first): Promise<Json> => {
  const answer = await sendDocument<Json>(app, preparer, '公开.txt', officeDocument(projects, undefined, changes), `&fiscalYear=${year}`);
  expect([answer.status, answer.text.slice(0, 200)]).toEqual([201, expect.any(String)]);
  return answer.body;
};
const apply = (given: Json, body: Json = {}): Promise<Answer<Json>> => preparer.post<Json>(`/document-imports/${given['id']}/application`, { comparedWith: given['comparedWith'], ...body });
const imported = async (changes: Partial<DisclosureText> = {}, body: Json = {}): Promise<Json> => {
  const answer = await apply(await received(changes), body);
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return answer.body['department'];
};
const goal = async (id: string): Promise<Json> => (await preparer.get<Json>(`/department-goals/${id}`)).body;
const stand = (id: string, status: string) => app.sql.query('update department_goal set status = $2 where id = $1', [id, status]);
const rows = async (): Promise<string> => (await app.sql.query<{ sum: string }>(`select concat_ws(' ', (select count(*) from department_goal), (select sum(version) from department_goal), (select count(*) from audit_entry)) as sum`)).rows[0]!.sum;

test('a document creates the goal of the department beside those of its projects; given in again, nothing is to do', async () => {
  const given = await received();
  expect(given['department']).toEqual({ verdict: 'new', goalId: null, statusName: null, differences: [], confidence: { high: expect.any(Number), medium: 0, low: 0 }, ambiguous: [], faults: [], reason: null, whoCan: [] });
  const applied = (await apply(given)).body;
  expect([applied['created'], applied['department']]).toEqual([1, { outcome: 'created', goalId: expect.any(String) }]);
  expect(await goal(applied['department'].goalId)).toMatchObject({
    status: 'draft', version: 1, fiscalYear: year, overallGoal: exampleDisclosure.department[2], safeguards: [expect.stringMatching(/^明确责任/), expect.stringMatching(/^按月对账/), expect.stringMatching(/^据实验收/)],
    subGoals: [{ name: '社区公共服务', goal: '补贴按月到户，窗口按时开放。' }, { name: '人居环境' }, { name: '公共安全' }],
    totals: { income: { amount: '14365700.00', raw: '1436.57万元' }, basic: { amount: '8862600.00' }, project: { amount: '5503100.00' } },
  });
  const again = await received();
  expect(again['department']).toMatchObject({ verdict: 'same', goalId: applied['department'].goalId, statusName: '草稿' });
  const before = await rows();
  expect((await apply(again)).body['department']).toEqual({ outcome: 'same', goalId: applied['department'].goalId });
  expect(await rows()).toBe(before);
});

test('the trail of the import says what became of it, also where no project was written', async () => {
  await imported({}, { department: false });
  const given = await received();
  await apply(given);
  const { rows: trail } = await app.sql.query<{ details: Json }>(`select audit_body(audit_entry)->'details' as details from audit_entry where event = 'document.applied' and subject_id = $1 order by no`, [given['id']]);
  expect(trail.map(({ details }) => details)).toEqual([{ created: 1, revised: 0 }, { created: 0, revised: 0, department: 'created' }]);
});

test('a draft or returned one is revised, with every difference in words; its other texts stay', async () => {
  const { goalId } = await imported();
  const changed = said('补贴按月到户，窗口按时开放。', '补贴按月到户。');
  const given = await received(changed);
  expect(given['department']['differences'].map(({ message }: Json) => message)).toEqual(['分项绩效目标“社区公共服务”：绩效目标由“补贴按月到户，窗口按时开放。”改为“补贴按月到户。”。']);
  await stand(goalId, 'returned');
  expect(await imported(changed)).toEqual({ outcome: 'revised', goalId });
  expect(await goal(goalId)).toMatchObject({ version: 2, status: 'returned', overallGoal: exampleDisclosure.department[2], subGoals: [{ goal: '补贴按月到户。' }, {}, {}] });
});

test('a person may leave it out', async () => {
  expect(await imported({}, { department: false })).toEqual({ outcome: 'not-chosen', goalId: null });
  expect((await apply(await received(), { department: null })).status).toBe(400);
  expect((await received())['department']['verdict']).toBe('new');
});

test.each(['under-review', 'approved', 'issued'])('one that is %s is never written over, and the reason is said', async (status) => {
  const { goalId } = await imported();
  await stand(goalId, status);
  const before = await goal(goalId);
  const given = await received(said('每月核对', '每季核对'));
  expect(given['department']).toMatchObject({ verdict: 'conflict', goalId, differences: [{ part: 'safeguards' }], reason: expect.stringMatching(/。$/), whoCan: status === 'under-review' ? expect.arrayContaining(['单位负责人']) : [] });
  expect((await apply(given)).body['department']).toEqual({ outcome: 'conflict', goalId });
  expect(await goal(goalId)).toEqual(before);
});

test('beside one that was given up a new one is created', async () => {
  const { goalId } = await imported();
  await stand(goalId, 'voided');
  expect(await imported()).toEqual({ outcome: 'created', goalId: expect.not.stringContaining(goalId) });
});

test('a document without such a part says so, and one with nothing else is refused', async () => {
  expect((await received({ department: [] }))['department']['verdict']).toBe('none');
  expect(await imported({ department: [] })).toEqual({ outcome: 'none', goalId: null });
  const { status } = await sendDocument(app, preparer, '公开.txt', officeDocument([]), `&fiscalYear=${year}`);
  expect(status).toBe(422);
});

test('a text beyond its place keeps back the department, not the projects', async () => {
  const given = await received(said('围绕居民办事', '围绕'.repeat(10_001)));
  expect(given['department']).toMatchObject({ verdict: 'refused', faults: [{ path: '/overallGoal', code: 'import.text-too-long', message: expect.stringContaining('超过上限 20000 字') }] });
  const applied = (await apply(given)).body;
  expect([applied['created'], applied['department']]).toEqual([1, { outcome: 'refused', goalId: null }]);
});

test('the meaning of an ambiguous value is chosen when it is taken over, and stays chosen', async () => {
  const indicator = (name: string, target: string): ParsedDepartmentIndicator => ({ level1: '部门产出', level2: '质量', name, description: '口径', target: parseTargetValue(target), scoringSentence: { raw: '全部完成得满分', function: null, parameters: null }, basis: '台账', where: '' });
  const document = await readDocument('公开.txt', officeDocument(first));
  const bytes = await writeDocument(disclosurePackage({ ...document, department: { ...document.department!, indicators: [indicator('发放率', '≥100%'), indicator('合格率', '≥95100%')] } }), 'docx');
  const given = async (): Promise<Json> => (await sendDocument<Json>(app, preparer, '公开.docx', bytes, `&fiscalYear=${year}`)).body;
  const before = await given();
  expect(before['department']).toMatchObject({ verdict: 'new', ambiguous: [{ indicator: 2, name: '合格率', raw: '≥95100%', suggestions: ['≥95%', '=100%'], kept: null }] });
  for (const [choice, code] of [[{ indicator: 1, target: '≥90%' }, 'import.department-choice-not-open'], [{ indicator: 2, target: '≥90100%' }, 'import.department-choice-unclear']] as const) {
    expect(await apply(before, { choices: [choice] })).toMatchObject({ status: 422, body: { code, detail: expect.stringMatching(/^部门整体绩效指标第 \d 条/) } });
  }
  const { goalId } = (await apply(before, { choices: [{ indicator: 2, target: '≥95%' }] })).body['department'];
  expect((await goal(goalId))['indicators'].map(({ target }: Json) => [target.raw, target.kind])).toEqual([['≥100%', 'quantitative'], ['≥95%', 'quantitative']]);
  expect((await given())['department']).toMatchObject({ verdict: 'same', ambiguous: [{ indicator: 2, kept: '≥95%' }] });
});

test('what a colleague wrote after the comparison is not written over', async () => {
  const { goalId } = await imported();
  const given = await received(said('每月核对', '每季核对'));
  const { totals, introduction, subGoals, safeguards, indicators, version } = await goal(goalId);
  expect((await preparer.put(`/department-goals/${goalId}`, { totals, introduction, subGoals, safeguards, indicators, overallGoal: '同事写的', version })).status).toBe(200);
  expect(await apply(given)).toMatchObject({ status: 409, body: { code: 'import.out-of-date' } });
  expect(await goal(goalId)).toMatchObject({ overallGoal: '同事写的', version: version + 1 });
});

test('of two at once one creates it and the other is told', async () => {
  const [one, other] = [await received(), await received(said('每月核对', '每季核对'))];
  const answers = await Promise.all([apply(one), apply(other)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await app.sql.query('select 1 from department_goal where fiscal_year = $1', [year])).rowCount).toBe(1);
});
