import { Injectable } from '@nestjs/common';
import type { Role } from '#domain/access/permissions';
import type { LocalDate } from '#domain/calendar/local-date';
import { dueDayOf, type Obligation, type ObligationKind } from '#domain/obligation/obligation';
import type { DueRule } from '#domain/rulebook/due-rule';
import { HolidayCalendars } from '../calendar/holiday-calendars.js';
import { EventRecorder, type Cause } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ObligationRepository } from './obligation-repository.js';

export interface ObligationRequest {
  readonly kind: ObligationKind;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly districtId: string;
  readonly unitId: string;
  readonly fiscalYear: number;
  readonly month?: number;
  readonly owedBy: { readonly unitId: string; readonly role: Role; readonly personId?: string };
  readonly anchorOn: LocalDate;
  /** May still be on its way: the calendar is asked for meanwhile. */
  readonly dueRule: DueRule | Promise<DueRule>;
}

/** Something becomes due. Its day is computed here, once, and kept. */
@Injectable()
export class OpenObligation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly obligations: ObligationRepository,
    private readonly calendars: HolidayCalendars,
    private readonly ids: IdSource,
    private readonly events: EventRecorder,
  ) {}

  /** Answers the id. Throws `obligation.open-already` (conflict) when the same thing is owed by the same post already. */
  async execute(cause: Cause, request: ObligationRequest): Promise<string> {
    const { month = null, owedBy, ...rest } = request;
    return this.unitOfWork.run(async () => {
      const [dueRule, calendar] = await Promise.all([request.dueRule, this.calendars.current()]);
      const obligation: Obligation = {
        ...rest,
        id: this.ids.next(),
        month,
        owedBy: { unitId: owedBy.unitId, role: owedBy.role, personId: owedBy.personId ?? null },
        dueRule,
        ...dueDayOf({ anchorOn: request.anchorOn, dueRule }, calendar),
        status: 'open',
        dischargedOn: null,
        version: 1,
      };
      await this.obligations.add(obligation);
      const { id, kind, subject, districtId, dueOn, isProvisional } = obligation;
      this.events.record(cause, { type: 'obligation.opened', subject: { kind: 'obligation', id }, districtId, details: { kind, of: subject, month, owedBy, dueOn, isProvisional } });
      return id;
    });
  }
}
