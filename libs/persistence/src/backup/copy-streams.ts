import { Readable, Writable } from 'node:stream';
import type { Socket } from 'node:net';

/** What of pg's connection a COPY needs; pg's own types leave it out. */
interface CopyConnection {
  readonly stream: Socket;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

type Answer = { readonly text?: string };

/** `COPY 42`. */
const rowsOf = ({ text = '' }: Answer): number => Number(/^COPY (\d+)$/.exec(text)?.[1] ?? Number.NaN);

/** `COPY … TO STDOUT` as a stream of bytes; to be given to `client.query`. `rows` is known when the stream has ended. */
export class CopyOut extends Readable {
  rows = Number.NaN;
  private connection: CopyConnection | null = null;

  constructor(private readonly text: string) {
    super();
  }

  submit(connection: unknown): void {
    this.connection = connection as CopyConnection;
    this.connection.query(this.text);
  }

  /** The server is only listened to as fast as the file is written. pg reads the next message into the same memory, so this one is copied. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (!this.push(Buffer.from(chunk))) this.connection?.stream.pause();
  }

  handleCommandComplete(answer: Answer): void {
    this.rows = rowsOf(answer);
  }

  handleReadyForQuery(): void {
    this.push(null);
  }

  handleError(error: Error): void {
    this.connection?.stream.resume();
    this.destroy(error);
  }

  override _read(): void {
    this.connection?.stream.resume();
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.connection?.stream.resume();
    callback(error);
  }
}

/** `COPY … FROM STDIN` as a stream to write into; to be given to `client.query`. `rows` is known when it has finished. */
export class CopyIn extends Writable {
  rows = Number.NaN;
  private connection: CopyConnection | null = null;
  private begin: (() => void) | null = null;
  private finish: ((error?: Error | null) => void) | null = null;

  constructor(private readonly text: string) {
    super();
  }

  submit(connection: unknown): void {
    this.connection = connection as CopyConnection;
    this.connection.query(this.text);
  }

  override _construct(callback: (error?: Error | null) => void): void {
    this.begin = callback;
  }

  handleCopyInResponse(): void {
    this.begin?.();
    this.begin = null;
  }

  handleCommandComplete(answer: Answer): void {
    this.rows = rowsOf(answer);
  }

  handleReadyForQuery(): void {
    this.finish?.();
    this.finish = null;
  }

  handleError(error: Error): void {
    const waiting = this.begin ?? this.finish;
    this.begin = null;
    this.finish = null;
    if (waiting === null) this.destroy(error);
    else waiting(error);
  }

  override _write(chunk: Buffer, _: BufferEncoding, callback: (error?: Error | null) => void): void {
    const { connection } = this;
    if (connection === null) return callback(new Error('nothing to copy into'));
    connection.sendCopyFromChunk(chunk);
    if (!connection.stream.writableNeedDrain) return callback();
    connection.stream.once('drain', () => callback());
  }

  override _final(callback: (error?: Error | null) => void): void {
    this.finish = callback;
    this.connection?.endCopyFrom();
  }

  /** Whoever gives up in the middle lets the server know, so that it does not wait for more. */
  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    if (error !== null && !this.writableEnded) this.connection?.sendCopyFail(error.message);
    callback(error);
  }
}
