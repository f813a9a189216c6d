import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedDocument } from '#documents/parsed-document';
import { readDocument } from '#documents/reading/read-document';
import { aDistrict, aPerson, aUnit } from '../../support/builders.js';
import { sendDocument } from '../../support/documents/sent-document.js';
import { TestApp, type PersonClient, type Json } from '../../support/test-app.js';

/** Five disclosures that were really published, see test/documents/published-documents.test.ts; REAL_DOCUMENTS names their folder. */
const folder = process.env.REAL_DOCUMENTS ?? '';
const isHere = folder !== '' && existsSync(folder);

(isHere ? describe : describe.skip)('published documents become drafts (skipped unless REAL_DOCUMENTS names their folder)', () => {
  const files = isHere ? readdirSync(folder).sort() : [];
  const texts = files.filter((file) => file.endsWith('.txt'));
  let app: TestApp;
  const preparers = new Map<string, PersonClient>();
  const parsed = new Map<string, ParsedDocument>();

  beforeAll(async () => {
    app = await TestApp.start({}, 'published-import');
    const district = await aDistrict(app.sql);
    for (const file of texts) {
      const number = file.slice(0, 3);
      await aPerson(app.sql, `preparer-${number}`, 'preparer', await aUnit(app.sql, district.district, 'subdistrict-office', `office-${number}`));
      preparers.set(number, await app.signIn(`preparer-${number}`));
      parsed.set(number, await readDocument(file, bytesOf(file)));
    }
  });
  afterAll(() => app.stop());

  const bytesOf = (file: string): Uint8Array => readFileSync(join(folder, file));
  const given = async (file: string): Promise<Json> => {
    const answer = await sendDocument<Json>(app, preparers.get(file.slice(0, 3))!, file, bytesOf(file), '&forOwnUnit=true');
    expect([file, answer.status, answer.text.slice(0, 300)]).toEqual([file, 201, expect.any(String)]);
    return answer.body;
  };
  const verdictsIn = (compared: Json): string[] => [...new Set((compared['projects'] as Json[]).map(({ verdict }) => verdict as string))];
  const stored: Json[] = [];
  const departments: string[] = [];

  test.each(texts)('%s: every project is kept as it was printed', async (file) => {
    const preparer = preparers.get(file.slice(0, 3))!;
    const compared = await given(file);
    expect([verdictsIn(compared), compared['residue'], compared['missing']]).toEqual([['new'], [], []]);
    const applied = await preparer.post<Json>(`/document-imports/${compared['id']}/application`, { comparedWith: compared['comparedWith'] });
    const { projects, department } = parsed.get(file.slice(0, 3))!;
    expect([applied.status, applied.body['created']]).toEqual([200, projects.length]);
    const { outcome, goalId: departmentId } = applied.body['department'] as Json;
    expect(outcome).toBe(department === null ? 'none' : 'created');
    if (department !== null) {
      const goal = (await preparer.get<Json>(`/department-goals/${departmentId}`)).body;
      departments.push([goal['subGoals'].length, goal['safeguards'].length, goal['indicators'].length].join(' '));
      expect([goal['overallGoal'], (goal['subGoals'] as Json[]).map(({ name }) => name), goal['safeguards']]).toEqual([department.overallGoal ?? '', department.subGoals.map(({ name }) => name), department.safeguards]);
      expect((goal['indicators'] as Json[]).map((row) => [row['name'], row['target'].raw, row['scoring'].raw])).toEqual(department.indicators.map((row) => [row.name, row.target.raw, row.scoringSentence.raw]));
    }
    for (const [at, { goalId }] of (applied.body['projects'] as Json[]).entries()) {
      const goal = (await preparer.get<Json>(`/performance-goals/${goalId}`)).body;
      const project = projects[at]!;
      stored.push(goal);
      expect([goal['status'], goal['name'], goal['purpose'], goal['objectives']]).toEqual(['draft', project.name, project.purpose ?? '', project.goals]);
      if (project.code !== null) expect(goal['code']).toBe(project.code);
      expect(BigInt((goal['budget'].total as string).replace('.', ''))).toBe(BigInt(project.budget?.totalFen ?? 0));
      expect((goal['spendingPlan'] as Json[]).map(({ month, raw }) => [month, raw])).toEqual((project.spendingPlan ?? []).map(({ month, raw }) => [month, raw]));
      expect((goal['indicators'] as Json[]).map((row) => [row['level2'], row['name'], row['description'], row['target'].raw, row['target'].kind, row['target'].value, row['basis']]))
        .toEqual(project.indicators.map((row) => [row.level2, row.name, row.description, row.target.raw, row.target.kind, row.target.value, row.basis]));
    }
  });

  test('each speaks of its whole department: 38 duties, 26 safeguards, 26 indicators', () => {
    expect(departments).toEqual(['3 7 0', '5 4 0', '7 5 26', '12 3 0', '11 7 0']);
  });

  test('together they are 72 goals with 495 rows, 473 values, 147 sentences, 47 plans and 36 printed codes, to the fen', () => {
    const rows = stored.flatMap(({ indicators }) => indicators as Json[]);
    const codes = [...parsed.values()].flatMap(({ projects }) => projects.flatMap(({ code }) => code ?? []));
    expect({
      goals: stored.length,
      rows: rows.length,
      values: rows.filter(({ target }) => target.kind !== 'empty').length,
      ambiguous: rows.filter(({ target }) => target.kind === 'ambiguous' && target.value === null).length,
      sentences: stored.flatMap(({ objectives }) => objectives as string[]).length,
      plans: stored.filter(({ spendingPlan }) => spendingPlan.length > 0).length,
      codes: stored.filter(({ code }) => codes.includes(code as string)).length,
      fen: stored.reduce((sum, { budget }) => sum + BigInt((budget.total as string).replace('.', '')), 0n),
    }).toEqual({ goals: 72, rows: 495, values: 473, ambiguous: 64, sentences: 147, plans: 47, codes: 36, fen: 1636762707n + 334370000n + 384580000n + 1264100000n });
  });

  test.each(files.filter((file) => /\.(?:txt|docx)$/.test(file)))('%s: given in again, in whichever form, it is the same', async (file) => {
    const compared = await given(file);
    const hasDepartment = parsed.get(file.slice(0, 3))!.department !== null;
    expect([verdictsIn(compared), compared['department']['verdict']]).toEqual([['same'], hasDepartment ? 'same' : 'none']);
  });
});
