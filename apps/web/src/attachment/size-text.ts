import { attachmentDeskTerms as terms } from '#wording/attachment-desk-terms';

/** 3.4 MB, 12 KB, 70 字节. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return terms.bytes(bytes);
  return bytes < 1024 * 1024 ? terms.kilobytes(shortNumber(bytes / 1024)) : terms.megabytes(shortNumber(bytes / 1024 / 1024));
}

const shortNumber = (value: number): string => String(Math.round(value * 10) / 10);
