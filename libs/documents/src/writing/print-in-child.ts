import { DomainError } from '#domain/shared/domain-error';
import { writeDocument } from './write-document.js';
import type { WritingAnswer, WritingOrder } from './write-in-child.js';

/** The child process of `writeDocumentInChild`: writes one document, answers, ends. It knows no database and no secrets. */
process.once('message', (order: WritingOrder) => {
  void answer(order).then((message) => process.send?.(message, () => process.disconnect()));
});

async function answer({ printed, format }: WritingOrder): Promise<WritingAnswer> {
  try {
    return { bytes: await writeDocument(printed, format, (done) => process.send?.({ done } satisfies WritingAnswer)) };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: { code: error.code, kind: error.kind, details: error.details } };
    throw error;
  }
}
