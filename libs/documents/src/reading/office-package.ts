import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { DomainError } from '#domain/shared/domain-error';
import type { ByteSource } from './byte-source.js';
import { openArchive, type Archive } from './zip-archive.js';

/** A .docx or .xlsx whose outside was looked at: no macros, and the part its own index calls the document. */
export interface OfficePackage {
  readonly archive: Archive;
  /** Null for a zip file that holds neither. */
  readonly application: 'word' | 'excel' | null;
  /** Name of the part that holds the text or the list of sheets. */
  readonly mainPart: string;
}

const MACRO_PARTS = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$|(?:^|\/)macrosheets\//i;
const USUAL_PARTS = ['word/document.xml', 'xl/workbook.xml'];

/** Opens a package. Throws `document.damaged`, `document.zip-bomb`, `document.encrypted`, `document.has-macros` or `document.has-doctype` (invalid). */
export function openOfficePackage(bytes: ByteSource): OfficePackage {
  const archive = openArchive(bytes);
  const types = decodePart(archive.read('[Content_Types].xml'));
  if (archive.names.some((name) => MACRO_PARTS.test(name)) || types?.includes('macroEnabled') === true) throw new DomainError('document.has-macros', 'invalid');
  const mainPart = mainPartOf(archive);
  const isKnown = types !== null && archive.names.includes(mainPart);
  return { archive, mainPart, application: !isKnown ? null : /^word\//i.test(mainPart) ? 'word' : /^xl\//i.test(mainPart) ? 'excel' : null };
}

/** Some writers call the text `word/document2.xml`; the package's own index knows. */
function mainPartOf(archive: Archive): string {
  const index = decodePart(archive.read('_rels/.rels'));
  const relations = index === null ? [] : [...parsePart(index).getElementsByTagName('Relationship')];
  const target = relations.find((relation) => relation.getAttribute('Type')?.endsWith('/officeDocument') === true)?.getAttribute('Target');
  return target?.replace(/^\.?\//, '') ?? USUAL_PARTS.find((name) => archive.names.includes(name)) ?? '';
}

/** A part as text; null for a part that does not exist. Throws `document.damaged` (invalid). */
export function decodePart(part: Uint8Array | null): string | null {
  if (part === null) return null;
  const encoding = part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(part);
  } catch {
    throw new DomainError('document.damaged', 'invalid');
  }
}

const DOCTYPE = /<!(?:DOCTYPE|ENTITY)/i;

/** Office writes no document type; a file that has one wants to fetch or to multiply something (reliability I3). */
export function refuseDoctype(xml: string): void {
  if (DOCTYPE.test(xml)) throw new DomainError('document.has-doctype', 'invalid');
}

/** Parses one part. Throws `document.has-doctype` or `document.damaged` (invalid). */
export function parsePart(xml: string): Document {
  refuseDoctype(xml);
  try {
    return new DOMParser({ onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    } }).parseFromString(xml, 'text/xml');
  } catch {
    throw new DomainError('document.damaged', 'invalid');
  }
}

/** The element children, in order. */
export function elementsOf(parent: Element | null): Element[] {
  const found: Element[] = [];
  for (let child = parent?.firstChild ?? null; child !== null; child = child.nextSibling) if (child.nodeType === 1) found.push(child as Element);
  return found;
}
