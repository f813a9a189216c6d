import { readFileSync } from 'node:fs';
import { fillForm } from '#documents/forms/fill-form';
import { NO_FACTS, type FormDefinition, type FormFacts, type FormPart } from '#documents/forms/form';
import { goalLayouts } from '#documents/forms/goal/goal-form';
import { goalApplicationForm, type GoalLayoutName } from '#documents/forms/official/goal-application-form';
import { officialForms, printForm, type OfficialFormName } from '#documents/forms/official-forms';
import { readParts } from '#documents/forms/read-form';
import { uniteTables } from '#documents/forms/unite-tables';
import { readDocumentWithStream, type DocumentWithStream } from '#documents/reading/read-document';
import { readDocx } from '#documents/reading/docx-reader';
import { writeDocument } from '#documents/writing/write-document';
import { returnedBlocks } from '../support/documents/returned-form.js';
import { withoutPlaces } from '../support/documents/without-places.js';

const names = Object.keys(officialForms) as OfficialFormName[];
const layouts = Object.keys(goalLayouts) as GoalLayoutName[];

const fieldsOf = (part: FormPart, list?: string): string[] => {
  if (part.kind === 'line') return [...part.text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
  return part.rows.filter((row) => row.list === list).flatMap((row) => row.cells.flatMap(({ field }) => field ?? []));
};
const listsOf = (part: FormPart): string[] => (part.kind === 'table' ? part.rows.flatMap((row) => row.list ?? []) : []);

/** Facts for every field of a form: unlike texts, levels that merge, several lines. */
function factsFor({ parts }: FormDefinition): FormFacts {
  const text = (name: string, no = 0): string => (name.startsWith('level') ? `${name} ${Math.floor(no / 2)}` : `${name} ${no}\n第二行 ${no}`);
  const plain = (name: string): string => `${name}的值`;
  return {
    fields: Object.fromEntries(parts.flatMap((part) => fieldsOf(part).map((name) => [name, part.kind === 'line' ? plain(name) : text(name)] as const))),
    lists: Object.fromEntries(parts.flatMap((part) => listsOf(part).map((list) => [list, [0, 1, 2, 3, 4].map((no) => Object.fromEntries(fieldsOf(part, list).map((name) => [name, text(name, no)])))] as const))),
  };
}

/** A line and a cell may want the same field; both print what was given last. */
const settled = (facts: FormFacts, { parts }: FormDefinition): FormFacts => {
  const inLines = new Set(parts.flatMap((part) => (part.kind === 'line' ? fieldsOf(part) : [])));
  return { ...facts, fields: Object.fromEntries(Object.entries(facts.fields).map(([name, value]) => [name, inLines.has(name) ? `${name}的值` : value])) };
};

const read = (file: string): Promise<DocumentWithStream> => readDocumentWithStream(file, readFileSync(file));

describe.each([...names.map((name) => [name, officialForms[name]] as const), ...layouts.map((layout) => [`goal-application, ${layout}`, goalApplicationForm(layout)] as const)])('%s', (_name, form) => {
  const definition = form.define(null);

  test('what is written into the form is read back from the Word file, field by field', async () => {
    const facts = settled(factsFor(definition), definition);
    const bytes = await writeDocument({ title: form.title, sections: [fillForm(definition, facts)] }, 'docx');
    expect(readParts(definition.parts, returnedBlocks(readDocx(bytes)))).toEqual(facts);
  });

  test('a blank template holds every label and nothing else', async () => {
    const [section] = [fillForm(definition, NO_FACTS)];
    const filled = fillForm(definition, settled(factsFor(definition), definition));
    const texts = (blocks: typeof section.blocks): string[] => blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells.filter(({ isLabel }) => isLabel).map(({ text }) => text)) : []));
    expect(new Set(texts(section.blocks))).toEqual(new Set(texts(filled.blocks)));
    expect(section.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells.filter(({ isLabel, text }) => !isLabel && text !== '')) : []))).toEqual([]);
    expect((await writeDocument({ title: form.title, sections: [section] }, 'docx')).length).toBeGreaterThan(1000);
  });

  test('every row covers the whole grid', () => {
    for (const part of definition.parts) {
      if (part.kind === 'table') for (const row of part.rows) expect(row.cells.reduce((sum, { span }) => sum + span, 0)).toBe(part.columns.length);
    }
  });
});

test('a form with a label that is not ours is refused, with the label', async () => {
  const { parts } = officialForms.monitoring.define(null);
  expect(() => readParts(parts, [{ rows: [['项目名字', '甲', '项目编码', '乙']] }])).toThrow(expect.objectContaining({ code: 'form.does-not-fit', details: expect.objectContaining({ expected: '项目名称', found: '项目名字' }) }));
});

test.each(layouts)('a goal form in the layout %s is imported again: amounts, plan, goals and indicators are equal', async (layout) => {
  const source = await read('examples/disclosure-2026.docx');
  const printed = printForm({ form: 'goal-application', layout, from: source });
  const { document } = await readDocumentWithStream('again.docx', await writeDocument(printed, 'docx'));
  const said = (projects: typeof document.projects) => projects.map(({ name, code, budget, purpose, spendingPlan, goals, indicators }) =>
    (layout === 'goals-only' ? { goals, indicators } : { name, code, budget, purpose, spendingPlan, goals, indicators }));
  expect(withoutPlaces(said(document.projects) as never)).toEqual(withoutPlaces(said(source.document.projects) as never));
  expect(document.residue).toEqual([]);
});

test.each(['docx', 'xlsx'] as const)('the disclosure package as .%s says what the document says', async (format) => {
  const source = await read('examples/disclosure-2026.docx');
  const { document } = await readDocumentWithStream(`again.${format}`, await writeDocument(printForm({ form: 'package', from: source }), format));
  // The package has a layout of its own.
  const said = (read: typeof document) => withoutPlaces({ ...read, profile: null } as never);
  expect(said(document)).toEqual(said(source.document));
});

test.each(['source', 'goal-application'] as const)('%s as a workbook is imported again without loss', async (form) => {
  const source = await read('examples/disclosure-2026.docx');
  const { document } = await readDocumentWithStream('again.xlsx', await writeDocument(printForm({ form, from: source }), 'xlsx'));
  const said = ({ projects }: typeof document) => projects.map((project) => ({ ...project, title: '' }));
  expect(withoutPlaces(said(document) as never)).toEqual(withoutPlaces(said(source.document) as never));
});

test('forms that are about the document need one; a blank template needs none', () => {
  expect(() => printForm({ form: 'package', from: null })).toThrow('form.needs-document');
  expect(printForm({ form: 'monitoring', from: null }).sections).toHaveLength(1);
});

test('tables of one width share a grid; their cells cover what they covered', () => {
  const row = (...spans: number[]) => ({ cells: spans.map((span) => ({ span })) });
  const united = uniteTables([{ columns: [50, 50], rows: [row(1, 1)] }, { columns: [25, 75], rows: [row(1, 1), row(2)] }]);
  expect(united.columns).toEqual([2500, 2500, 5000]);
  expect(united.rows.map(({ cells }) => cells.map(({ span }) => span))).toEqual([[2, 1], [1, 2], [3]]);
});
