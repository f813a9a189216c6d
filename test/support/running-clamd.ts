import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EICAR } from './fake-clamd.js';

const START_LIMIT_MS = 20_000;
const places = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin'];

/** Debian's clamd (`clamav-daemon`); null where it is not installed. */
export const clamdProgram: string | null = places.map((folder) => path.join(folder, 'clamd')).find((file) => existsSync(file)) ?? null;

/** The real clamd on loopback, with a database of its own that knows one virus. */
export class RunningClamd {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly address: string,
  ) {}

  static async start(program: string, streamMaxLength: string): Promise<RunningClamd> {
    const folder = await mkdtemp(path.join(tmpdir(), 'clamd-'));
    const port = await freePort();
    const database = path.join(folder, 'database');
    await mkdir(database);
    await writeFile(path.join(database, 'own.ndb'), `Yuji.Test:0:*:${Buffer.from(EICAR).toString('hex')}\n`);
    const settings = path.join(folder, 'clamd.conf');
    await writeFile(settings, ['Foreground yes', `TCPSocket ${port}`, 'TCPAddr 127.0.0.1', `DatabaseDirectory ${database}`, `StreamMaxLength ${streamMaxLength}`, ''].join('\n'));
    const child = spawn(program, [`--config-file=${settings}`], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    const clamd = new RunningClamd(child, folder, `127.0.0.1:${port}`);
    for (const began = Date.now(); !(await answers(port)); await pause(20)) {
      if (Date.now() - began < START_LIMIT_MS && child.exitCode === null) continue;
      await clamd.stop();
      throw new Error(`clamd did not start: ${said}`);
    }
    return clamd;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const ended = once(this.child, 'exit');
      this.child.kill();
      await ended;
    }
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect({ host: '127.0.0.1', port }).setTimeout(1000);
  socket.once('timeout', () => socket.destroy());
  socket.on('error', () => undefined);
  try {
    socket.write('zPING\0');
    const [answer] = (await Promise.race([once(socket, 'data'), once(socket, 'close').then(() => [''])])) as [Buffer | string];
    return String(answer).startsWith('PONG');
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
