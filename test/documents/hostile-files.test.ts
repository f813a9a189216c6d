import { existsSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { DomainError } from '#domain/shared/domain-error';
import { readDocument } from '#documents/reading/read-document';
import { readDocumentSafely } from '#documents/reading/read-document-safely';
import { problemSentences } from '#wording/problems';
import { asText, disclosureBlocks, usualLayout } from '../support/documents/disclosure.js';
import { exampleDisclosure } from '../support/documents/example-disclosure.js';
import { oleFile, wordStream, workbookStream } from '../support/documents/ole-file.js';
import { pdfFile, pdfOfContents, pdfOfStreams } from '../support/documents/pdf-file.js';
import { numberCell, sheetOfBlocks, workbookFile, workbookParts } from '../support/documents/workbook-file.js';
import { documentXml, paragraphXml, tableXml, wordFile, wordParts, zipped } from '../support/documents/word-file.js';

/** Files that were made to harm, to confuse, or by accident: each is refused with one sentence, quickly. */

const good = wordFile(disclosureBlocks(exampleDisclosure, usualLayout));
const goodText = asText(disclosureBlocks(exampleDisclosure, usualLayout));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const patched = (bytes: Uint8Array, change: (view: DataView, copy: Uint8Array) => void): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  change(new DataView(copy.buffer), copy);
  return copy;
};
const eachDirectoryEntry = (view: DataView, visit: (at: number) => unknown): void => {
  for (let at = 0; at + 4 <= view.byteLength; at += 1) if (view.getUint32(at, true) === 0x02014b50) visit(at);
};
const docx = (xml: string): Uint8Array => zipped(wordParts(xml));
const replaceAll = (copy: Uint8Array, old: string, now: string): void => {
  const buffer = Buffer.from(copy.buffer);
  for (let at = buffer.indexOf(old); at >= 0; at = buffer.indexOf(old, at + 1)) buffer.write(now, at, 'latin1');
};
const replaced = (bytes: Uint8Array, old: string, now: string): Uint8Array => patched(bytes, (_view, copy) => replaceAll(copy, old, now));
const blanks = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024).fill(32);
const manyEntries = (): Uint8Array => zipped({ ...wordParts(documentXml('')), ...Object.fromEntries(Array.from({ length: 2100 }, (_each, at) => [`x/${at}`, strToU8('')])) });

