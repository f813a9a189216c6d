import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyBackup } from '#persistence/backup/backup-manifest';
import { databaseContents } from '../support/database-contents.js';
import { FiscalStory } from '../support/fiscal-story.js';
import { emptyDatabase } from '../support/restored-database.js';
import { eventually } from '../support/running-product.js';
import type { Json } from '../support/test-app.js';

let story: FiscalStory;
let folder: string;

beforeAll(async () => {
  story = await FiscalStory.begin('backup_load');
  folder = mkdtempSync(join(tmpdir(), 'yuji-backup-load-'));
}, 60_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await story.app.stop();
});

interface Ended {
  readonly code: number | null;
  readonly answer: Json;
  readonly said: string;
}

/** The built program, as an administrator calls it. */
function yuji(words: readonly string[], { ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }): { ended: Promise<Ended>; kill: () => void } {
  const child = spawn(process.execPath, ['dist/apps/cli/src/main.js', ...words], { env: { PATH: process.env['PATH'], DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, YUJI_EMBEDDED: 'true' } });
  const heard = { out: '', said: '' };
  child.stdout.on('data', (text: Buffer) => (heard.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (heard.said += text.toString()));
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, answer: heard.out === '' ? {} : (JSON.parse(heard.out) as Json), said: heard.said })));
  return { ended, kill: () => child.kill('SIGKILL') };
}

/** Goals are written, submitted and decided at every step by the people of the district, several at once, until told to stop. */
function work(loops: number): { decided: () => number; stop: () => Promise<void> } {
  let [isOver, decided] = [false, 0];
  const loop = async (): Promise<void> => {
    while (!isOver) {
      await story.approvedGoal();
      decided += 1;
    }
  };
  const loopsDone = Promise.all(Array.from({ length: loops }, loop));
  loopsDone.catch(() => undefined);
  return { decided: () => decided, stop: async () => { isOver = true; await loopsDone; } };
}

test('backups taken while goals are submitted and decided are whole: restored, every rule holds, every chain is intact, every row is there', async () => {
  const load = work(4);
  expect(await eventually(() => load.decided() >= 5, 60_000)).toBe(true);
  const taken: { target: string; during: number; answer: Json }[] = [];
  for (const name of ['first', 'second', 'third']) {
    const target = join(folder, name);
    const before = load.decided();
    const { code, answer, said } = await yuji(['backup', '--out', target, '--json'], story.app.database).ended;
    expect([code, said]).toEqual([0, expect.stringContaining('备份完成')]);
    taken.push({ target, during: load.decided() - before, answer });
  }
  await load.stop();
  // Otherwise nothing was tried.
  expect(Math.min(...taken.map(({ during }) => during))).toBeGreaterThan(0);
  const rows = taken.map(({ answer }) => answer['rows'] as number);
  expect(rows[0]! < rows[1]! && rows[1]! < rows[2]!).toBe(true);
  for (const { target } of taken) {
    const manifest = await verifyBackup(target);
    const place = await emptyDatabase(story.app.database);
    const { code, answer, said } = await yuji(['restore', '--from', target, '--json'], place).ended;
    expect([code, answer['ok'], said]).toEqual([0, true, expect.stringContaining('留痕核验通过')]);
    const found = await databaseContents(place.superuserUrl);
    expect(Object.fromEntries(manifest.tables.map(({ table, rows: count }) => [table, String(count)]))).toEqual(Object.fromEntries(manifest.tables.map(({ table }) => [table, found[table]!.split(' ')[0]])));
    await place.drop();
  }
  expect((await databaseContents(story.app.database.superuserUrl))['backup_record']).toMatch(/^3 /);
}, 240_000);

test('a backup that is killed leaves no backup, and the next one is not disturbed by what is left', async () => {
  const target = join(folder, 'killed');
  const killed = yuji(['backup', '--out', target], story.app.database);
  const leftover = (): string | undefined => readdirSync(folder).find((name) => name.startsWith('killed.unfinished-'));
  expect(await eventually(() => leftover() !== undefined && readdirSync(join(folder, leftover()!, 'rows')).length > 3, 60_000)).toBe(true);
  killed.kill();
  expect((await killed.ended).code).toBeNull();
  expect(existsSync(target)).toBe(false);
  const refused = await yuji(['backup', 'verify', join(folder, leftover()!)], story.app.database).ended;
  expect([refused.code, refused.answer['code']]).toEqual([1, 'backup.unfinished']);
  expect((await yuji(['restore', '--from', join(folder, leftover()!)], story.app.database).ended).answer['code']).toBe('backup.unfinished');
  expect((await yuji(['backup', '--out', target], story.app.database).ended).code).toBe(0);
  expect((await yuji(['backup', 'verify', target], story.app.database).ended).code).toBe(0);
}, 120_000);
