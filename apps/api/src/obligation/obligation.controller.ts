import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { ObligationQueries } from '#persistence/obligation/obligation-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { ObligationListQuery, OverdueQuery, obligationFilterOf } from './obligation.requests.js';
import { ObligationPageView, presentObligation } from './obligation.views.js';

@Controller('obligations')
export class ObligationController {
  constructor(private readonly obligationQueries: ObligationQueries) {}

  /** 待办 and 已办 of the actor's post. */
  @Get()
  @Requires('obligation:read')
  async mine(@CurrentActor() actor: Actor, @Query() query: ObligationListQuery): Promise<ObligationPageView> {
    const { items, total } = await this.obligationQueries.mine(actor, query.status as 'open' | 'discharged', obligationFilterOf(query));
    return { items: items.map(presentObligation), total, page: query.page, pageSize: query.pageSize };
  }

  /** 逾期看板: everything late that the actor may see, the longest first. */
  @Get('overdue')
  @Requires('obligation:read')
  async overdue(@CurrentActor() actor: Actor, @Query() query: OverdueQuery): Promise<ObligationPageView> {
    const { items, total } = await this.obligationQueries.overdue(actor, obligationFilterOf(query));
    return { items: items.map(presentObligation), total, page: query.page, pageSize: query.pageSize };
  }
}
