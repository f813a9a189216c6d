import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { convertLegacyWord, findLibreOffice } from '#documents/reading/legacy-word';
import { readDocument } from '#documents/reading/read-document';
import { disclosureBlocks, usualLayout } from '../support/documents/disclosure.js';
import { exampleDisclosure } from '../support/documents/example-disclosure.js';
import { oleFile, wordStream } from '../support/documents/ole-file.js';
import { withoutPlaces } from '../support/documents/without-places.js';
import { documentXml, paragraphXml, wordFile, wordParts, zipped } from '../support/documents/word-file.js';

/** Legacy .doc through LibreOffice: the same result, nothing left behind, nothing fetched. */

const program = findLibreOffice();
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'legacy-word-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What an office has on its disk: LibreOffice saves it as Word 97. */
async function legacyOf(docx: Uint8Array): Promise<Uint8Array> {
  writeFileSync(join(folder, 'a.docx'), docx);
  const writer = spawn(program ?? '', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'doc:MS Word 97', '--outdir', folder, join(folder, 'a.docx')], { stdio: 'ignore' });
  await once(writer, 'exit');
  return readFileSync(join(folder, 'a.doc'));
}

test('a .doc is refused with a way out where LibreOffice is not installed', async () => {
  const path = process.env.PATH;
  process.env.PATH = folder;
  try {
    await expect(readDocument('a.doc', oleFile({ WordDocument: wordStream(false) }))).rejects.toMatchObject({ code: 'document.save-as-docx' });
  } finally {
    process.env.PATH = path;
  }
});

// In CI LibreOffice is installed, and a skipped test fails.
(program === null && process.env.CI !== 'true' ? describe.skip : describe)('with LibreOffice (skipped where it is not installed)', () => {
  test('a .doc says what the .docx says', async () => {
    const docx = wordFile(disclosureBlocks(exampleDisclosure, usualLayout));
    const document = await readDocument('a.doc', await legacyOf(docx));
    expect(withoutPlaces(document)).toEqual(withoutPlaces(await readDocument('a.docx', docx)));
    expect(document.source.format).toBe('doc');
  });

  test('a container that only claims to be a .doc is refused, and no folder is left', async () => {
    await expect(readDocument('a.doc', oleFile({ WordDocument: wordStream(false) }), folder)).rejects.toMatchObject({ code: expect.stringMatching(/^document\./) });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a picture that a .doc links to is not fetched', async () => {
    const asked: string[] = [];
    const sink = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    await once(sink, 'listening');
    const url = `http://127.0.0.1:${(sink.address() as AddressInfo).port}/picture.png`;
    const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> INCLUDEPICTURE "${url}" \\d </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>图</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const linked = await legacyOf(zipped({ ...wordParts(documentXml(`${paragraphXml('正文')}${field}${pictureXml}`)), 'word/_rels/document.xml.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${url}" TargetMode="External"/></Relationships>`) }));
    // Writing the .doc has asked for the picture, so the sink can be reached.
    expect(asked.length).toBeGreaterThan(0);
    expect(Buffer.from(linked).includes(url) || Buffer.from(linked).includes(Buffer.from(url, 'utf16le'))).toBe(true);
    asked.length = 0;
    await convertLegacyWord(linked, folder);
    expect(asked).toEqual([]);
    sink.close();
  });
});

const pictureXml = '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="p"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId5"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
