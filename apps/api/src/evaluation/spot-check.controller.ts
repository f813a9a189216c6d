import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CorrectRecheck } from '#application/evaluation/correct-recheck';
import { DropRecheck } from '#application/evaluation/drop-recheck';
import type { Actor } from '#domain/access/actor';
import { SpotCheckQueries } from '#persistence/evaluation/spot-check-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { recheckOf, SpotCheckListQuery, SpotCheckRequest } from './evaluation.requests.js';
import { presentSpotCheckDetail, presentSpotCheckListItem, SpotCheckDetailView, SpotCheckPageView, SpotCheckSubmittedView } from './spot-check.views.js';

/** 抽查复核 after it was begun: seen by the bureau alone until it is announced. */
@Controller('spot-checks')
export class SpotCheckController {
  constructor(
    private readonly spotCheckQueries: SpotCheckQueries,
    private readonly correctRecheck: CorrectRecheck,
    private readonly dropRecheck: DropRecheck,
  ) {}

  @Get()
  @Requires('evaluation:read')
  async list(@CurrentActor() actor: Actor, @Query() query: SpotCheckListQuery): Promise<SpotCheckPageView> {
    const { items, total } = await this.spotCheckQueries.list(actor, query);
    return { items: items.map(presentSpotCheckListItem), total, page: query.page, pageSize: query.pageSize };
  }

  @Get(':id')
  @Requires('evaluation:read')
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SpotCheckDetailView> {
    return presentSpotCheckDetail(await this.spotCheckQueries.detail(actor, id), await this.spotCheckQueries.caseOf(actor, id), actor);
  }

  /** 修改被退回的复核意见 and 送审 again. */
  @Post(':id/submission')
  @HttpCode(200)
  @Requires('evaluation:recheck')
  async submit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: SpotCheckRequest): Promise<SpotCheckSubmittedView> {
    return { approvalCaseId: await this.correctRecheck.execute(actor, id, recheckOf(body)) };
  }

  /** 撤回复核意见, for good: the self-evaluation may be checked anew. */
  @Post(':id/withdrawal')
  @HttpCode(204)
  @Requires('evaluation:recheck')
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.dropRecheck.execute(actor, id);
  }
}
