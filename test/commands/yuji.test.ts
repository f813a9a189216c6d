import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainEnvironment, removeFolder, RunningCommand, temporaryFolder } from '../support/running-product.js';

let folder: string;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => removeFolder(folder));

const yuji = (...words: string[]) => new RunningCommand('yuji.mjs', words, { env: plainEnvironment({ DATA_DIR: folder }) });

test('the list of what commands need names exactly the commands there are', async () => {
  const help = yuji('--help');
  expect(await help.ended).toBe(0);
  const needs = JSON.parse(readFileSync('apps/cli/src/command-needs.json', 'utf8')) as Record<string, { needs: string }>;
  for (const { needs: what } of Object.values(needs)) expect(['nothing', 'database', 'temporary-database']).toContain(what);
  const named = new Set(Object.keys(needs).map((command) => command.split(' ')[0]));
  const known = help.stderr.trim().split('\n').at(-1)!.split(' · ');
  expect([...named].sort()).toEqual(known.sort());
});

test('a command that needs no database answers at once and leaves no data folder', async () => {
  const due = yuji('due', '--anchor', '2026-09-30', '--working-days', '5', '--json');
  expect(await due.ended).toBe(0);
  expect(JSON.parse(due.stdout)).toEqual({ due: '2026-10-13', provisional: false });
  expect(due.stderr).toBe('');
});

test('a route is checked without a database, and each fault named with its place', async () => {
  const example = 'examples/approval-routes/goal-with-leaders.json';
  const sound = yuji('route', 'check', example);
  expect(await sound.ended).toBe(0);
  expect(JSON.parse(sound.stdout)).toMatchObject({ ok: true, route: { steps: [{ name: '负责人审核' }, {}, { when: { or: [{ fact: 'amount' }, {}] } }, {}, {}, { grades: true }, { rule: 'share-of', agreementPercent: 66 }] } });
  const faulty = `${folder}/faulty.json`;
  writeFileSync(faulty, readFileSync(example, 'utf8').replace('{ "fact": "continuing", "is": false }', '{ "fact": "amount", "atLeast": "500000" }, { "fact": "amount", "below": "1" }'));
  const refused = yuji('route', 'check', faulty);
  expect(await refused.ended).toBe(1);
  expect(refused.stdout + refused.stderr).toContain('/steps/4');
  expect(refused.stdout + refused.stderr).not.toContain('数据库');
});

test('an unknown command is wrong usage and starts no database', async () => {
  const command = yuji('no-such-command');
  expect(await command.ended).toBe(2);
  expect(command.stderr).not.toContain('数据库');
});

test('a command that needs the database brings it, migrated, and stops it afterwards', async () => {
  const verify = yuji('audit', 'verify', '--json');
  expect(await verify.ended).toBe(0);
  expect(JSON.parse(verify.stdout)).toMatchObject({ ok: true });
  expect(() => readFileSync(`${folder}/postgres/data/postmaster.pid`)).toThrow('ENOENT');
});

test('a trail is verified only against a digest: another file is refused, not passed', async () => {
  const digest = join(folder, 'digest.json');
  expect(await yuji('audit', 'digest', '--out', digest).ended).toBe(0);
  expect(await yuji('audit', 'verify', '--digest', digest).ended).toBe(0);
  const refused = yuji('audit', 'verify', '--digest', 'package.json', '--json');
  expect(await refused.ended).toBe(1);
  expect(JSON.parse(refused.stdout)).toMatchObject({ code: 'audit.digest-unreadable', detail: expect.stringContaining('package.json') });
  expect(await yuji('audit', 'digest', '--out', join(folder, 'no', 'such', 'folder')).ended).toBe(3);
});

test.each([[['audit']], [['audit', 'verify', '--out', 'x']], [['audit', 'digest']], [['doctor', 'now']], [['migrate', '--what']]])('%j is wrong usage, known before a database is asked, and says how it is called', (words) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/apps/cli/src/main.js', ...words], { env: plainEnvironment({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }), encoding: 'utf8' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`npm run yuji -- ${words[0]}`);
});
