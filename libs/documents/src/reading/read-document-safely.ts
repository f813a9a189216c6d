import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError, type DomainErrorDetails, type DomainErrorKind } from '#domain/shared/domain-error';
import type { SourceTable } from '../forms/source/source-document.js';
import type { ParsedDocument } from '../parsed-document.js';
import { extensionOf } from './file-name.js';
import { CONVERSION_MS } from './legacy-word.js';
import { compiledBeside, limitedNode, searchPath, type NodeLimits } from './limited-process.js';
import { Turns } from './turns.js';
import { LARGEST_FILE_BYTES, type DocumentWithStream } from './read-document.js';
import type { ShownSheet } from './workbook.js';

export interface ChildOrder {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Whether the cells are wanted too; most callers want what they say, not where they stand. */
  readonly withStream: boolean;
  /** Whether the tables it was read from are wanted, as they stand. */
  readonly withTables?: boolean;
  /** Only the sheets of a workbook as they are seen, whatever they say. */
  readonly onlySheets?: boolean;
  /** A folder for what a converter writes; the parent removes it, however the child ends. */
  readonly scratch?: string;
}

/** What a child was asked for. */
type ReadFile = (DocumentWithStream & { readonly tables?: readonly SourceTable[] }) | { readonly sheets: readonly ShownSheet[] };

export type ChildAnswer =
  | ReadFile
  | { readonly refusal: { readonly code: string; readonly kind: DomainErrorKind; readonly details: DomainErrorDetails } };

/** What a child may use before it is killed (reliability I1). Defaults of ours (proposal). */
export type ReadingLimits = NodeLimits;

const LIMITS: ReadingLimits = { heapMegabytes: 512, milliseconds: 20_000 };

/** Children that run at the same time; further files wait their turn. */
const turns = new Turns(2);

/**
 * Reads a file from outside in a child process with a limited heap and a limited time, so that a hostile file can neither stop nor
 * fill this process. Throws what `readDocument` throws, and `document.too-much-work` (invalid) when the child met a limit.
 */
export async function readDocumentSafely(file: string, bytes: Uint8Array, limits: ReadingLimits = LIMITS): Promise<ParsedDocument> {
  return (await readDocumentWaitingTurn({ file, bytes, withStream: false }, limits)).document;
}

/** As `readDocumentSafely`, and keeps the cells. */
export const readDocumentWithStreamSafely = (file: string, bytes: Uint8Array, limits: ReadingLimits = LIMITS): Promise<DocumentWithStream> =>
  readDocumentWaitingTurn({ file, bytes, withStream: true }, limits);

/** A document, and the tables it was read from. */
export interface DocumentWithTables {
  readonly document: ParsedDocument;
  readonly tables: readonly SourceTable[];
}

/** As `readDocumentSafely`, and keeps the tables for whoever compares them with what was read. */
export async function readDocumentWithTablesSafely(file: string, bytes: Uint8Array, limits: ReadingLimits = LIMITS): Promise<DocumentWithTables> {
  const { document, tables = [] } = await readDocumentWaitingTurn({ file, bytes, withStream: false, withTables: true }, limits);
  return { document, tables };
}

/** The sheets of an .xlsx workbook, read under the same limits. Throws what `readWorkbook` throws, and `document.too-much-work`. */
export async function readWorkbookSafely(bytes: Uint8Array, limits: ReadingLimits = LIMITS): Promise<readonly ShownSheet[]> {
  const answer = await readWaitingTurn({ file: 'workbook.xlsx', bytes, withStream: false, onlySheets: true }, limits);
  if (!('sheets' in answer)) throw new Error('the child read something else');
  return answer.sheets;
}

async function readDocumentWaitingTurn(order: ChildOrder, limits: ReadingLimits): Promise<Extract<ReadFile, DocumentWithStream>> {
  const answer = await readWaitingTurn(order, limits);
  if (!('document' in answer)) throw new Error('the child read something else');
  return answer;
}

async function readWaitingTurn(order: ChildOrder, limits: ReadingLimits): Promise<ReadFile> {
  const { bytes } = order;
  if (bytes.length > LARGEST_FILE_BYTES) throw new DomainError('document.too-large', 'invalid', { megabytes: LARGEST_FILE_BYTES / 1024 / 1024 });
  return turns.take(() => (extensionOf(order.file) === '.doc' ? readLegacy(order, limits) : readInChild(order, limits)));
}

/** A legacy file is converted first, which takes time of its own and leaves files behind when it is killed. */
async function readLegacy(order: ChildOrder, limits: ReadingLimits): Promise<ReadFile> {
  const scratch = await mkdtemp(join(tmpdir(), 'yuji-reading-'));
  try {
    return await readInChild({ ...order, scratch }, { ...limits, milliseconds: limits.milliseconds + CONVERSION_MS });
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

function readInChild(order: ChildOrder, limits: ReadingLimits): Promise<ReadFile> {
  return new Promise((resolve, reject) => {
    const child = fork(compiledBeside(import.meta.url, './read-in-child.js'), [], {
      ...limitedNode(limits),
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
        if (!('refusal' in answer)) resolve(answer);
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
