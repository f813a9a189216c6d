import { DomainError } from '../shared/domain-error.js';

interface TypeTraits {
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** A browser may show it in the page; everything else is only saved. */
  readonly isPreviewed: boolean;
}

/** 附件类型: what may be attached at all. Nothing here runs in a browser, and nothing brings a program along. */
export const attachmentTypes = {
  pdf: { extensions: ['pdf'], mediaType: 'application/pdf', isPreviewed: true },
  ofd: { extensions: ['ofd'], mediaType: 'application/ofd', isPreviewed: false },
  docx: { extensions: ['docx'], mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', isPreviewed: false },
  xlsx: { extensions: ['xlsx'], mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isPreviewed: false },
  pptx: { extensions: ['pptx'], mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', isPreviewed: false },
  doc: { extensions: ['doc', 'wps'], mediaType: 'application/msword', isPreviewed: false },
  xls: { extensions: ['xls', 'et'], mediaType: 'application/vnd.ms-excel', isPreviewed: false },
  ppt: { extensions: ['ppt', 'dps'], mediaType: 'application/vnd.ms-powerpoint', isPreviewed: false },
  png: { extensions: ['png'], mediaType: 'image/png', isPreviewed: true },
  jpeg: { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg', isPreviewed: true },
  gif: { extensions: ['gif'], mediaType: 'image/gif', isPreviewed: true },
  webp: { extensions: ['webp'], mediaType: 'image/webp', isPreviewed: true },
  text: { extensions: ['txt', 'csv'], mediaType: 'text/plain; charset=utf-8', isPreviewed: false },
} as const satisfies Readonly<Record<string, TypeTraits>>;

export type AttachmentType = keyof typeof attachmentTypes;

const typeByExtension: ReadonlyMap<string, AttachmentType> = new Map(
  Object.entries(attachmentTypes).flatMap(([type, { extensions }]) => extensions.map((extension) => [extension, type as AttachmentType] as const)),
);

/** In the order of the table above. */
export const attachmentExtensions: readonly string[] = [...typeByExtension.keys()];

/** Office files that bring macros along, by their own extension. */
const macroExtensions = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlsb', 'pptm', 'potm', 'ppsm', 'xlam']);

/** What a file calls itself. Throws `attachment.has-macros` or `attachment.type-refused` (invalid). */
export function typeOfExtension(extension: string): AttachmentType {
  if (macroExtensions.has(extension)) throw new DomainError('attachment.has-macros', 'invalid');
  const type = typeByExtension.get(extension);
  if (type === undefined) throw new DomainError('attachment.type-refused', 'invalid', { extension: extension === '' ? '—' : `.${extension}` });
  return type;
}
