import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { migrations } from '#migrations/catalogue';
import { MANIFEST, MANIFEST_SEAL, verifyBackup, type BackupManifest } from '#persistence/backup/backup-manifest';
import type { KeptFiles } from '#persistence/backup/kept-files';
import { LEFT_OUT } from '#persistence/backup/kept-tables';
import { recordBackup } from '#persistence/backup/record-backup';
import { restoreBackup } from '#persistence/backup/restore-backup';
import { writeBackup } from '#persistence/backup/write-backup';
import { migrateSchema } from '#persistence/platform/migrate-schema';
import { aDistrict } from '../../support/builders.js';
import { databaseContents } from '../../support/database-contents.js';
import { emptyDatabase, examineDatabase } from '../../support/restored-database.js';
import { TestApp } from '../../support/test-app.js';
import { openTestDatabase } from '../../support/test-database.js';
import { playYear, simulatedClock } from '../../support/year-story.js';

let app: TestApp;
let folder: string;
let saved: string;
let manifest: BackupManifest;

beforeAll(async () => {
  app = await TestApp.start(simulatedClock, 'backup');
  folder = mkdtempSync(join(tmpdir(), 'yuji-backup-'));
  await playYear(app, await aDistrict(app.sql));
  saved = join(folder, 'saved');
  manifest = await writeBackup({ ownerUrl: app.database.ownerUrl, files: [] }, saved);
}, 180_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app.stop();
});

type Place = Awaited<ReturnType<typeof emptyDatabase>>;

async function within<T>(work: (place: Place) => Promise<T>): Promise<T> {
  const place = await emptyDatabase(app.database);
  try {
    return await work(place);
  } finally {
    await place.drop();
  }
}

const restore = (place: Pick<Place, 'ownerUrl' | 'appUrl'>, from = saved, files: readonly KeptFiles[] = []): Promise<BackupManifest> => restoreBackup({ ...place, migrations, files }, from);

const ask = async (url: string, statement: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query<Record<string, unknown>>(statement).then(({ rows }) => rows).finally(() => client.end());
};

const refusal = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing', (error: Error) => error.message);

async function copyOf(name: string): Promise<string> {
  const copy = join(folder, name);
  await cp(saved, copy, { recursive: true });
  return copy;
}

/** A copy whose manifest says something else, sealed again. */
async function sealedAnew(name: string, change: (manifest: BackupManifest) => object): Promise<string> {
  const copy = await copyOf(name);
  const text = JSON.stringify(change(manifest));
  writeFileSync(join(copy, MANIFEST), text);
  writeFileSync(join(copy, MANIFEST_SEAL), `${createHash('sha256').update(text).digest('hex')}  ${MANIFEST}\n`);
  return copy;
}

test('a restored database holds every row as it was, keeps every rule, and goes on where it stopped', async () => {
  await within(async (place) => {
    await restore(place);
    const [before, after] = [await databaseContents(app.database.superuserUrl, LEFT_OUT), await databaseContents(place.superuserUrl, LEFT_OUT)];
    expect(after).toEqual(before);
    expect(Object.values(before).filter((sum) => !sum.startsWith('0 ')).length).toBeGreaterThan(30);
    expect(manifest.tables.map(({ table, rows }) => [table, String(rows)])).toEqual(Object.entries(before).map(([table, sum]) => [table, sum.split(' ')[0]]));
    const { broken, chains } = await examineDatabase(place.appUrl, manifest);
    expect([broken, chains.map(({ firstBad }) => firstBad)]).toEqual([[], [null]]);
    // Guards, keys and numbers are in force again.
    const [{ silent }] = (await ask(place.superuserUrl, `select count(*)::integer as silent from pg_trigger where tgenabled <> 'O'`)) as [{ silent: number }];
    const keys = `select conrelid::regclass::text as table, conname, convalidated, pg_get_constraintdef(oid) as definition from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`;
    expect([silent, await ask(place.superuserUrl, keys)]).toEqual([0, await ask(app.database.superuserUrl, keys)]);
    expect(await refusal(ask(place.ownerUrl, 'update audit_entry set event = event'))).toContain('append-only');
    const numbers = `select last_value from outbox_message_id_seq`;
    expect(await ask(place.superuserUrl, numbers)).toEqual(await ask(app.database.superuserUrl, numbers));
    expect(await refusal(ask(place.appUrl, 'delete from performance_goal'))).toContain('permission denied');
  });
});

test('nobody is signed in after a restore, and no reset link works again', async () => {
  expect(await ask(app.database.superuserUrl, 'select 1 from session limit 1')).toHaveLength(1);
  expect(manifest.tables.map(({ table }) => table).filter((table) => LEFT_OUT.includes(table))).toEqual([]);
});

