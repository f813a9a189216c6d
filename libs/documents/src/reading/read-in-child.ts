import { DomainError } from '#domain/shared/domain-error';
import { sourceTables } from '../forms/source/source-document.js';
import type { ChildAnswer, ChildOrder } from './read-document-safely.js';
import { formatOf } from './document-format.js';
import { readDocumentWithStream } from './read-document.js';
import { readWorkbook } from './workbook.js';

/** The child process of `readDocumentSafely`: reads one document, answers, ends. It knows no database and no secrets. */
process.once('message', (order: ChildOrder) => {
  void answer(order).then((message) => process.send?.(message, () => process.disconnect()));
});

async function answer({ file, bytes, withStream, withTables = false, onlySheets = false, scratch }: ChildOrder): Promise<ChildAnswer> {
  try {
    if (onlySheets) return { sheets: await readWorkbook(bytes, formatOf(file, bytes) === 'xls' ? 'xls' : 'xlsx') };
    const { document, stream } = await readDocumentWithStream(file, bytes, scratch);
    return { document, stream: withStream ? stream : [], ...(withTables ? { tables: sourceTables(document, stream) } : {}) };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: { code: error.code, kind: error.kind, details: error.details } };
    // Whatever else goes wrong with a foreign file is the file's fault for the user, and no reason to show a stack.
    return { refusal: { code: 'document.damaged', kind: 'invalid', details: {} } };
  }
}
