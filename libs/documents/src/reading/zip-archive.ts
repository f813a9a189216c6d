import { Inflate } from 'fflate';
import { DomainError } from '#domain/shared/domain-error';
import type { ByteSource } from './byte-source.js';

/** Limits for files from outside; a disclosure of 40 pages is about 1 MB inflated. Defaults of ours (proposal). */
export const ARCHIVE_LIMITS = { entries: 2000, entryBytes: 50 * 1024 * 1024, totalBytes: 100 * 1024 * 1024, ratio: 100, ratioMattersAbove: 1024 * 1024 } as const;

/** Name, extra field and comment are 64 KB each at most. */
const MOST_ENTRY_BYTES = 46 + 3 * 0xffff;

const [END_OF_DIRECTORY, DIRECTORY_ENTRY, LOCAL_ENTRY] = [0x06054b50, 0x02014b50, 0x04034b50];

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly declared: number;
  readonly offset: number;
  readonly isEncrypted: boolean;
}

/** A zip file whose directory was checked; entries are inflated one by one, and only what was really inflated counts. */
export interface Archive {
  readonly names: readonly string[];
  /** Null when there is no such entry. Throws `document.zip-bomb` or `document.damaged` (invalid). */
  read(name: string): Uint8Array | null;
}

const damaged = (): DomainError => new DomainError('document.damaged', 'invalid');
const bomb = (): DomainError => new DomainError('document.zip-bomb', 'invalid');

/**
 * Opens a zip file and checks its directory before anything is inflated: number of entries, declared sizes, overlaps, encryption.
 * Throws `document.damaged`, `document.zip-bomb` or `document.encrypted` (invalid).
 */
export function openArchive(bytes: ByteSource): Archive {
  const entries = readDirectory(bytes);
  if (entries.some((entry) => entry.isEncrypted)) throw new DomainError('document.encrypted', 'invalid');
  // Two parts of one name are read as one by some programs and as the other by others.
  if (new Set(entries.map((entry) => entry.name)).size < entries.length) throw damaged();
  const declared = entries.reduce((sum, entry) => sum + entry.declared, 0);
  if (declared > ARCHIVE_LIMITS.totalBytes || entries.some((entry) => entry.declared > ARCHIVE_LIMITS.entryBytes)) throw bomb();
  refuseOverlaps(entries);
  let inflatedSoFar = 0;
  return {
    names: entries.map((entry) => entry.name),
    read(name) {
      const entry = entries.find((each) => each.name === name);
      if (entry === undefined) return null;
      const allowed = Math.min(ARCHIVE_LIMITS.totalBytes, Math.max(ARCHIVE_LIMITS.ratioMattersAbove, bytes.length * ARCHIVE_LIMITS.ratio));
      const content = inflate(bytes, entry, allowed - inflatedSoFar);
      inflatedSoFar += content.length;
      return content;
    },
  };
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView => new DataView(buffer, byteOffset, byteLength);

function readDirectory(bytes: ByteSource): Entry[] {
  const { count, start, end } = findEnd(bytes);
  // 0xffff and 0xffffffff announce ZIP64, which no office file of this size needs.
  if (count > ARCHIVE_LIMITS.entries) throw bomb();
  if (end - start > count * MOST_ENTRY_BYTES || start > end) throw damaged();
  const directory = bytes.subarray(start, end);
  const view = viewOf(directory);
  const entries: Entry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(directory.subarray(at + 46, at + 46 + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      declared: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the directory lies, and how many entries it says it has. */
function findEnd(bytes: ByteSource): { readonly count: number; readonly start: number; readonly end: number } {
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  const view = viewOf(bytes.subarray(first, bytes.length));
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true), end: first + at };
  }
  throw damaged();
}

/** Entries that share bytes make a small file inflate without end; honest writers put one entry after the other. */
function refuseOverlaps(entries: readonly Entry[]): void {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  inOrder.forEach((entry, at) => {
    const next = inOrder[at + 1];
    if (next !== undefined && entry.offset + 30 + entry.compressed > next.offset) throw bomb();
  });
}

/** Inflates in small steps, so that a stream that goes on and on is stopped soon after its limit. */
function inflate(bytes: ByteSource, entry: Entry, allowance: number): Uint8Array {
  const view = viewOf(bytes.subarray(entry.offset, entry.offset + 30));
  if (view.byteLength < 30 || view.getUint32(0, true) !== LOCAL_ENTRY) throw damaged();
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = bytes.subarray(start, start + entry.compressed);
  if (packed.length !== entry.compressed) throw damaged();
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged();
  const limit = Math.min(ARCHIVE_LIMITS.entryBytes, allowance);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > limit) throw bomb();
    chunks.push(chunk);
  });
  const step = 4096;
  try {
    for (let at = 0; at < packed.length || at === 0; at += step) stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw damaged();
  }
  // A header that lies about the size is a trick or damage; either way the file is not read.
  if (size !== entry.declared) throw size > entry.declared ? bomb() : damaged();
  const content = new Uint8Array(size);
  chunks.reduce((at, chunk) => {
    content.set(chunk, at);
    return at + chunk.length;
  }, 0);
  return content;
}
