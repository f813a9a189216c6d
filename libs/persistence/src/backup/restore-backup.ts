import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import type { MigrationInterface } from 'typeorm';
import { DomainError } from '#domain/shared/domain-error';
import { createDataSource } from '../platform/data-source.js';
import { migrateSchema, type MigratedDatabase } from '../platform/migrate-schema.js';
import { verifyBackup, type BackupManifest, type TablePart } from './backup-manifest.js';
import { CopyIn } from './copy-streams.js';
import type { KeptFiles } from './kept-files.js';
import { keptTables, quotedColumns, quotedTable, ranMigrations, type KeptTable } from './kept-tables.js';
import { keepSchema, requireOwner, withOwnerSession } from './owner-session.js';

type Migration = new () => MigrationInterface;

export interface RestoreTarget extends MigratedDatabase {
  /** All that this version knows, in order. */
  readonly migrations: readonly Migration[];
  readonly files: readonly KeptFiles[];
}

/**
 * 恢复: puts a backup into an empty database. The backup is hashed first; the schema is brought to the version it was taken at; all rows
 * come in one transaction, or none; then the schema goes on to this version and the files are put back. What may not be restored is
 * refused before anything is changed: `backup.unfinished`, `backup.damaged`, `backup.newer-format`, `backup.newer-schema`,
 * `backup.schema-differs`, `backup.collection-unknown` (invalid), `backup.database-not-empty` (conflict), `backup.not-owner` (forbidden).
 */
export async function restoreBackup({ ownerUrl, appUrl, migrations, files }: RestoreTarget, folder: string): Promise<BackupManifest> {
  const manifest = await verifyBackup(folder);
  const atBackup = migrationsOf(manifest, migrations);
  const collections = new Map(files.map((kept) => [kept.collection, kept]));
  for (const { collection } of manifest.files) if (!collections.has(collection)) throw new DomainError('backup.collection-unknown', 'invalid', { collection });
  await withOwnerSession(ownerUrl, 'yuji-restore', requireEmpty);
  await undoLaterMigrations(ownerUrl, migrations, atBackup.length);
  await migrateSchema({ ownerUrl, appUrl: ownerUrl }, atBackup);
  await withOwnerSession(ownerUrl, 'yuji-restore', (client) => loadRows(client, folder, manifest));
  await migrateSchema({ ownerUrl, appUrl }, migrations);
  for (const { collection, name, path } of manifest.files) await collections.get(collection)?.write(name, createReadStream(join(folder, path)));
  return manifest;
}

/** Those that had run when the backup was taken; they must be the first ones of ours. */
function migrationsOf({ migrations: ran }: BackupManifest, known: readonly Migration[]): readonly Migration[] {
  const unknown = ran.find((name) => !known.some((migration) => migration.name === name));
  if (unknown !== undefined) throw new DomainError('backup.newer-schema', 'invalid', { migration: unknown });
  if (!ran.every((name, at) => known[at]?.name === name)) throw new DomainError('backup.schema-differs', 'invalid', { table: 'migrations' });
  return known.slice(0, ran.length);
}

/** What the migrations bring along, and what a worker that looked in has left. */
const NOT_SOMEBODYS = ['workbook_key', 'tick', 'simulated_clock'];

/** Empty is a database without tables, or one that was only ever migrated. */
async function requireEmpty(client: pg.Client): Promise<void> {
  await requireOwner(client);
  const tables = await keptTables(client);
  if (tables.length === 0) return;
  const isOurs = (await ranMigrations(client)) !== null;
  for (const table of tables) {
    if (isOurs && NOT_SOMEBODYS.includes(table.table)) continue;
    const isFilled = !isOurs || ((await client.query(`select 1 from ${quotedTable(table)} limit 1`)).rowCount ?? 0) > 0;
    if (isFilled) throw new DomainError('backup.database-not-empty', 'conflict', { table: table.table });
  }
}

/** An empty database may have been migrated further than the backup: then it goes back first. */
async function undoLaterMigrations(url: string, migrations: readonly Migration[], kept: number): Promise<void> {
  const dataSource = createDataSource({ url, applicationName: 'yuji-restore', poolSize: 2, statementTimeoutMs: 600_000, migrations: [...migrations] });
  await dataSource.initialize();
  try {
    const ran = await withOwnerSession(url, 'yuji-restore', ranMigrations);
    for (let left = ran?.length ?? 0; left > kept; left -= 1) await dataSource.undoLastMigration({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

/**
 * All rows in one transaction. Triggers are silent and foreign keys are away meanwhile, as the rows kept all of their rules when they
 * were written; the keys are asked of every row when they come back, checks and unique keys of every row that comes.
 */
async function loadRows(client: pg.Client, folder: string, manifest: BackupManifest): Promise<void> {
  await keepSchema(client, 'exclusive');
  await client.query('begin');
  await requireEmpty(client);
  const tables = await keptTables(client);
  requireSameColumns(tables, manifest);
  const keys = await foreignKeys(client);
  await eachStatement(client, [
    ...keys.map(({ table, name }) => `alter table ${table} drop constraint ${name}`),
    ...tables.map((table) => `alter table ${quotedTable(table)} disable trigger user`),
    `truncate ${tables.map(quotedTable).join(', ')}`,
  ]);
  for (const part of manifest.tables) await loadTable(client, folder, part);
  await eachStatement(client, [
    ...manifest.sequences.map(({ sequence, lastValue, isCalled }) => `select setval('public."${sequence.replaceAll('"', '""').replaceAll("'", "''")}"', ${BigInt(lastValue)}, ${String(isCalled === true)})`),
    ...tables.map((table) => `alter table ${quotedTable(table)} enable trigger user`),
    ...keys.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
    'commit',
    'analyze',
  ]);
}

function requireSameColumns(tables: readonly KeptTable[], manifest: BackupManifest): void {
  const shapeOf = (all: readonly KeptTable[]): ReadonlyMap<string, string> => new Map(all.map((each) => [each.table, quotedColumns(each)]));
  const [here, there] = [shapeOf(tables), shapeOf(manifest.tables)];
  for (const table of new Set([...here.keys(), ...there.keys()])) if (here.get(table) !== there.get(table)) throw new DomainError('backup.schema-differs', 'invalid', { table });
}

async function foreignKeys(client: pg.Client): Promise<{ table: string; name: string; definition: string }[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by conrelid, conname`);
  return rows;
}

async function loadTable(client: pg.Client, folder: string, part: TablePart): Promise<void> {
  const copy = client.query(new CopyIn(`copy ${quotedTable(part)} (${quotedColumns(part)}) from stdin`));
  await pipeline(createReadStream(join(folder, part.path)), createGunzip(), copy);
  if (copy.rows !== part.rows) throw new DomainError('backup.damaged', 'invalid', { folder, file: part.path });
}

async function eachStatement(client: pg.Client, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await client.query(statement);
}
