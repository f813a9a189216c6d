/** A file that came in whole: on the disk, synced, its bytes counted and hashed on the way, and in nobody's place yet. */
export interface ReceivedFile {
  /** Its random name, and the id of the attachment it becomes; nothing of what the sender called it. */
  readonly id: string;
  /** Where it lies until it is kept. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface StoredFile {
  readonly id: string;
  readonly storedAt: Date;
}

/**
 * 附件存储: files under random names, written once. A file is in its place before its row is committed and leaves it after: whatever
 * crashes, a row finds its file, and what is left over is a file without a row.
 */
export abstract class AttachmentStorage {
  /** Takes in what is sent, as it comes. Throws `attachment.too-large` (invalid) as soon as it is; leaves nothing behind when it throws. */
  abstract receive(content: AsyncIterable<Uint8Array>, mostBytes: number): Promise<ReceivedFile>;

  /** Puts a received file in its place, to stay there even if the machine fails now. */
  abstract keep(file: ReceivedFile): Promise<void>;

  /** Forgets a received file, kept or not. */
  abstract discard(file: ReceivedFile): Promise<void>;

  /** The bytes; null where there is no such file. */
  abstract read(id: string): Promise<AsyncIterable<Uint8Array> | null>;

  /** No such file is as good as removed. */
  abstract remove(id: string): Promise<void>;

  /** Everything that is kept. */
  abstract list(): AsyncIterable<StoredFile>;

  /** What was taken in before this instant and never kept goes; answers how many files that were. */
  abstract forgetUnkept(before: Date): Promise<number>;

  /** Throws `attachment.storage-down` (unavailable) where files can be neither kept nor read now. */
  abstract reach(): Promise<void>;
}
