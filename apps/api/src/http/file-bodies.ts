import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '#domain/shared/domain-error';

/** The routes that take a file as their body; every other one refuses it as it refuses anything that is not JSON. */
const fileRoutes: ReadonlySet<string> = new Set([
  '/document-imports', '/offline-workbooks/comparison', '/offline-workbooks/application', '/people-rosters/comparison', '/people-rosters/application',
  '/performance-goals/:id/attachments', '/goal-adjustments/:id/attachments', '/monitoring-reports/:id/attachments', '/self-evaluations/:id/attachments', '/rectifications/:id/attachments',
]);

const FILE = 'application/octet-stream';

/** The body stays where it is until the guard has let its sender in: nobody else fills the memory. Not a type that a form of another site can send. */
export function passFileBodies(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(FILE, (request, payload, done) => {
    if (fileRoutes.has(request.routeOptions.url ?? '')) done(null, payload);
    else done(Object.assign(new Error('no route for files'), { statusCode: 415 }));
  });
}

const isFile = (request: FastifyRequest): boolean => request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() === FILE;

/**
 * The file that is being sent, as it comes. Whoever reads it first hears of any other body (`attachment.body-not-a-file`, 415) and of a
 * file that says beforehand that it is too large (`attachment.too-large`, 413): not before it is known that they may send one at all.
 */
export async function* fileBodyOf(request: FastifyRequest, mostBytes: number): AsyncGenerator<Uint8Array> {
  if (!isFile(request)) throw new DomainError('attachment.body-not-a-file', 'invalid', { status: 415 });
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw new DomainError('attachment.too-large', 'invalid', { status: 413, megabytes: mostBytes / 1024 / 1024 });
  // Not destroyed where its reader stops: the sender shall read why.
  yield* (request.body as Readable).iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
}

/** The file that was sent. Throws `document.too-large` (413) as soon as it is, and `import.body-not-a-file` (415) for any other body. */
export async function readFileBody(request: FastifyRequest, mostBytes: number): Promise<Uint8Array> {
  if (!isFile(request)) throw new DomainError('import.body-not-a-file', 'invalid', { status: 415 });
  const tooLarge = (): DomainError => new DomainError('document.too-large', 'invalid', { status: 413, megabytes: mostBytes / 1024 / 1024 });
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.body as Readable) {
    bytes += (chunk as Buffer).length;
    if (bytes > mostBytes) throw tooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
