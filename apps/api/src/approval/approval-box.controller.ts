import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { ApprovalCounters } from '#persistence/approval/approval-counters';
import { DraftQueries } from '#persistence/goal/draft-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { PageQuery } from '../http/paging.requests.js';
import { BoxCountersView, DraftPageView, presentDraft } from './approval-box.views.js';

/** Beside the boxes of cases (`GET /approval-cases?box=…`): their counters, and what has no case yet. */
@Controller('approval-boxes')
export class ApprovalBoxController {
  constructor(
    private readonly counters: ApprovalCounters,
    private readonly drafts: DraftQueries,
  ) {}

  @Get('counters')
  @Requires('approval:read')
  async count(@CurrentActor() actor: Actor): Promise<BoxCountersView> {
    return this.counters.of(actor);
  }

  @Get('drafts')
  @Requires('approval:read')
  async listDrafts(@CurrentActor() actor: Actor, @Query() { page, pageSize }: PageQuery): Promise<DraftPageView> {
    const { items, total } = await this.drafts.list(actor, page, pageSize);
    return { items: items.map(presentDraft), total, page, pageSize };
  }
}
