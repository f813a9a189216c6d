import type { Document, Element } from '@xmldom/xmldom';
import { DomainError } from '#domain/shared/domain-error';
import { cleanText, type Block, type CellBlock, type CellStream } from './cell-stream.js';
import { attribute, childrenOf, firstChild, guardDepth, isOn } from './docx-elements.js';
import { readNumbering, type Numbering } from './docx-numbering.js';
import { joinParagraphs, paragraphText, runsOn } from './docx-text.js';
import { decodePart, openOfficePackage, parsePart } from './office-package.js';

/**
 * Reads a .docx as a cell stream. Throws `document.damaged`, `document.zip-bomb`, `document.encrypted`, `document.has-macros`,
 * `document.not-a-word-file`, `document.has-doctype` or `document.has-another-inside` (all invalid).
 */
export function readDocx(bytes: Uint8Array): CellStream {
  const { archive, application, mainPart } = openOfficePackage(bytes);
  const xml = application === 'word' ? decodePart(archive.read(mainPart)) : null;
  if (xml === null) throw new DomainError('document.not-a-word-file', 'invalid');
  const document = parsePart(withoutLayout(xml));
  const body = childrenOf(document.documentElement, 'body')[0];
  if (body === undefined) throw new DomainError('document.damaged', 'invalid');
  emptyPrompts(document, xml);
  const walk: Walk = { blocks: [], hasTextBoxes: xml.includes('txbxContent'), numbering: readNumbering(archive), tables: 0, paragraphs: 0 };
  readBlocks(body, walk, 0);
  return walk.blocks;
}

/** Where things stand and how they look; half of a document is this. */
const LAYOUT = /<w:(?:jc|bidi|spacing|ind|vAlign|tcW|sz|szCs|shd|lang|color|kern|snapToGrid|adjustRightInd|keepNext|keepLines|widowControl|wordWrap|noWrap|start|end|left|right|top|bottom|insideH|insideV)(?: [^<>]*)?\/>/g;
const EMPTY = /<w:(rPr|tcBorders|pBdr|tblBorders|tcMar|tblCellMar)><\/w:\1>/g;

/** The markup without what only tells the layout: building its tree would take twice the time. */
const withoutLayout = (xml: string): string => xml.replace(LAYOUT, '').replace(EMPTY, '');

/** A content control that still shows its prompt (单击此处输入文字) holds nothing. */
function emptyPrompts(document: Document, xml: string): void {
  if (!xml.includes('showingPlcHdr')) return;
  for (const mark of [...document.getElementsByTagNameNS('*', 'showingPlcHdr')]) {
    const control = mark.parentNode?.parentNode as Element | null | undefined;
    if (!isOn(mark) || control?.localName !== 'sdt') continue;
    for (const text of [...control.getElementsByTagNameNS('*', 't')]) text.textContent = '';
  }
}

interface Walk {
  readonly blocks: Block[];
  readonly hasTextBoxes: boolean;
  readonly numbering: Numbering;
  tables: number;
  paragraphs: number;
}

function readBlocks(parent: Element, walk: Walk, depth: number): void {
  guardDepth(depth);
  let begun = '';
  for (const child of childrenOf(parent)) {
    if (child.localName === 'tbl') readTable(child, walk, depth + 1);
    else if (child.localName === 'altChunk') throw new DomainError('document.has-another-inside', 'invalid');
    else if (child.localName === 'p') {
      walk.paragraphs += 1;
      begun += numberedText(child, walk, depth);
      if (!runsOn(child)) begun = leaveParagraph(begun, walk);
      for (const table of tablesInTextBoxes(child, walk)) readTable(table, walk, depth + 1);
    }
  }
  leaveParagraph(begun, walk);
}

/** The text of a paragraph with the number that Word counts for it; an empty paragraph shows none. */
function numberedText(paragraph: Element, { numbering }: Walk, depth: number): string {
  const number = numbering.numberOf(paragraph);
  const text = paragraphText(paragraph, depth);
  return number === '' || cleanText(text) === '' ? text : number + text.trimStart();
}

/** A line break inside a paragraph is a line of the text form. */
function leaveParagraph(text: string, walk: Walk): '' {
  for (const line of cleanText(text).split('\n')) {
    if (line !== '') walk.blocks.push({ kind: 'paragraph', text: line, where: `paragraph ${walk.paragraphs}`, mayContinueCell: false });
  }
  return '';
}

/** Tables that float over the page; the second copy for old readers is left alone. */
function tablesInTextBoxes(paragraph: Element, { hasTextBoxes }: Walk): Element[] {
  return !hasTextBoxes ? [] : [...paragraph.getElementsByTagNameNS('*', 'tbl')].filter((table) => {
    for (let above = table.parentNode as Element | null; above !== null && above !== paragraph; above = above.parentNode as Element | null) {
      if (above.localName === 'tbl' || above.localName === 'del' || (above.localName === 'Fallback' && firstChild(above.parentNode as Element, 'Choice') !== undefined)) return false;
    }
    return true;
  });
}

