import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangePassword } from '#application/access/change-password';
import { Sessions, type OpenedSession } from '#application/access/sessions';
import { SignIn } from '#application/access/sign-in';
import { SignInSettings } from '#application/access/sign-in-settings';
import { SignOut } from '#application/access/sign-out';
import { SwitchPost } from '#application/access/switch-post';
import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';
import { OwnAccountQueries } from '#persistence/access/own-account-queries';
import { CurrentActor, Public, SignedIn } from '../http/access.js';
import { NeverReplayed } from '../http/never-replayed.js';
import { SESSION_COOKIE } from '../http/session-guard.js';
import { clearSessionCookie, SessionToken, setSessionCookie } from './session-cookie.js';
import { ChangePasswordRequest, SignInRequest, SwitchPostRequest } from './session.requests.js';
import { presentSession, SessionTokenView, SessionView } from './session.views.js';

@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly switchPost: SwitchPost,
    private readonly changePassword: ChangePassword,
    private readonly sessions: Sessions,
    private readonly ownAccounts: OwnAccountQueries,
    private readonly settings: SignInSettings,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @NeverReplayed()
  async open(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @Body() body: SignInRequest): Promise<SessionView> {
    const signedIn = await this.signIn.execute({ login: body.login, password: body.password, address: request.ip, previousToken: request.cookies[SESSION_COOKIE] });
    setSessionCookie(reply, signedIn.token, this.settings.hasSecureCookie);
    return presentSession(await this.ownAccounts.of(signedIn.actor.personId), { ...signedIn, postId: signedIn.actor.postId });
  }

  @Get()
  @SignedIn()
  async current(@SessionToken() token: string): Promise<SessionView> {
    const session = await this.sessions.resolve(token);
    if (!session) throw new DomainError('session.missing', 'forbidden', { status: 401 });
    return presentSession(await this.ownAccounts.of(session.actor.personId), { ...session, postId: session.actor.postId });
  }

  @Delete()
  @HttpCode(204)
  @SignedIn()
  @NeverReplayed()
  async close(@CurrentActor() actor: Actor, @SessionToken() token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.execute(actor, token);
    clearSessionCookie(reply, this.settings.hasSecureCookie);
  }

  @Put('post')
  @SignedIn()
  @NeverReplayed()
  async switch(@CurrentActor() actor: Actor, @SessionToken() token: string, @Res({ passthrough: true }) reply: FastifyReply, @Body() body: SwitchPostRequest): Promise<SessionTokenView> {
    return this.answerWith(reply, await this.switchPost.execute(actor, token, body.postId));
  }

  @Post('password')
  @HttpCode(200)
  @SignedIn()
  @NeverReplayed()
  async password(@CurrentActor() actor: Actor, @SessionToken() token: string, @Res({ passthrough: true }) reply: FastifyReply, @Body() body: ChangePasswordRequest): Promise<SessionTokenView> {
    return this.answerWith(reply, await this.changePassword.execute(actor, token, { current: body.currentPassword, next: body.newPassword }));
  }

  private answerWith(reply: FastifyReply, opened: OpenedSession): SessionTokenView {
    setSessionCookie(reply, opened.token, this.settings.hasSecureCookie);
    return { csrfToken: opened.csrfToken };
  }
}
