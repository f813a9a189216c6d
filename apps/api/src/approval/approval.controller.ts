import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { AdviseApproval } from '#application/approval/advise-approval';
import { DecideApproval } from '#application/approval/decide-approval';
import type { Actor } from '#domain/access/actor';
import type { Afterwards, Grade, Verdict } from '#domain/approval/approval-act';
import { ApprovalQueries, type ApprovalBox } from '#persistence/approval/approval-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { AdviseRequest, ApprovalListQuery, DecideRequest, approvalFilterOf } from './approval.requests.js';
import { ApprovalPageView, ApprovalView, DecidedView, presentApproval, presentApprovalLine, presentDecided } from './approval.views.js';

@Controller('approval-cases')
export class ApprovalController {
  constructor(
    private readonly approvalQueries: ApprovalQueries,
    private readonly decideApproval: DecideApproval,
    private readonly adviseApproval: AdviseApproval,
  ) {}

  @Get()
  @Requires('approval:read')
  async list(@CurrentActor() actor: Actor, @Query() query: ApprovalListQuery): Promise<ApprovalPageView> {
    const { items, total } = await this.approvalQueries.list(actor, query.box as ApprovalBox, approvalFilterOf(query));
    return { items: items.map(presentApprovalLine), total, page: query.page, pageSize: query.pageSize };
  }

  @Get(':id')
  @Requires('approval:read')
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApprovalView> {
    return presentApproval(await this.approvalQueries.detail(actor, id), actor);
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @Requires('approval:decide')
  async decide(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: DecideRequest): Promise<DecidedView> {
    const seen = { version: body.version, contentHash: body.contentHash };
    const { sendTo = null, rows = [] } = body;
    return presentDecided(
      await this.decideApproval.execute(actor, id, {
        verdict: body.verdict as Verdict, opinion: body.opinion ?? '', seen, grade: (body.grade ?? null) as Grade | null, sendTo, rows, afterwards: (body.afterwards ?? 'again') as Afterwards,
      }),
    );
  }

  /** 出具意见: what a third party thinks; the case goes on to those who decide. */
  @Post(':id/opinions')
  @HttpCode(200)
  @Requires('approval:advise')
  async advise(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { opinion, ...seen }: AdviseRequest): Promise<DecidedView> {
    return presentDecided(await this.adviseApproval.execute(actor, id, { opinion, seen }));
  }
}
