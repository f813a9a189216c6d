import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, type StreamableFile } from '@nestjs/common';
import { IssueGoals } from '#application/goal/issue-goals';
import { printGoalReply } from '#documents/forms/stored/print-goal-reply';
import type { Actor } from '#domain/access/actor';
import { GoalReplyQueries } from '#persistence/goal/goal-reply-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { NeverReplayed } from '../http/never-replayed.js';
import { FormQuery } from '../http/form.requests.js';
import { AnswersForm, sendForm } from '../http/written-form.js';
import { IssueGoalsRequest, ReplyListQuery } from './goal-issuance.requests.js';
import { GoalReplyPageView, GoalReplyView, IssuedBatchView, presentBatch, presentReply, presentReplyListItem } from './goal-issuance.views.js';

/** 批量批复下达, and the papers by which goals were issued. */
@Controller('goal-issuances')
export class GoalIssuanceController {
  constructor(
    private readonly replies: GoalReplyQueries,
    private readonly issueGoals: IssueGoals,
  ) {}

  /** Each goal in a transaction of its own, so a key must not bind them into one; repeating it issues nothing twice. */
  @Post()
  @HttpCode(200)
  @Requires('goal:issue')
  @NeverReplayed()
  async issue(@CurrentActor() actor: Actor, @Body() { goalIds, fiscalYear, unitId, replyNumber, dryRun = false }: IssueGoalsRequest): Promise<IssuedBatchView> {
    const selection = goalIds === undefined ? { fiscalYear: fiscalYear ?? 0, unitId: unitId ?? null } : { goalIds };
    return presentBatch(await this.issueGoals.execute(actor, selection, replyNumber.trim(), dryRun));
  }

  @Get()
  @Requires('goal:read')
  async list(@CurrentActor() actor: Actor, @Query() query: ReplyListQuery): Promise<GoalReplyPageView> {
    const { items, total } = await this.replies.list(actor, query);
    return { items: items.map(presentReplyListItem), total, page: query.page, pageSize: query.pageSize };
  }

  @Get(':id')
  @Requires('goal:read')
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<GoalReplyView> {
    return presentReply(await this.replies.detail(actor, id));
  }

  /** 批复文件: the summary and every approval form of the batch. */
  @Get(':id/forms/goal-reply')
  @Requires('goal:read')
  @AnswersForm()
  async reply(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { format }: FormQuery): Promise<StreamableFile> {
    const { number, goals } = await this.replies.papers(actor, id);
    return sendForm(printGoalReply(number, goals), number, format);
  }
}
