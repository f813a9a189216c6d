import type { FastifyInstance } from 'fastify';
import { withTrail } from '#persistence/platform/request-trail';
import type { SignedInRequest } from './access.js';

/** Gives every request its trail, forbids keeping any answer, and writes one line when it is done. */
export function traceRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    withTrail({ requestId: request.id, auditNumbers: [] }, done);
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  fastify.addHook('onResponse', (request: SignedInRequest, reply, done) => {
    request.log.info({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? '(none)',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ...(request.actor ? { personId: request.actor.personId, postId: request.actor.postId } : {}),
    }, 'request');
    done();
  });
}
