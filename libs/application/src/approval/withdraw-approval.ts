import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { withdrawCase, type ApprovalSubjectKind } from '#domain/approval/approval-case';
import { DomainError } from '#domain/shared/domain-error';
import { CancelObligation } from '../obligation/cancel-obligation.js';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ApprovalCases } from './approval-cases.js';

/** 撤回: takes the last case of a subject back, as long as it is open and nobody has decided in it. */
@Injectable()
export class WithdrawApproval {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: ApprovalCases,
    private readonly clock: Clock,
    private readonly cancelObligation: CancelObligation,
    private readonly events: EventRecorder,
  ) {}

  /** Throws `approval.decided-already` (conflict, naming who), `approval.withdrawn` or `approval.nothing-open` (conflict). */
  async execute(actor: Actor, subject: { readonly kind: ApprovalSubjectKind; readonly id: string }): Promise<void> {
    await this.unitOfWork.run(async () => {
      const before = await this.cases.lockLast(subject);
      if (before === null) throw new DomainError('approval.nothing-open', 'conflict');
      await this.cases.saveActed(withdrawCase(before, actor, await this.clock.now()), before.version);
      await this.cancelObligation.execute(actor, { kind: 'decide-approval', subject: { kind: 'approval-case', id: before.id } });
      this.events.record(actor, { type: 'approval.withdrawn', subject: { kind: 'approval-case', id: before.id }, districtId: before.districtId, details: { of: subject, round: before.round } });
    });
  }
}
