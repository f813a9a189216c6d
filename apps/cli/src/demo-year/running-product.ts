import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '#config/child-environment';
import { storyText } from '#wording/story';
import { StoryBroken } from './person-client.js';

/** Longer than any start on a slow machine; a story that waits this long has gone wrong. */
const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 20_000;
/** What a program said last, for the message when it fails. */
const KEPT_CHARACTERS = 4_000;

class RunningProgram {
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;
  private said = '';
  isRunning = true;

  constructor(readonly name: 'api' | 'worker', environment: NodeJS.ProcessEnv) {
    const entry = fileURLToPath(new URL(`../../../${name}/src/main.js`, import.meta.url));
    // The channel tells the program when this command is gone, however that came about.
    this.child = spawn(process.execPath, [entry], { env: environment, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (this.said = (this.said + text).slice(-KEPT_CHARACTERS)));
    this.ended = new Promise<void>((resolve) => {
      this.child.once('error', () => resolve());
      this.child.once('exit', () => resolve());
    }).then(() => {
      this.isRunning = false;
    });
  }

  requireRunning(): void {
    if (!this.isRunning) throw new StoryBroken(`${storyText.stoppedEarly(this.name)}\n${this.said}`);
  }

  async stop(): Promise<void> {
    if (!this.isRunning) return;
    this.child.kill('SIGTERM');
    const isDone = await Promise.race([this.ended.then(() => true), pause(STOP_WITHIN_MS, false, { ref: false })]);
    if (!isDone) this.child.kill('SIGKILL');
    await this.ended;
  }
}

/** The built API and the built worker on the database of this command, with a clock that only the story moves. */
export class RunningProduct {
  private readonly programs: RunningProgram[] = [];

  private constructor(readonly address: string, private readonly environment: NodeJS.ProcessEnv) {}

  static async prepare(): Promise<RunningProduct> {
    const port = await freePort();
    const environment = childEnvironment({
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: '',
      TRUST_PROXY: '',
      SECURE_COOKIES: '',
      YUJI_EMBEDDED: 'true',
      YUJI_CLOCK: 'simulated',
      QUEUE_BACKEND: 'postgres',
      SMTP_URL: '', // a played year writes to nobody
      MAIL_FROM: '',
      DATABASE_OWNER_URL: '',
      LOG_LEVEL: 'warn',
      WRITES_PER_MINUTE: '1000000', // its people type faster than people do
      SIGN_INS_PER_MINUTE: '1000',
    });
    return new RunningProduct(`http://127.0.0.1:${port}`, environment);
  }

  /** The clock must have been set before: programs ask it from their first moment. */
  async start(): Promise<void> {
    this.programs.push(new RunningProgram('api', this.environment), new RunningProgram('worker', this.environment));
    await this.until(storyText.waitingForApi, async () => (await fetch(`${this.address}/readyz`).catch(() => null))?.ok === true);
  }

  /** Looks again and again until it is so; a program that died meanwhile, or too long a wait, ends the story. */
  async until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await pause(25)) {
      for (const program of this.programs) program.requireRunning();
      if (await isSo()) return;
    }
    throw new StoryBroken(storyText.notInTime(what));
  }

  /** Ends both; asking again changes nothing. */
  async stop(): Promise<void> {
    await Promise.all(this.programs.map((program) => program.stop()));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
