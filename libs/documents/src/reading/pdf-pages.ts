import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DomainError } from '#domain/shared/domain-error';

/** One letter where it stands on its page, in points from the lower left corner. */
export interface Letter {
  readonly text: string;
  readonly x: number;
  /** Its base line. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A straight line along one axis. */
export interface Ruling {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface PdfPage {
  readonly height: number;
  readonly letters: readonly Letter[];
  readonly rulings: readonly Ruling[];
}

type Matrix = readonly [number, number, number, number, number, number];

/** Thicker than a line of a table; a filled rectangle below that is how some programs draw lines. */
const THICKEST_LINE = 3;
/** A page of a form has some hundred lines. Above this the page is a drawing. */
const MOST_RULINGS = 5000;
const MOST_LETTERS = 1_000_000;

type Library = typeof pdfjs;

/**
 * The one place that knows pdf.js. Reads letters and lines of every page; pictures are not decoded and nothing is run. Throws
 * `document.encrypted`, `document.damaged`, `document.pdf-without-text` or `document.too-many-cells` (invalid).
 */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const library = await loadLibrary();
  const loading = open(library, bytes, false);
  try {
    const pdf = await loading.promise;
    const pages: PdfPage[] = [];
    let letters = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { steps, ...page } = await readPage(library, await pdf.getPage(number));
      letters += page.letters.length;
      if (page.letters.length === 0 && (await isPicture(library, bytes, number, steps))) throw withoutText(number);
      if (letters > MOST_LETTERS) throw new DomainError('document.too-many-cells', 'invalid', { cells: MOST_LETTERS });
      pages.push(page);
    }
    if (letters === 0) throw withoutText(1);
    return pages;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError(error instanceof Error && error.name === 'PasswordException' ? 'document.encrypted' : 'document.damaged', 'invalid');
  } finally {
    await loading.destroy();
  }
}

const withoutText = (page: number): DomainError => new DomainError('document.pdf-without-text', 'invalid', { page });

function open(library: Library, bytes: Uint8Array, stopAtErrors: boolean): ReturnType<Library['getDocument']> {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return library.getDocument({
    // The library takes the bytes away from whoever gave them.
    data: Uint8Array.from(bytes),
    cMapUrl: join(folder, 'cmaps', '/'), cMapPacked: true, standardFontDataUrl: join(folder, 'standard_fonts', '/'),
    // No picture is that small: none is decoded.
    maxImageSize: 1, stopAtErrors,
    disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, isEvalSupported: false, enableXfa: false, verbosity: 0,
  });
}

/**
 * Whether a page without letters shows a picture. A lenient reader passes over a picture that is too large; one that stops at its
 * first error draws less of such a page.
 */
async function isPicture(library: Library, bytes: Uint8Array, number: number, steps: number): Promise<boolean> {
  const loading = open(library, bytes, true);
  try {
    const page = await (await loading.promise).getPage(number);
    return (await page.getOperatorList()).fnArray.length < steps;
  } catch {
    // What cannot be looked at strictly may hold anything.
    return true;
  } finally {
    await loading.destroy();
  }
}

