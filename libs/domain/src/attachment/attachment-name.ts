/** What a file is called, as far as it may be believed: shown and offered for saving, never a place on a disk of ours. */
export interface AttachmentName {
  readonly name: string;
  /** In small letters, without the dot; empty where the name has none. */
  readonly extension: string;
}

/** Most file systems hold 255 bytes in a name; a reader's own system may add to it, e.g. ` (1)`. */
const MOST_BYTES = 240;
const LONGEST_EXTENSION = 10;

/** Names that Windows keeps for devices, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
/** Control characters, marks nobody sees, and those that turn the reading direction (`‮xcod.exe`). */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\ufffe\uffff]/gu;
/** A separator or an end of line that somebody wrote a second time in the language of addresses. */
const WRITTEN_TWICE = /%(?:2f|5c|00|0a|0d)/gi;
/** What Windows refuses in a name; `/` and `\` are gone by then. */
const REFUSED = /[<>:"|?*]/g;

/** 附件名称: cleans a name from outside (reliability I5, I6). A name of which nothing is left becomes `file`. */
export function cleanAttachmentName(given: string): AttachmentName {
  const last = given.normalize('NFC').replace(UNSEEN, '').replace(WRITTEN_TWICE, '_').split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(REFUSED, '_').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  const dot = plain.lastIndexOf('.');
  const hasExtension = dot > 0 && plain.length - dot - 1 <= LONGEST_EXTENSION && !plain.slice(dot + 1).includes(' ');
  const [stem, ending] = hasExtension ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
  const short = shortened(stem, MOST_BYTES - bytesOf(ending)).replace(/[. ]+$/, '') || 'file';
  const name = `${DEVICE.test(short) ? '_' : ''}${short}${ending}`;
  return { name, extension: ending.slice(1).toLowerCase() };
}

/** In UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function shortened(text: string, mostBytes: number): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > mostBytes) break;
    kept += character;
  }
  return kept;
}
