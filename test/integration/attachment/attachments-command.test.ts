import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { WrongUsage } from '../../../apps/cli/src/command-line.js';
import * as attachmentsCommand from '../../../apps/cli/src/attachments.js';
import { attach, pdf, png, text } from '../../support/attached-files.js';
import { aGoalBody } from '../../support/builders.js';
import { FiscalStory } from '../../support/fiscal-story.js';
import { runCommand } from '../../support/run-command.js';
import type { Json } from '../../support/test-app.js';

let story: FiscalStory;
let ids: string[];
const environment = { ...process.env };

beforeAll(async () => {
  story = await FiscalStory.begin('attachments-command');
  Object.assign(process.env, { DATABASE_URL: story.app.database.appUrl, YUJI_EMBEDDED: 'true', ATTACHMENT_DIR: story.app.attachmentDir });
  const preparer = await story.as('preparer');
  const { body: { id } } = await preparer.post<{ id: string }>('/performance-goals', aGoalBody());
  ids = [];
  for (const [name, bytes] of [['a.pdf', pdf], ['b.png', png], ['c.txt', text('台账')]] as const) ids.push((await attach(story.app, preparer, `/performance-goals/${id}`, name, bytes)).body.id);
});
afterAll(async () => {
  process.env = environment;
  await story.end();
});

const placeOf = (id: string): string => path.join(story.app.attachmentDir, 'files', id.slice(0, 2), id);
const verify = async (): Promise<{ exit: number; report: Json }> => {
  const { exit, printed } = await runCommand(attachmentsCommand, ['verify', '--json']);
  return { exit, report: JSON.parse(printed) as Json };
};

test('files that are what was sent pass', async () => {
  expect(await verify()).toEqual({ exit: 0, report: { ok: true, files: 3, missing: [], changed: [], orphaned: [] } });
});

test('a flipped byte, a file that is gone and one that nobody knows are each named, with exit 1', async () => {
  const [changed, missing] = ids as [string, string];
  const [sent, gone] = [await readFile(placeOf(changed)), await readFile(placeOf(missing))];
  await writeFile(placeOf(changed), sent.map((byte, at) => (at === 100 ? byte ^ 1 : byte)));
  await rm(placeOf(missing));
  const [orphan, fresh] = [randomUUID(), randomUUID()];
  for (const id of [orphan, fresh]) {
    await mkdir(path.dirname(placeOf(id)), { recursive: true });
    await writeFile(placeOf(id), 'x');
  }
  const hourAgo = new Date(Date.now() - 60 * 60 * 1000);
  await utimes(placeOf(orphan), hourAgo, hourAgo);

  const { exit, report } = await verify();
  const named = (list: Json[]): string[] => list.map(({ id, fileName }) => `${fileName} ${id}`);
  // The fresh one may belong to an upload that is about to commit.
  expect([exit, report['ok'], report['files'], named(report['missing']), named(report['changed']), report['orphaned']]).toEqual([1, false, 3, [`b.png ${missing}`], [`a.pdf ${changed}`], [orphan]]);

  await writeFile(placeOf(changed), sent);
  await writeFile(placeOf(missing), gone);
  for (const id of [orphan, fresh]) await rm(placeOf(id));
  expect((await verify()).exit).toBe(0);
});

test('anything but verify is wrong usage', async () => {
  await expect(runCommand(attachmentsCommand, ['mend'])).rejects.toBeInstanceOf(WrongUsage);
});
