import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import type pg from 'pg';
import { DomainError } from '#domain/shared/domain-error';
import { BACKUP_FORMAT, MANIFEST, MANIFEST_SEAL, type BackupManifest, type BackupPart, type FilePart, type SequenceState, type TablePart } from './backup-manifest.js';
import { CopyOut } from './copy-streams.js';
import type { KeptFiles, NamedFile } from './kept-files.js';
import { keptTables, LEFT_OUT, quotedColumns, quotedTable, ranMigrations, type KeptTable } from './kept-tables.js';
import { keepSchema, requireOwner, withOwnerSession } from './owner-session.js';

export interface BackupSource {
  /** As the owner of the tables. */
  readonly ownerUrl: string;
  readonly files: readonly KeptFiles[];
}

type Snapshot = Omit<BackupManifest, 'files' | 'missingFiles'> & { readonly named: ReadonlyMap<KeptFiles, readonly NamedFile[]> };

/**
 * 备份: everything as it was at one moment, into a folder that is not there before and is whole afterwards. The rows are read through one
 * snapshot, then the files it names are copied; the manifest is written last and the folder gets its name at the very end, so that what
 * was interrupted is never taken for a backup. People go on working. Throws `backup.folder-taken` (conflict), `backup.cannot-write`,
 * `backup.schema-is-changing` (unavailable), `backup.not-owner` (forbidden), `backup.no-schema` (invalid).
 */
export async function writeBackup({ ownerUrl, files }: BackupSource, folder: string): Promise<BackupManifest> {
  const target = resolve(folder);
  await refuseTaken(target);
  const unfinished = `${target}.unfinished-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(join(unfinished, 'rows'), { recursive: true, mode: 0o700 });
    const { named, ...snapshot } = await withOwnerSession(ownerUrl, 'yuji-backup', (client) => readSnapshot(client, unfinished, files));
    const manifest: BackupManifest = { ...snapshot, ...(await copyFiles(unfinished, named)) };
    await seal(unfinished, manifest);
    await rename(unfinished, target);
    await sync(dirname(target));
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    throw cannotWrite(error, folder);
  }
}

/** An empty folder may be there already. */
async function refuseTaken(target: string): Promise<void> {
  const entries = await readdir(target).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' || error.code === 'ENOTDIR' ? [] : ['']));
  if (entries.length > 0) throw new DomainError('backup.folder-taken', 'conflict', { folder: target });
}

/** What the file system says in words of ours; anything else as it is. */
function cannotWrite(error: unknown, folder: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return ['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EXDEV', 'ENOTEMPTY', 'EIO', 'EBUSY'].includes(code ?? '') ? new DomainError('backup.cannot-write', 'unavailable', { folder, reason: code ?? '' }) : error;
}

async function readSnapshot(client: pg.Client, folder: string, collections: readonly KeptFiles[]): Promise<Snapshot> {
  await keepSchema(client, 'shared');
  await requireOwner(client);
  // A policy that hides rows from this role makes the backup fail instead of making it smaller.
  await client.query('begin isolation level repeatable read read only; set local row_security = off');
  const migrations = await ranMigrations(client);
  if (migrations === null) throw new DomainError('backup.no-schema', 'invalid');
  const { rows: [at] } = await client.query<{ taken_at: Date; postgres: string }>(`select clock_timestamp() as taken_at, current_setting('server_version') as postgres`);
  const tables: TablePart[] = [];
  for (const table of await keptTables(client)) tables.push(await writeTable(client, folder, table));
  const sequences = await sequenceStates(client);
  const auditHeads = await client.query<{ district: string; lastNo: string; lastHash: string }>(`select district_id as district, last_no as "lastNo", encode(last_hash, 'hex') as "lastHash" from audit_chain order by district_id`);
  const named = new Map<KeptFiles, readonly NamedFile[]>();
  for (const collection of collections) named.set(collection, (await client.query<{ name: string; sha256: string }>(collection.named)).rows);
  await client.query('commit');
  return {
    format: BACKUP_FORMAT, takenAt: at?.taken_at.toISOString() ?? '', postgres: at?.postgres ?? '', migrations, tables, leftOut: LEFT_OUT, sequences,
    auditHeads: auditHeads.rows.map(({ district, lastNo, lastHash }) => ({ district, lastNo: Number(lastNo), lastHash })), named,
  };
}

async function writeTable(client: pg.Client, folder: string, table: KeptTable): Promise<TablePart> {
  const path = `rows/${table.table}.copy.gz`;
  const copy = client.query(new CopyOut(`copy (select ${quotedColumns(table)} from ${quotedTable(table)}) to stdout`));
  const part = await writePart(folder, path, copy, createGzip({ level: constants.Z_BEST_SPEED }));
  return { table: table.table, columns: table.columns, rows: copy.rows, ...part };
}

/** Sequences stand outside of snapshots and only grow: read after the rows, they are ahead of every one of them. */
async function sequenceStates(client: pg.Client): Promise<SequenceState[]> {
  const { rows } = await client.query<{ sequence: string; quoted: string }>(
    `select relname as sequence, format('%I.%I', 'public', relname) as quoted from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace and relname !~ '^migrations_' order by relname`);
  const states: SequenceState[] = [];
  for (const { sequence, quoted } of rows) {
    const { rows: [state] } = await client.query<{ last_value: string; is_called: boolean }>(`select last_value, is_called from ${quoted}`);
    if (state) states.push({ sequence, lastValue: state.last_value, isCalled: state.is_called });
  }
  return states;
}

/** A file that is gone or changed does not keep the rest from being saved; it is named, and whoever runs the backup is told. */
async function copyFiles(folder: string, named: Snapshot['named']): Promise<Pick<BackupManifest, 'files' | 'missingFiles'>> {
  const files: FilePart[] = [];
  const missingFiles: { collection: string; name: string }[] = [];
  for (const [kept, wanted] of named) {
    const { collection } = kept;
    await mkdir(join(folder, 'files', collection), { recursive: true, mode: 0o700 });
    for (const [at, { name, sha256 }] of wanted.entries()) {
      // Names of ours in the backup: whatever a name holds, it is no way out of the folder.
      const path = `files/${collection}/${at + 1}`;
      const part = await writePart(folder, path, kept.open(name)).catch(giveUpUnlessMissing);
      if (part?.sha256 === sha256) {
        files.push({ collection, name, ...part });
        continue;
      }
      missingFiles.push({ collection, name });
      await rm(join(folder, path), { force: true });
    }
  }
  return { files, missingFiles };
}

function giveUpUnlessMissing(error: NodeJS.ErrnoException): null {
  if (error.syscall === 'write' || ['ENOSPC', 'EDQUOT'].includes(error.code ?? '')) throw error;
  return null;
}

/** Writes one file through to the disk and hashes what is written. */
async function writePart(folder: string, path: string, content: Readable, packing?: Transform): Promise<BackupPart> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const file = createWriteStream(join(folder, path), { flags: 'wx', mode: 0o600, flush: true });
  await (packing ? pipeline(content, packing, measure, file) : pipeline(content, measure, file));
  return { path, bytes, sha256: hash.digest('hex') };
}

async function seal(folder: string, manifest: BackupManifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeFile(join(folder, MANIFEST), text, { flag: 'wx', mode: 0o600, flush: true });
  await writeFile(join(folder, MANIFEST_SEAL), `${createHash('sha256').update(text).digest('hex')}  ${MANIFEST}\n`, { flag: 'wx', mode: 0o600, flush: true });
  await sync(folder);
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
