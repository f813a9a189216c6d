import type { PrintedDocument } from '../forms/printed-document.js';
import type { OnSection } from './on-section.js';

/** What a form can be written as. */
export type WrittenFormat = 'docx' | 'xlsx' | 'pdf';

export const WRITTEN_FORMATS: readonly WrittenFormat[] = ['docx', 'xlsx', 'pdf'];

/** Writes a printed document in a format; each writer is loaded when it is first needed. Throws what the writer of the format throws. */
export async function writeDocument(printed: PrintedDocument, format: WrittenFormat, onSection: OnSection = () => undefined): Promise<Uint8Array> {
  switch (format) {
    case 'docx': return (await import('./docx-writer.js')).writeDocx(printed, onSection);
    case 'xlsx': return (await import('./xlsx-writer.js')).writeXlsx(printed, onSection);
    case 'pdf': return (await import('./pdf-writer.js')).writePdf(printed, onSection);
  }
}
