import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const STOP_LIMIT_MS = 19_000;

/** The built worker as a process of its own, and the events it logs. */
export class RunningWorker {
  readonly events: Record<string, unknown>[] = [];
  output = '';
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  private readonly child: ChildProcess;
  private readonly waiting: { readonly event: string; readonly resolve: () => void }[] = [];
  private rest = '';

  constructor(environment: Readonly<Record<string, string>>) {
    this.child = spawn(process.execPath, [path.resolve('dist/apps/worker/src/main.js')], {
      env: { PATH: process.env['PATH'], LOG_LEVEL: 'debug', ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => this.hear(text));
    this.ended = new Promise((resolve) => this.child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')));
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Resolves when the event was logged, now or before; fails when the worker ends first. */
  async heard(event: string): Promise<void> {
    if (this.events.some((each) => each['event'] === event)) return;
    const said = new Promise<void>((resolve) => this.waiting.push({ event, resolve }));
    const died = this.ended.then((how) => {
      throw new Error(`the worker ended (${how}) before it said ${event}\n${this.output.slice(-2000)}`);
    });
    died.catch(() => undefined);
    await Promise.race([said, died]);
  }

  signal(name: 'SIGTERM' | 'SIGKILL'): void {
    this.child.kill(name);
  }

  /** What the worker sees when the command that started it dies. */
  hangUp(): void {
    this.child.disconnect();
  }

  /** Asked to stop; one that takes longer than its supervisor would wait is shown with its last words. */
  async stop(): Promise<number | string> {
    this.signal('SIGTERM');
    const late = pause(STOP_LIMIT_MS, 'late' as const, { ref: false });
    const how = await Promise.race([this.ended, late]);
    if (how === 'late') throw new Error(`the worker did not stop within ${STOP_LIMIT_MS} ms\n${this.output.slice(-4000)}`);
    return how;
  }

  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.ended;
  }

  private hear(text: string): void {
    this.output += text;
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines.filter((each) => each.startsWith('{'))) {
      const event = JSON.parse(line) as Record<string, unknown>;
      this.events.push(event);
      for (const waiter of this.waiting.filter((each) => each.event === event['event'])) waiter.resolve();
    }
  }
}
