import { createHash } from 'node:crypto';
import { DomainError } from '#domain/shared/domain-error';
import type { ParsedDocument } from '../parsed-document.js';
import { recognise } from '../recognition/recognise.js';
import type { CellStream } from './cell-stream.js';
import { formatOf, type ReadAs } from './document-format.js';
import { readDocx } from './docx-reader.js';
import { plainFileName } from './file-name.js';
import { convertLegacyWord } from './legacy-word.js';
import { withLowConfidence } from './lower-confidence.js';
import { readPdf } from './pdf-reader.js';
import { decodeText, readText } from './text-reader.js';
import { readWorkbookStream } from './workbook-reader.js';

/** The largest file that is read at all; a published disclosure is below 1 MB. Default of ours (proposal). */
export const LARGEST_FILE_BYTES = 20 * 1024 * 1024;

/**
 * Reads a published disclosure. The file name only tells the extension, which must agree with the bytes. Runs in this process:
 * files from outside go through `readDocumentSafely`. A converter writes below `scratch`, or where the system keeps such files. Throws `document.*` (invalid) with one code per reason.
 */
export async function readDocument(file: string, bytes: Uint8Array, scratch?: string): Promise<ParsedDocument> {
  return (await readDocumentWithStream(file, bytes, scratch)).document;
}

/** A document and the cells it was read from; who prints it again in its own layout needs both. */
export interface DocumentWithStream {
  readonly document: ParsedDocument;
  readonly stream: CellStream;
}

/** As `readDocument`, and keeps the cell stream. */
export async function readDocumentWithStream(file: string, bytes: Uint8Array, scratch?: string): Promise<DocumentWithStream> {
  if (bytes.length > LARGEST_FILE_BYTES) throw new DomainError('document.too-large', 'invalid', { megabytes: LARGEST_FILE_BYTES / 1024 / 1024 });
  if (bytes.length === 0) throw new DomainError('document.empty', 'invalid');
  const format = formatOf(file, bytes);
  const stream = await streamOf(format, bytes, scratch);
  if (stream.every((block) => block.text === '')) throw new DomainError('document.empty', 'invalid');
  const document = recognise(stream);
  if (document.projects.length === 0 && document.department === null) throw new DomainError('document.no-goal-table', 'invalid');
  const source = { file: plainFileName(file), sha256: createHash('sha256').update(bytes).digest('hex'), format: format === 'xls' ? 'xlsx' : format } as const;
  return { document: format === 'pdf' ? withLowConfidence({ source, ...document }) : { source, ...document }, stream };
}

/** Every format comes down to one stream of cells. */
async function streamOf(format: ReadAs, bytes: Uint8Array, scratch?: string): Promise<CellStream> {
  switch (format) {
    case 'text': return readTextFile(bytes);
    case 'docx': return readDocx(bytes);
    case 'doc': return readDocx(await convertLegacyWord(bytes, scratch));
    case 'xlsx': case 'xls': return readWorkbookStream(bytes, format);
    case 'pdf': return readPdf(bytes);
  }
}

function readTextFile(bytes: Uint8Array): CellStream {
  const text = decodeText(bytes);
  if (text === null) throw new DomainError('document.unreadable', 'invalid');
  return readText(text);
}
