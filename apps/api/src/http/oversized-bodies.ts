import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** How much of a refused body is taken in, and for how long; what goes on beyond it is cut off. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_MS = 5000;

/** 413: the sender is still sending. Closed upon, it would see a broken connection; heard out, it reads the sentence. */
export function hearOutOversizedBodies(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode === 413) await hearOut(request.raw);
    return payload;
  });
}

function hearOut(body: IncomingMessage): Promise<void> {
  if (body.complete || body.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let bytes = 0;
    const count = (chunk: Buffer | string): void => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) finish();
    };
    const finish = (): void => {
      clearTimeout(timer);
      body.off('data', count);
      resolve();
    };
    const timer = setTimeout(finish, MOST_MS);
    for (const ending of ['end', 'close', 'error']) body.once(ending, finish);
    body.on('data', count);
    body.resume();
  });
}
