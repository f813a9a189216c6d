import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { WaitingTimeQueries } from '#persistence/approval/waiting-time-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { districtOf } from '../http/district-of.js';
import { WaitingYearQuery } from './waiting-time.requests.js';
import { WaitingTimeView, WaitingYearView, presentWaitingTime, presentWaitingYear } from './waiting-time.views.js';

/** 办理时长台账. */
@Controller()
export class WaitingTimeController {
  constructor(private readonly waitingTimes: WaitingTimeQueries) {}

  /** With whom and where the matter of a case lay, in working time. */
  @Get('approval-cases/:id/waiting-time')
  @Requires('approval:read')
  async ofMatter(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<WaitingTimeView> {
    return presentWaitingTime(await this.waitingTimes.ofMatter(actor, id));
  }

  /** A year by unit, of what the reader may see. */
  @Get('approval-waiting-times')
  @Requires('approval:read')
  async ofYear(@CurrentActor() actor: Actor, @Query() { fiscalYear }: WaitingYearQuery): Promise<WaitingYearView> {
    const { ledgers, units } = await this.waitingTimes.ofYear(actor, districtOf(actor), fiscalYear);
    return presentWaitingYear(fiscalYear, ledgers, units);
  }
}
