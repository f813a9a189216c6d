import { createReadStream } from 'node:fs';
import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, NoSuchKey, paginateListObjectsV2, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { AttachmentStorage, type ReceivedFile, type StoredFile } from '#application/attachment/attachment-storage';
import { IncomingFiles } from './incoming-files.js';
import { requireStorage } from './require-storage.js';
import { FILES, idAt, placeOf } from './stored-names.js';

/** Where the bucket is and who may use it. */
export interface S3Bucket {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** `endpoint/bucket/key`; some clouds want the bucket before the host's name instead. */
  readonly isPathStyle: boolean;
}

const CONNECT_MS = 5000;
/** Without a sign of life for this long a request has failed. */
const SILENCE_MS = 20_000;
const REACH_MS = 5000;
const LISTED_AT_ONCE = 1000;
const ignore = (): void => undefined;

/**
 * A bucket of any service that speaks S3: `files/<first two letters>/<id>`. A file is received into a folder of this machine first,
 * where it is hashed and looked into; an object is there whole or not at all, so that putting it is what renaming is on a disk.
 */
export class S3AttachmentStorage extends AttachmentStorage {
  private readonly client: S3Client;
  private readonly bucket: string;
  private readonly incoming: IncomingFiles;

  constructor(
    { endpoint, region, bucket, accessKeyId, secretAccessKey, isPathStyle }: S3Bucket,
    incomingFolder: string,
    private readonly listedAtOnce = LISTED_AT_ONCE,
  ) {
    super();
    this.bucket = bucket;
    this.incoming = new IncomingFiles(incomingFolder);
    this.client = new S3Client({
      endpoint, region, forcePathStyle: isPathStyle, credentials: { accessKeyId, secretAccessKey },
      requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: SILENCE_MS },
      // What fails is thrown, and said by whoever asked.
      logger: { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore },
      // Checksums beyond the hash that signs a request are unknown to many services that speak S3.
      requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  receive(content: AsyncIterable<Uint8Array>, mostBytes: number): Promise<ReceivedFile> {
    return this.incoming.receive(content, mostBytes);
  }

  async keep(file: ReceivedFile): Promise<void> {
    const content = createReadStream(file.path);
    const unreadable = new AbortController();
    content.once('error', (error) => unreadable.abort(error));
    const put = new PutObjectCommand({ ...this.objectOf(file.id), Body: content, ContentLength: file.bytes, ContentType: 'application/octet-stream' });
    // The hash we counted while it came in signs the request: bytes that changed on the way to the bucket are refused there.
    put.middlewareStack.add(
      (next) => (step) => {
        (step.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] = file.sha256;
        return next(step);
      },
      { step: 'build', name: 'hashOfReceivedFile' },
    );
    await requireStorage(() => this.client.send(put, { abortSignal: unreadable.signal })).finally(() => content.destroy());
    await this.incoming.discard(file);
  }

  async discard(file: ReceivedFile): Promise<void> {
    await this.incoming.discard(file);
    await this.remove(file.id).catch(() => undefined);
  }

  async read(id: string): Promise<AsyncIterable<Uint8Array> | null> {
    const get = new GetObjectCommand(this.objectOf(id));
    const { Body } = await requireStorage(() => this.client.send(get).catch(emptyWhereMissing));
    return (Body as AsyncIterable<Uint8Array> | undefined) ?? null;
  }

  async remove(id: string): Promise<void> {
    const gone = new DeleteObjectCommand(this.objectOf(id));
    await requireStorage(() => this.client.send(gone));
  }

  async *list(): AsyncGenerator<StoredFile> {
    const pages = paginateListObjectsV2({ client: this.client, pageSize: this.listedAtOnce }, { Bucket: this.bucket, Prefix: `${FILES}/` })[Symbol.asyncIterator]();
    for (let page = await requireStorage(() => pages.next()); page.done !== true; page = await requireStorage(() => pages.next())) {
      for (const { Key = '', LastModified } of page.value.Contents ?? []) {
        const id = idAt(Key);
        if (id !== null && LastModified !== undefined) yield { id, storedAt: LastModified };
      }
    }
  }

  forgetUnkept(before: Date): Promise<number> {
    return this.incoming.forgetBefore(before);
  }

  async reach(): Promise<void> {
    const look = new ListObjectsV2Command({ Bucket: this.bucket, Prefix: `${FILES}/`, MaxKeys: 1 });
    await requireStorage(() => this.client.send(look, { abortSignal: AbortSignal.timeout(REACH_MS) }));
  }

  private objectOf(id: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.bucket, Key: placeOf(id) };
  }
}

/** An object that is missing, not a bucket. */
function emptyWhereMissing(error: unknown): { readonly Body?: undefined } {
  if (error instanceof NoSuchKey) return {};
  throw error;
}
