import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import { workingDaysOverdue } from '#domain/obligation/obligation';
import type { ObligationUrge } from '#domain/obligation/urge-obligation';
import { HolidayCalendars } from '../calendar/holiday-calendars.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { Notices } from '../ports/notices.js';
import { linkOfSubject } from './link-of-subject.js';
import { ObligationUrges, type UrgedObligation } from './obligation-urges.js';

/** Writes an urge down and tells everybody it reaches. A message that is still on its way is dropped once the thing is done. */
@Injectable()
export class TellObligationUrge {
  constructor(
    private readonly urges: ObligationUrges,
    private readonly calendars: HolidayCalendars,
    private readonly events: EventRecorder,
    private readonly notices: Notices,
  ) {}

  async execute(actor: Actor, obligation: UrgedObligation, urge: ObligationUrge, today: LocalDate): Promise<void> {
    const { id, kind, subject, districtId, subjectTitle, dueOn } = obligation;
    const { words, reached } = urge;
    await this.urges.add(id, urge, today);
    this.events.record(actor, { type: 'obligation.urged', subject: { kind: 'obligation', id }, districtId, details: { what: kind, of: subject, reached, words } });
    await this.notices.enqueue({
      key: `obligation-urge/${urge.id}`,
      kind: `obligation.urged.${kind}`,
      to: reached.map(({ personId }) => ({ personId })),
      districtId,
      link: linkOfSubject(subject),
      details: { title: subjectTitle, by: actor.name, words, dueOn, overdueDays: workingDaysOverdue(obligation, today, await this.calendars.current()) },
      obligationId: id,
    });
  }
}
