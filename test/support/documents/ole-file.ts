const SECTOR = 512;
const [END_OF_CHAIN, FREE, TABLE_SECTOR] = [0xfffffffe, 0xffffffff, 0xfffffffd];
/** Streams from this size on have sectors of their own; shorter ones are padded to it. */
const SMALLEST_STREAM = 4096;

interface Entry {
  readonly name: string;
  readonly kind: 1 | 2 | 5;
  readonly start: number;
  readonly size: number;
}

/** A container of Office 97 with these streams, the way [MS-CFB] asks for it; a stream of null is a storage. */
export function oleFile(streams: Readonly<Record<string, Uint8Array | null>>): Uint8Array {
  const contents = Object.entries(streams).map(([name, content]) => ({ name, content: content === null ? null : padded(content) }));
  const directorySectors = Math.ceil((contents.length + 1) / 4);
  let next = 1 + directorySectors;
  const entries: Entry[] = [{ name: 'Root Entry', kind: 5, start: END_OF_CHAIN, size: 0 }];
  const chains: [start: number, count: number][] = [[1, directorySectors]];
  for (const { name, content } of contents) {
    const count = (content?.length ?? 0) / SECTOR;
    entries.push(content === null ? { name, kind: 1, start: 0, size: 0 } : { name, kind: 2, start: next, size: content.length });
    if (count > 0) chains.push([next, count]);
    next += count;
  }
  const file = new Uint8Array((next + 1) * SECTOR);
  const view = new DataView(file.buffer);
  writeHeader(file, view);
  for (let at = 0; at < SECTOR / 4; at += 1) view.setUint32(SECTOR + at * 4, at === 0 ? TABLE_SECTOR : FREE, true);
  for (const [start, count] of chains) {
    for (let at = start; at < start + count; at += 1) view.setUint32(SECTOR + at * 4, at === start + count - 1 ? END_OF_CHAIN : at + 1, true);
  }
  entries.forEach((entry, at) => writeEntry(view, SECTOR * 2 + at * 128, entry));
  let at = (1 + directorySectors + 1) * SECTOR;
  for (const { content } of contents) {
    if (content === null) continue;
    file.set(content, at);
    at += content.length;
  }
  return file;
}

function padded(content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.max(SMALLEST_STREAM, Math.ceil(content.length / SECTOR) * SECTOR));
  whole.set(content);
  return whole;
}

function writeHeader(file: Uint8Array, view: DataView): void {
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(0x18, 0x3e, true);
  view.setUint16(0x1a, 3, true);
  view.setUint16(0x1c, 0xfffe, true);
  view.setUint16(0x1e, 9, true);
  view.setUint16(0x20, 6, true);
  view.setUint32(0x2c, 1, true);
  view.setUint32(0x30, 1, true);
  view.setUint32(0x38, SMALLEST_STREAM, true);
  view.setUint32(0x3c, END_OF_CHAIN, true);
  view.setUint32(0x44, END_OF_CHAIN, true);
  for (let at = 0; at < 109; at += 1) view.setUint32(0x4c + at * 4, at === 0 ? 0 : FREE, true);
}

function writeEntry(view: DataView, at: number, { name, kind, start, size }: Entry): void {
  [...name].forEach((letter, index) => view.setUint16(at + index * 2, letter.charCodeAt(0), true));
  view.setUint16(at + 64, (name.length + 1) * 2, true);
  view.setUint8(at + 66, kind);
  view.setUint8(at + 67, 1);
  for (const place of [68, 72, 76]) view.setUint32(at + place, FREE, true);
  view.setUint32(at + 116, start, true);
  view.setUint32(at + 120, size, true);
}

/** The first bytes of a Word 97 text stream; a bit of it says that the rest is encrypted. */
export function wordStream(isEncrypted: boolean): Uint8Array {
  const stream = new Uint8Array(SMALLEST_STREAM);
  const view = new DataView(stream.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, 0xc1, true);
  view.setUint16(0x0a, isEncrypted ? 0x0100 : 0, true);
  return stream;
}

/** The first records of an Excel 97 stream: BOF, and FILEPASS where the workbook is locked. */
export function workbookStream(isEncrypted: boolean): Uint8Array {
  const records = [0x09, 0x08, 16, 0, ...new Uint8Array(16), ...(isEncrypted ? [0x2f, 0, 6, 0, 0, 0, 0, 0, 0, 0] : [0x0a, 0, 0, 0])];
  return Uint8Array.from(records);
}
