import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { DomainError } from '#domain/shared/domain-error';
import type { DocumentFormat, ParsedDocument } from '../parsed-document.js';
import { recognise } from '../recognition/recognise.js';
import type { CellStream } from './cell-stream.js';
import { readDocx } from './docx-reader.js';
import { decodeText, readText } from './text-reader.js';

/** The largest file that is read at all; a published disclosure is below 1 MB. Default of ours (proposal). */
export const LARGEST_FILE_BYTES = 20 * 1024 * 1024;

const TEXT_EXTENSIONS = ['.txt', '.text', ''];

/**
 * Reads a published disclosure. The file name only tells the extension, which must agree with the bytes. Runs in this process:
 * files from outside go through `readDocumentSafely`. Throws `document.*` (invalid) with one code per reason.
 */
export function readDocument(file: string, bytes: Uint8Array): ParsedDocument {
  return readDocumentWithStream(file, bytes).document;
}

/** A document and the cells it was read from; who prints it again in its own layout needs both. */
export interface DocumentWithStream {
  readonly document: ParsedDocument;
  readonly stream: CellStream;
}

/** As `readDocument`, and keeps the cell stream. */
export function readDocumentWithStream(file: string, bytes: Uint8Array): DocumentWithStream {
  if (bytes.length > LARGEST_FILE_BYTES) throw new DomainError('document.too-large', 'invalid', { megabytes: LARGEST_FILE_BYTES / 1024 / 1024 });
  if (bytes.length === 0) throw new DomainError('document.empty', 'invalid');
  const format = formatOf(file, bytes);
  const stream = format === 'docx' ? readDocx(bytes) : readTextFile(bytes);
  if (stream.every((block) => block.text === '')) throw new DomainError('document.empty', 'invalid');
  const document = recognise(stream);
  if (document.projects.length === 0 && document.department === null) throw new DomainError('document.no-goal-table', 'invalid');
  return { document: { source: { file: basename(file), sha256: createHash('sha256').update(bytes).digest('hex'), format }, ...document }, stream };
}

function readTextFile(bytes: Uint8Array): CellStream {
  const text = decodeText(bytes);
  if (text === null) throw new DomainError('document.unreadable', 'invalid');
  return readText(text);
}

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

/** What the bytes are, as far as their extension agrees; a clear refusal for formats that are not read. */
function formatOf(file: string, bytes: Uint8Array): DocumentFormat {
  const extension = extname(file).toLowerCase();
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw refuseOle(bytes);
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) throw new DomainError('document.save-as-docx', 'invalid');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new DomainError('document.format-not-read', 'invalid', { extension: '.pdf' });
  if (startsWith(bytes, 0x50, 0x4b)) {
    if (extension === '.docm' || extension === '.dotm') throw new DomainError('document.has-macros', 'invalid');
    if (['.xlsx', '.xlsm', '.pptx', '.zip', '.wps', '.ofd', '.odt'].includes(extension)) throw new DomainError('document.format-not-read', 'invalid', { extension });
    if (extension !== '.docx') throw new DomainError('document.extension-mismatch', 'invalid', { extension: extension.slice(0, 10) });
    return 'docx';
  }
  if (extension === '.doc' || extension === '.wps') throw new DomainError('document.save-as-docx', 'invalid');
  if (!TEXT_EXTENSIONS.includes(extension)) throw new DomainError('document.extension-mismatch', 'invalid', { extension: extension.slice(0, 10) });
  return 'text';
}

/** OLE holds the old .doc and .xls, and also every .docx that is locked with a password. */
function refuseOle(bytes: Uint8Array): DomainError {
  const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
  return new DomainError(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedPackage) ? 'document.encrypted' : 'document.save-as-docx', 'invalid');
}
