import { isProjectTitle } from '../recognition/titles.js';
import { cleanText, type Block, type CellStream } from './cell-stream.js';

/**
 * Reads the text form of a disclosure: a cell is a line that starts with a TAB; lines below it belong to the cell until the next
 * TAB. After a blank line that is only a guess, so such lines are paragraphs that `mayContinueCell`; a title never does.
 */
export function readText(text: string): CellStream {
  const blocks: Block[] = [];
  let cell: { lines: string[]; line: number } | null = null;
  let belowCell = false;
  const closeCell = (): void => {
    if (cell !== null) blocks.push({ kind: 'cell', text: cleanText(cell.lines.join('\n')), where: `line ${cell.line}`, place: null });
    cell = null;
  };
  text.replace(/\r\n?/g, '\n').split('\n').forEach((printed, at) => {
    // A page break may stand before the TAB of a cell.
    const line = printed.replace(/^\f+/, '');
    const words = cleanText(line);
    if (line.startsWith('\t')) {
      closeCell();
      cell = { lines: [line], line: at + 1 };
      belowCell = true;
    } else if (words === '') {
      closeCell();
    } else if (cell !== null && !isProjectTitle(words)) {
      cell.lines.push(words);
    } else {
      closeCell();
      belowCell &&= !isProjectTitle(words);
      blocks.push({ kind: 'paragraph', text: words, where: `line ${at + 1}`, mayContinueCell: belowCell });
    }
  });
  closeCell();
  return blocks;
}

/** Bytes as text: UTF-8, UTF-16 with its mark, or GB 18030, the encodings Chinese offices save. Null when it is none of them. */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  for (const candidate of encoding === null ? ['utf-8', 'gb18030'] : [encoding]) {
    try {
      const text = new TextDecoder(candidate, { fatal: true }).decode(bytes);
      // Control characters other than TAB, LF, VT, FF, CR never occur in a text; a binary file is full of them.
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? null : text;
    } catch {
      // Not this encoding; the next one is tried.
    }
  }
  return null;
}
