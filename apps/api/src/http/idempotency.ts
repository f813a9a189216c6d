import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Fingerprint } from '#application/ports/fingerprint';
import { UnitOfWork } from '#application/ports/unit-of-work';
import { DomainError } from '#domain/shared/domain-error';
import { IdempotentReplies } from '#persistence/access/idempotent-replies';
import type { SignedInRequest } from './access.js';
import { IS_NEVER_REPLAYED } from './never-replayed.js';

const KEY = /^[\x21-\x7e]{8,200}$/;

/**
 * A write that carries an Idempotency-Key has its effect once: the key, the effect and the reply are one transaction, and a repetition
 * gets the stored bytes (reliability.md, A4/A5). A refused write stores nothing; repeating it asks again.
 */
@Injectable()
export class Idempotency implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
    private readonly replies: IdempotentReplies,
    private readonly fingerprint: Fingerprint,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method === 'GET' || key === undefined || !request.actor) return next.handle();
    if (this.reflector.get<boolean | undefined>(IS_NEVER_REPLAYED, context.getHandler())) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) throw new DomainError('request.idempotency-key-malformed', 'invalid', { status: 400 });
    return from(this.once(request.actor.personId, key, request, context.switchToHttp().getResponse<FastifyReply>(), next));
  }

  private async once(personId: string, key: string, request: SignedInRequest, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    const requestHash = this.fingerprint.of(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`);
    return this.unitOfWork.run(async () => {
      const stored = await this.replies.claim(personId, key, requestHash);
      if (stored) {
        void reply.status(stored.status).header('idempotent-replay', 'true').header('content-type', 'application/json; charset=utf-8');
        return stored.reply === null ? undefined : Buffer.from(stored.reply, 'utf8');
      }
      const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      const text = answer === undefined ? null : JSON.stringify(answer);
      await this.replies.keep(personId, key, reply.statusCode, text);
      if (text === null) return undefined;
      void reply.header('content-type', 'application/json; charset=utf-8');
      return Buffer.from(text, 'utf8');
    });
  }
}
