import type { Readable } from 'node:stream';

/** A file as a row names it. */
export interface NamedFile {
  readonly name: string;
  readonly sha256: string;
}

/**
 * Files that rows name, kept outside of the database. They are written once and before their row, and removed days after it: those that
 * a snapshot names are there when the snapshot has been read (reliability.md, L2).
 */
export interface KeptFiles {
  /** The name of the collection, and of its folder in a backup. */
  readonly collection: string;
  /** A query for `name` and `sha256` of every file that must be there; asked within the snapshot. */
  readonly named: string;
  open(name: string): Readable;
  /** Puts a file back under its name. */
  write(name: string, content: Readable): Promise<void>;
}
