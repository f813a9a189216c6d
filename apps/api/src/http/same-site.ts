import type { FastifyRequest } from 'fastify';
import { DomainError } from '#domain/shared/domain-error';

/**
 * A page of another origin must not change anything (CSRF): browsers name the origin of every cross-site write, and it has to be ours.
 * Programs send none; they are held by the session's own token.
 */
export function requireSameSite(request: FastifyRequest): void {
  const { origin } = request.headers;
  if (origin === undefined) return;
  if (origin !== `http://${request.host}` && origin !== `https://${request.host}`) throw new DomainError('session.foreign-origin', 'forbidden');
}
