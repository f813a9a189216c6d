import { connect } from 'node:net';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { AttachmentStorage } from '#application/attachment/attachment-storage';
import { SweepAttachments } from '#application/attachment/sweep-attachments';
import { FaultAtStatement } from '#persistence/platform/fault-at-statement';
import { attach, attachmentsOf, pdf, sentBack, text } from '../../support/attached-files.js';
import { aGoalBody } from '../../support/builders.js';
import { FiscalStory } from '../../support/fiscal-story.js';
import { RunningApi } from '../../support/running-api.js';
import { hasS3Server, S3Server } from '../../support/s3-server.js';
import type { PersonClient } from '../../support/test-app.js';

let story: FiscalStory;
let preparer: PersonClient;

const draft = async (): Promise<string> => `/performance-goals/${(await preparer.post<{ id: string }>('/performance-goals', aGoalBody())).body.id}`;
const incomingFiles = async (): Promise<string[]> => readdir(path.join(story.app.attachmentDir, 'incoming')).catch(() => []);
const keptFiles = async (): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { id } of story.app.app.get(AttachmentStorage).list()) ids.push(id);
  return ids.sort();
};
const rowsWithoutFile = async (): Promise<string[]> => {
  const files = new Set(await keptFiles());
  const { rows } = await story.app.sql.query<{ id: string }>('select id from attachment where purged_at is null');
  return rows.map(({ id }) => id).filter((id) => !files.has(id));
};
const rows = (): Promise<number> => story.count('attachment');
const sweep = (hours: number) => story.app.app.get(SweepAttachments).execute(new Date(Date.now() + hours * 60 * 60 * 1000));

/** Ends the connection of the transaction before its n-th statement. */
class CutLine extends FaultAtStatement {
  isCommit = false;

  constructor(at: number) {
    super(at, (queryRunner) => {
      (queryRunner as unknown as { databaseConnection: { connection: { stream: { destroy(): void } } } }).databaseConnection.connection.stream.destroy();
      throw new Error('the line was cut');
    });
  }

  override logQuery(...[query, ...rest]: Parameters<FaultAtStatement['logQuery']>): void {
    this.isCommit ||= query === 'COMMIT';
    super.logQuery(query, ...rest);
  }
}

/** Begins to send a file and says no more. */
async function beginUpload(baseUrl: string, person: PersonClient, paper: string): Promise<{ hangUp: () => void }> {
  const { hostname, port, host } = new URL(baseUrl);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.on('error', () => undefined);
  socket.write([`POST ${paper}/attachments?fileName=a.txt HTTP/1.1`, `host: ${host}`, `cookie: ${person.cookie}`, `x-csrf-token: ${person.csrfToken}`, 'content-type: application/octet-stream', 'content-length: 500000', '', ''].join('\r\n'));
  socket.write(Buffer.from(text('一'.repeat(50_000))));
  for (const began = Date.now(); (await incomingFiles()).length === 0; await pause(20)) if (Date.now() - began > 20_000) throw new Error('nothing came in');
  return { hangUp: () => socket.destroy() };
}

