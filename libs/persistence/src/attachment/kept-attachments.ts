import { Readable } from 'node:stream';
import type { AttachmentStorage } from '#application/attachment/attachment-storage';
import type { KeptFiles } from '../backup/kept-files.js';

/** The files of attachments, as a backup takes and returns them. */
export const keptAttachments = (storage: AttachmentStorage): KeptFiles => ({
  collection: 'attachments',
  named: 'select id::text as name, sha256 from attachment where purged_at is null order by id',
  open: (name) => Readable.from(bytesOf(storage, name)),
  write: async (name, content) => storage.keep({ ...(await storage.receive(content, Number.MAX_SAFE_INTEGER)), id: name }),
});

async function* bytesOf(storage: AttachmentStorage, id: string): AsyncGenerator<Uint8Array> {
  const content = await storage.read(id);
  if (content === null) throw Object.assign(new Error(`no file of the attachment ${id}`), { code: 'ENOENT' });
  yield* content;
}
