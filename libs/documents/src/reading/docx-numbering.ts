import type { Element } from '@xmldom/xmldom';
import { attribute, childrenOf, firstChild } from './docx-elements.js';
import { decodePart, parsePart } from './office-package.js';
import type { Archive } from './zip-archive.js';

/** Numbers that Word prints before a paragraph and does not keep in its text: `1.`, `（二）`, `③`. Counts as it is asked. */
export interface Numbering {
  /** What is printed before this paragraph; empty for most. Ask once for each paragraph, in reading order. */
  numberOf(paragraph: Element): string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly pattern: string;
}

interface Definitions {
  readonly listOf: ReadonlyMap<string, { readonly list: string; readonly starts: ReadonlyMap<number, number> }>;
  readonly levels: ReadonlyMap<string, readonly Level[]>;
  readonly styles: ReadonlyMap<string, { readonly number?: string; readonly level?: number; readonly basedOn?: string }>;
}

const DEEPEST_LEVEL = 8;

/** Reads the lists of a document; a document without any numbers nothing. */
export function readNumbering(archive: Archive): Numbering {
  const lists = rootOf(archive, 'word/numbering.xml');
  if (lists === null) return { numberOf: () => '' };
  const definitions: Definitions = { listOf: readLists(lists), levels: readLevels(lists), styles: readStyles(rootOf(archive, 'word/styles.xml')) };
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return { numberOf: (paragraph) => nextNumber(paragraph, definitions, counters, begun) };
}

function rootOf(archive: Archive, part: string): Element | null {
  const xml = decodePart(archive.read(part));
  return xml === null ? null : parsePart(xml).documentElement;
}

const valueOf = (element: Element | undefined, name: string): string | undefined => attribute(firstChild(element, name), 'val');

function readLists(root: Element): Map<string, { list: string; starts: Map<number, number> }> {
  return new Map(childrenOf(root, 'num').map((num) => [attribute(num, 'numId') ?? '', {
    list: valueOf(num, 'abstractNumId') ?? '',
    starts: new Map(childrenOf(num, 'lvlOverride').flatMap((override) => {
      const start = valueOf(override, 'startOverride');
      return start === undefined ? [] : [[Number(attribute(override, 'ilvl') ?? 0), Number(start)] as const];
    })),
  }]));
}

function readLevels(root: Element): Map<string, Level[]> {
  return new Map(childrenOf(root, 'abstractNum').map((list) => [attribute(list, 'abstractNumId') ?? '', childrenOf(list, 'lvl').map((level) => ({
    start: Number(valueOf(level, 'start') ?? 1), format: valueOf(level, 'numFmt') ?? 'decimal', pattern: valueOf(level, 'lvlText') ?? '',
  }))]));
}

function readStyles(root: Element | null): Definitions['styles'] {
  return new Map(childrenOf(root, 'style').map((style) => {
    const numbered = firstChild(firstChild(style, 'pPr'), 'numPr');
    const [number, level, basedOn] = [valueOf(numbered, 'numId'), valueOf(numbered, 'ilvl'), valueOf(style, 'basedOn')];
    return [attribute(style, 'styleId') ?? '', { ...(number !== undefined && { number }), ...(level !== undefined && { level: Number(level) }), ...(basedOn !== undefined && { basedOn }) }];
  }));
}

function nextNumber(paragraph: Element, definitions: Definitions, counters: Map<string, number[]>, begun: Set<string>): string {
  const { number, level } = listOf(paragraph, definitions);
  const list = definitions.listOf.get(number);
  const levels = list === undefined ? undefined : definitions.levels.get(list.list);
  const own = levels?.[level];
  if (list === undefined || levels === undefined || own === undefined) return '';
  const counts = counters.get(list.list) ?? [];
  counters.set(list.list, counts);
  // A list that says where it starts over begins anew the first time it is met.
  if (!begun.has(number)) for (const [at, start] of list.starts) counts[at] = start - 1;
  begun.add(number);
  for (let above = 0; above < level; above += 1) counts[above] ??= levels[above]?.start ?? 1;
  counts[level] = (counts[level] ?? own.start - 1) + 1;
  counts.length = level + 1;
  return own.format === 'bullet' || own.format === 'none' ? '' : own.pattern.replace(/%([1-9])/g, (_all, digit: string) => {
    const at = Number(digit) - 1;
    return printed(counts[at] ?? 1, levels[at]?.format ?? 'decimal');
  });
}

/** The list and level of a paragraph: its own, or those of its style and what that style is based on. */
function listOf(paragraph: Element, { styles }: Definitions): { number: string; level: number } {
  const properties = firstChild(paragraph, 'pPr');
  const own = firstChild(properties, 'numPr');
  let number = valueOf(own, 'numId');
  let level = valueOf(own, 'ilvl') === undefined ? undefined : Number(valueOf(own, 'ilvl'));
  let style = styles.get(valueOf(properties, 'pStyle') ?? '');
  for (let step = 0; style !== undefined && step < 10; step += 1) {
    number ??= style.number;
    level ??= style.level;
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return { number: number ?? '0', level: Math.max(0, Math.min(DEEPEST_LEVEL, level ?? 0)) };
}

const CHINESE = '一二三四五六七八九';

function printed(count: number, format: string): string {
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  if (format.startsWith('decimalEnclosedCircle') && count >= 1 && count <= 20) return String.fromCodePoint(0x245f + count);
  if (/letter/i.test(format) && count >= 1 && count <= 26) return String.fromCharCode((format.startsWith('upper') ? 64 : 96) + count);
  if (/^(?:chinese|japanese|taiwanese)Counting|^ideographTraditional$/.test(format) && count >= 1 && count <= 99) return inChinese(count);
  return String(count);
}

function inChinese(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens > 1 ? CHINESE[tens - 1] ?? '' : ''}${tens > 0 ? '十' : ''}${ones > 0 ? CHINESE[ones - 1] ?? '' : ''}`;
}
