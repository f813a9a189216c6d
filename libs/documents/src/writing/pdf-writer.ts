import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { LineStyle } from '../forms/form.js';
import type { PrintedCell, PrintedDocument, PrintedSection, PrintedTable } from '../forms/printed-document.js';
import type { OnSection } from './on-section.js';
import { PAGE, sharedWidths, textWidth } from './page.js';
import { printableText } from './printable-text.js';

const POINTS_PER_MM = 72 / 25.4;
const points = (millimetres: number): number => millimetres * POINTS_PER_MM;

/** Noto Serif SC (OFL-1.1) stands for 宋体, its bold for 黑体; it has every character of GB 2312 and the whole block 4E00–9FFF. */
const FONT = 'Song';
const LINE_POINTS = 14;
const CELL_PADDING = { x: 3, y: 3 } as const;

const LINES: Readonly<Record<LineStyle, Readonly<Record<string, unknown>>>> = {
  title: { fontSize: 18, bold: true, alignment: 'center', margin: [0, 4, 0, 6], headlineLevel: 1 },
  subtitle: { fontSize: 12, alignment: 'center', margin: [0, 0, 0, 6], headlineLevel: 1 },
  heading: { fontSize: 13, bold: true, margin: [0, 8, 0, 4], headlineLevel: 1 },
  body: { fontSize: 10.5, margin: [0, 0, 0, 4] },
  'sign-off': { fontSize: 10.5, margin: [0, 12, 0, 0] },
};

/** What the library tells about a node when it asks whether a page should end before it. */
interface Placed {
  readonly headlineLevel?: number;
  readonly startPosition?: { readonly top: number; readonly pageInnerHeight: number };
}

/** A node as the library keeps it: it notes there where the node began. */
interface LaidOut {
  readonly positions?: readonly { readonly pageNumber: number }[];
}

/** A table as it was laid out, with a mark behind it that takes no room. */
interface LaidOutTable {
  readonly body: readonly (readonly LaidOut[])[];
  readonly end: LaidOut;
}

/** What one look at the document learns about its tables, and what an earlier look has learnt. */
interface Look {
  readonly onSection: OnSection;
  readonly tables: Map<PrintedTable, LaidOutTable>;
  /** The rows that a page begins with although a merged cell goes on in them. */
  readonly cuts: ReadonlyMap<PrintedTable, ReadonlySet<number>>;
}

/**
 * Writes a PDF with embedded fonts. Where a merged cell is cut by the end of a page shows only when everything has its place; then it is
 * laid out once more with a line on both sides of the cut, which takes no room and so moves nothing.
 */
export async function writePdf(document: PrintedDocument, onSection: OnSection = () => undefined): Promise<Uint8Array> {
  const { default: pdfmake } = await import('pdfmake');
  const fonts = fontFiles();
  pdfmake.addFonts({ [FONT]: fonts });
  // A form never loads anything: neither from the network nor from another folder than the fonts'.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts.folder));
  const look: Look = { onSection, tables: new Map(), cuts: new Map() };
  const bytes = await pdfmake.createPdf(definitionOf(document, look)).getBuffer();
  const cuts = new Map([...look.tables].map(([table, laidOut]) => [table, cutsIn(table, laidOut)] as const).filter(([, rows]) => rows.size > 0));
  return cuts.size === 0 ? bytes : pdfmake.createPdf(definitionOf(document, { onSection: () => undefined, tables: new Map(), cuts })).getBuffer();
}

const definitionOf = ({ title, sections }: PrintedDocument, look: Look): Readonly<Record<string, unknown>> => ({
  info: { title: printableText(title), creator: '预绩', producer: '预绩' },
  pageSize: 'A4', pageOrientation: sections[0]?.orientation ?? 'portrait', pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom].map(points),
  defaultStyle: { font: FONT, fontSize: 9.5, lineHeight: 1.15 },
  footer: (page: number, pages: number) => ({ text: `第${page}页 共${pages}页`, alignment: 'center', fontSize: 9 }),
  content: sections.flatMap((section, at) => sectionContent(section, at, sections, look)),
  pageBreakBefore: (node: Placed) => node.headlineLevel === 1 && (node.startPosition?.top ?? 0) > points(PAGE.height - PAGE.bottom - 45),
});

/** A row that does not fit is noted at the end of the page it leaves: where it went shows in where the next one begins. */
function cutsIn({ rows }: PrintedTable, { body, end }: LaidOutTable): ReadonlySet<number> {
  const begins = [...body.map((cells) => cells[0]), end].map((node) => node?.positions?.[0]?.pageNumber);
  return new Set(rows.flatMap(({ cells }, at) => (cells.some(({ continues }) => continues) && begins[at + 1] !== begins[at] ? [at] : [])));
}

