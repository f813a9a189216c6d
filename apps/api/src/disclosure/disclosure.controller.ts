import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, type StreamableFile } from '@nestjs/common';
import { CancelDisclosurePackage } from '#application/disclosure/cancel-disclosure-package';
import { RequestDisclosurePackage } from '#application/disclosure/request-disclosure-package';
import type { Actor } from '#domain/access/actor';
import { DisclosureQueries } from '#persistence/disclosure/disclosure-queries';
import { packageFileName } from '#wording/disclosure-terms';
import { CurrentActor, Requires } from '../http/access.js';
import { AnswersForm, sendFile } from '../http/written-form.js';
import { PackageListQuery, RequestPackageRequest } from './disclosure.requests.js';
import { PackagePageView, PackageRequestedView, PackageView, presentPackage } from './disclosure.views.js';

/** 绩效目标公开: the whole package of a unit, printed by a worker and kept for some days for whoever asked. */
@Controller('disclosure-packages')
export class DisclosureController {
  constructor(
    private readonly disclosureQueries: DisclosureQueries,
    private readonly requestDisclosurePackage: RequestDisclosurePackage,
    private readonly cancelDisclosurePackage: CancelDisclosurePackage,
  ) {}

  @Get()
  @Requires('goal:read')
  async list(@CurrentActor() actor: Actor, @Query() query: PackageListQuery): Promise<PackagePageView> {
    const { items, total } = await this.disclosureQueries.list(actor, query);
    return { items: items.map(presentPackage), total, page: query.page, pageSize: query.pageSize };
  }

  @Post()
  @HttpCode(202)
  @Requires('goal:read')
  async request(@CurrentActor() actor: Actor, @Body() { unitId, fiscalYear, format }: RequestPackageRequest): Promise<PackageRequestedView> {
    return { id: await this.requestDisclosurePackage.execute(actor, { unitId, fiscalYear, format }) };
  }

  @Get(':id')
  @Requires('goal:read')
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PackageView> {
    return presentPackage(await this.disclosureQueries.detail(actor, id));
  }

  @Post(':id/cancellation')
  @HttpCode(204)
  @Requires('goal:read')
  async cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.cancelDisclosurePackage.execute(actor, id);
  }

  @Get(':id/file')
  @Requires('goal:read')
  @AnswersForm()
  async file(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { item, content } = await this.disclosureQueries.file(actor, id);
    return sendFile(content, packageFileName(item.unitName, item.fiscalYear), item.format);
  }
}
