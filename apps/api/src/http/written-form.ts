import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import type { PrintedDocument } from '#documents/forms/printed-document';
import { writeDocument, type WrittenFormat } from '#documents/writing/write-document';
import { writeDocumentInChild } from '#documents/writing/write-in-child';
import { contentDisposition } from './content-disposition.js';
import type { FormFormat } from './form.requests.js';
import { PrintedDocumentView } from './printed-document.views.js';

export const contentTypes: Readonly<Record<WrittenFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** A route that answers a file, as the contract states it. */
export const AnswersForm = (): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(PrintedDocumentView),
    ApiOkResponse({
      content: {
        ...Object.fromEntries(Object.values(contentTypes).map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
        'application/json': { schema: { $ref: getSchemaPath(PrintedDocumentView) } },
      },
    }),
  );

const LONGEST_NAME = 120;

/** Under a Chinese name, which never leaves the folder it is saved in. */
export function attachment(name: string, format: WrittenFormat): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken away
  const plain = name.replace(/[\u0000-\u001f\u007f\\/:*?"<>|]|\p{Surrogate}/gu, ' ').replace(/^[\s.]+|\s+$/g, '');
  const short = [...plain].slice(0, LONGEST_NAME).join('') || 'form';
  return contentDisposition('attachment', `${short}.${format}`, `form.${format}`);
}

/** Bytes of a written form as the answer of a route. */
export const sendFile = (bytes: Uint8Array, name: string, format: WrittenFormat): StreamableFile =>
  new StreamableFile(bytes, { type: contentTypes[format], disposition: attachment(name, format), length: bytes.length });

/** Writes a form and answers it under the name of what it is about. A PDF brings its fonts along, 20 MB of them, and half a second of work: that happens elsewhere. */
export const sendForm = async (printed: PrintedDocument, about: string, format: FormFormat): Promise<StreamableFile> =>
  format === 'screen' ? new StreamableFile(Buffer.from(JSON.stringify(printed), 'utf8'), { type: 'application/json; charset=utf-8', disposition: 'inline' }) : sendFile(await (format === 'pdf' ? writeDocumentInChild({ printed, format }) : writeDocument(printed, format)), `${about}${printed.title}`, format);
