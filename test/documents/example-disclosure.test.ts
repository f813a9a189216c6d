import { readFileSync, writeFileSync } from 'node:fs';
import { readDocument } from '#documents/reading/read-document';
import { reviewDocument } from '#documents/review-document';
import { asText, disclosureBlocks, usualLayout } from '../support/documents/disclosure.js';
import { exampleDisclosure } from '../support/documents/example-disclosure.js';
import { withoutPlaces } from '../support/documents/without-places.js';
import { wordFile } from '../support/documents/word-file.js';

/** The example documents are made here, not by hand: `UPDATE_EXAMPLES=1` writes them, every other run compares. */
const blocks = disclosureBlocks(exampleDisclosure, usualLayout);
const made: Readonly<Record<string, Uint8Array>> = {
  'examples/disclosure-2026.txt': new TextEncoder().encode(asText(blocks)),
  'examples/disclosure-2026.docx': wordFile(blocks),
};
if (process.env.UPDATE_EXAMPLES === '1') for (const [file, bytes] of Object.entries(made)) writeFileSync(file, bytes);

const read = (file: string) => readDocument(file, readFileSync(file));

test.each(Object.entries(made))('%s is what its source makes', (file, bytes) => {
  expect(Buffer.compare(readFileSync(file), Buffer.from(bytes))).toBe(0);
});

test('the text and the Word form of the example say the same', async () => {
  expect(withoutPlaces(await read('examples/disclosure-2026.docx'))).toEqual(withoutPlaces(await read('examples/disclosure-2026.txt')));
});

test('the example is read completely, to the fen', async () => {
  const document = await read('examples/disclosure-2026.txt');
  expect(document.unit).toEqual({ code: '310001', name: '桐花街道办事处本级' });
  expect(document.fiscalYear).toBe(2026);
  expect(document.residue).toEqual([]);
  expect(document.projects.map(({ code }) => code?.length)).toEqual(exampleDisclosure.projects.map(() => 21));
  expect(document.projects.map(({ indicators }) => indicators.length)).toEqual(exampleDisclosure.projects.map(({ indicators }) => indicators.length));
  expect(document.projects.reduce((sum, { budget }) => sum + BigInt(budget?.totalFen ?? 0), 0n)).toBe(550_305_125n);
  expect(document.statedTotals.map(({ label, fen }) => [label, fen])).toEqual([['预算收入', '1436570000'], ['支出预算', '1436570000'], ['基本支出', '886260000'], ['项目支出', '550310000']]);
  expect([document.department?.subGoals.length, document.department?.safeguards.length]).toEqual([3, 3]);
});

test('the review finds the flaws that were put into the example', async () => {
  const found = new Set(reviewDocument(await read('examples/disclosure-2026.docx')).map(({ rule, project }) => `${rule} ${project}`));
  const planted = ['V1 1', 'U1 2', 'U7 2', 'V3 2', 'D1 2', 'C3 2', 'P5 2', 'P8 2', 'V8 3', 'G1 3', 'V6 3', 'V5 3', 'V2 4', 'P1 5', 'X1 5', 'G2 5', 'P2 6', 'V1 6', 'C2 6', 'P6 7', 'U8 7', 'P6 8', 'C6 8', 'V7 8', 'B1 10', 'V4 11', 'P2 12'];
  expect(planted.filter((flaw) => !found.has(flaw))).toEqual([]);
});
