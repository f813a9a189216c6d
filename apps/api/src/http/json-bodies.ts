import type { FastifyInstance } from 'fastify';
import { malformedRequest } from './strict-validation.js';

const MAX_DEPTH = 32;

/** The deepest nesting of a JSON text, counted without recursion: a parser would overflow its stack on 200,000 brackets. */
function depthOf(text: string): number {
  let [depth, deepest, isInString] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isInString) {
      if (character === '\\') at += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

// A lone surrogate cannot be stored as it was sent, and NUL not at all: both are refused instead of changed.
const UNSTORABLE = /\\u0000|\0|\p{Surrogate}/u;
const ESCAPED_SURROGATE = /\\u[dD][89a-fA-F]/;

const isStorable = (text: string): boolean => !UNSTORABLE.test(text) && (!ESCAPED_SURROGATE.test(text) || (JSON.parse(text) as unknown, JSON.stringify(JSON.parse(text)).search(/\\ud[89a-f]/) < 0));

/** JSON is the only body a route reads, but for the one that takes files: a form post of another site can never look like one (reliability.md, G5, H5, H9). */
export function readJsonBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    if (text === '') {
      done(null, undefined);
      return;
    }
    if (depthOf(text) > MAX_DEPTH) {
      done(malformedRequest([{ path: '', code: 'request.nested-too-deep' }]));
      return;
    }
    try {
      if (!isStorable(text)) {
        done(malformedRequest([{ path: '', code: 'request.text-unstorable' }]));
        return;
      }
    } catch {
      done(malformedRequest([{ path: '', code: 'request.not-json' }]));
      return;
    }
    void parse(request, text, (error, value) => (error ? done(malformedRequest([{ path: '', code: 'request.not-json' }])) : done(null, value)));
  });
}
