import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { UrgeObligation } from '#application/obligation/urge-obligation';
import type { Actor } from '#domain/access/actor';
import { ObligationQueries } from '#persistence/obligation/obligation-queries';
import { UrgeRequest } from '../approval/approval-reading.requests.js';
import { UrgedView } from '../approval/approval-reading.views.js';
import { CurrentActor, Requires } from '../http/access.js';
import { ObligationListQuery, OverdueQuery, obligationFilterOf } from './obligation.requests.js';
import { ObligationPageView, presentObligation } from './obligation.views.js';

@Controller('obligations')
export class ObligationController {
  constructor(
    private readonly obligationQueries: ObligationQueries,
    private readonly urgeObligation: UrgeObligation,
  ) {}

  /** 待办 and 已办 of the actor's post. */
  @Get()
  @Requires('obligation:read')
  async mine(@CurrentActor() actor: Actor, @Query() query: ObligationListQuery): Promise<ObligationPageView> {
    const { items, total } = await this.obligationQueries.mine(actor, query.status as 'open' | 'discharged', obligationFilterOf(query));
    return { items: items.map((line) => presentObligation(line, actor)), total, page: query.page, pageSize: query.pageSize };
  }

  /** 逾期看板: everything late that the actor may see, the longest first. */
  @Get('overdue')
  @Requires('obligation:read')
  async overdue(@CurrentActor() actor: Actor, @Query() query: OverdueQuery): Promise<ObligationPageView> {
    const { items, total } = await this.obligationQueries.overdue(actor, obligationFilterOf(query));
    return { items: items.map((line) => presentObligation(line, actor)), total, page: query.page, pageSize: query.pageSize };
  }

  /** 催报: asks whoever owes what is late. */
  @Post(':id/urges')
  @HttpCode(200)
  @Requires('obligation:urge')
  async urge(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: UrgeRequest): Promise<UrgedView> {
    const { id: urgeId, reached } = await this.urgeObligation.execute(actor, id, body.words ?? '');
    return { id: urgeId, reached: reached.map(({ name }) => name) };
  }
}