function fontFiles(): { normal: string; bold: string; folder: string } {
  const require = createRequire(import.meta.url);
  const normal = require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
  const bold = require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf');
  return { normal, bold, folder: dirname(dirname(normal)) };
}

function sectionContent({ blocks, orientation, startsPage }: PrintedSection, at: number, sections: readonly PrintedSection[], look: Look): unknown[] {
  const reached = (): void => look.onSection(at + 1);
  const turns = at > 0 && sections[at - 1]?.orientation !== orientation;
  return blocks.map((block, index) => ({
    ...(block.kind === 'line' ? { text: printableText(block.text), ...LINES[block.style] } : pdfTable(block, orientation, reached, look)),
    ...(index === 0 && at > 0 && (startsPage || turns) && { pageBreak: 'before', pageOrientation: orientation }),
  }));
}

function pdfTable(table: PrintedTable, orientation: PrintedSection['orientation'], reached: () => void, { tables, cuts }: Look): Readonly<Record<string, unknown>> {
  const { columns, rows } = table;
  const firstRow = rows.findIndex((row) => !row.isHead);
  // The library adds paddings and lines to every column.
  const whole = Math.floor(points(textWidth(orientation)) * 100);
  const widths = sharedWidths(columns, whole).map((width) => width / 100 - 2 * CELL_PADDING.x - 0.5);
  let isReached = false;
  // Asked for when the table is laid out, and again with every later look at the pages.
  const onceReached = (): number => {
    if (!isReached) reached();
    isReached = true;
    return CELL_PADDING.y;
  };
  const cutRows = cuts.get(table) ?? new Set();
  const body = rows.map((row, at) => row.cells.flatMap((cell, index) => {
    const merge = mergeAround(rows, at, columnOf(row.cells, index), cell);
    return [pdfCell(cell, merge, { above: cutRows.has(at), below: cutRows.has(at + 1) }), ...Array.from({ length: cell.span - 1 }, () => ({}))];
  }));
  const end: LaidOut & Readonly<Record<string, unknown>> = { canvas: [{ type: 'polyline', points: [] }], relativePosition: { x: 0, y: 0 } };
  tables.set(table, { body, end });
  return {
    margin: [0, 0, 0, 6],
    stack: [{
      layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingLeft: () => CELL_PADDING.x, paddingRight: () => CELL_PADDING.x, paddingTop: onceReached, paddingBottom: () => CELL_PADDING.y },
      table: {
        heights: rows.map((row) => (row.lines === undefined ? 'auto' : row.lines * LINE_POINTS)),
        widths, headerRows: Math.max(0, firstRow), dontBreakRows: true, keepWithHeaderRows: firstRow > 0 ? 1 : 0, body,
      },
    }, end],
  };
}

const columnOf = (cells: readonly PrintedCell[], index: number): number => cells.slice(0, index).reduce((sum, cell) => sum + cell.span, 0);

/** The place of a cell in its vertical merge. */
interface Merge {
  /** The cell it begins with: what it says, and how. */
  readonly begin: PrintedCell;
  readonly isShown: boolean;
  readonly goesOnAbove: boolean;
  readonly goesOnBelow: boolean;
}

/**
 * A merged cell is drawn as cells without a line between them, and its text stands in the middle one: the library loses the text of
 * a real row span when its rows part at the end of a page.
 */
function mergeAround(rows: PrintedTable['rows'], at: number, column: number, cell: PrintedCell): Merge {
  const cellIn = (row: number): PrintedCell | undefined => rows[row]?.cells.find((_cell, index, cells) => columnOf(cells, index) === column);
  let [first, last] = [at, at];
  while (cellIn(first)?.continues === true) first -= 1;
  while (cellIn(last + 1)?.continues === true) last += 1;
  const shows = at === first + Math.floor((last - first) / 2);
  return { begin: cellIn(first) ?? cell, isShown: shows, goesOnAbove: at > first, goesOnBelow: at < last };
}

const pdfCell = ({ span }: PrintedCell, { begin: { text, align, isLabel }, isShown, goesOnAbove, goesOnBelow }: Merge, isCut: { readonly above: boolean; readonly below: boolean }): LaidOut & Readonly<Record<string, unknown>> => ({
  text: isShown ? printableText(text) : '', alignment: align, bold: isLabel, colSpan: span, verticalAlignment: 'middle',
  border: [true, !goesOnAbove || isCut.above, true, !goesOnBelow || isCut.below],
});
