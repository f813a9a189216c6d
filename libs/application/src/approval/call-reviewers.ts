import { Injectable } from '@nestjs/common';
import { openStepOf, type ApprovalCase } from '#domain/approval/approval-case';
import { awaitedSeats } from '#domain/approval/seats';
import { OpenObligation } from '../obligation/open-obligation.js';
import { Clock } from '../ports/clock.js';
import type { Cause } from '../ports/event-recorder.js';
import { Notices } from '../ports/notices.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { ApprovalCases } from './approval-cases.js';
import { ParkApproval } from './park-approval.js';

/** Who is asked next: a name for the screen and for the story. */
export interface NextStep {
  readonly step: string;
  readonly holders: readonly string[];
}

/** Asks the holders of the open step: the decision becomes due, and they hear of it. A step without anybody is parked. */
@Injectable()
export class CallReviewers {
  constructor(
    private readonly cases: ApprovalCases,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
    private readonly openObligation: OpenObligation,
    private readonly parkApproval: ParkApproval,
    private readonly notices: Notices,
  ) {}

  /** Null when the case has ended. Inside the transaction of the submission or the decision before. */
  async execute(cause: Cause, approvalCase: ApprovalCase): Promise<NextStep | null> {
    const step = openStepOf(approvalCase);
    if (step === null) return null;
    const { id, districtId, unitId, fiscalYear, version, title } = approvalCase;
    const today = await this.clock.today();
    const dueRule = this.rulebooks.inForce(districtId, fiscalYear, today).then(({ settings }) => settings.deadlines.approvalDecision.value);
    const owed = this.openObligation.execute(cause, {
      kind: 'decide-approval',
      subject: { kind: 'approval-case', id },
      districtId,
      unitId,
      fiscalYear,
      owedBy: { unitId: step.unitId ?? districtId, role: step.role },
      anchorOn: today,
      dueRule,
    });
    const [holders, obligationId] = await Promise.all([this.cases.holdersOf(approvalCase, step, today), owed]);
    const asked = awaitedSeats(approvalCase, step, holders);
    if (asked.length === 0) await this.parkApproval.execute(cause, approvalCase, today);
    else {
      await this.notices.enqueue({
        // Every arrival has a version of its own: coming back to a step asks again (product.md §2.1, 22).
        key: `evt/${id}/called/${version}`,
        kind: `approval.called.${approvalCase.subject.kind}`,
        to: asked.flatMap((seat) => [seat, ...(seat.standIn ? [seat.standIn] : [])]).map(({ personId }) => ({ personId })),
        districtId,
        link: `/approval-cases/${id}`,
        details: { title, step: step.name },
        obligationId,
      });
    }
    return { step: step.name, holders: asked.map((seat) => seat.name) };
  }
}
