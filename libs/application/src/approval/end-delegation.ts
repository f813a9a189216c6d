import { Injectable } from '@nestjs/common';
import { endDelegation } from '#domain/approval/delegation';
import { dayOf } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { EventRecorder, type Cause } from '../ports/event-recorder.js';
import { Notices } from '../ports/notices.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { Delegations } from './delegations.js';

/** 结束委托 before its last day. Whoever gave it may take it back, whoever got it may hand it back. A decision of the delegate comes before it or not at all. */
@Injectable()
export class EndDelegation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly delegations: Delegations,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
    private readonly notices: Notices,
  ) {}

  /** `personId` must be one of the two whom it names; everybody named hears of it but who did it. Throws `delegation.not-found`, `delegation.ended-already`, `state.stale` (conflict). */
  async execute(cause: Cause, personId: string, which: { readonly id: string; readonly version: number }): Promise<void> {
    await this.unitOfWork.run(async () => {
      const now = await this.clock.now();
      const delegation = await this.delegations.lockNaming(which.id, personId);
      const ended = endDelegation(delegation, now, dayOf(now));
      if (delegation.version !== which.version) throw new DomainError('state.stale', 'conflict');
      await this.delegations.saveEnd(ended);
      const { id, districtId, personName, delegateId, delegateName, from, until } = ended;
      this.events.record(cause, {
        type: 'delegation.ended',
        subject: { kind: 'delegation', id },
        districtId,
        details: { of: { personId: ended.personId, name: personName }, to: { personId: delegateId, name: delegateName }, from, until },
      });
      await this.notices.enqueue({
        key: `delegation/${id}/ended`,
        kind: 'delegation.ended',
        to: [ended.personId, delegateId].filter((named) => 'system' in cause || named !== cause.personId).map((named) => ({ personId: named })),
        districtId,
        link: '/delegations',
        details: { person: personName, delegate: delegateName },
      });
    });
  }
}
