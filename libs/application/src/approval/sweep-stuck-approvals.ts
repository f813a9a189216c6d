import { Injectable } from '@nestjs/common';
import { openStepOf, type ApprovalCase } from '#domain/approval/approval-case';
import { eligibleOf } from '#domain/approval/decide';
import type { LocalDate } from '#domain/calendar/local-date';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { ApprovalCases } from './approval-cases.js';
import { ParkApproval } from './park-approval.js';

const BATCH = 500;

/** Finds steps that lost their last reviewer after the case got there: people leave, units move. Safe to run twice or in parallel. */
@Injectable()
export class SweepStuckApprovals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: ApprovalCases,
    private readonly clock: Clock,
    private readonly parkApproval: ParkApproval,
  ) {}

  /** Answers how many were newly parked. */
  async execute(): Promise<number> {
    const today = await this.clock.today();
    let parked = 0;
    for (let after: string | null = null; ; ) {
      const batch: ApprovalCase[] = await this.cases.openAfter(after, BATCH);
      parked += await this.park(batch, today);
      after = batch.at(-1)?.id ?? null;
      if (batch.length < BATCH) return parked;
    }
  }

  private async park(batch: readonly ApprovalCase[], today: LocalDate): Promise<number> {
    const stuck: ApprovalCase[] = [];
    for (const approvalCase of batch) if (await this.isStuck(approvalCase, today)) stuck.push(approvalCase);
    if (stuck.length === 0) return 0;
    return this.unitOfWork.run(async () => {
      let parked = 0;
      for (const approvalCase of stuck) if (await this.parkApproval.execute({ system: 'stuck-sweep' }, approvalCase, today)) parked += 1;
      return parked;
    });
  }

  private async isStuck(approvalCase: ApprovalCase, today: LocalDate): Promise<boolean> {
    const step = openStepOf(approvalCase);
    if (step === null) return false;
    const holders = await this.cases.holdersOf(step, today);
    return eligibleOf(approvalCase, step, holders.map((holder) => holder.personId)).length === 0;
  }
}
