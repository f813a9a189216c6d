import { DomainError } from '#domain/shared/domain-error';
import type { ByteSource } from './byte-source.js';

/** The container of Office 97: .doc and .xls, and every .docx or .xlsx that is locked with a password. */
export interface OleContainer {
  /** Names of its streams and storages, as its directory spells them. */
  readonly names: ReadonlySet<string>;
  /** The first bytes of a stream that has a sector of its own; null when there is none of that name. */
  head(name: string): DataView | null;
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY_BYTES = 128;
/** A file of 20 MB has at most 40,000 sectors; a directory that needs more than these goes in circles. */
const MOST_DIRECTORY_SECTORS = 2000;
/** Sector numbers from here on mean "end" or "free". */
const NO_SECTOR = 0xffff_fffa;

export function isOleContainer(bytes: ByteSource): boolean {
  const head = bytes.subarray(0, MAGIC.length);
  return MAGIC.every((byte, at) => head[at] === byte);
}

const damaged = (): DomainError => new DomainError('document.damaged', 'invalid');

/** Reads the directory of an OLE container, nothing else. Throws `document.damaged` (invalid). */
export function openOleContainer(bytes: ByteSource): OleContainer {
  if (bytes.length < 1536) throw damaged();
  const part = (start: number, end: number): DataView => {
    const { buffer, byteOffset, byteLength } = bytes.subarray(start, end);
    return new DataView(buffer, byteOffset, byteLength);
  };
  const view = part(0, 512);
  const shift = view.getUint16(0x1e, true);
  if (shift !== 9 && shift !== 12) throw damaged();
  const sectorBytes = 1 << shift;
  const sector = (number: number): DataView => {
    const start = (number + 1) * sectorBytes;
    if (number >= NO_SECTOR || start + sectorBytes > bytes.length) throw damaged();
    return part(start, start + sectorBytes);
  };
  const next = nextSectorOf(view, sector, sectorBytes);
  const starts = new Map<string, number>();
  let directory = view.getUint32(0x30, true);
  for (let count = 0; directory < NO_SECTOR; count += 1) {
    if (count > MOST_DIRECTORY_SECTORS) throw damaged();
    readEntries(sector(directory), starts);
    directory = next(directory);
  }
  return {
    names: new Set(starts.keys()),
    head: (name) => (starts.has(name) ? sector(starts.get(name) ?? 0) : null),
  };
}

function readEntries(sector: DataView, starts: Map<string, number>): void {
  for (let at = 0; at + ENTRY_BYTES <= sector.byteLength; at += ENTRY_BYTES) {
    const nameBytes = sector.getUint16(at + 64, true);
    if (sector.getUint8(at + 66) === 0 || nameBytes < 2 || nameBytes > 64) continue;
    const name = new TextDecoder('utf-16le').decode(new Uint8Array(sector.buffer, sector.byteOffset + at, nameBytes - 2));
    if (!starts.has(name)) starts.set(name, sector.getUint32(at + 116, true));
  }
}

/** The table of sectors is itself spread over sectors; the header lists the first 109 of them, a chain lists the others. */
function nextSectorOf(header: DataView, sector: (number: number) => DataView, sectorBytes: number): (number: number) => number {
  const perSector = sectorBytes / 4;
  const tables: number[] = [];
  for (let at = 0; at < 109; at += 1) tables.push(header.getUint32(0x4c + at * 4, true));
  let more = header.getUint32(0x44, true);
  for (let count = 0; more < NO_SECTOR && count < 100; count += 1) {
    const list = sector(more);
    for (let at = 0; at < perSector - 1; at += 1) tables.push(list.getUint32(at * 4, true));
    more = list.getUint32(sectorBytes - 4, true);
  }
  return (number) => {
    const table = tables[Math.floor(number / perSector)];
    if (table === undefined) throw damaged();
    return sector(table).getUint32((number % perSector) * 4, true);
  };
}
