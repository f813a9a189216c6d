import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { EventRecorder } from '#application/ports/event-recorder';
import { Sessions } from '#application/access/sessions';
import { mayEver, type Permission } from '#domain/access/permissions';
import { DomainError } from '#domain/shared/domain-error';
import { ANY_SIGNED_IN, IS_PUBLIC, REQUIRED_PERMISSION, type SignedInRequest } from './access.js';
import { requireSameSite } from './same-site.js';

export const SESSION_COOKIE = 'yuji_session';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Denies by default: a route is public, or names the permission its caller's role must have. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly events: EventRecorder,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const changes = !SAFE_METHODS.has(request.method);
    if (changes) requireSameSite(request);
    if (this.reflector.getAllAndOverride<boolean | undefined>(IS_PUBLIC, targets)) return true;

    const token = request.cookies[SESSION_COOKIE];
    const session = token === undefined ? null : await this.sessions.resolve(token);
    if (!session) throw new DomainError('session.missing', 'forbidden', { status: 401 });
    if (changes && request.headers['x-csrf-token'] !== session.csrfToken) throw new DomainError('session.csrf-token-wrong', 'forbidden');
    request.actor = session.actor;

    if (this.reflector.getAllAndOverride<boolean | undefined>(ANY_SIGNED_IN, targets)) return true;
    if (session.mustChangePassword) throw new DomainError('session.password-must-change', 'forbidden');
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(REQUIRED_PERMISSION, targets);
    if (permission !== undefined && mayEver(session.actor.role, permission)) return true;
    await this.recordDenial(request, permission ?? 'none');
    throw new DomainError('access.not-permitted', 'forbidden', { permission: permission ?? 'none', role: session.actor.role });
  }

  private async recordDenial(request: SignedInRequest, permission: string): Promise<void> {
    const { actor } = request;
    if (!actor) return;
    await this.events.recordAttempt(actor, {
      type: 'access.denied',
      subject: { kind: 'route', id: `${request.method} ${request.routeOptions.url ?? ''}` },
      districtId: actor.districtId ?? actor.unitId,
      details: { permission },
    });
  }
}