test('a database that was only migrated counts as empty; one with a row, or with tables of others, is refused and stays as it is', async () => {
  const migrated = await openTestDatabase('backup_target');
  await restore(migrated);
  const before = await databaseContents(migrated.superuserUrl);
  expect(await refusal(restore(migrated))).toBe('backup.database-not-empty');
  expect(await databaseContents(migrated.superuserUrl)).toEqual(before);
  await migrated.drop();
  await within(async (place) => {
    await ask(place.ownerUrl, 'create table ledger (id integer)');
    expect(await refusal(restore(place))).toBe('backup.database-not-empty');
  });
});

test.each([MANIFEST, MANIFEST_SEAL, 'rows/audit_entry.copy.gz', 'rows/person.copy.gz'])('one flipped bit in %s is found, and nothing is restored', async (file) => {
  const copy = await copyOf(`flipped-${file.replaceAll(/\W/g, '-')}`);
  const bytes = readFileSync(join(copy, file));
  bytes[Math.min(30, bytes.length - 1)]! ^= 1;
  writeFileSync(join(copy, file), bytes);
  expect(await refusal(verifyBackup(copy))).toBe('backup.damaged');
  await within(async (place) => {
    expect(await refusal(restore(place, copy))).toBe('backup.damaged');
    expect(await databaseContents(place.superuserUrl)).toEqual({});
  });
});

test('a backup with a file gone, cut short, or without its seal is refused', async () => {
  const copy = await copyOf('gone');
  rmSync(join(copy, 'rows/post.copy.gz'));
  expect(await refusal(verifyBackup(copy))).toBe('backup.damaged');
  const cut = await copyOf('cut');
  writeFileSync(join(cut, 'rows/post.copy.gz'), readFileSync(join(cut, 'rows/post.copy.gz')).subarray(0, -1));
  expect(await refusal(verifyBackup(cut))).toBe('backup.damaged');
  const unsealed = await copyOf('unsealed');
  rmSync(join(unsealed, MANIFEST_SEAL));
  expect(await refusal(verifyBackup(unsealed))).toBe('backup.unfinished');
  expect(await refusal(verifyBackup(join(folder, 'nowhere')))).toBe('backup.unfinished');
});

test('a manifest that leads out of its folder is refused', async () => {
  const copy = await sealedAnew('outside', (all) => ({ ...all, tables: all.tables.map((part, at) => (at === 0 ? { ...part, path: '../saved/manifest.json' } : part)) }));
  expect(await refusal(verifyBackup(copy))).toBe('backup.damaged');
});

test('rows that do not add up bring nothing in, and the same database takes the sound backup afterwards', async () => {
  const copy = await sealedAnew('short', (all) => ({ ...all, tables: all.tables.map((part) => (part.table === 'post' ? { ...part, rows: part.rows + 1 } : part)) }));
  await within(async (place) => {
    expect(await refusal(restore(place, copy))).toBe('backup.damaged');
    expect(await ask(place.superuserUrl, 'select 1 from person')).toEqual([]);
    await restore(place);
    expect((await examineDatabase(place.appUrl, manifest)).broken).toEqual([]);
  });
});

test('rows without those they belong to bring nothing in', async () => {
  const copy = await sealedAnew('orphans', (all) => ({ ...all, tables: all.tables.map((part) => (part.table === 'person' ? { ...part, ...emptyPart(join(folder, 'orphans')) } : part)) }));
  await within(async (place) => {
    expect(await refusal(restore(place, copy))).toMatch(/violates foreign key/);
    expect(await ask(place.superuserUrl, 'select 1 from org_unit')).toEqual([]);
  });
});

function emptyPart(copy: string): { rows: number; bytes: number; sha256: string; path: string } {
  const bytes = Buffer.from('1f8b08000000000000030300000000000000000000', 'hex').subarray(0, 20);
  writeFileSync(join(copy, 'rows/person.copy.gz'), bytes);
  return { rows: 0, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), path: 'rows/person.copy.gz' };
}

test('a backup of a newer version is refused; one of an older version is brought up to this one', async () => {
  const newer = await sealedAnew('newer', (all) => ({ ...all, migrations: [...all.migrations, 'Next1999000000000'] }));
  await within(async (place) => expect([await refusal(restore(place, newer)), await databaseContents(place.superuserUrl)]).toEqual(['backup.newer-schema', {}]));
  const format = await sealedAnew('format', (all) => ({ ...all, format: all.format + 1 }));
  expect(await refusal(verifyBackup(format))).toBe('backup.newer-format');
  const older = join(folder, 'older');
  await within(async (place) => {
    await migrateSchema({ ownerUrl: place.ownerUrl, appUrl: place.ownerUrl }, migrations.slice(0, -1));
    await writeBackup({ ownerUrl: place.ownerUrl, files: [] }, older);
  });
  // Into a database that has been migrated already, as the embedded one always is.
  const migrated = await openTestDatabase('backup_older');
  await restore(migrated, older);
  const { rows } = { rows: await ask(migrated.superuserUrl, 'select name from migrations order by timestamp') };
  expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  await migrated.drop();
});

