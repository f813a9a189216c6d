import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { FileRectificationPlan } from '#application/rectification/file-rectification-plan';
import { FileRectificationReport } from '#application/rectification/file-rectification-report';
import { OrderRectification } from '#application/rectification/order-rectification';
import { ReceiveRectification } from '#application/rectification/receive-rectification';
import { WithdrawRectificationReport } from '#application/rectification/withdraw-rectification-report';
import type { Actor } from '#domain/access/actor';
import { ObligationQueries } from '#persistence/obligation/obligation-queries';
import { RectificationQueries } from '#persistence/rectification/rectification-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { FileRectificationPlanRequest, FileRectificationReportRequest, measuresOf, orderOf, OrderRectificationRequest, RectificationListQuery } from './rectification.requests.js';
import { presentRectification, presentRectificationListItem, RectificationOrderedView, RectificationPageView, RectificationReportedView, RectificationView } from './rectification.views.js';

@Controller('rectifications')
export class RectificationController {
  constructor(
    private readonly rectificationQueries: RectificationQueries,
    private readonly obligationQueries: ObligationQueries,
    private readonly orderRectification: OrderRectification,
    private readonly receiveRectification: ReceiveRectification,
    private readonly fileRectificationPlan: FileRectificationPlan,
    private readonly fileRectificationReport: FileRectificationReport,
    private readonly withdrawReport: WithdrawRectificationReport,
  ) {}

  @Get()
  @Requires('rectification:read')
  async list(@CurrentActor() actor: Actor, @Query() query: RectificationListQuery): Promise<RectificationPageView> {
    const { items, total } = await this.rectificationQueries.list(actor, query);
    return { items: items.map(presentRectificationListItem), total, page: query.page, pageSize: query.pageSize };
  }

  @Post()
  @Requires('rectification:order')
  async order(@CurrentActor() actor: Actor, @Body() body: OrderRectificationRequest): Promise<RectificationOrderedView> {
    return { id: await this.orderRectification.execute(actor, orderOf(body)) };
  }

  @Get(':id')
  @Requires('rectification:read')
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RectificationView> {
    const detail = await this.rectificationQueries.detail(actor, id);
    return presentRectification(detail, await this.obligationQueries.openOn(actor, { kind: 'rectification', id }), actor);
  }

  @Post(':id/receipt')
  @HttpCode(204)
  @Requires('rectification:respond')
  async receive(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.receiveRectification.execute(actor, id);
  }

  @Post(':id/plans')
  @HttpCode(204)
  @Requires('rectification:respond')
  async filePlan(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: FileRectificationPlanRequest): Promise<void> {
    await this.fileRectificationPlan.execute(actor, id, measuresOf(body));
  }

  /** 报送整改报告, into its approval: who accepts it stands in the route of this kind. */
  @Post(':id/reports')
  @HttpCode(200)
  @Requires('rectification:respond')
  async fileReport(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: FileRectificationReportRequest): Promise<RectificationReportedView> {
    return { approvalCaseId: await this.fileRectificationReport.execute(actor, id, body.results) };
  }

  /** 撤回整改报告, while nobody has decided. */
  @Post(':id/withdrawal')
  @HttpCode(204)
  @Requires('rectification:respond')
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.withdrawReport.execute(actor, id);
  }
}
