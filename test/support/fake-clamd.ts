import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The 68 harmless characters that every scanner calls a virus; put together here so that no scanner takes this file for one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');

/** Speaks clamd's INSTREAM over TCP: chunks with their length before them until a zero, then one line. */
export class FakeClamd {
  /** What came in, file by file. */
  readonly scanned: Buffer[] = [];
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  private port = 0;

  constructor(private readonly streamMaxLength = 25 * 1024 * 1024) {}

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** On the port of the time before, if there was one. */
  async start(): Promise<void> {
    this.server = createServer((socket) => this.serve(socket)).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = null;
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    let waiting = Buffer.alloc(0);
    let content = Buffer.alloc(0);
    let hasCommand = false;
    socket.on('data', (piece: Buffer) => {
      waiting = Buffer.concat([waiting, piece]);
      if (!hasCommand) {
        if (waiting.length < 10) return;
        if (waiting.subarray(0, 10).toString('latin1') !== 'zINSTREAM\0') return void socket.end('UNKNOWN COMMAND\0');
        hasCommand = true;
        waiting = waiting.subarray(10);
      }
      while (waiting.length >= 4 && waiting.length >= 4 + waiting.readUInt32BE(0)) {
        const length = waiting.readUInt32BE(0);
        if (length === 0) return this.answer(socket, content);
        content = Buffer.concat([content, waiting.subarray(4, 4 + length)]);
        waiting = waiting.subarray(4 + length);
        if (content.length > this.streamMaxLength) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      }
    });
  }

  private answer(socket: Socket, content: Buffer): void {
    this.scanned.push(content);
    socket.end(content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
  }
}
