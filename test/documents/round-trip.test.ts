import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '#domain/shared/domain-error';
import { printForm } from '#documents/forms/official-forms';
import { sourceDocument } from '#documents/forms/source/source-document';
import { withoutSpace, type CellStream } from '#documents/reading/cell-stream';
import { readDocumentWithStream, type DocumentWithStream } from '#documents/reading/read-document';
import { recogniseRegions } from '#documents/recognition/recognise';
import { writeDocument } from '#documents/writing/write-document';
import { generateDisclosure } from '../support/documents/generated-disclosure.js';
import { wordFile } from '../support/documents/word-file.js';
import { withoutPlaces } from '../support/documents/without-places.js';
import { tableStructures, type CellStructure } from '../support/documents/word-structure.js';

/** The published documents are not part of the repository; REAL_DOCUMENTS names their folder. */
const folder = process.env.REAL_DOCUMENTS;
const files = folder !== undefined && existsSync(folder) ? readdirSync(folder).filter((file) => /\.(?:txt|docx|doc)$/.test(file)).map((file) => join(folder, file)) : [];
const examples = ['examples/disclosure-2026.txt', 'examples/disclosure-2026.docx'];

const read = (file: string, bytes: Uint8Array = readFileSync(file)): Promise<DocumentWithStream> => readDocumentWithStream(file, bytes);

/** Null where a .doc cannot be read, because no LibreOffice is installed here. */
async function readIfPossible(file: string): Promise<DocumentWithStream | null> {
  try {
    return await read(file);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'document.save-as-docx' && file.endsWith('.doc') && process.env.CI !== 'true') return null;
    throw error;
  }
}

async function again({ document, stream }: DocumentWithStream): Promise<DocumentWithStream> {
  return read('again.docx', await writeDocument(sourceDocument(document, stream), 'docx'));
}

/** The cells of our tables in order, without the spaces and line breaks that mean nothing inside a label. Lines below a cell are part of it. */
const cellsOf = (stream: CellStream): string[] => {
  const { blocks, regions } = recogniseRegions(stream);
  return regions.flatMap(({ from, to }) => blocks.slice(from, to).reduce<string[]>((cells, block) => {
    if (block.kind === 'cell') cells.push(block.text);
    else cells.push(`${cells.pop() ?? ''}\n${block.text}`.trim());
    return cells;
  }, []).map(withoutSpace));
};

/** What a document says, without how it is laid out: the package and a workbook have a layout of their own. */
const said = ({ document }: DocumentWithStream): unknown => JSON.parse(JSON.stringify(withoutPlaces(document), (key, value: unknown) => (LAYOUT.includes(key) ? undefined : value)));
const LAYOUT = ['profile', 'amountUnitIn', 'toleranceFen'];

/** No name of a published file in a report. */
const nameOf = (file: string): string => (examples.includes(file) ? file : `${basename(file).slice(0, 3)}${extname(file)}`);

describe.each([...examples, ...files].map((file) => [nameOf(file), file] as const))('%s', (_name, file) => {
  const source = readIfPossible(file);

  test('import → export → import in the layout of the source gives equal data', async () => {
    const first = await source;
    if (first === null) return;
    expect(withoutPlaces((await again(first)).document)).toEqual(withoutPlaces(first.document));
  });

  test('the export has the cells of the source, blank ones too, in their order', async () => {
    const first = await source;
    if (first === null) return;
    expect(cellsOf((await again(first)).stream)).toEqual(cellsOf(first.stream));
  });

  test('what was changed since comes back changed, in a table of the same rows, columns and merges', async () => {
    const first = await source;
    if (first === null) return;
    const changed = { ...first, document: { ...first.document, projects: first.document.projects.map((project) => ({ ...project, goals: project.goals.map((goal, at) => (at === 0 ? `${goal}已核对` : goal)) })) } };
    const second = await again(changed);
    expect(said(second)).toEqual(said(changed));
    if (file.endsWith('.txt')) return;
    const plain = (tables: CellStructure[][][]): CellStructure[][][] => tables.map((rows) => rows.map((cells) => cells.map((cell) => ({ ...cell, text: withoutSpace(cell.text).replace('已核对', '') }))));
    expect(plain(tableStructures(second.stream))).toEqual(plain(tableStructures(first.stream)));
  });

  test.each([['source', 'xlsx'], ['package', 'docx'], ['package', 'xlsx']] as const)('as %s.%s it says the same when it is imported again', async (form, format) => {
    const first = await source;
    if (first === null) return;
    expect(said(await read(`again.${format}`, await writeDocument(printForm({ form, from: first }), format)))).toEqual(said(first));
  });

  // A text form has no tables of its own to keep.
  if (!file.endsWith('.txt')) {
    test('the export has the tables of the source: rows, columns, merges and texts', async () => {
      const first = await source;
      if (first === null) return;
      const tables = tableStructures(first.stream);
      expect(tables.length).toBeGreaterThan(0);
      expect(tableStructures((await again(first)).stream)).toEqual(tables);
    });
  }
});

test.each(examples)('%s: an export of the export changes nothing any more', async (file) => {
  const first = await again(await read(file));
  const second = await again(first);
  expect(second.stream).toEqual(first.stream);
});

const seeds = Array.from({ length: 60 }, (_seed, at) => at + 1);

/** Layouts nobody has published, from the generator that mixes every way in which published ones differ. */
test('generated documents come back equal, and as Word files with their tables', async () => {
  const failed: string[] = [];
  for (const seed of seeds) {
    const { blocks, text } = generateDisclosure(seed);
    const forms = [['generated.docx', wordFile(blocks)], ['generated.txt', new TextEncoder().encode(text)]] as const;
    for (const [file, bytes] of forms) {
      const first = await read(file, bytes);
      const second = await again(first).catch((error: unknown) => { failed.push(`${seed} ${file}: ${String(error)}`); return null; });
      if (second === null) continue;
      if (!isDeepStrictEqual(withoutPlaces(second.document), withoutPlaces(first.document))) failed.push(`${seed} ${file}: data`);
      if (!isDeepStrictEqual(cellsOf(second.stream), cellsOf(first.stream))) failed.push(`${seed} ${file}: cells`);
      if (file === 'generated.docx' && !isDeepStrictEqual(tableStructures(second.stream), tableStructures(first.stream))) failed.push(`${seed} ${file}: tables`);
    }
  }
  expect(failed).toEqual([]);
});
