import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { ScannerDown, VirusScanner } from '#application/attachment/virus-scanner';

/** clamd allows itself two minutes for one file by default; without a sign of life for this long it is taken for dead. */
const SILENCE_MS = 120_000;
const LONGEST_ANSWER = 4096;
const LARGEST_CHUNK = 1024 * 1024;

/** clamd's INSTREAM: chunks with their length before them, a zero, and one line of answer (clamd(8)). */
export class ClamdScanner extends VirusScanner {
  private readonly host: string;
  private readonly port: number;

  constructor(
    /** host:port. */
    address: string,
    private readonly silenceMs = SILENCE_MS,
  ) {
    super();
    const at = address.lastIndexOf(':');
    [this.host, this.port] = [address.slice(0, at), Number(address.slice(at + 1))];
  }

  async scan(content: AsyncIterable<Uint8Array>): Promise<string | null> {
    const socket = connect({ host: this.host, port: this.port });
    // A full stop in the middle of sending (a file beyond StreamMaxLength) is said in the answer, which is read all the same.
    const answer = answerOf(socket, this.silenceMs);
    answer.catch(() => undefined);
    try {
      await Promise.race([once(socket, 'connect'), answer]);
      await send(socket, content);
      return verdictOf(await answer);
    } finally {
      socket.destroy();
    }
  }
}

async function send(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of content) {
    for (let at = 0; at < piece.length; at += LARGEST_CHUNK) {
      const chunk = piece.subarray(at, at + LARGEST_CHUNK);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      socket.write(length);
      const hasRoom = socket.write(chunk);
      if (!hasRoom && socket.writable) await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => undefined);
      if (!socket.writable) return;
    }
  }
  socket.write(Buffer.alloc(4));
}

/** A scanner that hangs up has taken offence at this file, or died of it: the next file tells which. One that is not there, or says nothing, is down. */
function answerOf(socket: Socket, silenceMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    let isConnected = false;
    const end = (why: Error): void => {
      if (said !== '') resolve(said);
      else reject(isConnected || why instanceof ScannerDown ? why : new ScannerDown(why.message));
    };
    socket.once('connect', () => {
      isConnected = true;
    });
    socket.setTimeout(silenceMs, () => socket.destroy(new ScannerDown('no sign of life')));
    socket.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('\0') || said.length > LONGEST_ANSWER) resolve(said);
    });
    socket.once('error', end);
    socket.once('close', () => end(new Error('clamd hung up without an answer')));
  });
}

/** `stream: OK`, `stream: <name> FOUND`, or something that went wrong with this file. */
function verdictOf(answer: string): string | null {
  const line = answer.split('\0')[0]?.trim() ?? '';
  if (line === 'stream: OK') return null;
  const found = /^stream: (.{1,200}) FOUND$/.exec(line);
  if (found?.[1] !== undefined) return found[1];
  throw new Error(`clamd: ${line.slice(0, 200)}`);
}
