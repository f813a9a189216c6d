import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { IssueAdjustment } from '#application/goal/issue-adjustment';
import { ReviseAdjustment } from '#application/goal/revise-adjustment';
import { StartAdjustment } from '#application/goal/start-adjustment';
import { SubmitAdjustment } from '#application/goal/submit-adjustment';
import { VoidAdjustment } from '#application/goal/void-adjustment';
import { WithdrawAdjustment } from '#application/goal/withdraw-adjustment';
import type { Actor } from '#domain/access/actor';
import { GoalAdjustmentQueries } from '#persistence/goal/goal-adjustment-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { AdjustmentListQuery, ReviseAdjustmentRequest, StartAdjustmentRequest } from './goal-adjustment.requests.js';
import { GoalAdjustmentPageView, GoalAdjustmentView, presentAdjustment, presentAdjustmentListItem } from './goal-adjustment.views.js';
import { draftOf } from './goal-draft.js';
import { SubmitGoalRequest } from './goal.requests.js';
import { GoalCreatedView, GoalRevisedView, GoalSubmittedView, TimelineEntryView, presentTimelineEntry } from './goal.views.js';

/** 目标调整: the routes and permissions of a goal; the goal itself stands unchanged until the issuance. */
@Controller()
export class GoalAdjustmentController {
  constructor(
    private readonly adjustments: GoalAdjustmentQueries,
    private readonly startAdjustment: StartAdjustment,
    private readonly reviseAdjustment: ReviseAdjustment,
    private readonly submitAdjustment: SubmitAdjustment,
    private readonly withdrawAdjustment: WithdrawAdjustment,
    private readonly voidAdjustment: VoidAdjustment,
    private readonly issueAdjustment: IssueAdjustment,
  ) {}

  @Post('performance-goals/:id/adjustments')
  @Requires('goal:write')
  async start(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: StartAdjustmentRequest): Promise<GoalCreatedView> {
    const { kind, reason = '', evidence = '', counterpartGoalId = null } = body;
    return { id: await this.startAdjustment.execute(actor, id, { kind, reason, evidence, counterpartGoalId }) };
  }

  @Get('goal-adjustments')
  @Requires('goal:read')
  async list(@CurrentActor() actor: Actor, @Query() query: AdjustmentListQuery): Promise<GoalAdjustmentPageView> {
    const { items, total } = await this.adjustments.list(actor, query);
    return { items: items.map(presentAdjustmentListItem), total, page: query.page, pageSize: query.pageSize };
  }

  @Get('goal-adjustments/:id')
  @Requires('goal:read')
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<GoalAdjustmentView> {
    return presentAdjustment(await this.adjustments.detail(actor, id), actor);
  }

  @Put('goal-adjustments/:id')
  @Requires('goal:write')
  async revise(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: ReviseAdjustmentRequest): Promise<GoalRevisedView> {
    const { version, reason, evidence, goals } = body;
    const draft = { reason, evidence, goals: goals.map((each) => ({ goalId: each.goalId, proposed: draftOf(each) })) };
    return { version: await this.reviseAdjustment.execute(actor, id, version, draft) };
  }

  @Post('goal-adjustments/:id/submission')
  @HttpCode(200)
  @Requires('goal:submit')
  async submit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: SubmitGoalRequest): Promise<GoalSubmittedView> {
    return { approvalCaseId: await this.submitAdjustment.execute(actor, id, body.version) };
  }

  @Post('goal-adjustments/:id/withdrawal')
  @HttpCode(204)
  @Requires('goal:submit')
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.withdrawAdjustment.execute(actor, id);
  }

  @Post('goal-adjustments/:id/voidance')
  @HttpCode(204)
  @Requires('goal:write')
  async void(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.voidAdjustment.execute(actor, id);
  }

  @Post('goal-adjustments/:id/issuance')
  @HttpCode(204)
  @Requires('goal:issue')
  async issue(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.issueAdjustment.execute(actor, id);
  }

  @Get('goal-adjustments/:id/timeline')
  @Requires('goal:read')
  async timeline(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TimelineEntryView[]> {
    return (await this.adjustments.timeline(actor, id)).map(presentTimelineEntry);
  }
}
