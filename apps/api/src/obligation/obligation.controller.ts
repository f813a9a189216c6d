import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { ObligationKind } from '#domain/obligation/obligation';
import { ObligationQueries, type ObligationFilter } from '#persistence/obligation/obligation-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { ObligationListQuery, OverdueQuery } from './obligation.requests.js';
import { ObligationPageView, presentObligation } from './obligation.views.js';

const filterOf = ({ kind, fiscalYear, unitId, sort, page, pageSize }: OverdueQuery): ObligationFilter => ({
  page,
  pageSize,
  ...(kind === undefined ? {} : { kind: kind as ObligationKind }),
  ...(fiscalYear === undefined ? {} : { fiscalYear }),
  ...(unitId === undefined ? {} : { unitId }),
  ...(sort === undefined ? {} : { sort }),
});

@Controller('obligations')
export class ObligationController {
  constructor(private readonly obligationQueries: ObligationQueries) {}

  /** 待办 and 已办 of the actor's post. */
  @Get()
  @Requires('obligation:read')
  async mine(@CurrentActor() actor: Actor, @Query() query: ObligationListQuery): Promise<ObligationPageView> {
    const { items, total } = await this.obligationQueries.mine(actor, query.status as 'open' | 'discharged', filterOf(query));
    return { items: items.map(presentObligation), total, page: query.page, pageSize: query.pageSize };
  }

  /** 逾期看板: everything late that the actor may see, the longest first. */
  @Get('overdue')
  @Requires('obligation:read')
  async overdue(@CurrentActor() actor: Actor, @Query() query: OverdueQuery): Promise<ObligationPageView> {
    const { items, total } = await this.obligationQueries.overdue(actor, filterOf(query));
    return { items: items.map(presentObligation), total, page: query.page, pageSize: query.pageSize };
  }
}
