import { Injectable } from '@nestjs/common';
import { readRoute, type ApprovalRoute } from '#domain/approval/approval-route';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { EventRecorder, type Cause } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ApprovalRoutes } from './approval-routes.js';

/** A new version of a district's route (审批链). What is under review keeps the steps it was opened with (reliability.md, A12). */
@Injectable()
export class LoadRoute {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: ApprovalRoutes,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly events: EventRecorder,
  ) {}

  /** Throws `route.malformed` (invalid) with all violations, `route.effective-in-past` (invalid), `state.exists-already` (conflict). */
  async execute(cause: Cause, districtId: string, json: unknown): Promise<ApprovalRoute> {
    const draft = readRoute(json);
    return this.unitOfWork.run(async () => {
      if (draft.effectiveOn < (await this.clock.today())) throw new DomainError('route.effective-in-past', 'invalid', { day: draft.effectiveOn });
      const number = (await this.routes.lastNumber(districtId, draft.subjectKind)) + 1;
      const route: ApprovalRoute = { ...draft, id: this.ids.next(), districtId, number };
      if (!(await this.routes.add(route))) throw new DomainError('state.exists-already', 'conflict');
      this.events.record(cause, { type: 'route.loaded', subject: { kind: 'approval-route', id: route.id }, districtId, details: { ...draft, number } });
      return route;
    });
  }
}
