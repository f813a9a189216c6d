import { DomainError } from '#domain/shared/domain-error';
import type { DocumentFormat } from '../parsed-document.js';
import { extensionOf } from './file-name.js';
import { isOleContainer, openOleContainer, type OleContainer } from './ole-container.js';
import { openOfficePackage } from './office-package.js';

/** What a file is read as; a legacy workbook goes to a reader of its own and is an `xlsx` for everybody else. */
export type ReadAs = DocumentFormat | 'xls';

const TEXT_EXTENSIONS = ['.txt', '.text', ''];
const MACRO_EXTENSIONS = ['.docm', '.dotm', '.xlsm', '.xltm'];
/** Zip files of other trades. */
const OTHER_PACKAGES = ['.pptx', '.zip', '.wps', '.et', '.ofd', '.odt', '.ods'];

const startsWith = (bytes: Uint8Array, text: string): boolean => [...text].every((letter, at) => bytes[at] === letter.charCodeAt(0));
const refusal = (what: string, extension?: string): DomainError => new DomainError(`document.${what}`, 'invalid', extension === undefined ? {} : { extension });

/**
 * What the bytes are, as far as their extension and their inner parts agree (reliability I6). Throws a refusal with a code of its
 * own for every format that is not read.
 */
export function formatOf(file: string, bytes: Uint8Array): ReadAs {
  const extension = extensionOf(file);
  if (isOleContainer(bytes)) return formatOfOle(extension, openOleContainer(bytes));
  if (startsWith(bytes, '{\\rtf')) throw refusal('save-as-docx');
  if (startsWith(bytes, '%PDF-')) return agreed('pdf', '.pdf', extension);
  if (startsWith(bytes, 'PK')) return formatOfPackage(extension, bytes);
  if (extension === '.doc' || extension === '.wps') throw refusal('save-as-docx');
  if (!TEXT_EXTENSIONS.includes(extension)) throw refusal('extension-mismatch', extension);
  return 'text';
}

function agreed(format: ReadAs, wanted: string, extension: string): ReadAs {
  if (extension !== wanted) throw refusal('extension-mismatch', extension);
  return format;
}

function formatOfPackage(extension: string, bytes: Uint8Array): ReadAs {
  if (MACRO_EXTENSIONS.includes(extension)) throw refusal('has-macros');
  if (OTHER_PACKAGES.includes(extension)) throw refusal('format-not-read', extension);
  if (extension !== '.docx' && extension !== '.xlsx') throw refusal('extension-mismatch', extension);
  const { application } = openOfficePackage(bytes);
  if (application === null) throw refusal(extension === '.docx' ? 'not-a-word-file' : 'not-a-workbook');
  return application === 'word' ? agreed('docx', '.docx', extension) : agreed('xlsx', '.xlsx', extension);
}

function formatOfOle(extension: string, container: OleContainer): ReadAs {
  const { names } = container;
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) throw refusal('encrypted');
  const isWord = names.has('WordDocument');
  const isWorkbook = names.has('Workbook') || names.has('Book');
  // Only Word's own .doc was tried; a .wps of the same kind goes through WPS itself.
  if (!isWord && !isWorkbook) throw refusal('save-as-docx');
  if (isWord ? isEncryptedWord(container) : isEncryptedWorkbook(container)) throw refusal('encrypted');
  if (names.has('Macros') || names.has('_VBA_PROJECT_CUR')) throw refusal('has-macros');
  if (isWord && extension === '.wps') throw refusal('save-as-docx');
  return isWord ? agreed('doc', '.doc', extension) : agreed('xls', '.xls', extension);
}

/** Word's header says in a bit whether the text behind it is encrypted or obfuscated. */
export function isEncryptedWord(container: OleContainer): boolean {
  const head = container.head('WordDocument');
  return head !== null && (head.getUint16(0x0a, true) & 0x8100) !== 0;
}

/** A locked .xls says FILEPASS among its first records. */
export function isEncryptedWorkbook(container: OleContainer): boolean {
  const head = container.head('Workbook') ?? container.head('Book');
  for (let at = 0; head !== null && at + 4 <= head.byteLength; at += 4 + head.getUint16(at + 2, true)) {
    if (head.getUint16(at, true) === 0x2f) return true;
  }
  return false;
}
