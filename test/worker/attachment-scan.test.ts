import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ScannerDown } from '#application/attachment/virus-scanner';
import { ClamdScanner } from '../../apps/worker/src/attachment/clamd-scanner.js';
import { attach, attachmentsOf, docx, pdf, text } from '../support/attached-files.js';
import { aGoalBody } from '../support/builders.js';
import { wordFile } from '../support/documents/word-file.js';
import { EICAR, FakeClamd } from '../support/fake-clamd.js';
import { FiscalStory, type StoryProblem } from '../support/fiscal-story.js';
import { clamdProgram, RunningClamd } from '../support/running-clamd.js';
import { RunningWorker } from '../support/running-worker.js';
import type { Json } from '../support/test-app.js';

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const isVerdict = (said: unknown): boolean => said === null || typeof said === 'string';

/** What it means to be judged, whoever judges. */
function judgesFiles(clamd: () => { readonly address: string }, nameOfEicar: string): void {
  const scan = (bytes: Uint8Array, length = 64 * 1024): Promise<string | null> => new ClamdScanner(clamd().address).scan(inPieces(bytes, length));

  test('clean files are clean, whatever pieces they are read in', async () => {
    for (const [bytes, length] of [[randomBytes(3_500_000), 64 * 1024], [randomBytes(3_000_001), 3_000_001], [randomBytes(1), 1], [randomBytes(999), 7], [pdf, 100], [docx, 1000]] as const) expect(await scan(bytes, length)).toBeNull();
  });

  test('what it finds is named, across pieces too', async () => {
    expect(await scan(text(`一${EICAR}二`), 5)).toBe(nameOfEicar);
  });

  test('a file it refuses to judge has no verdict, however it says so, and the scanner is not taken for dead', async () => {
    for (let more = 0; more < 12; more += 1) {
      const refused = await scan(randomBytes(4_500_000 + more * 1_000_000)).catch((error: unknown) => error);
      expect([isVerdict(refused), refused instanceof ScannerDown]).toEqual([false, false]);
    }
    expect(await scan(pdf)).toBeNull();
  });
}

describe('speaking to clamd', () => {
  const clamd = new FakeClamd(4_000_000);
  beforeAll(() => clamd.start());
  afterAll(() => clamd.stop());

  judgesFiles(() => clamd, 'Eicar-Test-Signature');

  test('every byte arrives', async () => {
    const bytes = randomBytes(3_000_001);
    await new ClamdScanner(clamd.address).scan(inPieces(bytes, 64 * 1024));
    expect(clamd.scanned.at(-1)?.equals(bytes)).toBe(true);
  });

  test('a file it refuses to judge is told with its reason', async () => {
    await expect(new ClamdScanner(clamd.address).scan(inPieces(randomBytes(4_500_000), 64 * 1024))).rejects.toThrow('clamd: INSTREAM size limit exceeded. ERROR');
  });

  test('a scanner that is not there, or says nothing, is down; one that hangs up gives no verdict on this file', async () => {
    await expect(new ClamdScanner('127.0.0.1:1').scan(inPieces(pdf, 100))).rejects.toBeInstanceOf(ScannerDown);
    for (const [behave, isDown] of [[(socket: { destroy(): void }) => socket.destroy(), false], [() => undefined, true]] as const) {
      const server = createServer((socket) => {
        socket.on('error', () => undefined);
        behave(socket);
      }).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const { port } = server.address() as { port: number };
      const refused = await new ClamdScanner(`127.0.0.1:${port}`, 300).scan(inPieces(pdf, 100)).catch((error: unknown) => error);
      expect([isVerdict(refused), refused instanceof ScannerDown]).toEqual([false, isDown]);
      server.close();
    }
  });
});