/** A table row by row. A cell that continues a vertical merge is an empty cell, as the text form prints it. */
function readTable(table: Element, walk: Walk, depth: number): void {
  guardDepth(depth);
  walk.tables += 1;
  const number = walk.tables;
  const grid = childrenOf(firstChild(table, 'tblGrid'), 'gridCol').map((column) => Number(attribute(column, 'w') ?? 0) || 0);
  childrenOf(table, 'tr').filter(isShownRow).forEach((row, rowAt) => {
    let gridColumn = countOf(firstChild(firstChild(row, 'trPr'), 'gridBefore'));
    const cells = cellsOf(row);
    cells.forEach(({ cell, span, isContinuation }, column) => {
      const place = { table: number, row: rowAt + 1, column: column + 1, gridColumn, span, ...widthOf(grid.slice(gridColumn, gridColumn + span)), ...(isContinuation && { continuesAbove: true }) };
      gridColumn += span;
      if (!isContinuation && holdsForm(cell, cells.length)) {
        readBlocks(cell, walk, depth + 1);
        return;
      }
      const block: CellBlock = { kind: 'cell', text: isContinuation ? '' : cleanText(cellText(cell, walk, depth)), where: `table ${number}, row ${rowAt + 1}, column ${column + 1}`, place };
      walk.blocks.push(block);
    });
  });
}

const widthOf = (columns: readonly number[]): { width?: number } => (columns.length > 0 && columns.every((width) => width > 0) ? { width: columns.reduce((sum, width) => sum + width, 0) } : {});

/** A row that was deleted under tracking is gone; a hidden one is not printed. */
function isShownRow(row: Element): boolean {
  const properties = firstChild(row, 'trPr');
  return firstChild(properties, 'del') === undefined && !isOn(firstChild(properties, 'hidden'));
}

const MOST_COLUMNS = 200;
const countOf = (element: Element | undefined): number => Math.max(0, Math.min(MOST_COLUMNS, Number(attribute(element, 'val') ?? 0) || 0));

interface RowCell {
  readonly cell: Element;
  readonly span: number;
  readonly isContinuation: boolean;
}

/** The cells of a row with their width in grid columns. Old files merge to the right by cells that say "continue" (w:hMerge). */
function cellsOf(row: Element): RowCell[] {
  const cells: RowCell[] = [];
  for (const cell of childrenOf(row, 'tc')) {
    const properties = firstChild(cell, 'tcPr');
    if (firstChild(properties, 'cellDel') !== undefined) continue;
    const span = Math.max(1, countOf(firstChild(properties, 'gridSpan')));
    const left = cells.at(-1);
    if (left !== undefined && continues(firstChild(properties, 'hMerge'))) cells[cells.length - 1] = { ...left, span: left.span + span };
    else cells.push({ cell, span, isContinuation: continues(firstChild(properties, 'vMerge')) });
  }
  return cells;
}

const continues = (merge: Element | undefined): boolean => merge !== undefined && (attribute(merge, 'val') ?? 'continue') === 'continue';

/** A cell that only frames another table is no cell of ours: what it holds is read in its place. */
function holdsForm(cell: Element, cellsInRow: number): boolean {
  const nested = childrenOf(cell, 'tbl')[0];
  if (nested === undefined) return false;
  const nestedRow = childrenOf(nested, 'tr')[0];
  return cellsInRow === 1 || (nestedRow !== undefined && childrenOf(nestedRow, 'tc').length >= 5);
}

/** Paragraphs of a cell, line by line; a small table inside it as its lines. */
function cellText(cell: Element, walk: Walk, depth: number): string {
  guardDepth(depth);
  return joinParagraphs(childrenOf(cell).map((child) => {
    if (child.localName === 'altChunk') throw new DomainError('document.has-another-inside', 'invalid');
    if (child.localName === 'p') return { text: [numberedText(child, walk, depth), ...tablesInTextBoxes(child, walk).map((table) => tableText(table, walk, depth))].join('\n'), runsOn: runsOn(child) };
    return { text: child.localName === 'tbl' ? tableText(child, walk, depth) : '', runsOn: false };
  }));
}

const tableText = (table: Element, walk: Walk, depth: number): string =>
  childrenOf(table, 'tr').filter(isShownRow).flatMap((row) => cellsOf(row).map(({ cell, isContinuation }) => (isContinuation ? '' : cellText(cell, walk, depth + 1)))).join('\n');
