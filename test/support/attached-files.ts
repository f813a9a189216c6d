import type { FiscalStory } from './fiscal-story.js';
import { answerOf, type Answer, type Json, type PersonClient } from './test-app.js';
import { pdfFile } from './documents/pdf-file.js';
import { wordFile } from './documents/word-file.js';
import { sheetOfBlocks, workbookFile } from './documents/workbook-file.js';

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

/** The smallest picture that is one: a single pixel. */
export const png = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
export const gif = bytesOf('GIF89a', [1, 0, 1, 0, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]);
export const jpeg = bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', [0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9]);
export const webp = bytesOf('RIFF', [26, 0, 0, 0], 'WEBPVP8L', [13, 0, 0, 0, 0x2f, 0, 0, 0, 0x10, 7, 0x10, 0x11, 0x11, 0x88, 0x88, 8, 7, 0]);
export const pdf = pdfFile([{ paragraph: '验收单' }]);
export const docx = wordFile([{ paragraph: '台账' }]);
export const xlsx = workbookFile([sheetOfBlocks('台账', [{ paragraph: '合计' }])]);
export const text = (words: string): Uint8Array => new TextEncoder().encode(words);

type Place = { readonly baseUrl: string };

/** The raw file as the body, the way a browser sends it. */
export async function attach<T = { id: string } & Json>({ baseUrl }: Place, person: PersonClient, paper: string, fileName: string, bytes: Uint8Array, headers: Record<string, string> = {}): Promise<Answer<T>> {
  const response = await fetch(`${baseUrl}${paper}/attachments?fileName=${encodeURIComponent(fileName)}`, {
    method: 'POST',
    headers: { cookie: person.cookie, 'x-csrf-token': person.csrfToken, 'content-type': 'application/octet-stream', ...headers },
    body: new Blob([bytes as Uint8Array<ArrayBuffer>]),
  });
  return answerOf<T>(response);
}

export const attachmentsOf = async (person: PersonClient, paper: string): Promise<Json> => (await person.get<Json>(`${paper}/attachments`)).body;

/** The first reviewer of a case sends it back. */
export async function sentBack(story: FiscalStory, caseId: string): Promise<void> {
  const { body } = await (await story.as('preparer')).get<{ steps: readonly { role: string }[] }>(`/approval-cases/${caseId}`);
  const { status, text: reason } = await story.decide(body.steps[0]?.role ?? '', caseId, 'send-back');
  if (status !== 200) throw new Error(reason);
}

/** What a storage gives out, in one piece; null where it has no such file. */
export async function wholeOf(content: AsyncIterable<Uint8Array> | null): Promise<Buffer | null> {
  if (content === null) return null;
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}
