import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { ReceivedFile } from '#application/attachment/attachment-storage';
import { DomainError } from '#domain/shared/domain-error';
import { requireStorage } from './require-storage.js';

/** Nobody else on the machine reads along. */
const OWN_FOLDER = 0o700;
const OWN_FILE = 0o600;

/** What is on its way in: written to the disk as it comes, never whole in memory. */
export class IncomingFiles {
  constructor(private readonly folder: string) {}

  /** Throws `attachment.too-large` (invalid) as soon as it is; leaves nothing behind when it throws. */
  async receive(content: AsyncIterable<Uint8Array>, mostBytes: number): Promise<ReceivedFile> {
    const id = randomUUID();
    const place = path.join(this.folder, id);
    const file = await requireStorage(async () => {
      await mkdir(this.folder, { recursive: true, mode: OWN_FOLDER });
      return open(place, 'wx', OWN_FILE);
    });
    try {
      const written = await write(file, content, mostBytes);
      await requireStorage(() => file.sync());
      return { id, path: place, ...written };
    } catch (error) {
      await rm(place, { force: true });
      throw error;
    } finally {
      await file.close();
    }
  }

  async discard({ path: place }: ReceivedFile): Promise<void> {
    await rm(place, { force: true }).catch(() => undefined);
  }

  async forgetBefore(before: Date): Promise<number> {
    let forgotten = 0;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const place = path.join(this.folder, name);
      const known = await stat(place).catch(() => null);
      if (known === null || known.mtime >= before) continue;
      await rm(place, { force: true });
      forgotten += 1;
    }
    return forgotten;
  }
}

async function write(file: FileHandle, content: AsyncIterable<Uint8Array>, mostBytes: number): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new DomainError('attachment.too-large', 'invalid', { status: 413, megabytes: mostBytes / 1024 / 1024 });
    hash.update(chunk);
    await requireStorage(() => writeWhole(file, chunk));
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function writeWhole(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
}
