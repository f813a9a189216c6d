import { asText, disclosureBlocks, usualLayout, type DisclosureText, type ProjectText } from './disclosure.js';
import { exampleDisclosure } from './example-disclosure.js';
import { answerOf, type Answer, type PersonClient, type TestApp } from '../test-app.js';

/** A disclosure of the office that the builders make, as the bytes of a text file. */
export const officeDocument = (projects: readonly ProjectText[], unitHeader: string | null = '520001桐花街道办事处本级', changes: Partial<DisclosureText> = {}): Uint8Array =>
  new TextEncoder().encode(asText(disclosureBlocks({ ...exampleDisclosure, ...changes, projects }, { ...usualLayout, unitHeader })));

/** The raw file as the body, the way a browser sends it. */
export async function sendDocument<T>(app: Pick<TestApp, 'baseUrl'>, person: PersonClient, fileName: string, bytes: Uint8Array, query = '', headers: Record<string, string> = {}): Promise<Answer<T>> {
  const response = await fetch(`${app.baseUrl}/document-imports?fileName=${encodeURIComponent(fileName)}${query}`, {
    method: 'POST',
    headers: { cookie: person.cookie, 'x-csrf-token': person.csrfToken, 'content-type': 'application/octet-stream', ...headers },
    body: new Blob([bytes as Uint8Array<ArrayBuffer>]),
  });
  return answerOf<T>(response);
}
