import { Controller, Get, HttpCode, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#domain/access/actor';
import { offlineWorkbookTitle } from '#wording/monitoring-terms';
import { CurrentActor, Requires } from '../http/access.js';
import { readFileBody } from '../http/file-bodies.js';
import { NeverReplayed } from '../http/never-replayed.js';
import { sendFile } from '../http/written-form.js';
import { OfflineApplicationQuery, OfflineWorkbookQuery } from './offline-workbook.requests.js';
import { WorkbookApplicationView, WorkbookComparisonView, presentComparison } from './offline-workbook.views.js';
import { OfflineWorkbooks } from './offline-workbooks.js';

/** A unit's workbook has a few hundred kilobytes. Default of ours (proposal). */
const MOST_BYTES = 5 * 1024 * 1024;

const choicesOf = (text: string | undefined): ReadonlySet<string> => new Set(text?.split(',') ?? []);

/** 离线填报表 of the preparer's own unit at one checkpoint. */
@Controller('offline-workbooks')
export class OfflineWorkbookController {
  constructor(
    private readonly workbooks: OfflineWorkbooks,
  ) {}

  @Get()
  @Requires('monitoring:file')
  @ApiOkResponse({ content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: { type: 'string', format: 'binary' } } } })
  async write(@CurrentActor() actor: Actor, @Query() { fiscalYear, month }: OfflineWorkbookQuery): Promise<StreamableFile> {
    const title = offlineWorkbookTitle(fiscalYear, month);
    return sendFile(await this.workbooks.write(actor, fiscalYear, month, title), title, 'xlsx');
  }

  /** The file itself is the body. Nothing is written. */
  @Post('comparison')
  @HttpCode(200)
  @NeverReplayed()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Requires('monitoring:file')
  async compare(@CurrentActor() actor: Actor, @Query() { fiscalYear, month }: OfflineWorkbookQuery, @Req() request: FastifyRequest): Promise<WorkbookComparisonView> {
    const comparison = await this.workbooks.compare(actor, fiscalYear, month, await readFileBody(request, MOST_BYTES));
    return presentComparison(comparison, this.workbooks.choiceOf);
  }

  /** The same file again, with a choice for every conflict. What it brings is written into the draft reports, all or nothing. */
  @Post('application')
  @HttpCode(200)
  @NeverReplayed()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Requires('monitoring:file')
  async apply(@CurrentActor() actor: Actor, @Query() { fiscalYear, month, take, leave }: OfflineApplicationQuery, @Req() request: FastifyRequest): Promise<WorkbookApplicationView> {
    const bytes = await readFileBody(request, MOST_BYTES);
    const applied = await this.workbooks.apply(actor, fiscalYear, month, bytes, { take: choicesOf(take), leave: choicesOf(leave) });
    return { ...presentComparison(applied, this.workbooks.choiceOf), written: applied.written, reportIds: [...applied.reportIds] };
  }
}
