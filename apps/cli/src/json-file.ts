import { readFile } from 'node:fs/promises';
import { DomainError } from '#domain/shared/domain-error';

/** The JSON in a file; throws `command-line.file-unreadable` (invalid). */
export async function readJsonFile(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    throw new DomainError('command-line.file-unreadable', 'invalid', { file });
  }
}
