import type { Residue } from '../parsed-document.js';
import type { Block, CellBlock, CellStream } from '../reading/cell-stream.js';

/** The stream with a reading position, and the list of what fitted nowhere. One recogniser passes it to the next. */
export interface Tape {
  readonly blocks: CellStream;
  at: number;
  readonly residue: Residue[];
  /** Where the blocks stand that became a value, a label or residue. What is in none of them when a table ends is residue too. */
  readonly used: Set<string>;
}

/** Opens a stream; a label that a blank line splits (`项目⏎⏎编码`) becomes one cell, because a label is known for certain. */
export function openTape(stream: CellStream, isLabel: (text: string) => boolean): Tape {
  const blocks: Block[] = [];
  for (let at = 0; at < stream.length;) {
    const block = stream[at];
    if (block === undefined) break;
    const { cell, next } = block.kind === 'cell' ? joinContinuations(stream, at) : { cell: block, next: at + 1 };
    const isSplitLabel = next > at + 1 && isLabel(cell.text);
    blocks.push(isSplitLabel ? cell : block);
    at = isSplitLabel ? next : at + 1;
  }
  return { blocks, at: 0, residue: [], used: new Set() };
}

export const peek = (tape: Tape, ahead = 0): Block | null => tape.blocks[tape.at + ahead] ?? null;

/** As `joinContinuations`; what stood below is used, for it is now part of the cell. */
export function takeJoined(tape: Tape): CellBlock {
  const { cell, next } = joinContinuations(tape.blocks, tape.at);
  use(tape, ...tape.blocks.slice(tape.at + 1, next));
  tape.at = next;
  return cell;
}

/** A cell, and what stands below it in the text form as long as it may belong to it. */
export function joinContinuations(blocks: CellStream, at: number): { cell: CellBlock; next: number } {
  const first = blocks[at];
  if (first?.kind !== 'cell') throw new Error('joinContinuations wants a cell');
  let next = at + 1;
  let text = first.text;
  for (let block = blocks[next]; block?.kind === 'paragraph' && block.mayContinueCell; block = blocks[next]) {
    text = text === '' ? block.text : `${text}\n${block.text}`;
    next += 1;
  }
  return { cell: { ...first, text }, next };
}

type Place = Pick<Block, 'where'>;

/** Says that blocks were understood. */
export function use(tape: Tape, ...blocks: readonly Place[]): void {
  for (const { where } of blocks) tape.used.add(where);
}

export function leaveAsResidue(tape: Tape, block: { readonly where: string; readonly text: string }): void {
  use(tape, block);
  if (block.text !== '') tape.residue.push({ where: block.where, text: block.text });
}

/** Nothing is dropped silently: what a table holds and nobody used is residue. */
export function leaveUnused(tape: Tape, from: number): void {
  for (const block of tape.blocks.slice(from, tape.at)) if (block.text !== '' && !tape.used.has(block.where)) leaveAsResidue(tape, block);
}
