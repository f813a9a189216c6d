import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { AmendmentQueries } from '#persistence/goal/amendment-queries';
import { ReviewChangesQueries } from '#persistence/rectification/review-changes-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { ChangesQuery } from './approval-record.requests.js';
import { ApprovalChangesView, presentApprovalChanges } from './approval-changes.views.js';

@Controller('approval-cases')
export class ApprovalChangesController {
  constructor(
    private readonly changes: ReviewChangesQueries,
    private readonly amendments: AmendmentQueries,
  ) {}

  /** 先看变化: what changed since the reader's last decision on the subject, or since a round they choose, with its meaning. */
  @Get(':id/changes')
  @Requires('approval:read')
  async since(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { from }: ChangesQuery): Promise<ApprovalChangesView> {
    return presentApprovalChanges(await this.changes.since(actor, id, from ?? null), await this.amendments.ofCase(actor, id));
  }
}
