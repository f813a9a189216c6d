import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8 } from 'fflate';
import { requireContentOf } from '#documents/reading/attachment-content';
import type { AttachmentType } from '#domain/attachment/attachment-type';
import { DomainError } from '#domain/shared/domain-error';
import { docx, gif, jpeg, pdf, png, text, webp, xlsx } from '../support/attached-files.js';
import { oleFile, wordStream, workbookStream } from '../support/documents/ole-file.js';
import { documentXml, wordParts, zipped } from '../support/documents/word-file.js';
import { sheetOfBlocks, workbookParts } from '../support/documents/workbook-file.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'attached-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;
async function verdictOn(type: AttachmentType, bytes: Uint8Array): Promise<string> {
  const place = path.join(folder, String((count += 1)));
  await writeFile(place, bytes);
  return requireContentOf(type, place).then(() => 'taken', (error: unknown) => (error instanceof DomainError ? error.code : String(error)));
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
const slides = zipped({ '[Content_Types].xml': strToU8('<Types><Override ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>'), 'ppt/presentation.xml': strToU8('<p/>') });
const ofd = zipped({ 'OFD.xml': strToU8('<ofd:OFD/>'), 'Doc_0/Document.xml': strToU8('<ofd:Document/>') });
const word = wordParts(documentXml(''));
const withIndex = (index: string): Uint8Array => zipped({ ...word, '[Content_Types].xml': strToU8(index) });
const jar = zipped({ 'META-INF/MANIFEST.MF': strToU8('Main-Class: X'), 'X.class': strToU8('x') });
const exe = joined(text('MZ'), new Uint8Array(2000));

test.each<[string, AttachmentType, Uint8Array]>([
  ['a picture', 'png', png], ['a picture', 'gif', gif], ['a picture', 'jpeg', jpeg], ['a picture', 'webp', webp], ['a PDF', 'pdf', pdf],
  ['a Word file', 'docx', docx], ['a workbook', 'xlsx', xlsx], ['slides', 'pptx', slides], ['an OFD', 'ofd', ofd],
  ['an old Word file', 'doc', oleFile({ WordDocument: wordStream(false) })], ['an old workbook', 'xls', oleFile({ Workbook: workbookStream(false) })], ['old slides', 'ppt', oleFile({ 'PowerPoint Document': new Uint8Array(4096) })],
  ['words', 'text', text('项目,金额\n巡逻,120000\n')], ['words of an old editor', 'text', Uint8Array.from([0xcc, 0xa8, 0xd5, 0xcb])], ['words in UTF-16', 'text', Uint8Array.from([0xff, 0xfe, 0x41, 0])],
])('%s is taken as what it is: %s', async (_what, type, bytes) => {
  expect(await verdictOn(type, bytes)).toBe('taken');
});

test('no good file is taken as anything else', async () => {
  const good: readonly [AttachmentType, Uint8Array][] = [['png', png], ['gif', gif], ['jpeg', jpeg], ['webp', webp], ['pdf', pdf], ['docx', docx], ['xlsx', xlsx], ['pptx', slides], ['ofd', ofd], ['doc', oleFile({ WordDocument: wordStream(false) })], ['xls', oleFile({ Workbook: workbookStream(false) })]];
  for (const [type, bytes] of good) for (const [other] of good) if (other !== type) expect([type, other, await verdictOn(other, bytes)]).toEqual([type, other, 'attachment.content-differs']);
});

const differs = 'attachment.content-differs';
const mixed = 'attachment.mixed-content';
test.each<[string, AttachmentType, Uint8Array, string]>([
  ['a program called .pdf', 'pdf', exe, differs],
  ['a program called .docx', 'docx', exe, differs],
  ['a program called .doc', 'doc', exe, differs],
  ['a program called .txt', 'text', exe, differs],
  ['a page called .png', 'png', text('<html><script>alert(1)</script></html>'), differs],
  ['a page called .txt', 'text', text('\n <!DOCTYPE html><script>alert(1)</script>'), differs],
  ['a page within a .csv', 'text', text('a,b\n<script>alert(1)</script>'), differs],
  ['a drawing called .png', 'png', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), differs],
  ['a drawing called .txt', 'text', text('<svg onload="alert(1)"/>'), differs],
  ['a shell script called .txt', 'text', text('#!/bin/sh\nrm -rf /'), differs],
  ['a picture that is a page as well', 'gif', joined(text('GIF89a/*'), text('*/=1;<script>alert(1)</script>')), mixed],
  ['a PDF that is a page as well', 'pdf', joined(text('%PDF-1.4\n<html><script>alert(1)</script></html>\n'), pdf), mixed],
  ['a picture with an archive hung on', 'png', joined(png, jar), mixed],
  ['a photograph with a program hung on', 'jpeg', joined(jpeg, jar), mixed],
  ['a PDF with an archive hung on', 'pdf', joined(pdf, docx), mixed],
  ['a PDF that begins later', 'pdf', joined(text('\n\n\n'), pdf), differs],
  ['a PDF that is cut off', 'pdf', pdf.subarray(0, 100), differs],
  ['a Word file with something before it', 'docx', joined(exe, docx), differs],
  ['a jar called .docx', 'docx', jar, mixed],
  ['a zip called .docx', 'docx', zipped({ 'a.txt': strToU8('a') }), differs],
  ['a zip called .ofd', 'ofd', zipped({ 'a.txt': strToU8('a') }), differs],
  ['a Word file with a program inside', 'docx', zipped({ ...word, 'word/embeddings/a.exe': strToU8('MZ') }), mixed],
  ['a .docm called .docx', 'docx', withIndex('<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'), 'attachment.has-macros'],
  ['a Word file with macros', 'docx', zipped({ ...word, 'word/vbaProject.bin': strToU8('x') }), 'attachment.has-macros'],
  ['a Word file with a control', 'docx', zipped({ ...word, 'word/activeX/activeX1.xml': strToU8('<x/>') }), 'attachment.has-macros'],
  ['a .xlsm called .xlsx', 'xlsx', zipped({ ...workbookParts([sheetOfBlocks('一', [])]), 'xl/vbaProject.bin': strToU8('x') }), 'attachment.has-macros'],
  ['a .docx under a password', 'docx', oleFile({ EncryptionInfo: new Uint8Array(8), EncryptedPackage: new Uint8Array(4096) }), 'attachment.encrypted'],
  ['an old .doc under a password', 'doc', oleFile({ WordDocument: wordStream(true) }), 'attachment.encrypted'],
  ['an old .xls under a password', 'xls', oleFile({ Workbook: workbookStream(true) }), 'attachment.encrypted'],
  ['old slides under a password', 'ppt', oleFile({ 'PowerPoint Document': new Uint8Array(4096), EncryptedSummary: new Uint8Array(8) }), 'attachment.encrypted'],
  ['an old .doc with macros', 'doc', oleFile({ WordDocument: wordStream(false), Macros: null }), 'attachment.has-macros'],
  ['an old .xls with macros', 'xls', oleFile({ Workbook: workbookStream(false), _VBA_PROJECT_CUR: null }), 'attachment.has-macros'],
  ['an installer in the container of an old .doc', 'doc', oleFile({ Setup: new Uint8Array(4096) }), differs],
  ['a container that is cut off', 'doc', oleFile({ WordDocument: wordStream(false) }).subarray(0, 700), 'attachment.damaged'],
  ['a Word file that is cut off', 'docx', docx.subarray(0, docx.length - 30), 'attachment.damaged'],
  ['a Word file of too many parts', 'docx', zipped({ ...word, ...Object.fromEntries(Array.from({ length: 2100 }, (_each, at) => [`x/${at}`, strToU8('')])) }), 'attachment.zip-bomb'],
])('%s is refused', async (_what, type, bytes, code) => {
  expect(await verdictOn(type, bytes)).toBe(code);
});
