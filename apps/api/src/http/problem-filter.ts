import { BadRequestException, Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type DomainErrorKind } from '#domain/shared/domain-error';
import { domainErrorOfDatabase } from '#persistence/platform/database-problems';
import { describeProblem, describeViolation } from '#wording/describe-problem';

const statusOfKind: Readonly<Record<DomainErrorKind, number>> = { invalid: 422, forbidden: 403, 'not-found': 404, conflict: 409, 'too-many': 429, unavailable: 503 };

/** What frameworks below us refuse before a handler runs, by status. */
const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'request.malformed',
  404: 'request.no-such-route',
  405: 'request.no-such-route',
  408: 'request.too-slow',
  413: 'request.too-large',
  415: 'request.media-type-unsupported',
  429: 'request.too-many',
};

interface Problem {
  readonly code: string;
  readonly status: number;
  readonly details: DomainError['details'];
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, { code, status, details }: Problem): void {
  // The constraint's name is for our log, and `status` of a problem is a number: an object's own status is told under another name.
  const { violations, constraint: _constraint, status: own, ...rest } = details;
  if (reply.sent) return;
  if (status === 503 || status === 429) void reply.header('retry-after', typeof details['retryAfterSeconds'] === 'number' ? details['retryAfterSeconds'] : 2);
  void reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({
      ...rest,
      ...(typeof own === 'string' ? { currentStatus: own } : {}),
      type: `/problems/${code}`,
      title: code,
      status,
      detail: describeProblem(code, details),
      instance: request.url.split('?')[0],
      requestId: request.id,
      code,
      ...(violations ? { violations: violations.map((violation) => ({ ...violation, message: describeViolation(violation) })) } : {}),
    }));
}

/** An address that no router can read never reaches a filter: it is refused in the same form. */
export const refuseUnreadableAddress = (_error: unknown, request: FastifyRequest, reply: FastifyReply): void =>
  sendProblem(request, reply, { code: 'request.address-unreadable', status: 400, details: {} });

/** Every refusal as an RFC 9457 problem: stable code, Chinese sentence, the place of every fault, and the request to quote. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    sendProblem(request, host.switchToHttp().getResponse<FastifyReply>(), this.read(error, request));
  }

  private read(error: unknown, request: FastifyRequest): Problem {
    const known = error instanceof DomainError ? error : domainErrorOfDatabase(error);
    if (known) {
      const forced = known.details['status'];
      return { code: known.code, status: typeof forced === 'number' ? forced : statusOfKind[known.kind], details: known.details };
    }
    // The pipes that read an id or a year out of the address.
    if (error instanceof BadRequestException) return { code: 'request.malformed', status: 400, details: { violations: [{ path: '', code: 'request.address-unreadable' }] } };
    const status = error instanceof HttpException ? error.getStatus() : ((error as { statusCode?: number } | null)?.statusCode ?? 500);
    const code = codeOfStatus[status];
    if (code !== undefined) return { code, status, details: {} };
    this.logger.error({ requestId: request.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return { code: 'system.internal', status: 500, details: {} };
  }
}
