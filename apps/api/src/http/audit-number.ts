import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { currentTrail } from '#persistence/platform/request-trail';

/** Tells the caller under which numbers of the audit chain its write is kept. */
@Injectable()
export class AuditNumber implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap(() => {
        const numbers = currentTrail()?.auditNumbers ?? [];
        if (numbers.length > 0) void reply.header('audit-number', numbers.join(','));
      }),
    );
  }
}
