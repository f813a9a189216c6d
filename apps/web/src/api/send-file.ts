import { deskProblems } from '#wording/desk-terms';
import { csrfHeader, sessionIsLost } from './client.js';
import { Problem, problemOf } from './problem.js';

interface Sending {
  /** Of a hundred; 100 as long as the answer is not there. */
  readonly onProgress?: (percent: number) => void;
  readonly signal?: AbortSignal;
}

/** Sends a file as the body. `fetch` does not say how far it is, so this is the one place without it. Every refusal is thrown as a `Problem`. */
export function sendFile<Answer>(address: string, file: File, { onProgress, signal }: Sending = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    for (const [name, value] of Object.entries(csrfHeader())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 100 : Math.floor((loaded / total) * 100));
    request.onload = () => void answerOf<Answer>(request).then(resolve, reject);
    request.onerror = () => reject(new Problem(0, 'network.unreachable', deskProblems.unreachable));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

async function answerOf<Answer>({ status, responseText }: XMLHttpRequest): Promise<Answer> {
  if (status >= 200 && status < 300) return JSON.parse(responseText) as Answer;
  if (status === 401) sessionIsLost();
  throw await problemOf(new Response(responseText, { status: Math.max(status, 200) }), deskProblems.unreadable);
}
