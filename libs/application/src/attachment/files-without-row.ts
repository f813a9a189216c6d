import type { AttachmentStorage } from './attachment-storage.js';
import type { Attachments } from './attachments.js';

const AT_ONCE = 500;

/** Files that lie there since before this instant and that no row needs. A younger one may belong to an upload that is about to commit. */
export async function* filesWithoutRow(storage: AttachmentStorage, attachments: Attachments, before: Date): AsyncGenerator<string> {
  let old: string[] = [];
  for await (const { id, storedAt } of storage.list()) {
    if (storedAt < before) old.push(id);
    if (old.length < AT_ONCE) continue;
    yield* await attachments.withoutRow(old);
    old = [];
  }
  yield* await attachments.withoutRow(old);
}
