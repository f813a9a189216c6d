import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { makeDelegation, type Delegation, type DelegationDraft } from '#domain/approval/delegation';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { Notices } from '../ports/notices.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { Delegations } from './delegations.js';

/** 设定委托 for the post of the session. Reviewers are computed, never stored, so it holds for what waits already as for what comes. */
@Injectable()
export class MakeDelegation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly delegations: Delegations,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly events: EventRecorder,
    private readonly notices: Notices,
  ) {}

  /** Answers the delegation. Throws what the domain's `makeDelegation` throws; a post that is not there is as unfit as one that sees too little. */
  async execute(actor: Actor, delegatePostId: string, draft: DelegationDraft): Promise<Delegation> {
    const { districtId } = actor;
    if (districtId === null) throw new DomainError('access.no-district', 'invalid');
    return this.unitOfWork.run(async () => {
      const today = await this.clock.today();
      await this.delegations.lockDistrict(districtId);
      const delegate = await this.delegations.holderOf(delegatePostId, districtId, draft.from);
      if (delegate === null) throw new DomainError('delegation.delegate-unfit', 'invalid');
      const delegation = makeDelegation(actor, delegate, draft, { id: this.ids.next(), districtId }, await this.delegations.standing(districtId, today), today);
      await this.delegations.add(delegation);
      const { id, personName, delegateName, from, until, reason } = delegation;
      this.events.record(actor, {
        type: 'delegation.made',
        subject: { kind: 'delegation', id },
        districtId,
        details: { of: { personId: actor.personId, name: personName }, postId: delegation.postId, to: { personId: delegate.personId, name: delegateName }, delegatePostId, from, until, reason },
      });
      await this.notices.enqueue({
        key: `delegation/${id}`,
        kind: 'delegation.made',
        to: [{ personId: delegate.personId }],
        districtId,
        link: '/delegations',
        details: { person: personName, from, until },
      });
      return delegation;
    });
  }
}
