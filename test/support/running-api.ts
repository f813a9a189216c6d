import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import type pg from 'pg';
import { behindTriggers } from './sql-pool.js';
import { signInAt, type PersonClient } from './test-app.js';
import type { TestDatabase } from './test-database.js';

const START_LIMIT_MS = 60_000;

/** The built API as a process of its own: for what an in-process one cannot show — another time zone, a kill, a lost database. */
export class RunningApi {
  output = '';
  readonly ended: Promise<number | string>;

  private constructor(
    private readonly child: ChildProcess,
    readonly baseUrl: string,
    readonly sql: pg.Pool,
  ) {
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')));
  }

  static async start(database: TestDatabase, environment: Readonly<Record<string, string>> = {}): Promise<RunningApi> {
    const port = await freePort();
    const child = spawn(process.execPath, [path.resolve('dist/apps/api/src/main.js')], {
      env: {
        PATH: process.env['PATH'], DATABASE_URL: database.appUrl, PORT: String(port), YUJI_EMBEDDED: 'true', LOG_LEVEL: 'warn',
        ARGON2_MEMORY_KIB: '8', ARGON2_PASSES: '1', SIGN_INS_PER_MINUTE: '100000', WRITES_PER_MINUTE: '1000000', ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const api = new RunningApi(child, `http://127.0.0.1:${port}`, behindTriggers(database.superuserUrl));
    await api.untilReady();
    return api;
  }

  get pid(): number {
    return this.child.pid!;
  }

  signIn = (login: string): Promise<PersonClient> => signInAt(this.baseUrl, login);

  /** Resolves when `/readyz` answers 200; fails when the process ends before. */
  async untilReady(): Promise<void> {
    for (const deadline = Date.now() + START_LIMIT_MS; Date.now() < deadline; ) {
      const isReady = await fetch(`${this.baseUrl}/readyz`).then(({ status }) => status === 200, () => false);
      if (isReady) return;
      const over = await Promise.race([this.ended, new Promise<null>((resolve) => setTimeout(resolve, 50, null))]);
      if (over !== null) throw new Error(`the API ended (${over})\n${this.output.slice(-3000)}`);
    }
    throw new Error(`the API was not ready in time\n${this.output.slice(-3000)}`);
  }

  async stop(): Promise<number | string> {
    this.child.kill('SIGTERM');
    const how = await this.ended;
    await this.sql.end();
    return how;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
