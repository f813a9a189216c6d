import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { DepartmentGoalContent } from '#domain/goal/department-goal';
import { freezeDepartmentContent, thawDepartmentContent } from '#domain/goal/frozen-department-content';
import { DomainError } from '#domain/shared/domain-error';
import { disclosurePackage } from '#documents/forms/disclosure-package';
import { departmentGoalForm } from '#documents/forms/official/department-forms';
import { readParts } from '#documents/forms/read-form';
import { documentOfDepartmentGoal, printDepartmentGoal } from '#documents/forms/stored/stored-department-goal';
import { importedDepartment, importedDepartmentGoal } from '#documents/imported-department-goal';
import type { ParsedDepartment, ParsedDocument, ParsedSubGoal } from '#documents/parsed-document';
import { readDocx } from '#documents/reading/docx-reader';
import { readDocumentWithStream } from '#documents/reading/read-document';
import { writeDocument } from '#documents/writing/write-document';
import { generateDisclosure } from '../support/documents/generated-disclosure.js';
import { returnedBlocks } from '../support/documents/returned-form.js';
import { withoutPlaces } from '../support/documents/without-places.js';
import { wordFile } from '../support/documents/word-file.js';

/** The published documents are not part of the repository; REAL_DOCUMENTS names their folder. */
const folder = process.env.REAL_DOCUMENTS;
const published = folder !== undefined && existsSync(folder) ? readdirSync(folder).filter((file) => /^00[23].*\.(?:txt|docx)$/.test(file)).map((file) => join(folder, file)) : [];
const examples = ['examples/disclosure-2026.txt', 'examples/disclosure-2026.docx'];
const nameOf = (file: string): string => (examples.includes(file) ? file : `${basename(file).slice(0, 3)}${extname(file)}`);

const read = async (file: string, bytes: Uint8Array = readFileSync(file)): Promise<ParsedDocument> => (await readDocumentWithStream(file, bytes)).document;

/** A goal as the database keeps it: its rows have identities, its text is the frozen one. */
function stored(document: ParsedDocument): DepartmentGoalContent {
  const draft = importedDepartmentGoal(document);
  if (draft === null) throw new Error('the document has no goals of a department');
  return thawDepartmentContent(freezeDepartmentContent({ ...draft, indicators: draft.indicators.map((indicator, at) => ({ ...indicator, id: `row ${at}` })) }));
}
const goalOf = (document: ParsedDocument) => ({
  id: 'g', districtId: 'd', unitId: 'u', unitCode: document.unit?.code ?? '', unitName: document.unit?.name ?? '', fiscalYear: document.fiscalYear ?? 2026,
  status: 'draft' as const, version: 1, round: 0, preparerId: 'p', contentHash: '', issuedOn: null, content: stored(document),
});

const said = ({ department, statedTotals }: Pick<ParsedDocument, 'department' | 'statedTotals'>): unknown => withoutPlaces({ department, statedTotals } as never);

/** The printed table parts 指标值 into three cells: a space between number and unit is not printed. */
const printed = (document: Pick<ParsedDocument, 'department' | 'statedTotals'>): unknown => JSON.parse(JSON.stringify(said(document), (key, value: unknown) => (key === 'raw' ? String(value).replaceAll(' ', '') : value)));

/** Imported, stored, printed as the unit publishes it, and read once more. */
async function onceAround(document: ParsedDocument): Promise<ParsedDocument> {
  return read('again.docx', await writeDocument(disclosurePackage({ ...document, ...documentOfDepartmentGoal(goalOf(document)), unit: document.unit, fiscalYear: document.fiscalYear, projects: document.projects }), 'docx'));
}

describe.each([...examples, ...published].map((file) => [nameOf(file), file] as const))('部门整体绩效目标 of %s', (_name, file) => {
  const source = read(file);

  test('what is stored prints what was imported: every text, band, indicator, sentence and total', async () => {
    const document = await source;
    expect(said(documentOfDepartmentGoal(goalOf(document)))).toEqual(said(document));
    expect(said(await onceAround(document))).toEqual(said(document));
  });

  test('the official form of it is read back from the Word file, field by field', async () => {
    const document = await source;
    const goal = goalOf(document);
    const subject = { document: documentOfDepartmentGoal(goal), project: null };
    const returned = readParts(departmentGoalForm.define(subject).parts, returnedBlocks(readDocx(await writeDocument(printDepartmentGoal(goal), 'docx'))));
    const facts = departmentGoalForm.facts(subject);
    // A form has no place for some facts; a list reads back what its columns hold.
    for (const [name, value] of Object.entries(returned.fields)) expect([name, value]).toEqual([name, facts.fields[name] ?? '']);
    for (const [name, records] of Object.entries(returned.lists)) {
      expect(records).toEqual((facts.lists[name] ?? []).map((record) => Object.fromEntries(Object.keys(records[0] ?? {}).map((field) => [field, record[field] ?? '']))));
    }
  });
});