const refused: readonly (readonly [what: string, file: string, bytes: () => Uint8Array, code: string])[] = [
  ['an empty file', 'a.docx', () => new Uint8Array(), 'document.empty'],
  ['a text of blank lines', 'a.txt', () => utf8('\n \n\t\n'), 'document.empty'],
  ['a Word file without text', 'a.docx', () => docx(documentXml('')), 'document.empty'],
  ['a text about something else', 'a.txt', () => utf8('今天天气很好。\n'), 'document.no-goal-table'],
  ['a Word file about something else', 'a.docx', () => docx(documentXml(paragraphXml('会议通知'))), 'document.no-goal-table'],
  ['a picture called .txt', 'a.txt', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3]), 'document.unreadable'],
  ['a text called .docx', 'a.docx', () => utf8(goodText), 'document.extension-mismatch'],
  ['a Word file called .txt', 'a.txt', () => good, 'document.extension-mismatch'],
  ['a text called .exe', 'a.exe', () => utf8(goodText), 'document.extension-mismatch'],
  ['a page called .html', 'a.html', () => utf8('<html><body>绩效目标</body></html>'), 'document.extension-mismatch'],
  ['a Word file called .xlsx', 'a.xlsx', () => good, 'document.extension-mismatch'],
  ['a spreadsheet called .docx', 'a.docx', () => zipped({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>') }), 'document.extension-mismatch'],
  ['a zip in a zip called .docx', 'a.docx', () => zipped({ 'inner.docx': good }), 'document.not-a-word-file'],
  ['a zip in a zip called .xlsx', 'a.xlsx', () => zipped({ 'inner.xlsx': good }), 'document.not-a-workbook'],
  ['a Word file in a presentation', 'a.pptx', () => good, 'document.format-not-read'],
  ['an old .doc called .docx', 'a.docx', () => oleFile({ WordDocument: wordStream(false) }), 'document.extension-mismatch'],
  ['an old .doc under a password', 'a.doc', () => oleFile({ WordDocument: wordStream(true) }), 'document.encrypted'],
  ['an old .doc with macros', 'a.doc', () => oleFile({ WordDocument: wordStream(false), Macros: null }), 'document.has-macros'],
  ['an old .xls under a password', 'a.xls', () => oleFile({ Workbook: workbookStream(true) }), 'document.encrypted'],
  ['an old .xls with macros', 'a.xls', () => oleFile({ Workbook: workbookStream(false), _VBA_PROJECT_CUR: null }), 'document.has-macros'],
  ['an installer in the container of an old .doc', 'a.doc', () => oleFile({ Setup: new Uint8Array() }), 'document.save-as-docx'],
  ['a container whose directory goes in circles', 'a.doc', () => patched(oleFile({ WordDocument: wordStream(false) }), (view) => view.setUint32(512 + 4, 1, true)), 'document.damaged'],
  ['a container that is cut off', 'a.doc', () => oleFile({ WordDocument: wordStream(false) }).subarray(0, 700), 'document.damaged'],
  ['an RTF called .doc', 'a.doc', () => utf8('{\\rtf1 }'), 'document.save-as-docx'],
  ['a .doc of WPS', 'a.wps', () => oleFile({ WordDocument: wordStream(false) }), 'document.save-as-docx'],
  ['a Word file under a password', 'a.docx', () => oleFile({ EncryptedPackage: new Uint8Array(), EncryptionInfo: new Uint8Array() }), 'document.encrypted'],
  ['an encrypted zip', 'a.docx', () => patched(good, (view) => eachDirectoryEntry(view, (at) => view.setUint16(at + 8, 1, true))), 'document.encrypted'],
  ['a file with macros', 'a.docx', () => zipped({ ...wordParts(documentXml(paragraphXml('x'))), 'word/vbaProject.bin': strToU8('x') }), 'document.has-macros'],
  ['a .docm', 'a.docm', () => good, 'document.has-macros'],
  ['a .docm renamed', 'a.docx', () => zipped({ ...wordParts(documentXml('')), '[Content_Types].xml': strToU8('<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>') }), 'document.has-macros'],
  ['an external entity', 'a.docx', () => docx(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>${documentXml(paragraphXml('&e;'))}`), 'document.has-doctype'],
  ['a billion laughs', 'a.docx', () => docx('<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>'), 'document.has-doctype'],
  ['a doctype in small letters', 'a.docx', () => docx('<!doctype x><x/>'), 'document.has-doctype'],
  ['XML that ends in the middle', 'a.docx', () => docx('<w:document xmlns:w="x"><w:body>'), 'document.damaged'],
  ['XML in bytes of no encoding', 'a.docx', () => zipped({ ...wordParts(''), 'word/document.xml': Uint8Array.from([0x3c, 0xff, 0xfe, 0xc3, 0x28]) }), 'document.damaged'],
  ['tables nested 400 deep', 'a.docx', () => docx(documentXml(`${'<w:tbl><w:tr><w:tc>'.repeat(400)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(400)}`)), 'document.damaged'],
  ['runs nested 2000 deep', 'a.docx', () => docx(documentXml(`<w:p>${'<w:r>'.repeat(2000)}<w:t>x</w:t>${'</w:r>'.repeat(2000)}</w:p>`)), 'document.damaged'],
  ['a zip cut in half', 'a.docx', () => good.subarray(0, good.length / 2), 'document.damaged'],
  ['a zip with noise inside', 'a.docx', () => patched(good, (_view, copy) => copy.fill(0x55, 300, 900)), 'document.damaged'],
  ['a file that begins like a zip', 'a.docx', () => utf8('PK\u0003\u0004 and nothing more'), 'document.damaged'],
  ['60 MB of blanks in a few KB', 'a.docx', () => zipped({ ...wordParts(documentXml('')), 'word/document.xml': blanks(60) }), 'document.zip-bomb'],
  ['30 MB of blanks, a thousandfold', 'a.docx', () => zipped({ ...wordParts(documentXml('')), 'word/document.xml': blanks(30) }), 'document.zip-bomb'],
  ['a directory that understates the size', 'a.docx', () => patched(zipped({ ...wordParts(documentXml('')), 'word/document.xml': blanks(60) }), (view) => eachDirectoryEntry(view, (at) => view.getUint32(at + 24, true) > 1_000_000 && view.setUint32(at + 24, 1000, true))), 'document.zip-bomb'],
  ['a directory that overstates the size', 'a.docx', () => patched(good, (view) => eachDirectoryEntry(view, (at) => view.setUint32(at + 24, view.getUint32(at + 24, true) + 7, true))), 'document.damaged'],
  ['entries that share their bytes', 'a.docx', () => patched(good, (view) => eachDirectoryEntry(view, (at) => view.setUint32(at + 42, 0, true))), 'document.zip-bomb'],
  ['2,100 entries', 'a.docx', manyEntries, 'document.zip-bomb'],
  ['two parts of one name', 'a.docx', () => patched(zipped({ ...wordParts(documentXml(paragraphXml('x'))), 'word/document.xmk': strToU8('<x/>') }), (_view, copy) => replaceAll(copy, 'word/document.xmk', 'word/document.xml')), 'document.damaged'],
  ['an index that points out of the file', 'a.docx', () => zipped({ ...wordParts(''), '_rels/.rels': strToU8('<Relationships><Relationship Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>') }), 'document.not-a-word-file'],
  ['another document embedded as a whole', 'a.docx', () => docx(documentXml('<w:altChunk/>')), 'document.has-another-inside'],
  ['elements nested 20,000 deep', 'a.docx', () => docx(documentXml(`${'<w:sdt><w:sdtContent>'.repeat(10_000)}<w:p/>${'</w:sdtContent></w:sdt>'.repeat(10_000)}`)), 'document.damaged'],
  ['a program called .docx', 'a.docx', () => utf8('MZ\u0090 This program cannot be run in DOS mode.'), 'document.extension-mismatch'],
  ['a picture that may hold a script', 'a.svg', () => utf8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'document.extension-mismatch'],
  ['a PDF that is a zip as well', 'a.docx', () => Uint8Array.from([...utf8('%PDF-1.7\n'), ...good]), 'document.extension-mismatch'],
  ['a PDF called .txt', 'a.txt', () => pdfOfContents(['']), 'document.extension-mismatch'],
  ['a PDF of nothing but its first line', 'a.pdf', () => utf8('%PDF-1.7 …'), 'document.damaged'],
  ['a PDF whose pages contain themselves', 'a.pdf', () => replaced(pdfOfContents(['']), '/Kids [6 0 R]', '/Kids [2 0 R]'), 'document.damaged'],
  ['a scan', 'a.pdf', () => pdfOfContents(['q 500 0 0 700 40 60 cm BI /W 40 /H 40 /BPC 8 /CS /G ID ' + 'x'.repeat(1600) + ' EI Q']), 'document.pdf-without-text'],
  ['a workbook with an entity', 'a.xlsx', () => zipped({ ...workbookParts([{ name: '表', cells: [] }]), 'xl/sharedStrings.xml': strToU8('<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:9/">]><sst>&e;</sst>') }), 'document.has-doctype'],
  ['a workbook of 16 thousand million places', 'a.xlsx', () => workbookFile([{ name: '表', cells: [numberCell('A1', 1), numberCell('XFD1048576', 1)] }]), 'document.too-many-cells'],
  ['20 MB of blanks in one line', 'a.txt', () => blanks(20), 'document.empty'],
  ['21 MB of text', 'a.txt', () => new Uint8Array(21 * 1024 * 1024).fill(0x61), 'document.too-large'],
];

/** Far above what a refusal takes (below 100 ms alone), far below what a bomb would take if it went off. */
const REFUSED_WITHIN_MS = 3000;

/** Latin 1 text of a PDF stream that inflates to so many megabytes of blanks. */
const deflated = (megabytes: number): string => deflateSync(blanks(megabytes)).toString('latin1');

const codeOf = async (read: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await read();
  } catch (error) {
    return error instanceof DomainError ? error.code : error;
  }
};

test.each(refused)('%s is refused', async (_what, file, bytes, code) => {
  const made = bytes();
  const start = performance.now();
  expect(await codeOf(() => readDocument(file, made))).toBe(code);
  expect(performance.now() - start).toBeLessThan(REFUSED_WITHIN_MS);
});

test.each([['UTF-8 with a mark', `\ufeff${goodText}`], ['Windows line ends', goodText.replace(/\n/g, '\r\n')]])('%s is read', async (_what, text) => {
  expect((await readDocument('a.txt', utf8(text))).projects).toHaveLength(12);
});

test('UTF-16 and GB 18030 are read', async () => {
  const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(goodText, 'utf16le')]);
  expect((await readDocument('a.txt', utf16)).projects).toHaveLength(12);
  // 绩效目标 in GB 18030, as an office computer would save it; Node can decode it but not encode it.
  const gb18030 = Uint8Array.from([0xbc, 0xa8, 0xd0, 0xa7, 0xc4, 0xbf, 0xb1, 0xea]);
  expect(await codeOf(() => readDocument('a.txt', gb18030))).toBe('document.no-goal-table');
});

/** Printed as a table, for the release notes and for whoever reads the log of a build. */
test('every refusal has its sentence', () => {
  expect(refused.map(([, , , code]) => code).filter((code) => problemSentences[code] === undefined)).toEqual([]);
  const table = refused.map(([what, file, , code]) => `| ${what} | ${file} | ${code} | ${problemSentences[code] ?? ''} |`);
  process.stdout.write(`| file | name | code | sentence |\n|---|---|---|---|\n${table.join('\n')}\n`);
});

test.each([
  '../../etc/disclosure.docx', '..\\..\\disclosure.docx', '/etc/disclosure.docx', 'C:\\temp\\disclosure.docx', '..%2f..%2fdisclosure.docx', '....//disclosure.docx', 'disclo\u0000sure.docx', 'disclosure\r\nSet-Cookie: a=b.docx',
  '\u202excod.disclosure.docx', 'a\u200bb.docx', 'CON.docx', 'NUL.docx', 'aux.tar.docx', ' disclosure.docx', '公开说明"（终稿）".docx', '📄.docx', '<script>.docx', "'; drop table goal;--.docx", '$(reboot).docx', '-rf.docx', `${'长'.repeat(300)}.docx`,
])('the name %j is only a name: no folders, no control characters, no more than 200 letters', async (name) => {
  const { file } = (await readDocument(name, good)).source;
  expect(file).not.toMatch(/[\\/\p{Cc}\u200b\u202e]/u);
  expect(file).toMatch(/\.docx$/);
  expect(file.length).toBeLessThanOrEqual(200);
});

test.each(['a.docx.', 'a.docx\u0000.exe', 'a.docx/b.exe', 'a.docx:stream', 'a.docx ~'])('%j does not end in .docx and is refused', async (name) => {
  expect(await codeOf(() => readDocument(name, good))).toBe('document.extension-mismatch');
});

test.each(['../../../tmp/yuji-slip', '/tmp/yuji-slip', '..\\yuji-slip', 'C:/yuji-slip', 'word/../../yuji-slip', 'yuji-slip\u0000.xml', `${'x'.repeat(300)}/yuji-slip`])('a part called %j is never written anywhere', async (name) => {
  const parts = { ...wordParts(documentXml(disclosureBlocks(exampleDisclosure, usualLayout).map((block) => ('table' in block ? tableXml(block.table) : 'paragraph' in block ? paragraphXml(block.paragraph) : '')).join(''))), [name]: strToU8('x') };
  expect((await readDocument('a.docx', zipped(parts))).projects).toHaveLength(12);
  expect(existsSync('/tmp/yuji-slip')).toBe(false);
});

// The child process runs compiled code; `npm test` builds before it tests.
const isBuilt = existsSync('dist/libs/documents/src/reading/read-in-child.js');
(isBuilt ? describe : describe.skip)('in a child process (needs npm run build)', () => {
  test('a good document comes back whole', async () => {
    expect(await readDocumentSafely('a.docx', good)).toEqual(await readDocument('a.docx', good));
  });

  const blocks = disclosureBlocks(exampleDisclosure, usualLayout);
  test.each([['a.pdf', pdfFile(blocks)], ['a.xlsx', workbookFile([sheetOfBlocks('表', blocks)])], ['a.txt', utf8(goodText)]])('%s comes back whole too: its reader works within the limits of a child', async (file, bytes) => {
    expect(await readDocumentSafely(file, bytes)).toEqual(await readDocument(file, bytes));
  });

  test.each(refused.filter(([, , , code]) => ['document.zip-bomb', 'document.has-doctype', 'document.damaged', 'document.empty'].includes(code)).slice(0, 6))('%s is refused with the same code', async (_what, file, bytes, code) => {
    await expect(readDocumentSafely(file, bytes())).rejects.toMatchObject({ code });
  });

  test('a child that takes too long is killed, and the refusal says so', async () => {
    await expect(readDocumentSafely('a.docx', good, { heapMegabytes: 512, milliseconds: 1 })).rejects.toMatchObject({ code: 'document.too-much-work' });
  });

  test('a child that needs too much memory dies alone', async () => {
    const wide = wordFile(Array.from({ length: 150_000 }, (_each, at) => ({ paragraph: `段落${at}` })));
    await expect(readDocumentSafely('a.docx', wide, { heapMegabytes: 40, milliseconds: 20_000 })).rejects.toMatchObject({ code: 'document.too-much-work' });
  });

  test('a text of 100 MB is refused before it reaches a child', async () => {
    await expect(readDocumentSafely('a.txt', new Uint8Array(100 * 1024 * 1024).fill(0x61))).rejects.toMatchObject({ code: 'document.too-large' });
  });

  test('a PDF that inflates a thousandfold is stopped at the limits of its child', async () => {
    const packed = deflated(200);
    const bomb = pdfOfStreams([`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`]);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(readDocumentSafely('a.pdf', bomb, { heapMegabytes: 256, milliseconds: 5000 })).rejects.toMatchObject({ code: expect.stringMatching(/^document\.(?:too-much-work|damaged|pdf-without-text)$/) });
  });

  test('a table of 100,000 cells is read or refused, and never takes the reader down', async () => {
    const rows = Array.from({ length: 1000 }, (_row, row) => `<w:tr>${Array.from({ length: 100 }, (_cell, at) => `<w:tc>${paragraphXml(String((row * 100 + at) ** 3 % 999_999_937))}</w:tc>`).join('')}</w:tr>`);
    await expect(readDocumentSafely('a.docx', docx(documentXml(`<w:tbl>${rows.join('')}</w:tbl>`)), { heapMegabytes: 512, milliseconds: 8000 })).rejects.toMatchObject({ code: expect.stringMatching(/^document\.(?:no-goal-table|too-much-work)$/) });
  });

  test('while one file is on its way to its limit another one is read', async () => {
    const settled: string[] = [];
    const endless = wordFile(Array.from({ length: 500_000 }, (_each, at) => ({ paragraph: `段落${at}` })));
    const hostile = readDocumentSafely('endless.docx', endless, { heapMegabytes: 4000, milliseconds: 5000 }).catch((error: { code: string }) => settled.push(error.code));
    settled.push(String((await readDocumentSafely('a.docx', good)).projects.length));
    await hostile;
    expect(settled).toEqual(['12', 'document.too-much-work']);
  });

  test('five documents at once wait their turn and all come back', async () => {
    const documents = await Promise.all(Array.from({ length: 5 }, () => readDocumentSafely('a.docx', good)));
    expect(documents.map(({ projects }) => projects.length)).toEqual([12, 12, 12, 12, 12]);
  });
});
