import { Injectable } from '@nestjs/common';
import { defaultRouteSteps, type ApprovalRoute } from '#domain/approval/approval-route';
import type { ApprovalSubjectKind } from '#domain/approval/approval-subject';
import type { LocalDate } from '#domain/calendar/local-date';
import { EventRecorder, type Cause } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ApprovalRoutes } from './approval-routes.js';

/** The default route becomes a district's own first version, when the district has loaded none before it sends something for approval. */
@Injectable()
export class EstablishRoutes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: ApprovalRoutes,
    private readonly ids: IdSource,
    private readonly events: EventRecorder,
  ) {}

  /** The route in force on a day; establishes the default one where there is none. */
  async execute(cause: Cause, districtId: string, subjectKind: ApprovalSubjectKind, on: LocalDate): Promise<ApprovalRoute> {
    const inForce = await this.routes.inForce(districtId, subjectKind, on);
    if (inForce) return inForce;
    return this.unitOfWork.run(async () => {
      const number = (await this.routes.lastNumber(districtId, subjectKind)) + 1;
      const route: ApprovalRoute = { id: this.ids.next(), districtId, subjectKind, number, effectiveOn: on, steps: defaultRouteSteps[subjectKind] };
      if (await this.routes.add(route)) {
        this.events.record(cause, { type: 'route.established', subject: { kind: 'approval-route', id: route.id }, districtId, details: { subjectKind, number } });
        return route;
      }
      // Two first submissions at once: the other one's default is the same.
      return (await this.routes.inForce(districtId, subjectKind, on)) ?? route;
    });
  }
}
