import { readFileSync } from 'node:fs';
import { importedProjects } from '#documents/imported-projects';
import type { ParsedBudget, ParsedDocument, ParsedProject } from '#documents/parsed-document';
import { readDocument } from '#documents/reading/read-document';
import { compareImport } from '#domain/goal/import/compare-import';
import { codeOfTable } from '#domain/goal/import/match-projects';
import { formatYuan } from '#domain/shared/money';
import { formatPercent } from '#domain/shared/percent';

let document: ParsedDocument;
let first: ParsedProject;

beforeAll(async () => {
  document = await readDocument('disclosure-2026.docx', readFileSync('examples/disclosure-2026.docx'));
  first = document.projects[0]!;
});

const imported = (changes: Partial<ParsedProject>) => importedProjects({ ...document, projects: [{ ...first, ...changes }] })[0]!;
const codes = (found: readonly { code: string }[]): string[] => found.map(({ code }) => code);

test('every project of the example is taken over as it was printed', () => {
  const taken = importedProjects(document).map(({ no, code, name, content }) => ({
    no, code, name, total: formatYuan(content.budgeted), purpose: content.purpose, goals: content.objectives,
    plan: content.plan.map(({ month, raw, percent }) => [month, raw, percent === null ? null : formatPercent(percent)]),
    rows: content.indicators.map((row) => [row.name, row.description, row.target.raw, row.target.kind, row.basis]),
  }));
  const printed = document.projects.map(({ no, code, name, budget, purpose, goals, spendingPlan, indicators }) => ({
    no, code, name, total: formatYuan({ fen: BigInt(budget?.totalFen ?? 0) }), purpose: purpose ?? '', goals,
    plan: (spendingPlan ?? []).map(({ month, raw, percent }) => [month, raw, percent]),
    rows: indicators.map((row) => [row.name, row.description, row.target.raw, row.target.kind, row.basis]),
  }));
  expect(taken).toEqual(printed);
});

test('what was imported into an empty year is the same when it is imported again', () => {
  const projects = importedProjects(document);
  const ground = { codeOf: (no: number) => codeOfTable('310001', 2026, no), codesElsewhere: new Set<string>() };
  const { projects: compared } = compareImport(projects, { ...ground, goals: [] });
  const goals = compared.map(({ code, project, content }, at) => ({
    id: String(at), project: { id: String(at), districtId: '', unitId: '', fiscalYear: 2026, code, name: project.name, nature: project.nature }, status: 'draft' as const, version: 1, round: 0,
    preparerId: '', contentHash: '', issuedOn: null, content: { ...content, isKeyProject: false, indicators: content.indicators.map((row, position) => ({ ...row, id: `${at}/${position}` })) },
  }));
  expect(compared.map(({ verdict }) => verdict)).toEqual(document.projects.map(() => 'new'));
  expect(compareImport(projects, { ...ground, goals }).projects.map(({ verdict }) => verdict)).toEqual(document.projects.map(() => 'same'));
});

const budget = (totalFen: string | null, fiscalFen: string | null, otherFen: string | null): ParsedBudget => ({ totalFen, fiscalFen, otherFen });

test.each<[string, ParsedBudget | null, [string, string, string], string[], string[]]>([
  ['as printed', budget('300', '200', '100'), ['3.00', '2.00', '1.00'], [], []],
  ['a blank part is what is left', budget('300', '200', null), ['3.00', '2.00', '1.00'], [], []],
  ['without a split it is taken for fiscal, and said', budget('300', null, null), ['3.00', '3.00', '0.00'], [], ['import.split-assumed']],
  ['without a total it is the sum, and said', budget(null, '200', '100'), ['3.00', '2.00', '1.00'], [], ['import.total-from-parts']],
  ['no amount at all', budget(null, null, null), ['0.00', '0.00', '0.00'], [], []],
  ['no table of amounts', null, ['0.00', '0.00', '0.00'], [], []],
  ['a split that does not add up', budget('300', '200', '200'), ['3.00', '2.00', '2.00'], ['import.funds-do-not-add-up'], []],
  ['a part beyond the total', budget('300', '400', null), ['0.00', '0.00', '0.00'], ['import.amount-out-of-range'], []],
  ['a negative amount', budget('-300', null, null), ['0.00', '0.00', '0.00'], ['import.amount-out-of-range'], []],
])('amounts: %s', (_rule, printed, [total, fiscal, other], faults, remarks) => {
  const project = imported({ budget: printed });
  expect([project.content.budgeted, project.content.fiscalFunds, project.content.otherFunds].map(formatYuan)).toEqual([total, fiscal, other]);
  expect([codes(project.faults), codes(project.remarks)]).toEqual([faults, remarks]);
  expect(project.hasBudget).toBe(total !== '0.00' || faults.length > 0);
});

test.each<[string, Partial<ParsedProject>, string, string]>([
  ['a name is needed', { name: ' ' }, '/name', 'import.name-missing'],
  ['a name has an end', { name: '长'.repeat(201) }, '/name', 'import.text-too-long'],
  ['so has a purpose', { purpose: '长'.repeat(4001) }, '/purpose', 'import.text-too-long'],
  ['what no database stores is not cut out in silence', { purpose: '坏\0字' }, '/purpose', 'import.text-unstorable'],
  ['a month has one figure', { spendingPlan: [{ month: 3, raw: '1%', percent: '1' }, { month: 3, raw: '2%', percent: '2' }] }, '/spendingPlan', 'import.plan-month-twice'],
  ['a hundred sentences are enough', { goals: Array.from({ length: 101 }, (_, at) => `第${at}句`) }, '/objectives', 'import.too-many-rows'],
])('%s', (_rule, changes, path, code) => {
  expect(imported(changes).faults).toEqual([expect.objectContaining({ path, code })]);
});

test('a code that cannot be one is told, and left to be numbered', () => {
  expect(imported({ code: '编码一' })).toMatchObject({ code: null, faults: [], remarks: [{ path: '/code', code: 'import.code-unusable' }] });
});

test('a figure that is none of a plan stays as its text', () => {
  const { content, remarks } = imported({ spendingPlan: [{ month: 3, raw: '33.333%', percent: '33.333' }, { month: 6, raw: '160%', percent: '160' }, { month: 12, raw: '', percent: null }] });
  expect(content.plan.map(({ raw, percent }) => [raw, percent === null ? null : formatPercent(percent)])).toEqual([['33.333%', '33.33'], ['160%', null], ['', null]]);
  expect(codes(remarks)).toEqual(['import.percent-rounded']);
});

test('a 二级 that no list knows falls under its 一级, and that is said', () => {
  const row = { ...first.indicators[0]!, rawLevel2: '创新指标', level2: '创新指标', level1: '效益指标' };
  expect(imported({ indicators: [row] })).toMatchObject({ content: { indicators: [{ category: 'social-benefit' }] }, remarks: [{ path: '/indicators/0/category', code: 'import.category-assumed', details: { text: '创新指标' } }] });
});
