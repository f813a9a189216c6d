import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ResumeApproval } from '#application/approval/resume-approval';
import { RetractDecision } from '#application/approval/retract-decision';
import { SuspendApproval } from '#application/approval/suspend-approval';
import { VoidApproval } from '#application/approval/void-approval';
import type { Actor } from '#domain/access/actor';
import { CurrentActor, Requires } from '../http/access.js';
import { OpinionRequest } from './approval.requests.js';
import { DecidedView, presentDecided } from './approval.views.js';

/** The course of a case: 取回、挂起、恢复、作废. */
@Controller('approval-cases/:id')
export class ApprovalCourseController {
  constructor(
    private readonly retractDecision: RetractDecision,
    private readonly suspendApproval: SuspendApproval,
    private readonly resumeApproval: ResumeApproval,
    private readonly voidApproval: VoidApproval,
  ) {}

  /** 取回: my 同意, while nobody has acted on it. */
  @Post('retractions')
  @HttpCode(200)
  @Requires('approval:decide')
  async retract(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: OpinionRequest): Promise<DecidedView> {
    return presentDecided(await this.retractDecision.execute(actor, id, body.opinion ?? ''));
  }

  /** 挂起, with a reason: nothing moves and nobody is reminded. */
  @Post('suspensions')
  @HttpCode(204)
  @Requires('approval:decide')
  async suspend(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: OpinionRequest): Promise<void> {
    await this.suspendApproval.execute(actor, id, body.opinion ?? '');
  }

  /** 恢复. */
  @Post('resumptions')
  @HttpCode(204)
  @Requires('approval:decide')
  async resume(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: OpinionRequest): Promise<void> {
    await this.resumeApproval.execute(actor, id, body.opinion ?? '');
  }

  /** 作废, by those who wrote it, with a reason. */
  @Post('voidance')
  @HttpCode(204)
  @Requires('approval:void')
  async void(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: OpinionRequest): Promise<void> {
    await this.voidApproval.execute(actor, id, body.opinion ?? '');
  }
}
