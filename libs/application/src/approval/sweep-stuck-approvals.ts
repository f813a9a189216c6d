import { Injectable } from '@nestjs/common';
import type { ApprovalCase } from '#domain/approval/approval-case';
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
      const batch: ApprovalCase[] = await this.cases.newlyStuck(after, BATCH, today);
      if (batch.length > 0) parked += await this.unitOfWork.run(() => this.park(batch, today));
      after = batch.at(-1)?.id ?? null;
      if (batch.length < BATCH) return parked;
    }
  }

  private async park(batch: readonly ApprovalCase[], today: LocalDate): Promise<number> {
    let parked = 0;
    for (const approvalCase of batch) if (await this.parkApproval.execute({ system: 'stuck-sweep' }, approvalCase, today)) parked += 1;
    return parked;
  }
}