describe.each([
  { kind: 'folder', local: ['incoming', 'files'], openServer: () => Promise.resolve(null) },
  ...(hasS3Server ? [{ kind: 'bucket', local: ['incoming'], openServer: () => S3Server.start() }] : []),
])('kept in a $kind', ({ kind, local, openServer }) => {
  let server: S3Server | null = null;

  beforeAll(async () => {
    server = await openServer();
    story = await FiscalStory.begin(`upload-crash-${kind}`, server?.environment);
    preparer = await story.as('preparer');
  });

  afterAll(async () => {
    expect(await story.brokenInvariants()).toEqual([]);
    await story.end();
    await server?.stop();
  });

  test('a disk that refuses, while the file comes in or when it is put in its place, is said to be down; nothing is left behind', async () => {
    const paper = await draft();
    for (const folder of local) {
      const place = path.join(story.app.attachmentDir, folder);
      const [before, kept] = [await keptFiles(), await rows()];
      await rm(`${place}.away`, { recursive: true, force: true });
      await mkdir(place, { recursive: true });
      await rename(place, `${place}.away`);
      await writeFile(place, 'not a folder');
      const answer = await attach(story.app, preparer, paper, `${folder}.pdf`, pdf);
      await rm(place);
      await rename(`${place}.away`, place);
      expect([folder, answer.status, answer.body['code']]).toEqual([folder, 503, 'attachment.storage-down']);
      expect([await incomingFiles(), await keptFiles(), await rows()]).toEqual([[], before, kept]);
    }
  });

  test('the line cut before any statement of an upload or a removal: no row without its file, and what is left over is gone a day later', async () => {
    const paper = await draft();
    const dataSource = story.app.app.get(DataSource);
    const ordinary = dataSource.logger;
    const cutEverywhere = async (act: () => Promise<{ status: number }>): Promise<number> => {
      for (let at = 1; ; at += 1) {
        const [kept, files] = [await rows(), (await keptFiles()).length];
        const fault = new CutLine(at);
        dataSource.logger = fault;
        const { status } = await act();
        dataSource.logger = ordinary;
        expect(await rowsWithoutFile()).toEqual([]);
        if (status < 300) return at - 1;
        expect([at, status >= 500, await rows()]).toEqual([at, true, kept]);
        // Only a commit whose answer never came leaves its file: it may have happened.
        if (!fault.isCommit) expect((await keptFiles()).length).toBe(files);
      }
    };
    expect(await cutEverywhere(() => attach(story.app, preparer, paper, '一.pdf', pdf))).toBeGreaterThan(4);
    const [{ id }] = (await attachmentsOf(preparer, paper))['items'];
    expect(await cutEverywhere(() => preparer.delete(`/attachments/${id}`))).toBeGreaterThan(3);

    await sweep(23);
    const orphans = (await keptFiles()).length - 1;
    expect(await sweep(25)).toMatchObject({ orphans, purged: 0 });
    expect(await keptFiles()).toEqual([id]);
  });

  test('a sender who hangs up in the middle leaves neither row nor file', async () => {
    const paper = await draft();
    const before = [await keptFiles(), await rows()];
    const upload = await beginUpload(story.app.baseUrl, preparer, paper);
    upload.hangUp();
    for (const began = Date.now(); (await incomingFiles()).length > 0; await pause(20)) if (Date.now() - began > 20_000) throw new Error('the file stays');
    expect([await keptFiles(), await rows()]).toEqual(before);
  });

  test('a process killed while the file comes in, or right before its commit, leaves a file at most, which the sweep takes', async () => {
    const paper = await draft();
    const before = [await keptFiles(), await rows()] as const;
    const environment = { YUJI_CLOCK: 'simulated', ATTACHMENT_DIR: story.app.attachmentDir, POOL_SIZE: '2', ...server?.environment };
    const receiving = await RunningApi.start(story.app.database, environment);
    const upload = await beginUpload(receiving.baseUrl, preparer, paper);
    process.kill(receiving.pid, 'SIGKILL');
    await receiving.stop();
    upload.hangUp();
    expect([(await incomingFiles()).length, await keptFiles(), await rows()]).toEqual([1, ...before]);

    const committing = await RunningApi.start(story.app.database, { ...environment, YUJI_FAULT_AT: 'commit' });
    await expect(attach(committing, preparer, paper, 'b.pdf', pdf)).rejects.toThrow();
    await committing.stop();
    expect([await rows(), (await keptFiles()).length]).toEqual([before[1], before[0].length + 1]);
    expect(await sweep(25)).toEqual({ orphans: 1, unkept: 1, purged: 0 });
    expect([await incomingFiles(), await keptFiles(), await rows()]).toEqual([[], ...before]);
  });

  if (kind === 'bucket') {
    test('while it is out of reach nobody attaches or downloads, and nothing is left behind; what it keeps is there when it is back', async () => {
      const paper = await draft();
      const { id } = (await attach(story.app, preparer, paper, 'a.pdf', pdf)).body;
      const before = [await keptFiles(), await rows()];
      await server?.kill();
      const answers = [await attach(story.app, preparer, paper, 'b.pdf', pdf), await preparer.get<{ code: string }>(`/attachments/${id}/content`)];
      await server?.begin();
      expect(answers.map(({ status, body }) => [status, body['code']])).toEqual([[503, 'attachment.storage-down'], [503, 'attachment.storage-down']]);
      expect([await incomingFiles(), await keptFiles(), await rows(), (await preparer.get(`/attachments/${id}/content`)).status]).toEqual([[], ...before, 200]);
    });
  }

  test('what was removed and never sent up loses its file after thirty days; what a round carried keeps it', async () => {
    const paper = await draft();
    const ids = [];
    for (const name of ['甲.pdf', '乙.pdf']) ids.push((await attach(story.app, preparer, paper, name, pdf)).body.id);
    await preparer.delete(`/attachments/${ids[0]}`);
    const { version } = (await preparer.get<{ version: number }>(paper)).body;
    const { approvalCaseId } = (await preparer.post<{ approvalCaseId: string }>(`${paper}/submission`, { version })).body;
    await sentBack(story, approvalCaseId);
    await preparer.delete(`/attachments/${ids[1]}`);
    expect((await sweep(0)).purged).toBe(0);
    await story.app.sql.query(`update attachment set removed_at = removed_at - interval '31 days' where id = any ($1) and removed_at is not null`, [ids]);
    expect((await sweep(0)).purged).toBe(1);
    const files = await keptFiles();
    expect(ids.map((id) => files.includes(id!))).toEqual([false, true]);
    expect((await (await story.as('performance-division')).get(`/attachments/${ids[1]}/content`)).status).toBe(200);
  });
});
