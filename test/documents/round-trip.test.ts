import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '#domain/shared/domain-error';
import { sourceDocument } from '#documents/forms/source/source-document';
import { withoutSpace, type CellStream } from '#documents/reading/cell-stream';
import { readDocumentWithStream, type DocumentWithStream } from '#documents/reading/read-document';
import { recogniseRegions } from '#documents/recognition/recognise';
import { writeDocument } from '#documents/writing/write-document';
import { withoutPlaces } from '../support/documents/without-places.js';
import { tableStructures } from '../support/documents/word-structure.js';

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

const nameOf = (file: string): string => `${/(?:^|\/)(\d{3}|[^/]+?)[^/]*(\.\w+)$/.exec(file)?.slice(1).join('') ?? file}`;

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

  (file.endsWith('.txt') ? test.skip : test)('the export has the tables of the source: rows, columns, merges and texts', async () => {
    const first = await source;
    if (first === null) return;
    const tables = tableStructures(first.stream);
    expect(tables.length).toBeGreaterThan(0);
    expect(tableStructures((await again(first)).stream)).toEqual(tables);
  });
});

test.each(examples)('%s: an export of the export changes nothing any more', async (file) => {
  const first = await again(await read(file));
  const second = await again(first);
  expect(second.stream).toEqual(first.stream);
});
