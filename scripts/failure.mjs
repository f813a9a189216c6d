import { mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** A command cannot go on, and knows why: the sentence is for the person, the detail (a log's tail) stands below it. */
export class Failure extends Error {
  constructor(sentence, detail = '') {
    super(sentence);
    this.name = 'Failure';
    this.detail = detail;
  }
}

/** Somebody asked the command to stop before it was up; not a fault. */
export class Interrupted extends Error {}

// A terminal that was closed must not take the orderly stop with it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** A fault we foresaw is told in its sentence; any other keeps its stack, because then we need it. */
export function sayFailure(error) {
  if (!(error instanceof Failure)) return say(error?.stack ?? String(error));
  say(error.message);
  if (error.detail) say(error.detail.trimEnd());
}

export const lastLinesOf = (text, count = 15) => text.trimEnd().split('\n').slice(-count).join('\n');

export function lastLines(file) {
  try {
    return lastLinesOf(readFileSync(file, 'utf8'));
  } catch {
    return '';
  }
}

const logLimit = 10_000_000;

/** Opens a log to append to; a long one is put aside first, and the one put aside before it goes. */
export function openLog(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > logLimit) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}