test('a role that may not see everything makes the backup fail instead of making it smaller', async () => {
  const target = join(folder, 'too-small');
  expect(await refusal(writeBackup({ ownerUrl: app.database.appUrl, files: [] }, target))).toBe('backup.not-owner');
  await ask(app.database.ownerUrl, 'alter table goal_reply enable row level security, force row level security; create policy nothing on goal_reply using (false)');
  try {
    expect(await refusal(writeBackup({ ownerUrl: app.database.ownerUrl, files: [] }, target))).toMatch(/row-level security/);
  } finally {
    await ask(app.database.ownerUrl, 'drop policy nothing on goal_reply; alter table goal_reply disable row level security, no force row level security');
  }
  expect(readdirSync(folder).filter((name) => name.startsWith('too-small'))).toEqual([]);
});

test('a folder with anything in it is never written into, and a place that cannot be written leaves nothing', async () => {
  expect(await refusal(writeBackup({ ownerUrl: app.database.ownerUrl, files: [] }, saved))).toBe('backup.folder-taken');
  expect(await refusal(writeBackup({ ownerUrl: app.database.ownerUrl, files: [] }, join(saved, MANIFEST, 'in-a-file')))).toBe('backup.cannot-write');
  await mkdir(join(folder, 'empty'));
  await writeBackup({ ownerUrl: app.database.ownerUrl, files: [] }, join(folder, 'empty'));
  await verifyBackup(join(folder, 'empty'));
});

test('while rows are read nobody changes the schema', async () => {
  const holder = new pg.Client({ connectionString: app.database.ownerUrl });
  await holder.connect();
  await holder.query('begin; lock table person in access exclusive mode');
  const target = join(folder, 'waits');
  const writing = writeBackup({ ownerUrl: app.database.ownerUrl, files: [] }, target);
  let isOut = false;
  const migrating = migrateSchema(app.database, migrations).then(() => (isOut = true));
  const waiting = `select count(*)::integer as n from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`;
  while (((await ask(app.database.superuserUrl, waiting)) as [{ n: number }])[0].n === 0) expect(isOut).toBe(false);
  await holder.query('rollback');
  await holder.end();
  await Promise.all([writing, migrating]);
  await verifyBackup(target);
});

/** A collection in a folder, whose rows a query makes up. */
const filesIn = (place: string, named: string): KeptFiles => ({
  collection: 'papers', named, open: (name) => createReadStream(join(place, name)), write: (name, content) => pipeline(content, createWriteStream(join(place, name), { flags: 'wx' })),
});

test('files that rows name come along and go back; one that is gone or changed is named and keeps nothing else out', async () => {
  const [there, back] = [join(folder, 'papers'), join(folder, 'papers-back')];
  await Promise.all([mkdir(there), mkdir(back)]);
  for (const [name, text] of [['a', '甲'], ['b', '乙'], ['changed', '不是原来的']] as const) writeFileSync(join(there, name), text);
  const named = `select name, encode(sha256(convert_to(text, 'UTF8')), 'hex') as sha256 from (values ('a', '甲'), ('gone', '丙'), ('changed', '丁'), ('b', '乙')) as given (name, text)`;
  const target = join(folder, 'with-files');
  const written = await writeBackup({ ownerUrl: app.database.ownerUrl, files: [filesIn(there, named)] }, target);
  expect(written.missingFiles).toEqual([{ collection: 'papers', name: 'gone' }, { collection: 'papers', name: 'changed' }]);
  await within(async (place) => {
    expect(await refusal(restore(place, target))).toBe('backup.collection-unknown');
    await restore(place, target, [filesIn(back, named)]);
  });
  expect(['a', 'b'].map((name) => readFileSync(join(back, name), 'utf8'))).toEqual(['甲', '乙']);
  expect(existsSync(join(back, 'changed'))).toBe(false);
});

test('a backup leaves a note of when it was taken in the database it saved', async () => {
  await recordBackup(app.database.ownerUrl, saved, manifest);
  expect(await ask(app.database.appUrl, 'select folder, missing_files from backup_record')).toEqual([{ folder: saved, missing_files: 0 }]);
  expect(await refusal(ask(app.database.ownerUrl, 'update backup_record set folder = folder'))).toContain('append-only');
});

test('who restores by a role that may not build the schema is told so', async () => {
  await within(async (place) => {
    const migrated = await openTestDatabase('backup_role');
    expect(await refusal(restore({ ownerUrl: migrated.appUrl, appUrl: migrated.appUrl }))).toBe('backup.not-owner');
    await migrated.drop();
    expect(await refusal(restore({ ownerUrl: place.appUrl, appUrl: place.appUrl }))).not.toBe('nothing');
  });
});
