import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { DomainError } from '#domain/shared/domain-error';
import { cleanText, type Block, type CellBlock, type CellStream } from './cell-stream.js';
import { openArchive } from './zip-archive.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MACRO_PARTS = /(?:^|\/)vbaProject\.bin$/i;
/** Deeper nesting than any editor writes; a walk of ours must not run out of stack. */
const DEEPEST = 150;

/** What is passed over: deleted text, field codes, properties, notes, and the second copy of a text box for old readers. */
const PASSED_OVER = new Set(['del', 'moveFrom', 'instrText', 'delText', 'delInstrText', 'tcPr', 'trPr', 'tblPr', 'pPr', 'rPr', 'sectPr', 'Fallback', 'rt', 'footnoteReference', 'endnoteReference']);
const CHECK_BOXES: Readonly<Record<string, string>> = { F0FE: '☑', F052: '☑', F0A8: '□', F0A3: '□', '2611': '☑', '2610': '□' };

/**
 * Reads a .docx as a cell stream. Throws `document.damaged`, `document.zip-bomb`, `document.encrypted`, `document.has-macros`,
 * `document.not-a-word-file` or `document.has-doctype` (all invalid).
 */
export function readDocx(bytes: Uint8Array): CellStream {
  const archive = openArchive(bytes);
  const types = decode(archive.read('[Content_Types].xml'));
  if (archive.names.some((name) => MACRO_PARTS.test(name)) || types?.includes('macroEnabled') === true) throw new DomainError('document.has-macros', 'invalid');
  const xml = decode(archive.read('word/document.xml'));
  if (types === null || xml === null) throw new DomainError('document.not-a-word-file', 'invalid');
  const body = childrenOf(parseXml(xml).documentElement, 'body')[0];
  if (body === undefined) throw new DomainError('document.damaged', 'invalid');
  const walk: Walk = { blocks: [], tables: 0, paragraphs: 0 };
  readBlocks(body, walk, 0);
  return walk.blocks;
}

function decode(part: Uint8Array | null): string | null {
  if (part === null) return null;
  const encoding = part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(part);
  } catch {
    throw new DomainError('document.damaged', 'invalid');
  }
}

function parseXml(xml: string): Document {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new DomainError('document.has-doctype', 'invalid');
  try {
    return new DOMParser({ onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    } }).parseFromString(xml, 'text/xml');
  } catch {
    throw new DomainError('document.damaged', 'invalid');
  }
}

/** Child elements of that name; content controls (w:sdt), tracked insertions and choices are looked through. */
function childrenOf(parent: Element | null, name?: string): Element[] {
  const found: Element[] = [];
  for (let child = parent?.firstChild ?? null; child !== null; child = child.nextSibling) {
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    if (element.localName === 'sdt') found.push(...childrenOf(childrenOf(element, 'sdtContent')[0] ?? null, name));
    else if (['ins', 'moveTo', 'customXml', 'smartTag', 'AlternateContent', 'Choice'].includes(element.localName ?? '') && name !== 'sdtContent') found.push(...childrenOf(element, name));
    else if (name === undefined || element.localName === name) found.push(element);
  }
  return found;
}

const firstChild = (parent: Element | undefined, name: string): Element | undefined => (parent === undefined ? undefined : childrenOf(parent, name)[0]);
const attribute = (element: Element | undefined, name: string): string | undefined => element?.getAttributeNS(WORD, name) ?? element?.getAttribute(`w:${name}`) ?? undefined;
const isOn = (element: Element | undefined): boolean => element !== undefined && !['0', 'false', 'off', 'none'].includes(attribute(element, 'val') ?? '1');

interface Walk {
  readonly blocks: Block[];
  tables: number;
  paragraphs: number;
}

function guardDepth(depth: number): void {
  if (depth > DEEPEST) throw new DomainError('document.damaged', 'invalid');
}

