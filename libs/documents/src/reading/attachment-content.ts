import type { AttachmentType } from '#domain/attachment/attachment-type';
import { DomainError } from '#domain/shared/domain-error';
import { withFile, type ByteSource } from './byte-source.js';
import { isEncryptedWord, isEncryptedWorkbook } from './document-format.js';
import { isOleContainer, openOleContainer } from './ole-container.js';
import { openArchive, type Archive } from './zip-archive.js';

const HEAD_BYTES = 4096;
const TEXT_STEP = 64 * 1024;

const refusal = (what: string): DomainError => new DomainError(`attachment.${what}`, 'invalid');
const differs = (): DomainError => refusal('content-differs');

/**
 * Refuses a file whose beginning, end and inner parts are not what its extension says (reliability I6). Reads a few places of it, texts
 * step by step. Throws `attachment.content-differs`, `.mixed-content`, `.has-macros`, `.encrypted`, `.damaged` or `.zip-bomb` (invalid).
 */
export async function requireContentOf(type: AttachmentType, path: string): Promise<void> {
  await withFile(path, (source) => judge(type, source));
}

function judge(type: AttachmentType, source: ByteSource): void {
  const head = latin(source.subarray(0, HEAD_BYTES));
  switch (type) {
    case 'png': return requireBrowserFile(source, head, head.startsWith('\x89PNG\r\n\x1a\n') && head.startsWith('IHDR', 12));
    case 'jpeg': return requireBrowserFile(source, head, head.startsWith('\xff\xd8\xff'));
    case 'gif': return requireBrowserFile(source, head, /^GIF8[79]a/.test(head));
    case 'webp': return requireBrowserFile(source, head, head.startsWith('RIFF') && head.startsWith('WEBPVP8', 8));
    case 'pdf': return requireBrowserFile(source, head, /^%PDF-[12]\./.test(head) && latin(source.subarray(Math.max(0, source.length - 2048), source.length)).includes('%%EOF'));
    case 'docx': case 'xlsx': case 'pptx': case 'ofd': return requirePackage(type, source, head);
    case 'doc': case 'xls': case 'ppt': return requireContainer(type, source);
    case 'text': return requireText(source);
  }
}

/** Latin-1: one character for one byte. */
const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|\?php|%@)/i;
const [ARCHIVE_ENTRY, END_OF_ARCHIVE] = ['PK\x03\x04', 'PK\x05\x06'];

/** What a browser may show must be nothing else besides: no page in its beginning, no archive (a program, a jar) hung on to its end. */
function requireBrowserFile(source: ByteSource, head: string, isOfType: boolean): void {
  if (!isOfType) throw differs();
  const tail = latin(source.subarray(Math.max(0, source.length - 22 - 0xffff), source.length));
  if (MARKUP.test(head) || tail.includes(END_OF_ARCHIVE)) throw refusal('mixed-content');
}

/** By which part of its index a package of Office is known. */
const mainTypes = { docx: 'wordprocessingml.document.main+xml', xlsx: 'spreadsheetml.sheet.main+xml', pptx: 'presentationml.presentation.main+xml' } as const;
const MACRO_PARTS = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$|(?:^|\/)(?:macrosheets|activeX)\//i;
const PROGRAMS = /\.(?:exe|dll|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|jar|msi|lnk|class)$/i;

function requirePackage(type: 'docx' | 'xlsx' | 'pptx' | 'ofd', source: ByteSource, head: string): void {
  // A locked .docx is no package any more, but a container with the locked package inside.
  if (isOleContainer(source)) throw openContainer(source).names.has('EncryptedPackage') ? refusal('encrypted') : differs();
  if (!head.startsWith(ARCHIVE_ENTRY)) throw differs();
  const archive = inOurWords(() => openArchive(source));
  if (archive.names.some((name) => MACRO_PARTS.test(name))) throw refusal('has-macros');
  if (archive.names.some((name) => PROGRAMS.test(name))) throw refusal('mixed-content');
  if (type === 'ofd') {
    if (!archive.names.includes('OFD.xml')) throw differs();
    return;
  }
  const index = indexOf(archive);
  if (index.includes('macroEnabled')) throw refusal('has-macros');
  if (!index.includes(mainTypes[type])) throw differs();
}

const indexOf = (archive: Archive): string => {
  const index = inOurWords(() => archive.read('[Content_Types].xml'));
  return index === null ? '' : new TextDecoder(index[0] === 0xff ? 'utf-16le' : index[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(index);
};

const mainStreams = { doc: ['WordDocument'], xls: ['Workbook', 'Book'], ppt: ['PowerPoint Document'] } as const;
const MACRO_STREAMS = ['Macros', '_VBA_PROJECT_CUR', '_VBA_PROJECT', 'VBA'];

const openContainer = (source: ByteSource): ReturnType<typeof openOleContainer> => inOurWords(() => openOleContainer(source));

function requireContainer(type: 'doc' | 'xls' | 'ppt', source: ByteSource): void {
  if (!isOleContainer(source)) throw differs();
  const container = openContainer(source);
  const has = (name: string): boolean => container.names.has(name);
  if (has('EncryptedPackage') || has('EncryptionInfo') || has('EncryptedSummary')) throw refusal('encrypted');
  if (!mainStreams[type].some(has)) throw differs();
  if (MACRO_STREAMS.some(has)) throw refusal('has-macros');
  if (inOurWords(() => (type === 'doc' ? isEncryptedWord(container) : type === 'xls' && isEncryptedWorkbook(container)))) throw refusal('encrypted');
}

/** Words as an editor writes them: no zeros (but for UTF-16, which says so), and no page for a browser. */
function requireText(source: ByteSource): void {
  const head = source.subarray(0, HEAD_BYTES);
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const beginning = latin(head);
  if (/^\s*(?:\xef\xbb\xbf)?\s*(?:<|#!|%!|MZ|%PDF)/.test(beginning) || beginning.startsWith(ARCHIVE_ENTRY) || MARKUP.test(beginning)) throw differs();
  for (let at = 0; !isWide && at < source.length; at += TEXT_STEP) if (source.subarray(at, at + TEXT_STEP).includes(0)) throw differs();
}

const ownCodes: Readonly<Record<string, string>> = { 'document.damaged': 'damaged', 'document.zip-bomb': 'zip-bomb', 'document.encrypted': 'encrypted' };

/** What the readers of documents refuse, said of an attachment. */
function inOurWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const own = error instanceof DomainError ? ownCodes[error.code] : undefined;
    throw own === undefined ? error : refusal(own);
  }
}
