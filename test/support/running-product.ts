import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A command of ours as a real process, and everything it says. */
export class RunningCommand {
  stdout = '';
  stderr = '';
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  private readonly child: ChildProcess;
  private isOver = false;

  constructor(script: string, words: readonly string[] = [], options: SpawnOptions = {}) {
    this.child = spawn(process.execPath, [path.resolve('scripts', script), ...words], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = new Promise((resolve) => {
      this.child.once('exit', (code, signal) => {
        this.isOver = true;
        resolve(code ?? signal ?? 'unknown');
      });
    });
  }

  get pid(): number {
    return this.child.pid!;
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Waits until the command has said this; a command that ends without is a failure that shows all it said. */
  async says(words: string | RegExp, within = 200_000): Promise<void> {
    const heard = await eventually(() => said(this.stdout + this.stderr, words) || this.isOver, within);
    if (!heard || !said(this.stdout + this.stderr, words)) throw new Error(`never said ${String(words)}; said:\n${this.stderr}\n${this.stdout}`);
  }
}

const said = (text: string, words: string | RegExp) => (typeof words === 'string' ? text.includes(words) : words.test(text));

/** True as soon as the condition holds, false when it has not within the time. */
export async function eventually(holds: () => boolean | Promise<boolean>, within = 30_000): Promise<boolean> {
  for (const deadline = Date.now() + within; Date.now() < deadline; await pause(50)) {
    if (await holds()) return true;
  }
  return false;
}

/** A folder the database user may pass through, under the system's temporary one. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'yuji-command-'));
  chmodSync(folder, 0o755);
  return folder;
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** The environment of a command that shall know nothing of the tests around it. */
export function plainEnvironment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(TEST_|DATABASE_|JEST_|YUJI_|QUEUE_BACKEND|REDIS_URL|NODE_ENV|NODE_OPTIONS|PORT|DATA_DIR|CI$)/.test(name));
  return { ...Object.fromEntries(kept), ...more };
}

/** `npm start` on a data folder of its own; a port is taken when it is ready. */
export function startProduct(dataFolder: string, more: Readonly<Record<string, string>> = {}, options: SpawnOptions = {}): RunningCommand {
  return new RunningCommand('start.mjs', [], { ...options, env: plainEnvironment({ PORT: '0', DATA_DIR: dataFolder, ...more }) });
}

export const addressOf = (product: RunningCommand): string => /^READY (http:\/\/127\.0\.0\.1:\d+)$/m.exec(product.stdout)![1]!;

export function isAlive(pid: number): boolean {
  try {
    // A zombie answers signals too; it has ended all the same.
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Somebody else's program on a port. */
export async function occupyPort(): Promise<{ readonly port: number; release(): void }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as { port: number }).port, release: () => void server.close() };
}
