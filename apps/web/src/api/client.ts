import createClient, { type Middleware } from 'openapi-fetch';
import { deskProblems } from '#wording/desk-terms';
import type { paths } from './contract.js';
import { Problem, problemOf } from './problem.js';

let csrfToken = '';

/** Set when a session is opened or its post is switched; every write carries it. */
export const keepCsrfToken = (token: string): void => {
  csrfToken = token;
};

const onSessionLost = new Set<() => void>();

/** Called when an answer says that nobody is signed in any more. Answers how to stop listening. */
export function whenSessionIsLost(listener: () => void): () => void {
  onSessionLost.add(listener);
  return () => onSessionLost.delete(listener);
}

/** For the writes that do not go through the client below. */
export const csrfHeader = (): Record<string, string> => ({ 'x-csrf-token': csrfToken });

export const sessionIsLost = (): void => {
  for (const listener of onSessionLost) listener();
};

const guard: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') for (const [name, value] of Object.entries(csrfHeader())) request.headers.set(name, value);
    return request;
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok) return response;
    if (response.status === 401 && schemaPath !== '/session') sessionIsLost();
    throw await problemOf(response, deskProblems.unreadable);
  },
  onError({ error }) {
    return error instanceof Problem ? error : new Problem(0, 'network.unreachable', deskProblems.unreachable);
  },
};

/** The API as its contract states it; every refusal is thrown as a `Problem`. */
export const api = createClient<paths>({ baseUrl: '/' });
api.use(guard);

/** The body of an answer; a refusal was thrown before. */
export async function answered<T>(asked: Promise<{ data?: T }>): Promise<T> {
  return (await asked).data as T;
}

/**
 * A write that is sent again after a lost answer has its effect once. One key per intention, not per attempt. An office may reach us over plain
 * http, where browsers withhold `crypto.randomUUID`.
 */
export const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
