import type { PrintedDocument } from '../forms/printed-document.js';
import { writeDocx } from './docx-writer.js';
import { writePdf } from './pdf-writer.js';
import { writeXlsx } from './xlsx-writer.js';

/** What a form can be written as. */
export type WrittenFormat = 'docx' | 'xlsx' | 'pdf';

export const WRITTEN_FORMATS: readonly WrittenFormat[] = ['docx', 'xlsx', 'pdf'];

/** Writes a printed document in a format. Throws what the writer of the format throws. */
export function writeDocument(printed: PrintedDocument, format: WrittenFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx': return writeDocx(printed);
    case 'xlsx': return writeXlsx(printed);
    case 'pdf': return writePdf(printed);
  }
}