(clamdProgram === null && process.env.CI !== 'true' ? describe.skip : describe)('with the real clamd (skipped where it is not installed)', () => {
  let clamd: RunningClamd;
  beforeAll(async () => {
    clamd = await RunningClamd.start(clamdProgram ?? 'clamd', '4M');
  });
  afterAll(() => clamd.stop());

  judgesFiles(() => clamd, 'Yuji.Test.UNOFFICIAL');

  test('it looks into packed files as well', async () => {
    expect(await new ClamdScanner(clamd.address).scan(inPieces(wordFile([{ paragraph: EICAR }]), 64 * 1024))).toBe('Yuji.Test.UNOFFICIAL');
  });
});

test('a file waits in quarantine until the scanner has spoken: clean ones leave, infected ones stay and are told of, and without a scanner nothing moves', async () => {
  const clamd = new FakeClamd();
  await clamd.start();
  await clamd.stop();
  const story = await FiscalStory.begin('attachment-scan', { CLAMD_ADDRESS: clamd.address });
  const worker = new RunningWorker({ DATABASE_URL: story.app.database.appUrl, QUEUE_BACKEND: 'postgres', YUJI_EMBEDDED: 'true', YUJI_CLOCK: 'simulated', ATTACHMENT_DIR: story.app.attachmentDir, CLAMD_ADDRESS: clamd.address });
  try {
    const preparer = await story.as('preparer');
    const { body: goal } = await preparer.post<{ id: string }>('/performance-goals', aGoalBody());
    const paper = `/performance-goals/${goal.id}`;
    const [good, bad] = [(await attach(story.app, preparer, paper, '台账.pdf', pdf)).body.id, (await attach(story.app, preparer, paper, '说明.txt', text(EICAR))).body.id];
    const states = async (): Promise<string[]> => (await attachmentsOf(preparer, paper))['items'].map(({ state }: Json) => state);
    const download = async (id: string): Promise<[number, string]> => {
      const { status, body } = await preparer.get<StoryProblem>(`/attachments/${id}/content`);
      return [status, body.code];
    };

    await worker.heard('attachments.undecided');
    const { items, isScanned } = await attachmentsOf(preparer, paper);
    expect([await states(), isScanned, items[0].actions[0]]).toEqual([['quarantined', 'quarantined'], true, { name: 'download', allowed: false, reason: '附件正在等待病毒扫描，暂时不能下载：请稍后再试；长时间没有变化时请告知系统管理员。' }]);
    expect(await download(good)).toEqual([409, 'attachment.quarantined']);

    await clamd.start();
    for (const began = Date.now(); (await states()).includes('quarantined'); await pause(100)) if (Date.now() - began > 40_000) throw new Error(worker.output.slice(-2000));
    expect(await states()).toEqual(['clean', 'infected']);
    expect(clamd.scanned[0]?.equals(pdf)).toBe(true);
    expect([(await preparer.get(`/attachments/${good}/content`)).status, await download(bad)]).toEqual([200, [409, 'attachment.infected']]);
    const { rows } = await story.app.sql.query<{ event: string; system: string }>(`select event, audit_body(entry)->>'system' as system from audit_entry entry where subject_kind = 'attachment' and subject_id = any ($1) and event <> 'attachment.added' order by no`, [[good, bad]]);
    expect(rows).toEqual([{ event: 'attachment.cleared', system: 'virus-scan' }, { event: 'attachment.found-infected', system: 'virus-scan' }]);
    const inbox = async (): Promise<Json[]> => (await preparer.get<{ items: Json[] }>('/notifications')).body.items.filter(({ kind }) => kind === 'attachment.infected');
    for (const began = Date.now(); (await inbox()).length === 0; await pause(100)) if (Date.now() - began > 40_000) throw new Error(worker.output.slice(-2000));
    expect(JSON.stringify(await inbox())).toContain('【附件】您上传的附件“说明.txt”中发现病毒');
    expect((await preparer.delete(`/attachments/${bad}`)).status).toBe(204);
    expect(await story.brokenInvariants()).toEqual([]);
  } finally {
    await worker.stop();
    await clamd.stop();
    await story.end();
  }
}, 180_000);
