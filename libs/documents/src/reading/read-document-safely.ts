import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DomainError, type DomainErrorDetails, type DomainErrorKind } from '#domain/shared/domain-error';
import type { ParsedDocument } from '../parsed-document.js';
import { LARGEST_FILE_BYTES, type DocumentWithStream } from './read-document.js';

export interface ChildOrder {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Whether the cells are wanted too; most callers want what they say, not where they stand. */
  readonly withStream: boolean;
}

export type ChildAnswer =
  | DocumentWithStream
  | { readonly refusal: { readonly code: string; readonly kind: DomainErrorKind; readonly details: DomainErrorDetails } };

/** What a child may use before it is killed (reliability I1). Defaults of ours (proposal). */
export interface ReadingLimits {
  readonly heapMegabytes: number;
  readonly milliseconds: number;
}

const LIMITS: ReadingLimits = { heapMegabytes: 512, milliseconds: 20_000 };

/** Children that run at the same time; further files wait their turn. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a file from outside in a child process with a limited heap and a limited time, so that a hostile file can neither stop nor
 * fill this process. Throws what `readDocument` throws, and `document.too-much-work` (invalid) when the child met a limit.
 */
export async function readDocumentSafely(file: string, bytes: Uint8Array, limits: ReadingLimits = LIMITS): Promise<ParsedDocument> {
  return (await readWaitingTurn({ file, bytes, withStream: false }, limits)).document;
}

/** As `readDocumentSafely`, and keeps the cells. */
export const readDocumentWithStreamSafely = (file: string, bytes: Uint8Array, limits: ReadingLimits = LIMITS): Promise<DocumentWithStream> =>
  readWaitingTurn({ file, bytes, withStream: true }, limits);

async function readWaitingTurn(order: ChildOrder, limits: ReadingLimits): Promise<DocumentWithStream> {
  const { bytes } = order;
  if (bytes.length > LARGEST_FILE_BYTES) throw new DomainError('document.too-large', 'invalid', { megabytes: LARGEST_FILE_BYTES / 1024 / 1024 });
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await readInChild(order, limits);
  } finally {
    const next = waiting.shift();
    // A waiting file takes over the place; only when nobody waits does the place become free.
    if (next === undefined) running -= 1;
    else next();
  }
}

function readInChild(order: ChildOrder, limits: ReadingLimits): Promise<DocumentWithStream> {
  return new Promise((resolve, reject) => {
    const child = fork(childEntry(), [], {
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), limits.milliseconds);
    let isSettled = false;
    const settle = (finish: () => void): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(timer);
      if (child.connected) child.disconnect();
      child.kill('SIGKILL');
      finish();
    };
    child.once('message', (message) => {
      const answer = message as ChildAnswer;
      settle(() => {
        if ('document' in answer) resolve(answer);
        else reject(new DomainError(answer.refusal.code, answer.refusal.kind, answer.refusal.details));
      });
    });
    child.on('error', (error) => settle(() => reject(error)));
    child.once('exit', () => settle(() => reject(new DomainError('document.too-much-work', 'invalid', { seconds: Math.round(limits.milliseconds / 1000) }))));
    child.send(order, (error) => {
      // A child that died before it took the file is reported by `exit`; nothing else to do here.
      void error;
    });
  });
}

/** The compiled child. Tests run from the sources and then need `npm run build` once, because node runs no TypeScript. */
function childEntry(): string {
  const beside = fileURLToPath(new URL('./read-in-child.js', import.meta.url));
  if (existsSync(beside)) return beside;
  const separator = beside.includes('\\') ? '\\' : '/';
  const at = beside.lastIndexOf(`${separator}libs${separator}`);
  return `${beside.slice(0, at)}${separator}dist${beside.slice(at)}`;
}
