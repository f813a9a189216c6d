import type { WordBlock, WordTable } from './word-file.js';

const [WIDTH, HEIGHT, MARGIN, SIZE, LEADING, PADDING] = [595, 842, 45, 10, 13, 5];

/** A piece of a page: text at a place, or a line between two. */
type Mark = { readonly text: string; readonly x: number; readonly y: number } | { readonly from: readonly [number, number]; readonly to: readonly [number, number] };

const widthOf = (letter: string): number => (/[\x20-\x7e]/.test(letter) ? 0.5 : 1) * SIZE;

/** Text folded to a width, as a word processor folds it: line breaks stay, full lines go on below. */
function folded(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines = [''];
    let used = 0;
    for (const letter of line) {
      if (used + widthOf(letter) > width) {
        lines.push('');
        used = 0;
      }
      lines[lines.length - 1] += letter;
      used += widthOf(letter);
    }
    return lines;
  });
}

interface PrintedCell {
  readonly lines: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly isOpenAbove: boolean;
}

/** Prints blocks on A4 with drawn tables; a row that does not fit goes to the next page as a whole. */
function pagesOf(blocks: readonly WordBlock[]): Mark[][] {
  const pages: Mark[][] = [[]];
  let y = HEIGHT - MARGIN;
  const draw = (...marks: Mark[]): unknown => pages.at(-1)?.push(...marks);
  const room = (height: number, isInTable = false): void => {
    if (y - height >= MARGIN) return;
    // A table is closed at the end of a page, as word processors close it.
    if (isInTable) draw({ from: [MARGIN, y], to: [WIDTH - MARGIN, y] });
    pages.push([]);
    y = HEIGHT - MARGIN;
  };
  for (const block of blocks) {
    if ('paragraph' in block) {
      for (const text of folded(block.paragraph, WIDTH - 2 * MARGIN)) {
        room(LEADING * 1.5);
        y -= LEADING * 1.5;
        draw({ text, x: MARGIN, y });
      }
    } else if ('table' in block) {
      y -= PADDING;
      printedRows(block.table).forEach((row, at) => {
        const height = Math.max(...row.map(({ lines }) => lines.length)) * LEADING + PADDING;
        const pageBefore = pages.length;
        room(height, at > 0);
        const isFirstOnPage = pages.length > pageBefore;
        for (const cell of row) {
          cell.lines.forEach((text, line) => draw({ text, x: cell.left + PADDING, y: y - LEADING * (line + 1) + 2 }));
          if (!cell.isOpenAbove || isFirstOnPage) draw({ from: [cell.left, y], to: [cell.right, y] });
          draw({ from: [cell.left, y], to: [cell.left, y - height] }, { from: [cell.right, y], to: [cell.right, y - height] });
        }
        y -= height;
      });
      draw({ from: [MARGIN, y], to: [WIDTH - MARGIN, y] });
      y -= LEADING;
    }
  }
  return pages;
}

function printedRows({ rows, columns }: WordTable): PrintedCell[][] {
  const unit = (WIDTH - 2 * MARGIN) / columns;
  let above: readonly string[] = [];
  return rows.map((row) => {
    let column = 0;
    const places: string[] = [];
    const printed = row.map(({ text, span = 1, continues }): PrintedCell => {
      const left = MARGIN + column * unit;
      const place = `${column}+${span}`;
      places.push(place);
      column += span;
      // A cell can only go on below one of its own width.
      return { left, right: MARGIN + column * unit, lines: continues === true ? [] : folded(text, span * unit - 2 * PADDING), isOpenAbove: continues === true && above.includes(place) };
    });
    above = places;
    return printed;
  });
}

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

const contentOf = (marks: readonly Mark[]): string => marks.map((mark) => ('text' in mark
  ? `BT /F1 ${SIZE} Tf 1 0 0 1 ${mark.x.toFixed(2)} ${mark.y.toFixed(2)} Tm <${hex(mark.text)}> Tj ET`
  : `${mark.from.map((each) => each.toFixed(2)).join(' ')} m ${mark.to.map((each) => each.toFixed(2)).join(' ')} l S`)).join('\n');

/** A PDF in which the Chinese font is named and not embedded, as many offices print it. `more` adds entries to the trailer. */
export const pdfFile = (blocks: readonly WordBlock[], more = ''): Uint8Array => pdfOfContents(pagesOf(blocks).map(contentOf), more);

/** A PDF with these pages, each in the language of PDF pages. */
export function pdfOfContents(contents: readonly string[], more = ''): Uint8Array {
  return pdfOfStreams(contents.map((content) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`), more);
}

/** A PDF whose pages are these streams, dictionaries and all, in Latin 1. */
export function pdfOfStreams(streams: readonly string[], more = ''): Uint8Array {
  const first = 6;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${streams.length} /Kids [${streams.map((_stream, at) => `${first + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 [${'500 '.repeat(95)}] 814 [${'500 '.repeat(96)}]] /FontDescriptor 5 0 R >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...streams.flatMap((stream, at) => [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 1 + at * 2} 0 R >>`, stream]),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