const seeds = Array.from({ length: 60 }, (_seed, at) => at + 1);

test('generated documents come back equal from the store, and from a Word file printed of it', async () => {
  const failed: string[] = [];
  let counted = 0;
  for (const seed of seeds) {
    const { blocks } = generateDisclosure(seed);
    const document = await read('generated.docx', wordFile(blocks));
    if (document.department === null) continue;
    counted += 1;
    if (!isDeepStrictEqual(said(documentOfDepartmentGoal(goalOf(document))), said(document))) failed.push(`${seed}: stored`);
    const again = await onceAround(document).catch((error: unknown) => (error instanceof DomainError ? null : Promise.reject(error as Error)));
    if (again === null || !isDeepStrictEqual(printed(again), printed(document))) failed.push(`${seed}: printed`);
  }
  expect(failed).toEqual([]);
  expect(counted).toBeGreaterThan(20);
});

test.each(['docx', 'pdf'] as const)('duties of which some say less than others, or nothing but their name, come back from our own package (.%s) each as itself', async (format) => {
  const source = await read(examples[0]!);
  const none = { duty: null, dutyGoal: null, goal: null, indicators: null, standard: null, where: '' };
  const given = (subGoals: readonly Partial<ParsedSubGoal>[]) => subGoals.map((subGoal, at) => ({ ...none, no: at + 1, name: '', ...subGoal }));
  for (const subGoals of [
    given([{ name: '综合管理' }, { name: '民生保障', duty: '发放补贴', goal: '按时足额' }, { name: '平安建设', goal: '不出事' }, { name: '城市管理', standard: '90%的为优' }, { name: '其他' }]),
    given([{ name: '综合管理' }, { name: '民生保障' }]),
  ]) {
    const bytes = await writeDocument(disclosurePackage({ ...source, department: { ...source.department!, subGoals } }), format);
    const again = await read(`again.${format}`, bytes);
    expect(again.department?.subGoals.map((subGoal) => ({ ...subGoal, where: '' }))).toEqual(subGoals);
    expect(again.residue).toEqual([]);
  }
});

test('a document without goals of a department gives none', () => {
  expect(importedDepartmentGoal({ department: null, statedTotals: [] })).toBeNull();
});

test('what no place holds is a fault of its own place, and the example has none', async () => {
  const found = (department: Partial<ParsedDepartment>, raw = '40万元') =>
    importedDepartment({ department: { overallGoal: '甲', introduction: null, subGoals: [], safeguards: [], duties: [], indicators: [], cells: {}, ...department }, statedTotals: [{ label: '预算收入', raw, fen: '40000000', where: '' }] })?.faults.map(({ path, code }) => `${path} ${code}`);
  const subGoal = { no: 1, name: '乙', duty: null, dutyGoal: null, goal: null, indicators: null, standard: null, where: '' };
  expect(found({})).toEqual([]);
  expect(found({ overallGoal: '长'.repeat(20_001) }, '4'.repeat(41))).toEqual(['/totals/income import.text-too-long', '/overallGoal import.text-too-long']);
  expect(found({ subGoals: [subGoal, { ...subGoal, standard: '坏\0字' }], safeguards: Array.from({ length: 61 }, () => '丙') })).toEqual(['/subGoals/1/standard import.text-unstorable', '/safeguards import.too-many-rows']);
  expect(importedDepartment(await read(examples[0]!))?.faults).toEqual([]);
  expect(importedDepartment({ department: null, statedTotals: [] })).toBeNull();
});

test('a band that is no share of a whole is left to its words', () => {
  const parsed = (at: string) => ({ department: { overallGoal: '甲', introduction: null, subGoals: [{ no: 1, name: '乙', duty: null, dutyGoal: null, goal: null, indicators: null, standard: `${at}%的为优`, where: '' }], safeguards: [], duties: [{ no: 1, name: '乙', bands: [{ grade: '优', at }] }], indicators: [] }, statedTotals: [] });
  expect(importedDepartmentGoal(parsed('90.5'))?.subGoals[0]).toMatchObject({ standard: '90.5%的为优', bands: [{ grade: 'excellent' }] });
  expect(importedDepartmentGoal(parsed('190'))?.subGoals[0]).toMatchObject({ standard: '190%的为优', bands: [] });
});
