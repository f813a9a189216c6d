import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { NamedPerson } from '#domain/approval/approval-act';
import type { ApprovalCase, ApprovalSubject } from '#domain/approval/approval-case';
import type { Delegation } from '#domain/approval/delegation';
import { mayTakeSeat, namedSeatsOf, passSeat } from '#domain/approval/pass-seat';
import { dayOf } from '#domain/calendar/local-date';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { ApprovalCases } from './approval-cases.js';
import { Delegations } from './delegations.js';
import { EndDelegation } from './end-delegation.js';

/** A case in which a leaver is asked by name. */
export interface NamedCase {
  readonly approvalCase: ApprovalCase;
  /** The successor wrote it, spoke on it, or is asked in it already: the place is not passed on, and the step is parked when nobody else is asked. */
  readonly isBarred: boolean;
}

export interface Voices {
  readonly named: readonly NamedCase[];
  /** 委托 from and to the leaver: they end. */
  readonly delegations: readonly Delegation[];
}

/** What a leaver had to say in approvals beside the posts: places given by name go over, delegations end. Inside an open unit of work. */
@Injectable()
export class PassedVoices {
  constructor(
    private readonly cases: ApprovalCases,
    private readonly delegations: Delegations,
    private readonly endDelegation: EndDelegation,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
  ) {}

  async of(subjects: readonly Pick<ApprovalSubject, 'kind' | 'id'>[], leaverId: string, successorId: string): Promise<Voices> {
    const named: NamedCase[] = [];
    for (const subject of subjects) {
      const approvalCase = await this.cases.lockLast(subject);
      if (approvalCase && namedSeatsOf(approvalCase, leaverId).length > 0) named.push({ approvalCase, isBarred: !mayTakeSeat(approvalCase, successorId) });
    }
    return { named, delegations: await this.delegations.lockAllNaming(leaverId, dayOf(await this.clock.now())) };
  }

  async pass(administrator: Actor, { named, delegations }: Voices, leaverId: string, successor: NamedPerson): Promise<void> {
    for (const { approvalCase, isBarred } of named) if (!isBarred) await this.passSeats(administrator, approvalCase, leaverId, successor);
    for (const delegation of delegations) await this.endDelegation.execute(administrator, leaverId, delegation);
  }

  private async passSeats(administrator: Actor, approvalCase: ApprovalCase, leaverId: string, successor: NamedPerson): Promise<void> {
    const now = await this.clock.now();
    let before = approvalCase;
    for (const seat of namedSeatsOf(approvalCase, leaverId)) {
      const acted = passSeat(before, administrator, seat, successor, now);
      await this.cases.saveActed(acted, before.version);
      this.events.record(administrator, {
        type: 'approval.reassigned',
        subject: { kind: 'approval-case', id: before.id },
        districtId: before.districtId,
        details: { of: before.subject, round: before.round, step: acted.step.name, from: leaverId, target: successor, handover: true },
      });
      before = acted.approvalCase;
    }
  }
}
