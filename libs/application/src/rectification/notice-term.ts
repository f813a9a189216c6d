import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#domain/calendar/local-date';
import { dueOn } from '#domain/calendar/working-days';
import { HolidayCalendars } from '../calendar/holiday-calendars.js';
import { Rulebooks } from '../rulebook/rulebooks.js';

/**
 * 整改时限. An electronic notice is received on the day it is issued: a unit wins no time by not opening it. The receipt (签收) only
 * confirms that somebody read it.
 */
@Injectable()
export class NoticeTerm {
  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly holidayCalendars: HolidayCalendars,
  ) {}

  async dueOn(districtId: string, fiscalYear: number, issuedOn: LocalDate): Promise<LocalDate> {
    const rulebook = await this.rulebooks.inForce(districtId, fiscalYear, issuedOn);
    return dueOn(issuedOn, rulebook.settings.deadlines.rectificationPlan.value, await this.holidayCalendars.current()).due;
  }
}
