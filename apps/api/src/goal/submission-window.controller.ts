import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ExtendSubmissionWindow } from '#application/goal/extend-submission-window';
import { OpenSubmissionWindow } from '#application/goal/open-submission-window';
import { ReviseSubmissionWindow } from '#application/goal/revise-submission-window';
import { SubmissionWindows } from '#application/goal/submission-windows';
import { Clock } from '#application/ports/clock';
import type { Actor } from '#domain/access/actor';
import { localDate } from '#domain/calendar/local-date';
import { CurrentActor, Requires } from '../http/access.js';
import { districtOf } from '../http/district-of.js';
import { ExtendWindowRequest, OpenWindowRequest, ReviseWindowRequest, WindowQuery } from './submission-window.requests.js';
import { SubmissionWindowsView, WindowOpenedView, WindowRevisedView, presentWindows } from './submission-window.views.js';

/** 申报窗口: when goals of a year are submitted in the actor's district. */
@Controller('submission-windows')
export class SubmissionWindowController {
  constructor(
    private readonly windows: SubmissionWindows,
    private readonly openWindow: OpenSubmissionWindow,
    private readonly reviseWindow: ReviseSubmissionWindow,
    private readonly extendWindow: ExtendSubmissionWindow,
    private readonly clock: Clock,
  ) {}

  /** A unit reads its own extensions, the division that grants them reads all. */
  @Get()
  @Requires('goal:read')
  async ofYear(@CurrentActor() actor: Actor, @Query() { fiscalYear }: WindowQuery): Promise<SubmissionWindowsView> {
    const windows = await this.windows.ofYear(districtOf(actor), fiscalYear);
    return presentWindows(fiscalYear, windows, actor, await this.clock.today(), (unitId) => unitId === actor.unitId || actor.role === 'performance-division');
  }

  @Post()
  @Requires('window:write')
  async open(@CurrentActor() actor: Actor, @Body() { opensOn, closesOn, ...rest }: OpenWindowRequest): Promise<WindowOpenedView> {
    return { id: await this.openWindow.execute(actor, { ...rest, opensOn: localDate(opensOn), closesOn: localDate(closesOn) }) };
  }

  @Put(':id')
  @Requires('window:write')
  async revise(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { version, opensOn, closesOn, source }: ReviseWindowRequest): Promise<WindowRevisedView> {
    return { version: await this.reviseWindow.execute(actor, id, version, { opensOn: localDate(opensOn), closesOn: localDate(closesOn), source }) };
  }

  @Post(':id/extensions')
  @HttpCode(204)
  @Requires('window:write')
  async extend(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { closesOn, ...rest }: ExtendWindowRequest): Promise<void> {
    await this.extendWindow.execute(actor, id, { ...rest, closesOn: localDate(closesOn) });
  }
}
