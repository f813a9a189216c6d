import type { Letter } from './pdf-pages.js';

/** Letters on one base line, from left to right. */
export interface LetterLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** Room that a cell keeps free on both sides together. In points. */
const PADDING = 14;

/** Letters as lines, from top to bottom. */
export function linesOf(letters: readonly Letter[]): LetterLine[] {
  const lines: Letter[][] = [];
  for (const letter of [...letters].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    const base = line?.[0];
    if (line !== undefined && base !== undefined && base.y - letter.y < Math.max(base.height, letter.height) * 0.5) line.push(letter);
    else lines.push([letter]);
  }
  return lines.map(lineOf);
}

function lineOf(letters: readonly Letter[]): LetterLine {
  const inOrder = [...letters].sort((a, b) => a.x - b.x);
  let text = '';
  let end = inOrder[0]?.x ?? 0;
  for (const letter of inOrder) {
    const isGap = letter.x - end > letter.height * 0.2;
    // Between Chinese letters a gap is only layout; between words and numbers it is a space.
    text += isGap && /[\w%]$/.test(text) && /^\w/.test(letter.text) ? ` ${letter.text}` : letter.text;
    end = Math.max(end, letter.x + letter.width);
  }
  return { text, left: inOrder[0]?.x ?? 0, right: end, y: inOrder[0]?.y ?? 0, height: Math.max(...inOrder.map(({ height }) => height)) };
}

/** Lines of a cell as text. A line that had room for what follows ended on purpose; one that had not was only folded. */
export function foldedText(lines: readonly LetterLine[], width: number): string {
  return lines.map((line, at) => {
    const next = lines[at + 1];
    return line.text + (next === undefined ? '' : beginsAnew(line.text, next.text) || hasRoomFor(line, next, line.left + width - PADDING) ? '\n' : joint(line.text, next.text));
  }).join('');
}

const NUMBER = /^(?:\d{1,2}[.．](?!\d)|\d{1,2}、|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[一二三四五六七八九十]{1,3}、)/;
/** Words with a colon that forms begin a paragraph with; others only do so after a full stop. */
const FORM_LABEL = /^(?:绩效(?:目标|指标|标准)|职责目标|主要职责|目标(?:内容)?\d{1,2})[:：]/;
const LABEL = /^[\u4e00-\u9fff]{2,6}[:：]/;

/** Whether a line begins a paragraph whatever the line above looks like: with a number of a list, or with a label. */
export const beginsAnew = (above: string, line: string): boolean =>
  (NUMBER.test(line) && !/[\d.（(第]$/.test(above)) || FORM_LABEL.test(line) || (LABEL.test(line) && /[。；;]$/.test(above));

/** Whether the first letter or word of the next line would still have fitted left of that edge. */
export function hasRoomFor(line: LetterLine, next: LetterLine, edge: number): boolean {
  const word = /^(?:[\w.%,()-]+|.[，。；：、）”》！？]*)/u.exec(next.text)?.[0] ?? '';
  const width = [...word].reduce((sum, letter) => sum + (/[\x20-\x7e]/.test(letter) ? 0.55 : 1), 0) * next.height;
  return line.right + width < edge;
}

/** A space between two words of a folded line; nothing between Chinese letters. */
export const joint = (before: string, after: string): string => (/[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '');
