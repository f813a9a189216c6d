import { Injectable } from '@nestjs/common';
import { readRoute, type ApprovalRoute, type RouteDraft } from '#domain/approval/approval-route';
import type { LocalDate } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { EventRecorder, type Cause } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ApprovalRoutes } from './approval-routes.js';
import { unstaffed } from './check-route.js';
import { RouteTrials } from './route-trials.js';

/** A new version of a district's route (审批链). What is under review keeps the steps it was opened with (reliability.md, A12). */
@Injectable()
export class LoadRoute {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: ApprovalRoutes,
    private readonly trials: RouteTrials,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly events: EventRecorder,
  ) {}

  /** Throws `route.malformed` (invalid) with all violations — among them steps for which nobody is there when it counts from today —, `route.effective-in-past` (invalid), `state.exists-already` (conflict). */
  async execute(cause: Cause, districtId: string, json: unknown): Promise<ApprovalRoute> {
    const draft = readRoute(json);
    return this.unitOfWork.run(async () => {
      const today = await this.clock.today();
      if (draft.effectiveOn < today) throw new DomainError('route.effective-in-past', 'invalid', { day: draft.effectiveOn });
      if (draft.effectiveOn === today) await this.requireSomebody(draft, districtId, today);
      const number = (await this.routes.lastNumber(districtId, draft.subjectKind)) + 1;
      const route: ApprovalRoute = { ...draft, id: this.ids.next(), districtId, number };
      if (!(await this.routes.add(route))) throw new DomainError('state.exists-already', 'conflict');
      this.events.record(cause, { type: 'route.loaded', subject: { kind: 'approval-route', id: route.id }, districtId, details: { ...draft, number } });
      return route;
    });
  }

  /** A step for which no unit of the district has anybody could only park every document. Where only some units have nobody, `CheckRoute` says so. */
  private async requireSomebody({ steps }: RouteDraft, districtId: string, today: LocalDate): Promise<void> {
    const units = await this.trials.staffing(steps, districtId, today);
    const nowhere = unstaffed(steps, units).filter((each) => each.units.length === units.length);
    if (nowhere.length === 0) return;
    const violations = nowhere.map(({ step, needed }) => ({ path: `/steps/${steps.findIndex(({ name }) => name === step)}`, code: 'route.nobody-anywhere', details: { name: step, needed } }));
    throw new DomainError('route.malformed', 'invalid', { violations });
  }
}
