import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';

const PYTHON = '/usr/bin/python3';
const BUCKET = 'yuji-attachments';
const KEY = 'yuji:keeper';
const SECRET = 'only-for-tests';

/** Debian's `python3-swift` is here, or must be: where everything has to be tested. */
export const hasS3Server = process.env['CI'] === 'true' || existsSync('/usr/lib/python3/dist-packages/swift');

/** A real server that speaks S3 (OpenStack Swift), as a process of its own on a folder of its own, with one bucket. */
export class S3Server {
  private child: ChildProcess | null = null;
  private port = 0;

  private constructor(private readonly folder: string) {}

  static async start(): Promise<S3Server> {
    const server = new S3Server(await mkdtemp(path.join(tmpdir(), 's3-')));
    await server.begin();
    const client = new S3Client({ endpoint: server.environment.S3_ENDPOINT, region: 'us-east-1', forcePathStyle: true, credentials: { accessKeyId: KEY, secretAccessKey: SECRET } });
    await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
    client.destroy();
    return server;
  }

  /** What a program is told that keeps its attachments here. */
  get environment(): { ATTACHMENT_STORE: 's3'; S3_ENDPOINT: string; S3_BUCKET: string; S3_ACCESS_KEY_ID: string; S3_SECRET_ACCESS_KEY: string } {
    return { ATTACHMENT_STORE: 's3', S3_ENDPOINT: `http://127.0.0.1:${this.port}`, S3_BUCKET: BUCKET, S3_ACCESS_KEY_ID: KEY, S3_SECRET_ACCESS_KEY: SECRET };
  }

  /** On the port of the time before, with what was kept then. */
  async begin(): Promise<void> {
    const child = spawn(PYTHON, [path.resolve('test/support/s3-server.py'), this.folder, String(this.port), KEY, SECRET], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    let said = '';
    const listening = new Promise<number>((resolve) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          said += text;
          const port = /listening on [\d.]+:(\d+)/.exec(said)?.[1];
          if (port !== undefined) resolve(Number(port));
        });
      }
    });
    const ended = once(child, 'exit').then(() => {
      throw new Error(`the S3 server ended (Debian's python3-swift is needed): ${said}`);
    });
    ended.catch(() => undefined);
    this.port = await Promise.race([listening, ended]);
  }

  /** Out of reach, with what it keeps. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === null) return;
    this.child = null;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async stop(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}
