import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AttachmentStorage } from '#application/attachment/attachment-storage';
import { readEnvironment } from '#config/environment';
import { migrations } from '#migrations/catalogue';
import { storageAt } from '#persistence/attachment/attachment-place';
import { keptAttachments } from '#persistence/attachment/kept-attachments';
import { restoreBackup } from '#persistence/backup/restore-backup';
import { writeBackup } from '#persistence/backup/write-backup';
import { attach, pdf, png, wholeOf } from '../../support/attached-files.js';
import { aGoalBody } from '../../support/builders.js';
import { FiscalStory } from '../../support/fiscal-story.js';
import { hasS3Server, S3Server } from '../../support/s3-server.js';
import { openTestDatabase } from '../../support/test-database.js';

/** Where the files were, and where they are put back. */
const moves: [string, string][] = [['a folder', 'a folder']];
if (hasS3Server) moves.push(['a folder', 'a bucket'], ['a bucket', 'a folder']);

test.each(moves)('a backup of attachments in %s has the file of every row, locked papers included, and puts it back into %s; one that is gone is named', async (from, to) => {
  const server = [from, to].includes('a bucket') ? await S3Server.start() : null;
  const variables = (kind: string | undefined): Record<string, string> => (kind === 'a bucket' ? { ...server?.environment } : {});
  const story = await FiscalStory.begin('attached-backup', variables(from));
  const folder = await mkdtemp(path.join(tmpdir(), 'attached-backup-'));
  const empty = await openTestDatabase('attached_restored');
  try {
    const preparer = await story.as('preparer');
    const goal = await preparer.post<{ id: string }>('/performance-goals', aGoalBody());
    const paper = `/performance-goals/${goal.body.id}`;
    const ids = [(await attach(story.app, preparer, paper, 'a.pdf', pdf)).body.id, (await attach(story.app, preparer, paper, 'b.png', png)).body.id];
    await preparer.post(`${paper}/submission`, { version: 1 });

    const storage = story.app.app.get(AttachmentStorage);
    const kept = keptAttachments(storage);
    const manifest = await writeBackup({ ownerUrl: story.app.database.ownerUrl, files: [kept] }, path.join(folder, 'saved'));
    expect(manifest.missingFiles).toEqual([]);
    const there = await storageAt(readEnvironment({ DATABASE_URL: empty.appUrl, ATTACHMENT_DIR: path.join(folder, 'there'), ...variables(to) }));
    await restoreBackup({ ownerUrl: empty.ownerUrl, appUrl: empty.appUrl, migrations, files: [keptAttachments(there)] }, path.join(folder, 'saved'));
    const restored = await Promise.all(ids.map(async (id) => wholeOf(await there.read(id))));
    expect(restored).toEqual([Buffer.from(pdf), Buffer.from(png)]);

    await storage.remove(ids[0]!);
    const incomplete = await writeBackup({ ownerUrl: story.app.database.ownerUrl, files: [kept] }, path.join(folder, 'incomplete'));
    expect(JSON.stringify(incomplete.missingFiles)).toContain(ids[0]);
  } finally {
    await empty.drop();
    await story.end();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
