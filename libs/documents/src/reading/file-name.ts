import { extname } from 'node:path';

const LONGEST_NAME = 200;

/** Folders of either system, control characters, and marks that turn the reading direction (`‮xcod.exe`) are no part of a name. */
export function plainFileName(file: string): string {
  const name = (file.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '').trim();
  return name.length <= LONGEST_NAME ? name : name.slice(0, LONGEST_NAME - 20) + name.slice(-20);
}

/** `.docx`, in small letters; empty where the name has none. */
export const extensionOf = (file: string): string => extname(plainFileName(file)).toLowerCase().slice(0, 10);
