import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '../http/session-guard.js';

/** Invisible to scripts, never sent along from another site, gone with the browser. */
const attributes = (isSecure: boolean) => ({ httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure }) as const;

export const setSessionCookie = (reply: FastifyReply, token: string, isSecure: boolean): void => {
  void reply.setCookie(SESSION_COOKIE, token, attributes(isSecure));
};

export const clearSessionCookie = (reply: FastifyReply, isSecure: boolean): void => {
  void reply.clearCookie(SESSION_COOKIE, attributes(isSecure));
};

/** The token the request came with; the guard has accepted it before a route that is not public sees it. */
export const SessionToken = createParamDecorator((_data: unknown, context: ExecutionContext): string => context.switchToHttp().getRequest<FastifyRequest>().cookies[SESSION_COOKIE] ?? '');