/** The library draws with a class of browsers that it looks for when it is loaded; nothing is drawn here. */
async function loadLibrary(): Promise<Library> {
  const browser = globalThis as { DOMMatrix?: unknown };
  browser.DOMMatrix ??= class DOMMatrix {};
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

type Page = Awaited<ReturnType<Awaited<ReturnType<Library['getDocument']>['promise']>['getPage']>>;

async function readPage(library: Library, page: Page): Promise<PdfPage & { readonly steps: number }> {
  const [, bottom = 0, , top = 0] = page.view;
  const { items } = await page.getTextContent({ disableNormalization: true });
  const letters = items.flatMap((item) => ('str' in item ? lettersOf(item.str, item.transform as number[], item.width, item.height) : []));
  const { fnArray, argsArray } = await page.getOperatorList();
  const rulings = rulingsOf(library, fnArray, argsArray as unknown[][]);
  page.cleanup();
  return { height: top - bottom, letters, rulings, steps: fnArray.length };
}

const widthInEm = (letter: string): number => ((letter.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1);

/** A piece of text as its letters: one piece may run over the border of a cell. */
function lettersOf(text: string, transform: readonly number[], width: number, height: number): Letter[] {
  const all = [...text].map(plainLetter);
  const ems = all.reduce((sum, letter) => sum + widthInEm(letter), 0);
  const [x = 0, y = 0] = [transform[4], transform[5]];
  let before = 0;
  return all.flatMap((letter) => {
    const start = before;
    before += widthInEm(letter);
    return letter.trim() === '' ? [] : [{ text: letter, x: x + (width * start) / ems, y, width: (width * widthInEm(letter)) / ems, height: height || 10 }];
  });
}

/** Fonts often say ⼀ (a radical) where they draw 一 (a word). */
const plainLetter = (letter: string): string => (/[\u2e80-\u2fdf\uf900-\ufaff]/.test(letter) ? letter.normalize('NFKC') : letter);

function rulingsOf({ OPS, Util }: Library, operators: readonly number[], args: readonly unknown[][]): Ruling[] {
  const stroking = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
  const filling = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
  const rulings: Ruling[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const enter = (change: unknown): void => {
    matrix = Util.transform(matrix as unknown as number[], change as number[]) as unknown as Matrix;
  };
  operators.forEach((operator, at) => {
    const [first, second] = args[at] ?? [];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) enter(args[at]);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (Array.isArray(first)) enter(first);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.constructPath && Array.isArray(second) && (stroking.has(first as number) || filling.has(first as number))) {
      for (const path of second) rulings.push(...linesOfPath(path as ArrayLike<number> | null, matrix, stroking.has(first as number)));
      if (rulings.length > MOST_RULINGS) throw new DomainError('document.too-many-cells', 'invalid', { cells: MOST_RULINGS });
    }
  });
  return rulings;
}

/** How many numbers follow each step of a path: move, line, curve, flat curve, close. */
const STEP_NUMBERS = [2, 2, 6, 4, 0];

/** The straight lines of a path: what is stroked along an axis, or a filled rectangle so thin that it is one. */
function linesOfPath(path: ArrayLike<number> | null, [a, b, c, d, e, f]: Matrix, isStroked: boolean): Ruling[] {
  const outlines: { x: number; y: number }[][] = [];
  for (let at = 0; path !== null && at < path.length;) {
    const step = path[at] ?? 4;
    const count = STEP_NUMBERS[step] ?? 0;
    const outline = outlines.at(-1);
    if (count > 0) {
      const [x, y] = [path[at + count - 1] ?? 0, path[at + count] ?? 0];
      const point = { x: a * x + c * y + e, y: b * x + d * y + f };
      if (step === 0 || outline === undefined) outlines.push([point]);
      else outline.push(point);
    } else if (outline?.[0] !== undefined) outline.push(outline[0]);
    at += 1 + count;
  }
  return outlines.flatMap((points) => (isStroked ? strokedLines(points) : filledLine(points)));
}

const strokedLines = (points: readonly { x: number; y: number }[]): Ruling[] => points.slice(1).flatMap((to, at) => {
  const from = points[at] ?? to;
  const isAlongAxis = Math.abs(from.x - to.x) < 1 || Math.abs(from.y - to.y) < 1;
  return isAlongAxis ? [{ x1: Math.min(from.x, to.x), y1: Math.min(from.y, to.y), x2: Math.max(from.x, to.x), y2: Math.max(from.y, to.y) }] : [];
});

function filledLine(points: readonly { x: number; y: number }[]): Ruling[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (x2 - x1 <= THICKEST_LINE && y2 - y1 > THICKEST_LINE) return [{ x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1, y2 }];
  if (y2 - y1 <= THICKEST_LINE && x2 - x1 > THICKEST_LINE) return [{ x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 }];
  return [];
}
