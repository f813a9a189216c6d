import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AmendApproval } from '#application/approval/amend-approval';
import type { Actor } from '#domain/access/actor';
import type { Amendment } from '#domain/approval/amend';
import { parsePercent } from '#domain/shared/percent';
import { AmendmentQueries } from '#persistence/goal/amendment-queries';
import { AmendmentView, presentAmendment } from '../goal/goal-amendment.views.js';
import { CurrentActor, Requires } from '../http/access.js';
import { AmendRequest, type AmendmentChangesRequest } from './approval-amendment.requests.js';

export class AmendedView {
  /** Version of the case: sent back with the next decision. */
  version: number;
  /** Hash of the text as it is now. */
  contentHash: string;
}

/** 完善: what reviewers write into a text under review, each time as a signed diff. */
@Controller('approval-cases/:id/amendments')
export class ApprovalAmendmentController {
  constructor(
    private readonly amendments: AmendmentQueries,
    private readonly amendApproval: AmendApproval,
  ) {}

  @Get()
  @Requires('approval:read')
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AmendmentView[]> {
    return (await this.amendments.ofCase(actor, id)).map(presentAmendment);
  }

  @Post()
  @HttpCode(200)
  @Requires('approval:decide')
  async amend(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: AmendRequest): Promise<AmendedView> {
    const { version, contentHash, opinion, changes } = body;
    return this.amendApproval.execute(actor, id, { amendment: amendmentOf(changes), opinion, seen: { version, contentHash } });
  }
}

const amendmentOf = ({ spendingPlan, ...others }: AmendmentChangesRequest): Amendment => ({
  ...others,
  ...(spendingPlan === undefined ? {} : { spendingPlan: spendingPlan.map(({ month, percent = null }) => ({ month, percent: percent === null ? null : parsePercent(percent) })) }),
});
