import { readFile, stat } from 'node:fs/promises';
import type { ParsedDocument } from '#documents/parsed-document';
import { LARGEST_FILE_BYTES, type DocumentWithStream } from '#documents/reading/read-document';
import { readDocumentSafely, readDocumentWithStreamSafely } from '#documents/reading/read-document-safely';
import { DomainError } from '#domain/shared/domain-error';
import { elementProblem, EXIT, printJson } from './command-line.js';

/** Reads one file named on the command line. Throws `document.no-such-file` (not-found) and what the reader throws. */
export const readDocumentFile = async (file: string): Promise<ParsedDocument> => readDocumentSafely(file, await bytesOf(file));

/** As `readDocumentFile`, and keeps the cells. */
export const readDocumentFileWithStream = async (file: string): Promise<DocumentWithStream> => readDocumentWithStreamSafely(file, await bytesOf(file));

async function bytesOf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) throw new DomainError('document.no-such-file', 'not-found', { file });
  if (found.size > LARGEST_FILE_BYTES) throw new DomainError('document.too-large', 'invalid', { megabytes: LARGEST_FILE_BYTES / 1024 / 1024 });
  return readFile(file);
}

/** Prints what becomes of one file, or an array in the order of several; a refused file among several keeps its place. */
export async function printForEach(files: readonly string[], answer: (document: ParsedDocument) => unknown): Promise<number> {
  const [only] = files;
  if (files.length === 1 && only !== undefined) {
    printJson(answer(await readDocumentFile(only)));
    return EXIT.done;
  }
  const answers = await Promise.all(files.map(async (file) => {
    try {
      return { answer: answer(await readDocumentFile(file)), isRefused: false };
    } catch (error) {
      if (error instanceof DomainError) return { answer: { file, ...elementProblem(error) }, isRefused: true };
      throw error;
    }
  }));
  printJson(answers.map((each) => each.answer));
  return answers.some((each) => each.isRefused) ? EXIT.refused : EXIT.done;
}
