import { AlignmentType, Document, Footer, HeightRule, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, VerticalMergeType, WidthType, type IParagraphOptions, type ISectionOptions } from 'docx';
import type { LineStyle } from '../forms/form.js';
import type { PrintedBlock, PrintedCell, PrintedDocument, PrintedLine, PrintedSection, PrintedTable } from '../forms/printed-document.js';
import type { OnSection } from './on-section.js';
import { PAGE, sharedWidths, textWidth } from './page.js';
import { printableLines, printableText } from './printable-text.js';

const TWENTIETHS_PER_MM = 1440 / 25.4;
const twentieths = (millimetres: number): number => Math.round(millimetres * TWENTIETHS_PER_MM);

/** Without the eastAsia name Word takes its own default for every Chinese character. */
const fontNamed = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia, hint: 'eastAsia' });
const SONG = fontNamed('宋体');
const HEI = fontNamed('黑体');

const CELL_SIZE = 20;
const LINE_TWENTIETHS = 280;
const HAIRLINE = { style: 'single', size: 4, color: '000000' } as const;
const BORDERS = { top: HAIRLINE, bottom: HAIRLINE, left: HAIRLINE, right: HAIRLINE, insideHorizontal: HAIRLINE, insideVertical: HAIRLINE } as const;
const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** Sizes in half points: 小二 for a title, 四号 for a heading, 五号 for text. */
const LINES: Readonly<Record<LineStyle, { font: typeof SONG; size: number; paragraph: IParagraphOptions }>> = {
  title: { font: HEI, size: 36, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 60 }, keepNext: true } },
  subtitle: { font: SONG, size: 24, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 60 }, keepNext: true } },
  heading: { font: HEI, size: 26, paragraph: { spacing: { before: 160, after: 80 }, keepNext: true } },
  body: { font: SONG, size: 21, paragraph: { spacing: { line: 340 } } },
  'sign-off': { font: SONG, size: 21, paragraph: { spacing: { before: 100 }, keepLines: true } },
};

/** Writes a Word file: fixed columns, merged cells, heads repeated on every page, no row cut by a page break. */
export async function writeDocx({ title, sections }: PrintedDocument, onSection: OnSection = () => undefined): Promise<Uint8Array> {
  let done = 0;
  const tell = (): void => onSection((done += 1));
  const document = new Document({
    title: printableText(title), creator: '预绩', lastModifiedBy: '预绩',
    styles: { default: { document: { run: { font: SONG, size: 21, language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    sections: bySheet(sections).map((group) => wordSection(group, tell)),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Neighbouring sections on paper of the same direction share one Word section. */
const bySheet = (sections: readonly PrintedSection[]): PrintedSection[][] => sections.reduce<PrintedSection[][]>((groups, section) => {
  const last = groups.at(-1);
  if (last?.[0]?.orientation === section.orientation) last.push(section);
  else groups.push([section]);
  return groups;
}, []);

function wordSection(sections: readonly PrintedSection[], tell: () => void): ISectionOptions {
  const orientation = sections[0]?.orientation ?? 'portrait';
  return {
    properties: { page: {
      // The library turns width and height by itself for landscape.
      size: { width: twentieths(PAGE.width), height: twentieths(PAGE.height), orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: { top: twentieths(PAGE.top), right: twentieths(PAGE.right), bottom: twentieths(PAGE.bottom), left: twentieths(PAGE.left), header: twentieths(10), footer: twentieths(10) },
    } },
    footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ font: SONG, size: 18, children: ['第', PageNumber.CURRENT, '页 共', PageNumber.TOTAL_PAGES, '页'] })] })] }) },
    children: sections.flatMap((section, at) => {
      tell();
      return wordBlocks(section, at > 0 && section.startsPage);
    }),
  };
}

function wordBlocks({ blocks, orientation }: PrintedSection, startsPage: boolean): (Paragraph | Table)[] {
  const opensWithTable = blocks[0]?.kind === 'table';
  const written = blocks.flatMap((block, at): (Paragraph | Table)[] => {
    if (block.kind === 'line') return [wordLine(block, startsPage && at === 0)];
    // Word joins tables that touch, and a page must not end with a table.
    return [wordTable(block, orientation), ...(isLine(blocks[at + 1]) ? [] : [thinLine(false)])];
  });
  return startsPage && opensWithTable ? [thinLine(true), ...written] : written;
}

const isLine = (block: PrintedBlock | undefined): boolean => block?.kind === 'line';
const thinLine = (pageBreakBefore: boolean): Paragraph => new Paragraph({ pageBreakBefore, spacing: { line: 120, lineRule: 'exact' }, children: [] });

function wordLine({ text, style }: PrintedLine, pageBreakBefore: boolean): Paragraph {
  const { font, size, paragraph } = LINES[style];
  return new Paragraph({ ...paragraph, pageBreakBefore, children: runs(text, font, size) });
}

const runs = (text: string, font: typeof SONG, size: number): TextRun[] => printableLines(text).map((part, at) => new TextRun({ text: part, font, size, ...(at > 0 && { break: 1 }) }));

function wordTable({ columns, rows }: PrintedTable, orientation: PrintedSection['orientation']): Table {
  const width = twentieths(textWidth(orientation));
  const columnWidths = sharedWidths(columns, width);
  return new Table({
    layout: TableLayoutType.FIXED, width: { size: width, type: WidthType.DXA }, columnWidths, borders: BORDERS,
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    rows: rows.map((row, at) => {
      let column = 0;
      // A head can be repeated only as long as every row above it is one.
      const isRepeated = rows.slice(0, at + 1).every((above) => above.isHead);
      return new TableRow({ tableHeader: isRepeated, cantSplit: true, ...(row.lines !== undefined && { height: { value: row.lines * LINE_TWENTIETHS, rule: HeightRule.ATLEAST } }), children: row.cells.map((cell, index) => {
        const size = columnWidths.slice(column, column + cell.span).reduce((sum, part) => sum + part, 0);
        column += cell.span;
        return wordCell(cell, size, continuesBelow(rows[at + 1]?.cells, rows[at]?.cells ?? [], index));
      }) });
    }),
  });
}

/** Whether the cell below, over the same columns, goes on with this one. */
function continuesBelow(below: readonly PrintedCell[] | undefined, cells: readonly PrintedCell[], index: number): boolean {
  const start = columnOf(cells, index);
  return below?.some((cell, at) => cell.continues && columnOf(below, at) === start) ?? false;
}

const columnOf = (cells: readonly PrintedCell[], index: number): number => cells.slice(0, index).reduce((sum, cell) => sum + cell.span, 0);

function wordCell({ text, span, continues, isLabel, align }: PrintedCell, size: number, isMerged: boolean): TableCell {
  return new TableCell({
    width: { size, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 && { columnSpan: span }),
    ...(continues ? { verticalMerge: VerticalMergeType.CONTINUE } : isMerged ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    children: printableLines(continues ? '' : text).map((part) => new Paragraph({ alignment: ALIGNMENT[align], children: part === '' ? [] : [new TextRun({ text: part, font: isLabel ? HEI : SONG, size: CELL_SIZE })] })),
  });
}
