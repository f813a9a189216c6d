import { fork } from 'node:child_process';
import { DomainError, type DomainErrorDetails, type DomainErrorKind } from '#domain/shared/domain-error';
import type { PrintedDocument } from '../forms/printed-document.js';
import { compiledBeside, limitedNode, searchPath, type NodeLimits } from '../reading/limited-process.js';
import { Turns } from '../reading/turns.js';
import type { OnSection } from './on-section.js';
import type { WrittenFormat } from './write-document.js';

export interface WritingOrder {
  readonly printed: PrintedDocument;
  readonly format: WrittenFormat;
}

export type WritingAnswer =
  | { readonly done: number }
  | { readonly bytes: Uint8Array }
  | { readonly refusal: { readonly code: string; readonly kind: DomainErrorKind; readonly details: DomainErrorDetails } };

/** A unit has some dozen projects; 300 of them take half a minute as PDF. Defaults of ours (proposal). */
const LIMITS: NodeLimits = { heapMegabytes: 768, milliseconds: 300_000 };

/** Children that run at the same time; further documents wait their turn. */
const turns = new Turns(2);

/** Who waits for a document may look on while it is laid out, and may stop it. */
export interface Onlooker {
  readonly onSection?: OnSection;
  readonly signal?: AbortSignal;
}

/**
 * As `writeDocument`, in a child process with limits: a long document neither holds up this process nor stays in its memory. Throws
 * what the writer throws, `form.too-much-work` (unavailable) when the child met a limit, and the reason of the signal.
 */
export const writeDocumentInChild = (order: WritingOrder, onlooker: Onlooker = {}, limits: NodeLimits = LIMITS): Promise<Uint8Array> =>
  turns.take(() => writeNow(order, onlooker, limits));

function writeNow(order: WritingOrder, { onSection, signal }: Onlooker, limits: NodeLimits): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = fork(compiledBeside(import.meta.url, './print-in-child.js'), [], {
      ...limitedNode(limits), env: { PATH: searchPath() }, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const stop = (): void => settle(() => reject(signal?.reason as Error));
    const timer = setTimeout(() => child.kill('SIGKILL'), limits.milliseconds);
    let isSettled = false;
    const settle = (finish: () => void): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      child.kill('SIGKILL');
      finish();
    };
    child.on('message', (message) => {
      const answer = message as WritingAnswer;
      if ('done' in answer) onSection?.(answer.done);
      else if ('bytes' in answer) settle(() => resolve(answer.bytes));
      else settle(() => reject(new DomainError(answer.refusal.code, answer.refusal.kind, answer.refusal.details)));
    });
    child.on('error', (error) => settle(() => reject(error)));
    child.once('exit', () => settle(() => reject(new DomainError('form.too-much-work', 'unavailable'))));
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
    else child.send(order, () => undefined); // a child that died before it took the order is reported by `exit`
  });
}
