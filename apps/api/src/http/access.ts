import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#domain/access/actor';
import type { Permission } from '#domain/access/permissions';

export const REQUIRED_PERMISSION = 'required-permission';
export const IS_PUBLIC = 'is-public';
export const ANY_SIGNED_IN = 'any-signed-in';

/** Who is asking, as the session guard found out. */
export interface SignedInRequest extends FastifyRequest {
  actor?: Actor;
}

/** The permission a role needs to call this route at all. A route without it, and not public, is refused and fails the build. */
export const Requires = (permission: Permission): CustomDecorator => SetMetadata(REQUIRED_PERMISSION, permission);

/** Open to everybody: signing in, completing a password reset, health. */
export const Public = (): CustomDecorator => SetMetadata(IS_PUBLIC, true);

/** Open to whoever is signed in: their own session, posts and notices. */
export const SignedIn = (): CustomDecorator => SetMetadata(ANY_SIGNED_IN, true);

export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!actor) throw new Error('a route that asks for the actor must not be public');
  return actor;
});
