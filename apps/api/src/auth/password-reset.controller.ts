import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CompletePasswordReset } from '#application/access/complete-password-reset';
import { IssuePasswordReset } from '#application/access/issue-password-reset';
import { SignInSettings } from '#application/access/sign-in-settings';
import type { Actor } from '#domain/access/actor';
import { CurrentActor, Public, Requires } from '../http/access.js';
import { NeverReplayed } from '../http/never-replayed.js';
import { CompletePasswordResetRequest, IssuePasswordResetRequest } from './session.requests.js';
import { PasswordResetView } from './session.views.js';

@Controller('password-resets')
export class PasswordResetController {
  constructor(
    private readonly issuePasswordReset: IssuePasswordReset,
    private readonly completePasswordReset: CompletePasswordReset,
    private readonly settings: SignInSettings,
  ) {}

  @Post()
  @Requires('account:secure')
  @NeverReplayed()
  async issue(@CurrentActor() actor: Actor, @Body() body: IssuePasswordResetRequest): Promise<PasswordResetView> {
    return { token: await this.issuePasswordReset.execute(actor, body.personId), validForMinutes: this.settings.resetMinutes };
  }

  @Post('completion')
  @HttpCode(204)
  @Public()
  @NeverReplayed()
  async complete(@Req() request: FastifyRequest, @Body() body: CompletePasswordResetRequest): Promise<void> {
    await this.completePasswordReset.execute({ token: body.token, password: body.password, address: request.ip });
  }
}
