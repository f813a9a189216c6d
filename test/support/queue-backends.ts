import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';

export type BackendName = 'postgres' | 'redis';

const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

/**
 * Both backends pass the same tests. PostgreSQL always; Redis when `redis-server` is installed. QUEUE_BACKEND asks for one of them alone.
 * In CI a missing Redis is a failure, elsewhere it is said and skipped.
 */
export function backendsUnderTest(): readonly BackendName[] {
  const asked = process.env['QUEUE_BACKEND'];
  if (asked === 'postgres') return ['postgres'];
  if (!hasRedis()) {
    if (process.env['CI'] === 'true' || asked === 'redis') throw new Error('redis-server is not installed: the worker tests need it here');
    process.stderr.write('redis-server is not installed: the worker is tried on PostgreSQL only\n');
    return ['postgres'];
  }
  return asked === 'redis' ? ['redis'] : ['postgres', 'redis'];
}

/** A Redis of this test's own on a free port of loopback, kept in memory. */
export class TestRedis {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<TestRedis> {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const redis = new TestRedis(mkdtempSync(path.join(tmpdir(), 'yuji-redis-')), port);
    await redis.up();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}/0`;
  }

  async up(): Promise<void> {
    this.child = spawn('redis-server', ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
    await this.withClient((client) => client.ping());
  }

  /** At once, like a power cut. */
  async down(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  async flush(): Promise<void> {
    await this.withClient((client) => client.flushall());
  }

  async stop(): Promise<void> {
    await this.down();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async withClient<T>(work: (client: Redis) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      const client = new Redis(this.port, '127.0.0.1', { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 1, disconnectTimeout: 50 });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return await work(client);
      } catch (error) {
        if (attempt > 100) throw error;
        await pause(50); // the server is still starting
      } finally {
        client.disconnect();
      }
    }
  }
}
