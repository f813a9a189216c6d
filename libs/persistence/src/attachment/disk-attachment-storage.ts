import { createReadStream } from 'node:fs';
import { access, constants, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AttachmentStorage, type ReceivedFile, type StoredFile } from '#application/attachment/attachment-storage';
import { IncomingFiles } from './incoming-files.js';
import { requireStorage } from './require-storage.js';
import { FILES, idAt, placeOf } from './stored-names.js';

/** A folder of the machine: `files/<first two letters>/<id>`, and `incoming` for what is on its way in, on the same disk. */
export class DiskAttachmentStorage extends AttachmentStorage {
  private readonly incoming: IncomingFiles;
  private readonly files: string;

  constructor(private readonly folder: string) {
    super();
    this.incoming = new IncomingFiles(path.join(folder, 'incoming'));
    this.files = path.join(folder, FILES);
  }

  receive(content: AsyncIterable<Uint8Array>, mostBytes: number): Promise<ReceivedFile> {
    return this.incoming.receive(content, mostBytes);
  }

  async keep({ id, path: received }: ReceivedFile): Promise<void> {
    const place = this.pathOf(id);
    const shelf = path.dirname(place);
    await requireStorage(async () => {
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
    const file = await open(this.pathOf(id), 'r').catch(nullWhereMissing);
    return file === null ? null : createReadStream('', { fd: file, autoClose: true });
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  async *list(): AsyncGenerator<StoredFile> {
    for (const shelf of await namesIn(this.files)) {
      for (const name of await namesIn(path.join(this.files, shelf))) {
        const id = idAt(`${FILES}/${shelf}/${name}`);
        if (id === null) continue;
        const known = await stat(this.pathOf(id)).catch(nullWhereMissing);
        if (known !== null) yield { id, storedAt: known.mtime };
      }
    }
  }

  forgetUnkept(before: Date): Promise<number> {
    return this.incoming.forgetBefore(before);
  }

  async reach(): Promise<void> {
    await requireStorage(async () => {
      await mkdir(this.files, { recursive: true, mode: 0o700 });
      await access(this.files, constants.R_OK | constants.W_OK);
    });
  }

  private pathOf(id: string): string {
    return path.join(this.folder, placeOf(id));
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
