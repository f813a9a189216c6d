import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { HolidayCalendars } from '#application/calendar/holiday-calendars';
import { ImportHolidayPaper } from '#application/calendar/import-holiday-paper';
import type { Actor } from '#domain/access/actor';
import { CurrentActor, Requires } from '../http/access.js';
import { ImportHolidaysRequest } from './calendar.requests.js';
import { HolidayCalendarView, HolidayImportView, presentHolidayImport, presentHolidayPaper } from './calendar.views.js';

@Controller('holiday-calendars')
export class CalendarController {
  constructor(
    private readonly calendars: HolidayCalendars,
    private readonly importHolidayPaper: ImportHolidayPaper,
  ) {}

  /** The published years; every other year is plain Monday to Friday, and its due days are provisional. */
  @Get()
  @Requires('calendar:read')
  async list(): Promise<HolidayCalendarView[]> {
    return (await this.calendars.papers()).map(presentHolidayPaper);
  }

  @Post()
  @HttpCode(200)
  @Requires('calendar:write')
  async import(@CurrentActor() actor: Actor, @Body() { dryRun = false, ...paper }: ImportHolidaysRequest): Promise<HolidayImportView> {
    const result = dryRun ? await this.importHolidayPaper.preview(paper) : await this.importHolidayPaper.execute(actor, actor.districtId ?? actor.unitId, paper);
    return presentHolidayImport(result, dryRun);
  }
}