function readBlocks(parent: Element, walk: Walk, depth: number): void {
  guardDepth(depth);
  for (const child of childrenOf(parent)) {
    if (child.localName === 'tbl') readTable(child, walk, depth + 1);
    else if (child.localName === 'p') {
      walk.paragraphs += 1;
      // A line break inside a paragraph is a line of the text form.
      for (const line of cleanText(textOf(child, depth)).split('\n')) {
        if (line !== '') walk.blocks.push({ kind: 'paragraph', text: line, where: `paragraph ${walk.paragraphs}`, mayContinueCell: false });
      }
    }
  }
}

/** A table row by row. A cell that continues a vertical merge is an empty cell, as the text form prints it. */
function readTable(table: Element, walk: Walk, depth: number): void {
  guardDepth(depth);
  walk.tables += 1;
  const number = walk.tables;
  const grid = childrenOf(firstChild(table, 'tblGrid') ?? null, 'gridCol').map((column) => Number(attribute(column, 'w') ?? 0) || 0);
  const rows = childrenOf(table, 'tr').filter((row) => firstChild(firstChild(row, 'trPr'), 'del') === undefined);
  rows.forEach((row, rowAt) => {
    let gridColumn = Number(attribute(firstChild(firstChild(row, 'trPr'), 'gridBefore'), 'val') ?? 0);
    const cells = childrenOf(row, 'tc');
    cells.forEach((cell, column) => {
      const properties = firstChild(cell, 'tcPr');
      const span = Math.max(1, Math.min(200, Number(attribute(firstChild(properties, 'gridSpan'), 'val') ?? 1) || 1));
      const merge = firstChild(properties, 'vMerge');
      const isContinuation = merge !== undefined && (attribute(merge, 'val') ?? 'continue') === 'continue';
      const place = { table: number, row: rowAt + 1, column: column + 1, gridColumn, span, ...widthOf(grid.slice(gridColumn, gridColumn + span)), ...(isContinuation && { continuesAbove: true }) };
      gridColumn += span;
      if (!isContinuation && holdsForm(cell, cells.length)) {
        readBlocks(cell, walk, depth + 1);
        return;
      }
      const block: CellBlock = { kind: 'cell', text: isContinuation ? '' : cleanText(cellText(cell, depth)), where: `table ${number}, row ${rowAt + 1}, column ${column + 1}`, place };
      walk.blocks.push(block);
    });
  });
}

const widthOf = (columns: readonly number[]): { width?: number } => (columns.length > 0 && columns.every((width) => width > 0) ? { width: columns.reduce((sum, width) => sum + width, 0) } : {});

/** A cell that only frames another table is no cell of ours: what it holds is read in its place. */
function holdsForm(cell: Element, cellsInRow: number): boolean {
  const nested = childrenOf(cell, 'tbl')[0];
  if (nested === undefined) return false;
  const nestedRow = childrenOf(nested, 'tr')[0];
  return cellsInRow === 1 || (nestedRow !== undefined && childrenOf(nestedRow, 'tc').length >= 5);
}

/** Paragraphs of a cell, line by line; a small table inside it as its lines. */
function cellText(cell: Element, depth: number): string {
  guardDepth(depth);
  return childrenOf(cell)
    .map((child) => (child.localName === 'p' ? textOf(child, depth) : child.localName === 'tbl' ? childrenOf(child, 'tr').flatMap((row) => childrenOf(row, 'tc').map((inner) => cellText(inner, depth + 1))).join('\n') : ''))
    .join('\n');
}

function textOf(parent: Element, depth: number): string {
  guardDepth(depth);
  let text = '';
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    const name = element.localName ?? '';
    if (PASSED_OVER.has(name) || (name === 'r' && isOn(firstChild(firstChild(element, 'rPr'), 'vanish')))) continue;
    switch (name) {
      case 't': text += element.textContent ?? ''; break;
      case 'tab': text += '\t'; break;
      case 'br': case 'cr': text += '\n'; break;
      case 'noBreakHyphen': text += '-'; break;
      case 'sym': text += CHECK_BOXES[(attribute(element, 'char') ?? '').toUpperCase()] ?? '\ufffd'; break;
      default: text += (name === 'p' ? '\n' : '') + textOf(element, depth + 1);
    }
  }
  return text;
}
