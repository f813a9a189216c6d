import type { Element } from '@xmldom/xmldom';
import { DomainError } from '#domain/shared/domain-error';
import { elementsOf } from './office-package.js';

const WORD = ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'];
/** Deeper nesting than any editor writes; a walk of ours must not run out of stack. */
const DEEPEST = 150;

/** What stands around paragraphs, rows or cells and is none itself. */
const LOOKED_THROUGH = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag', 'AlternateContent', 'Choice', 'Fallback', 'dir', 'bdo']);

/** Throws `document.damaged` (invalid) where elements are nested deeper than any editor nests them. */
export function guardDepth(depth: number): void {
  if (depth > DEEPEST) throw new DomainError('document.damaged', 'invalid');
}

/** Child elements of that name; content controls (w:sdt), tracked insertions and alternate content are looked through. */
export function childrenOf(parent: Element | null | undefined, name?: string, depth = 0): Element[] {
  guardDepth(depth);
  const found: Element[] = [];
  for (const element of elementsOf(parent ?? null)) {
    if (LOOKED_THROUGH.has(element.localName ?? '')) found.push(...childrenOf(shownVersion(element), name, depth + 1));
    else if (name === undefined || element.localName === name) found.push(element);
  }
  return found;
}

/** Of alternate content one version counts: the first, which is for today's programs; the last where it is the only one. */
export function shownVersion(element: Element): Element | null {
  if (element.localName !== 'AlternateContent') return element;
  const versions = elementsOf(element);
  return versions.find((version) => version.localName === 'Choice') ?? versions.at(0) ?? null;
}

export const firstChild = (parent: Element | undefined, name: string): Element | undefined => elementsOf(parent ?? null).find((child) => child.localName === name);

/** An attribute of Word's own, in either spelling of its namespace. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  for (const namespace of WORD) {
    const value = element?.getAttributeNS(namespace, name);
    if (value !== null && value !== undefined && value !== '') return value;
  }
  return element?.getAttribute(`w:${name}`) ?? undefined;
}

/** Whether a switch such as w:vanish is on; written without a value it is. */
export const isOn = (element: Element | undefined): boolean => element !== undefined && !['0', 'false', 'off', 'none'].includes(attribute(element, 'val') ?? '1');
