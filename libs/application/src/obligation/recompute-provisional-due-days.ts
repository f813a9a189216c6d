import { Injectable } from '@nestjs/common';
import type { HolidayCalendar } from '#domain/calendar/holiday-calendar';
import { dueDayOf, type Obligation } from '#domain/obligation/obligation';
import { HolidayCalendars } from '../calendar/holiday-calendars.js';
import { WhenCalendarChanges } from '../calendar/when-calendar-changes.js';
import { EventRecorder, type Cause } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ObligationRepository } from './obligation-repository.js';

const BATCH = 500;

/** Due days that were counted over an unpublished year are counted anew when its paper is known. Each move stands in the trail. */
@Injectable()
export class RecomputeProvisionalDueDays extends WhenCalendarChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly obligations: ObligationRepository,
    private readonly calendars: HolidayCalendars,
    private readonly events: EventRecorder,
  ) {
    super();
  }

  async touchedBy(calendar: HolidayCalendar): Promise<number> {
    let touched = 0;
    for await (const batch of this.batches()) touched += batch.filter((obligation) => isTouched(obligation, calendar)).length;
    return touched;
  }

  async calendarChanged(cause: Cause): Promise<number> {
    const calendar = await this.calendars.current();
    let moved = 0;
    for await (const batch of this.batches()) {
      const touched = batch.filter((obligation) => isTouched(obligation, calendar));
      if (touched.length > 0) moved += await this.unitOfWork.run(() => this.move(cause, touched, calendar));
    }
    return moved;
  }

  private async move(cause: Cause, obligations: readonly Obligation[], calendar: HolidayCalendar): Promise<number> {
    let moved = 0;
    for (const obligation of obligations) {
      const to = dueDayOf(obligation, calendar);
      // Met or moved by somebody else since it was read: then there is nothing left to do here.
      if (!(await this.obligations.moveDueDay(obligation, to))) continue;
      moved += 1;
      this.events.record(cause, {
        type: 'obligation.due-day-moved',
        subject: { kind: 'obligation', id: obligation.id },
        districtId: obligation.districtId,
        details: { from: obligation.dueOn, to: to.dueOn, isProvisional: to.isProvisional },
      });
    }
    return moved;
  }

  private async *batches(): AsyncGenerator<Obligation[]> {
    for (let after: string | null = null; ; ) {
      const batch: Obligation[] = await this.obligations.provisional(after, BATCH);
      if (batch.length > 0) yield batch;
      after = batch.at(-1)?.id ?? null;
      if (batch.length < BATCH) return;
    }
  }
}

function isTouched(obligation: Obligation, calendar: HolidayCalendar): boolean {
  const { dueOn, isProvisional } = dueDayOf(obligation, calendar);
  return dueOn !== obligation.dueOn || isProvisional !== obligation.isProvisional;
}
