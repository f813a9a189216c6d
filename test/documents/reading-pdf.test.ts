import { readDocument } from '#documents/reading/read-document';
import { readPdf } from '#documents/reading/pdf-reader';
import { exampleDisclosure } from '../support/documents/example-disclosure.js';
import { disclosureBlocks, usualLayout, type Layout } from '../support/documents/disclosure.js';
import { pdfFile, pdfOfContents } from '../support/documents/pdf-file.js';
import { withoutPlaces } from '../support/documents/without-places.js';
import { wordFile } from '../support/documents/word-file.js';

/** PDF with a text layer: a best effort. Line breaks inside a text are a guess, so they are left out of the comparison. */

const withoutSpace = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (_key, each: unknown) => (typeof each === 'string' ? each.replace(/\s/g, '') : each));

test.each<[string, Partial<Layout>]>([
  ['the usual form over several pages', {}],
  ['one table with a blank second head row', { tables: 1, blankHeadRow: true }],
  ['goals in rows, amounts with their unit', { goalStyle: 'rows', unitPlace: 'cell', unit: '万元', unitHeader: null }],
])('a PDF with drawn tables says what the Word form says: %s', async (_what, changes) => {
  const blocks = disclosureBlocks(exampleDisclosure, { ...usualLayout, ...changes });
  const document = await readDocument('form.pdf', pdfFile(blocks));
  expect(withoutSpace(withoutPlaces(document))).toEqual(withoutSpace(withoutPlaces(await readDocument('form.docx', wordFile(blocks)))));
  expect(document.source.format).toBe('pdf');
});

test('every value of a PDF is of low confidence, and says on which page it stands', async () => {
  const document = await readDocument('form.pdf', pdfFile(disclosureBlocks(exampleDisclosure, usualLayout)));
  const notes = document.projects.flatMap(({ indicators, cells }) => [...Object.values(cells ?? {}), ...indicators.flatMap((indicator) => Object.values(indicator.cells ?? {}))]);
  expect(notes.length).toBeGreaterThan(100);
  expect(new Set(notes.map(({ confidence }) => confidence))).toEqual(new Set(['low']));
  expect(document.projects.at(-1)?.indicators[0]?.where).toMatch(/^page \d+, table \d+, row \d+$/);
});

const textAt = (x: number, y: number, text: string): string => `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`;
const lineFrom = (x1: number, y1: number, x2: number, y2: number): string => `${x1} ${y1} m ${x2} ${y2} l S`;
const thinBox = (x: number, y: number, width: number, height: number): string => `${x} ${y} ${width} ${height} re f`;
const texts = async (...pages: string[]): Promise<string[]> => (await readPdf(pdfOfContents(pages))).map(({ text }) => text);

test('lines may be drawn as thin boxes, and inside a moved and scaled picture', async () => {
  const grid = [0, 100, 200].flatMap((x) => [thinBox(x, 0, 0.5, 40)]).concat([0, 20, 40].map((y) => thinBox(0, y, 200, 0.5))).join('\n');
  expect(await texts(`q 1.5 0 0 1.5 60 700 cm ${grid} Q ${textAt(70, 740, '甲')} ${textAt(220, 740, '乙')} ${textAt(70, 710, '丙')} ${textAt(220, 710, '丁')}`)).toEqual(['甲', '乙', '丙', '丁']);
});

test('a piece of text that runs over the border of a cell is two texts', async () => {
  const grid = [lineFrom(50, 700, 50, 720), lineFrom(70, 700, 70, 720), lineFrom(90, 700, 90, 720), lineFrom(50, 700, 90, 700), lineFrom(50, 720, 90, 720)].join('\n');
  expect(await texts(`${grid} ${textAt(50, 706, '甲乙丙丁')}`)).toEqual(['甲乙', '丙丁']);
});

test('page numbers are not text; a line that fills the page goes on in the next, a numbered one begins anew', async () => {
  const full = '满'.repeat(50);
  expect(await texts(
    [textAt(45, 800, full), textAt(45, 780, '接着。'), textAt(45, 760, full), textAt(45, 740, '2.第二条'), textAt(290, 30, '- 1 -')].join('\n'),
    [textAt(45, 800, '次页'), textAt(290, 30, '2')].join('\n'),
  )).toEqual([`${full}接着。`, full, '2.第二条', '次页']);
});

const codeOf = async (bytes: Uint8Array): Promise<unknown> => readDocument('a.pdf', bytes).then(() => 'read', (error: { code?: string }) => error.code ?? error);
const picture = 'q 500 0 0 700 40 60 cm BI /W 40 /H 40 /BPC 8 /CS /G ID ' + 'x'.repeat(1600) + ' EI Q';

test.each<[string, Uint8Array, string]>([
  ['a scan', pdfOfContents([picture]), 'document.pdf-without-text'],
  ['a page of nothing', pdfOfContents(['']), 'document.pdf-without-text'],
  ['a PDF about something else', pdfOfContents([textAt(45, 800, '会议通知')]), 'document.no-goal-table'],
  ['a PDF under a password', pdfFile(disclosureBlocks(exampleDisclosure, usualLayout), `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`), 'document.encrypted'],
  ['a PDF that is cut off', pdfFile(disclosureBlocks(exampleDisclosure, usualLayout)).subarray(0, 400), 'document.damaged'],
])('%s is refused', async (_what, bytes, code) => {
  expect(await codeOf(bytes)).toBe(code);
});

test('a scanned page among others is named, so that nothing is left out in silence', async () => {
  await expect(readDocument('a.pdf', pdfOfContents([textAt(45, 800, '第一页'), picture]))).rejects.toMatchObject({ code: 'document.pdf-without-text', details: { page: 2 } });
});
