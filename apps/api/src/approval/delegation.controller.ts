import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { EndDelegation } from '#application/approval/end-delegation';
import { MakeDelegation } from '#application/approval/make-delegation';
import type { Actor } from '#domain/access/actor';
import { localDate } from '#domain/calendar/local-date';
import { DelegationQueries } from '#persistence/approval/delegation-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { PageQuery } from '../http/paging.requests.js';
import { EndDelegationRequest, MakeDelegationRequest } from './delegation.requests.js';
import { DelegationMadeView, DelegationPageView, StandInCandidateView, presentCandidates, presentDelegation } from './delegation.views.js';

@Controller('delegations')
export class DelegationController {
  constructor(
    private readonly delegationQueries: DelegationQueries,
    private readonly makeDelegation: MakeDelegation,
    private readonly endDelegation: EndDelegation,
  ) {}

  /** What one gave and what one was given. */
  @Get()
  @Requires('delegation:write')
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<DelegationPageView> {
    const { items, total } = await this.delegationQueries.list(actor, query.page, query.pageSize);
    return { items: items.map(presentDelegation), total, page: query.page, pageSize: query.pageSize };
  }

  /** Who could look after the post of the session, the one to propose first. */
  @Get('candidates')
  @Requires('delegation:write')
  async candidates(@CurrentActor() actor: Actor): Promise<StandInCandidateView[]> {
    return presentCandidates(await this.delegationQueries.candidates(actor));
  }

  /** For the post of the session. */
  @Post()
  @Requires('delegation:write')
  async make(@CurrentActor() actor: Actor, @Body() body: MakeDelegationRequest): Promise<DelegationMadeView> {
    const draft = { from: localDate(body.from), until: localDate(body.until), reason: body.reason ?? '' };
    const { id, version } = await this.makeDelegation.execute(actor, body.delegatePostId, draft);
    return { id, version };
  }

  @Post(':id/ending')
  @HttpCode(204)
  @Requires('delegation:write')
  async end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: EndDelegationRequest): Promise<void> {
    await this.endDelegation.execute(actor, actor.personId, { id, version: body.version });
  }
}
