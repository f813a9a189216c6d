import { Body, Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { OpenFiscalYear } from '#application/goal/open-fiscal-year';
import type { Actor } from '#domain/access/actor';
import { CurrentActor, Requires } from '../http/access.js';
import { NeverReplayed } from '../http/never-replayed.js';
import { OpenFiscalYearRequest } from './fiscal-year.requests.js';
import { OpenedFiscalYearView, presentOpening } from './fiscal-year.views.js';

@Controller('fiscal-years')
export class FiscalYearController {
  constructor(private readonly openFiscalYear: OpenFiscalYear) {}

  /** 开启新年度 for the own unit; each goal in a transaction of its own, and repeating it copies nothing twice. */
  @Post(':year/openings')
  @HttpCode(200)
  @Requires('goal:write')
  @NeverReplayed()
  async open(@CurrentActor() actor: Actor, @Param('year', ParseIntPipe) year: number, @Body() { dryRun = false }: OpenFiscalYearRequest): Promise<OpenedFiscalYearView> {
    return presentOpening(year, await this.openFiscalYear.execute(actor, year, dryRun));
  }
}
