import type { Element } from '@xmldom/xmldom';
import { attribute, firstChild, guardDepth, isOn, shownVersion } from './docx-elements.js';
import { elementsOf } from './office-package.js';
import { isSymbolFont, symbolText } from './symbols.js';

/** What is passed over: deleted text, field codes, properties, and the marks of notes. */
const PASSED_OVER = new Set([
  'del', 'moveFrom', 'instrText', 'delText', 'delInstrText', 'tcPr', 'trPr', 'tblPr', 'tblGrid', 'pPr', 'rPr', 'sectPr', 'sdtPr', 'rt',
  'footnoteReference', 'endnoteReference', 'footnoteRef', 'endnoteRef',
]);

/** Fields under way in one paragraph: a field shows nothing between its beginning and its separator, whatever stands there. */
interface FieldWalk {
  readonly isInCode: boolean[];
}

/** The text of a paragraph as it is printed when all tracked changes are accepted. */
export const paragraphText = (paragraph: Element, depth: number): string => textOf(paragraph, depth, { isInCode: [] });

/** Paragraphs as lines; a paragraph whose end mark was deleted under tracking goes on in the next one. */
export function joinParagraphs(parts: readonly { readonly text: string; readonly runsOn: boolean }[]): string {
  return parts.map(({ text, runsOn }, at) => text + (runsOn || at === parts.length - 1 ? '' : '\n')).join('');
}

/** Whether the mark at the end of a paragraph was deleted or moved away under tracking. */
export function runsOn(paragraph: Element): boolean {
  const mark = firstChild(firstChild(paragraph, 'pPr'), 'rPr');
  return firstChild(mark, 'del') !== undefined || firstChild(mark, 'moveFrom') !== undefined;
}

function textOf(parent: Element, depth: number, fields: FieldWalk, symbolFont: string | null = null): string {
  guardDepth(depth);
  let text = '';
  for (const element of elementsOf(parent)) text += textOfElement(element, depth, fields, symbolFont);
  return text;
}

function textOfElement(element: Element, depth: number, fields: FieldWalk, symbolFont: string | null): string {
  const name = element.localName ?? '';
  if (PASSED_OVER.has(name)) return '';
  if (name === 'fldChar') {
    stepField(attribute(element, 'fldCharType'), fields);
    return '';
  }
  const isCode = fields.isInCode.includes(true);
  switch (name) {
    case 't': return isCode ? '' : symbolFont === null ? element.textContent ?? '' : [...(element.textContent ?? '')].map((letter) => symbolText(symbolFont, letter)).join('');
    case 'tab': case 'ptab': return isCode ? '' : '\t';
    case 'br': case 'cr': return isCode ? '' : '\n';
    case 'noBreakHyphen': return isCode ? '' : '-';
    case 'sym': return isCode ? '' : symbolText(attribute(element, 'font') ?? '', String.fromCodePoint(Number.parseInt(attribute(element, 'char') ?? 'fffd', 16) || 0xfffd));
    case 'r': return textOfRun(element, depth, fields);
    // A paragraph inside a paragraph stands in a text box: lines of its own, and fields of its own.
    case 'p': return `\n${paragraphText(element, depth + 1)}\n`;
    // A table in a text box is read where tables are read.
    case 'tbl': return '';
    default: {
      const shown = shownVersion(element);
      return shown === null ? '' : textOf(shown, depth + 1, fields, symbolFont);
    }
  }
}

function textOfRun(run: Element, depth: number, fields: FieldWalk): string {
  const properties = firstChild(run, 'rPr');
  const isHidden = isOn(firstChild(properties, 'vanish'));
  const fonts = firstChild(properties, 'rFonts');
  const font = attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi') ?? '';
  const text = textOf(run, depth + 1, fields, isSymbolFont(font) ? font : null);
  // Hidden text is walked all the same, because a field may begin or end in it.
  return isHidden ? '' : text;
}

function stepField(kind: string | undefined, { isInCode }: FieldWalk): void {
  if (kind === 'begin') isInCode.push(true);
  else if (kind === 'separate' && isInCode.length > 0) isInCode[isInCode.length - 1] = false;
  else if (kind === 'end') isInCode.pop();
}
