import { strFromU8, unzipSync } from 'fflate';
import type { Answer } from './test-app.js';

export const isOfficeFile = ({ headers }: Pick<Answer, 'headers'>): boolean => (headers.get('content-type') ?? '').includes('officedocument');

/** Everything that stands in a .docx or .xlsx, as text without its marks. */
export const officeText = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') }))
    .map((part) => strFromU8(part).replaceAll(/<[^>]*>/g, '\n').replaceAll(/\n+/g, '\n'))
    .join('\n');
