import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The bytes of a file, in memory or still on the disk: whoever looks only at a few of them need not load the rest. */
export interface ByteSource {
  readonly length: number;
  /** From `start` up to `end`, fewer where the file ends before. Never longer than the asker allows itself. */
  subarray(start: number, end: number): Uint8Array;
}

/** Looks into a file without loading it, then closes it. */
export async function withFile<T>(path: string, look: (source: ByteSource) => T | Promise<T>): Promise<T> {
  const file = openSync(path, 'r');
  try {
    const length = fstatSync(file).size;
    return await look({
      length,
      subarray: (start, end) => {
        const wanted = new Uint8Array(Math.max(0, Math.min(end, length) - start));
        return wanted.subarray(0, wanted.length === 0 ? 0 : readSync(file, wanted, 0, wanted.length, start));
      },
    });
  } finally {
    closeSync(file);
  }
}
