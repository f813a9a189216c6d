import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '#domain/shared/domain-error';

/** Raised when an older program could no longer read what a newer one writes. */
export const BACKUP_FORMAT = 1;

export const MANIFEST = 'manifest.json';
/** As `sha256sum` writes it; the last file of a backup, so that one without it was interrupted. */
export const MANIFEST_SEAL = 'manifest.json.sha256';

/** One file of a backup. */
export interface BackupPart {
  /** Below the folder of the backup, with slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The rows of one table, compressed as COPY writes them. */
export interface TablePart extends BackupPart {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

/** A file that a row names. */
export interface FilePart extends BackupPart {
  /** Whose it is: the name of its collection, and its name in there. */
  readonly collection: string;
  readonly name: string;
}

export interface SequenceState {
  readonly sequence: string;
  readonly lastValue: string;
  readonly isCalled: boolean;
}

/** 备份清单: what a backup holds, and from which moment. */
export interface BackupManifest {
  readonly format: number;
  /** The moment of the snapshot, by the database's clock. */
  readonly takenAt: string;
  readonly postgres: string;
  readonly migrations: readonly string[];
  readonly tables: readonly TablePart[];
  readonly leftOut: readonly string[];
  readonly sequences: readonly SequenceState[];
  readonly auditHeads: readonly { readonly district: string; readonly lastNo: number; readonly lastHash: string }[];
  readonly files: readonly FilePart[];
  /** Files that rows name and that were not there, or not as they were written. */
  readonly missingFiles: readonly { readonly collection: string; readonly name: string }[];
}

export const rowsIn = (manifest: BackupManifest): number => manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
export const bytesIn = (manifest: BackupManifest): number => [...manifest.tables, ...manifest.files].reduce((sum, { bytes }) => sum + bytes, 0);

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * Reads a backup and hashes every file of it. Throws `backup.unfinished` (there is no seal: not a backup, or an interrupted one),
 * `backup.newer-format` and `backup.damaged` (invalid, naming the file).
 */
export async function verifyBackup(folder: string): Promise<BackupManifest> {
  const [text, seal] = await Promise.all([readFile(join(folder, MANIFEST), 'utf8').catch(() => null), readFile(join(folder, MANIFEST_SEAL), 'utf8').catch(() => null)]);
  if (text === null || seal === null) throw new DomainError('backup.unfinished', 'invalid', { folder });
  if (createHash('sha256').update(text).digest('hex') !== seal.slice(0, 64)) throw damaged(folder, MANIFEST);
  const manifest = JSON.parse(text) as BackupManifest;
  if (manifest.format > BACKUP_FORMAT) throw new DomainError('backup.newer-format', 'invalid', { folder });
  for (const part of [...manifest.tables, ...manifest.files]) await verifyPart(folder, part);
  return manifest;
}

async function verifyPart(folder: string, { path, bytes, sha256 }: BackupPart): Promise<void> {
  const file = join(folder, normalize(path));
  if (!file.startsWith(join(folder, sep))) throw damaged(folder, path);
  const found = await stat(file).catch(() => null);
  if (found?.size !== bytes || (await sha256Of(file)) !== sha256) throw damaged(folder, path);
}

const damaged = (folder: string, file: string): DomainError => new DomainError('backup.damaged', 'invalid', { folder, file });
