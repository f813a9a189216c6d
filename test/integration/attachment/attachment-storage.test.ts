import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AttachmentStorage } from '#application/attachment/attachment-storage';
import { readEnvironment } from '#config/environment';
import { storageAt } from '#persistence/attachment/attachment-place';
import { S3AttachmentStorage } from '#persistence/attachment/s3-attachment-storage';
import { wholeOf } from '../../support/attached-files.js';
import { hasS3Server, S3Server } from '../../support/s3-server.js';

const MEBIBYTE = 1024 * 1024;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'attachment-storage-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const storageWith = (variables: Record<string, string>): Promise<AttachmentStorage> =>
  storageAt(readEnvironment({ DATABASE_URL: 'postgres://yuji@127.0.0.1/yuji', ATTACHMENT_DIR: path.join(folder, variables['ATTACHMENT_STORE'] ?? 'disk'), ...variables }));

async function* inPieces(...pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

async function idsIn(storage: AttachmentStorage): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of storage.list()) ids.push(id);
  return ids.sort();
}

/** What holds for every place that attachments are kept in. */
function keepsAttachments(open: () => Promise<AttachmentStorage>): void {
  let storage: AttachmentStorage;

  beforeEach(async () => {
    storage = await open();
    for (const id of await idsIn(storage)) await storage.remove(id);
  });

  const keep = async (bytes: Uint8Array) => {
    const received = await storage.receive(inPieces(bytes), MEBIBYTE);
    await storage.keep(received);
    return received;
  };

  test('what is kept is read again byte for byte, in any size', async () => {
    for (const bytes of [randomBytes(1), Buffer.from('验收单', 'utf8'), randomBytes(MEBIBYTE)]) {
      const { id, sha256 } = await keep(bytes);
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(await wholeOf(await storage.read(id))).toEqual(bytes);
    }
  });

  test('what is received and not kept is in nobody’s place, and is forgotten when it is old', async () => {
    const received = await storage.receive(inPieces(randomBytes(10), randomBytes(10)), MEBIBYTE);
    expect([received.bytes, await storage.read(received.id), await idsIn(storage)]).toEqual([20, null, []]);
    expect(await storage.forgetUnkept(new Date(Date.now() - 60_000))).toBe(0);
    expect(await storage.forgetUnkept(new Date(Date.now() + 60_000))).toBe(1);
    await expect(storage.keep(received)).rejects.toMatchObject({ code: 'attachment.storage-down' });
  });

  test('a file that grows too large, or whose sender fails, leaves nothing behind', async () => {
    await expect(storage.receive(inPieces(randomBytes(60), randomBytes(60)), 100)).rejects.toMatchObject({ code: 'attachment.too-large' });
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      yield randomBytes(10);
      throw new Error('hung up');
    };
    await expect(storage.receive(failing(), 100)).rejects.toThrow('hung up');
    expect([await storage.forgetUnkept(new Date(Date.now() + 60_000)), await idsIn(storage)]).toEqual([0, []]);
  });

  test('a file that was kept is not among what is on its way in any more', async () => {
    await keep(randomBytes(10));
    expect(await storage.forgetUnkept(new Date(Date.now() + 60_000))).toBe(0);
  });

  test('discarded files are gone, whether they were kept or not; so are removed ones, twice as well as once', async () => {
    const received = await storage.receive(inPieces(randomBytes(10)), 100);
    await storage.discard(received);
    const kept = await keep(randomBytes(10));
    await storage.discard(kept);
    const removed = await keep(randomBytes(10));
    await storage.remove(removed.id);
    await storage.remove(removed.id);
    expect([await idsIn(storage), await storage.read(kept.id), await storage.forgetUnkept(new Date(Date.now() + 60_000))]).toEqual([[], null, 0]);
  });

  test('everything that is kept is listed with when it came; what never was is missing', async () => {
    const before = Date.now() - 2000; // a bucket tells whole seconds
    const kept = [await keep(randomBytes(1)), await keep(randomBytes(2))].map(({ id }) => id);
    expect(await idsIn(storage)).toEqual(kept.sort());
    for await (const { storedAt } of storage.list()) expect(Math.abs(storedAt.getTime() - before)).toBeLessThan(60_000);
    expect(await storage.read(randomUUID())).toBeNull();
  });

  test('nothing but an id names a file', async () => {
    for (const name of ['../incoming/x', 'a', `${randomUUID()}/..`, randomUUID().toUpperCase()]) await expect(storage.read(name)).rejects.toThrow('not the id');
  });

  test('it can be reached', async () => {
    await expect(storage.reach()).resolves.toBeUndefined();
  });
}

describe('in a folder', () => {
  keepsAttachments(() => storageWith({}));
});

(hasS3Server ? describe : describe.skip)('in a bucket (skipped where no server is installed that speaks S3)', () => {
  let server: S3Server;

  beforeAll(async () => {
    server = await S3Server.start();
  });

  afterAll(() => server.stop());

  const open = () => storageWith(server.environment);
  const file = (bytes = randomBytes(100)) => inPieces(bytes);

  keepsAttachments(open);

  test('more than a page of objects is listed whole', async () => {
    const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = server.environment;
    const storage = new S3AttachmentStorage({ endpoint, region: 'us-east-1', bucket, accessKeyId, secretAccessKey, isPathStyle: true }, path.join(folder, 'pages'), 3);
    const ids: string[] = [];
    for (let at = 0; at < 8; at += 1) {
      const received = await storage.receive(file(), 1000);
      await storage.keep(received);
      ids.push(received.id);
    }
    expect(await idsIn(storage)).toEqual(expect.arrayContaining(ids));
  });

  test('a file that is no longer what came in is refused there', async () => {
    const storage = await open();
    const received = await storage.receive(file(), 1000);
    await writeFile(received.path, randomBytes(100));
    await expect(storage.keep(received)).rejects.toMatchObject({ code: 'attachment.storage-down', details: { reason: 'BadDigest' } });
    expect(await storage.read(received.id)).toBeNull();
    await storage.discard(received);
  });

  test('a wrong key, a bucket that is not there, and a server that does not answer are told from a missing file, each with its reason; nothing is lost meanwhile', async () => {
    const storage = await open();
    const kept = await storage.receive(file(), 1000);
    await storage.keep(kept);
    const received = await storage.receive(file(), 1000);
    const refuses = async (variables: Record<string, string>, reason: unknown): Promise<void> => {
      const without = await storageWith({ ...server.environment, ...variables });
      const acts: (() => Promise<unknown>)[] = [() => without.reach(), () => without.read(kept.id), () => without.keep(received), () => idsIn(without), () => without.remove(kept.id)];
      for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'attachment.storage-down', details: { reason } });
      expect(await readdir(path.join(folder, 's3', 'incoming'))).toEqual([received.id]);
    };
    await refuses({ S3_SECRET_ACCESS_KEY: 'another' }, 'SignatureDoesNotMatch');
    await refuses({ S3_BUCKET: 'no-such-bucket' }, 'NoSuchBucket');
    await server.kill();
    await refuses({}, expect.any(String));
    await server.begin();
    await storage.keep(received);
    for (const { id } of [kept, received]) expect((await wholeOf(await storage.read(id)))?.length).toBe(100);
  });
});
