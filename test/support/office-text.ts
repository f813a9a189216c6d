import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { Answer } from './test-app.js';

/** A file with nothing in it, for those who only look whether they get it. */
export const emptyOfficeFile = Buffer.from(zipSync({ 'word/document.xml': new TextEncoder().encode('<w/>') }));

export const isOfficeFile = ({ headers }: Pick<Answer, 'headers'>): boolean => (headers.get('content-type') ?? '').includes('officedocument');

/** Everything that stands in a .docx or .xlsx, as text without its marks. */
export const officeText = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') }))
    .map((part) => strFromU8(part).replaceAll(/<[^>]*>/g, '\n').replaceAll(/\n+/g, '\n'))
    .join('\n');
