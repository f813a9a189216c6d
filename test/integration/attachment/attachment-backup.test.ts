import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrations } from '#migrations/catalogue';
import { storageAt } from '#persistence/attachment/attachment-place';
import { keptAttachments } from '#persistence/attachment/kept-attachments';
import { restoreBackup } from '#persistence/backup/restore-backup';
import { writeBackup } from '#persistence/backup/write-backup';
import { attach, pdf, png } from '../../support/attached-files.js';
import { aGoalBody } from '../../support/builders.js';
import { FiscalStory } from '../../support/fiscal-story.js';
import { openTestDatabase } from '../../support/test-database.js';

test('a backup has the file of every row, locked papers included, and puts it back; one that is gone is named', async () => {
  const story = await FiscalStory.begin('attached-backup');
  const folder = await mkdtemp(path.join(tmpdir(), 'attached-backup-'));
  const empty = await openTestDatabase('attached_restored');
  try {
    const preparer = await story.as('preparer');
    const goal = await preparer.post<{ id: string }>('/performance-goals', aGoalBody());
    const paper = `/performance-goals/${goal.body.id}`;
    const ids = [(await attach(story.app, preparer, paper, 'a.pdf', pdf)).body.id, (await attach(story.app, preparer, paper, 'b.png', png)).body.id];
    await preparer.post(`${paper}/submission`, { version: 1 });

    const kept = keptAttachments(storageAt({ attachmentDir: story.app.attachmentDir }));
    const manifest = await writeBackup({ ownerUrl: story.app.database.ownerUrl, files: [kept] }, path.join(folder, 'saved'));
    expect(manifest.missingFiles).toEqual([]);
    const there = path.join(folder, 'there');
    await restoreBackup({ ownerUrl: empty.ownerUrl, appUrl: empty.appUrl, migrations, files: [keptAttachments(storageAt({ attachmentDir: there }))] }, path.join(folder, 'saved'));
    const restored = await Promise.all(ids.map((id) => readFile(path.join(there, 'files', id.slice(0, 2), id))));
    expect([Buffer.compare(restored[0]!, pdf), Buffer.compare(restored[1]!, png)]).toEqual([0, 0]);

    await rm(path.join(story.app.attachmentDir, 'files', ids[0]!.slice(0, 2), ids[0]!));
    const incomplete = await writeBackup({ ownerUrl: story.app.database.ownerUrl, files: [kept] }, path.join(folder, 'incomplete'));
    expect(JSON.stringify(incomplete.missingFiles)).toContain(ids[0]);
  } finally {
    await empty.drop();
    await story.end();
    await rm(folder, { recursive: true, force: true });
  }
});
