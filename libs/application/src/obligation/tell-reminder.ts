import { Injectable } from '@nestjs/common';
import type { HolidayCalendar } from '#domain/calendar/holiday-calendar';
import type { LocalDate } from '#domain/calendar/local-date';
import { workingDaysOverdue } from '#domain/obligation/obligation';
import type { ReminderAudience } from '#domain/rulebook/due-rule';
import { EventRecorder } from '../ports/event-recorder.js';
import { Notices, type NoticeRecipient } from '../ports/notices.js';
import { linkOfSubject } from './link-of-subject.js';
import { ObligationRepository, type RemindedObligation } from './obligation-repository.js';

/** Tells the hearers of one rung, and writes into the trail that they were told. Inside the sweep's transaction. */
@Injectable()
export class TellReminder {
  constructor(
    private readonly obligations: ObligationRepository,
    private readonly notices: Notices,
    private readonly events: EventRecorder,
  ) {}

  async execute(obligation: RemindedObligation, reached: { readonly rung: number; readonly audience: ReminderAudience }, today: LocalDate, calendar: HolidayCalendar): Promise<void> {
    const { id, kind, districtId, dueOn, subject, subjectTitle, unitName, month } = obligation;
    const overdueDays = workingDaysOverdue(obligation, today, calendar);
    await this.notices.enqueue({
      key: `rem/${id}/${reached.rung}`,
      kind: `obligation.${phaseOf(reached.audience, overdueDays)}.${kind}`,
      to: await this.hearersOf(obligation, reached.audience, today),
      districtId,
      // The bureau sees no paper before it is sent: what is late for that very reason stands in the list.
      link: reached.audience === 'supervisor' ? '/overdue' : linkOfSubject(subject),
      details: { title: subjectTitle, unit: unitName, dueOn, overdueDays, ...(month === null ? {} : { month }) },
      obligationId: id,
    });
    this.events.record(
      { system: 'reminder-sweep' },
      { type: 'obligation.reminded', subject: { kind: 'obligation', id }, districtId, details: { rung: reached.rung, audience: reached.audience, what: kind, of: subject, dueOn, overdueDays } },
    );
  }

  private async hearersOf({ owedBy, unitId, districtId }: RemindedObligation, audience: ReminderAudience, today: LocalDate): Promise<NoticeRecipient[]> {
    switch (audience) {
      case 'owner':
        return [owedBy.personId === null ? { unitId: owedBy.unitId, role: owedBy.role } : { personId: owedBy.personId }];
      case 'unit-leader': // of whoever owes it: a late division is its own leader's business
        return [{ unitId: await this.obligations.unitOfHearers(owedBy.unitId, 'unit-leader', today), role: 'unit-leader' }];
      case 'subdistrict-finance':
        return [{ unitId: await this.obligations.unitOfHearers(unitId, 'subdistrict-finance', today), role: 'subdistrict-finance' }];
      case 'supervisor':
        return (await this.obligations.unitsOfDistrictWith(districtId, 'supervisor', today)).map((id) => ({ unitId: id, role: 'supervisor' }));
    }
  }
}

/** 提醒、催办、督办: ahead of the day, after it, and when the bureau's supervisor hears of it. */
const phaseOf = (audience: ReminderAudience, overdueDays: number): string => (overdueDays === 0 ? 'due-soon' : audience === 'supervisor' ? 'escalated' : 'overdue');
