import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DomainError, type DomainErrorDetails, type DomainErrorKind } from '#domain/shared/domain-error';
import type { ParsedDocument } from '../parsed-document.js';
import { extensionOf } from './file-name.js';
import { CONVERSION_MS } from './legacy-word.js';
import { hasProcessLimits, limitedShell, searchPath } from './limited-process.js';
import { LARGEST_FILE_BYTES, type DocumentWithStream } from './read-document.js';

export interface ChildOrder {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Whether the cells are wanted too; most callers want what they say, not where they stand. */
  readonly withStream: boolean;
  /** A folder for what a converter writes; the parent removes it, however the child ends. */
  readonly scratch?: string;
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

/** Address space besides the heap; node alone reserves about 1 GB of it. Packed data is inflated outside the heap. */
const BESIDES_HEAP_MEGABYTES = 2500;

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
    return await (extensionOf(order.file) === '.doc' ? readLegacy(order, limits) : readInChild(order, limits));
  } finally {
    const next = waiting.shift();
    // A waiting file takes over the place; only when nobody waits does the place become free.
    if (next === undefined) running -= 1;
    else next();
  }
}

/** A legacy file is converted first, which takes time of its own and leaves files behind when it is killed. */
async function readLegacy(order: ChildOrder, limits: ReadingLimits): Promise<DocumentWithStream> {
  const scratch = await mkdtemp(join(tmpdir(), 'yuji-reading-'));
  try {
    return await readInChild({ ...order, scratch }, { ...limits, milliseconds: limits.milliseconds + CONVERSION_MS });
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

function readInChild(order: ChildOrder, limits: ReadingLimits): Promise<DocumentWithStream> {
  return new Promise((resolve, reject) => {
    const child = fork(childEntry(), [], {
      ...programOf(limits),
      // The search path is for the converter of legacy files; nothing else of this process is the child's business.
      env: { PATH: searchPath() },
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

/** Node without native add-ons, and where the system can do it with limits that hold even when this process is gone. */
function programOf({ heapMegabytes, milliseconds }: ReadingLimits): { execPath: string; execArgv: string[] } {
  // Without the trap handler WebAssembly, which node itself uses, reserves no terabytes of address space.
  const words = [`--max-old-space-size=${heapMegabytes}`, '--no-addons', '--disable-wasm-trap-handler'];
  if (!hasProcessLimits) return { execPath: process.execPath, execArgv: words };
  const limits = { processorSeconds: Math.ceil(milliseconds / 1000) + 10, megabytes: heapMegabytes + BESIDES_HEAP_MEGABYTES };
  return { execPath: '/bin/sh', execArgv: [...limitedShell(limits), process.execPath, ...words] };
}

/** The compiled child. Tests run from the sources and then need `npm run build` once, because node runs no TypeScript. */
function childEntry(): string {
  const beside = fileURLToPath(new URL('./read-in-child.js', import.meta.url));
  if (existsSync(beside)) return beside;
  const separator = beside.includes('\\') ? '\\' : '/';
  const at = beside.lastIndexOf(`${separator}libs${separator}`);
  return `${beside.slice(0, at)}${separator}dist${beside.slice(at)}`;
}
