import { createReadStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AttachmentStorage, type ReceivedFile, type StoredFile } from '#application/attachment/attachment-storage';
import { IncomingFiles, onDisk } from './incoming-files.js';

/** A random id and nothing else: what lies there besides is not ours to judge. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A folder of the machine: `files/<first two letters>/<id>`, and `incoming` for what is on its way in, on the same disk. */
export class DiskAttachmentStorage extends AttachmentStorage {
  private readonly incoming: IncomingFiles;
  private readonly files: string;

  constructor(folder: string) {
    super();
    this.incoming = new IncomingFiles(path.join(folder, 'incoming'));
    this.files = path.join(folder, 'files');
  }

  receive(content: AsyncIterable<Uint8Array>, mostBytes: number): Promise<ReceivedFile> {
    return this.incoming.receive(content, mostBytes);
  }

  async keep({ id, path: received }: ReceivedFile): Promise<void> {
    const place = this.placeOf(id);
    const shelf = path.dirname(place);
    await onDisk(async () => {
      await mkdir(shelf, { recursive: true, mode: 0o700 });
      await rename(received, place);
      // The name is in its folder, and the folder in its own, only when these are on the disk as well.
      for (const folder of [shelf, this.files]) await syncFolder(folder);
    });
  }

  async discard(file: ReceivedFile): Promise<void> {
    await this.incoming.discard(file);
    await this.remove(file.id).catch(() => undefined);
  }

  async read(id: string): Promise<AsyncIterable<Uint8Array> | null> {
    const file = await open(this.placeOf(id), 'r').catch(nullWhereMissing);
    return file === null ? null : createReadStream('', { fd: file, autoClose: true });
  }

  async remove(id: string): Promise<void> {
    await rm(this.placeOf(id), { force: true });
  }

  async *list(): AsyncGenerator<StoredFile> {
    for (const shelf of await namesIn(this.files)) {
      for (const id of await namesIn(path.join(this.files, shelf))) {
        if (!ID.test(id) || id.slice(0, 2) !== shelf) continue;
        const known = await stat(this.placeOf(id)).catch(nullWhereMissing);
        if (known !== null) yield { id, storedAt: known.mtime };
      }
    }
  }

  forgetUnkept(before: Date): Promise<number> {
    return this.incoming.forgetBefore(before);
  }

  private placeOf(id: string): string {
    if (!ID.test(id)) throw new Error('not the id of an attachment');
    return path.join(this.files, id.slice(0, 2), id);
  }
}

function nullWhereMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

async function namesIn(folder: string): Promise<string[]> {
  const opened = await opendir(folder).catch(nullWhereMissing);
  const names: string[] = [];
  if (opened !== null) for await (const { name } of opened) names.push(name);
  return names;
}

async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
