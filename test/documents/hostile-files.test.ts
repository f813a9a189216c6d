import { existsSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { DomainError } from '#domain/shared/domain-error';
import { readDocument } from '#documents/reading/read-document';
import { readDocumentSafely } from '#documents/reading/read-document-safely';
import { problemSentences } from '#wording/problems';
import { asText, disclosureBlocks, usualLayout } from '../support/documents/disclosure.js';
import { exampleDisclosure } from '../support/documents/example-disclosure.js';
import { oleFile, wordStream, workbookStream } from '../support/documents/ole-file.js';
import { documentXml, paragraphXml, wordFile, wordParts, zipped } from '../support/documents/word-file.js';

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
  ['a PDF', 'a.pdf', () => utf8('%PDF-1.7 …'), 'document.format-not-read'],
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
  ['21 MB of text', 'a.txt', () => new Uint8Array(21 * 1024 * 1024).fill(0x61), 'document.too-large'],
];

/** Far above what a refusal takes (below 100 ms alone), far below what a bomb would take if it went off. */
const REFUSED_WITHIN_MS = 3000;

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

test('every refusal has its sentence', () => {
  expect(refused.map(([, , , code]) => code).filter((code) => problemSentences[code] === undefined)).toEqual([]);
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

test('the name of a file is only a name: its folders are not kept', async () => {
  expect((await readDocument('../../etc/disclosure.docx', good)).source.file).toBe('disclosure.docx');
});

// The child process runs compiled code; `npm test` builds before it tests.
const isBuilt = existsSync('dist/libs/documents/src/reading/read-in-child.js');
(isBuilt ? describe : describe.skip)('in a child process (needs npm run build)', () => {
  test('a good document comes back whole', async () => {
    expect(await readDocumentSafely('a.docx', good)).toEqual(await readDocument('a.docx', good));
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

  test('five documents at once wait their turn and all come back', async () => {
    const documents = await Promise.all(Array.from({ length: 5 }, () => readDocumentSafely('a.docx', good)));
    expect(documents.map(({ projects }) => projects.length)).toEqual([12, 12, 12, 12, 12]);
  });
});
