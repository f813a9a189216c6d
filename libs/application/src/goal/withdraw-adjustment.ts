import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { GoalAdjustmentRepository } from './goal-adjustment-repository.js';
import { GoalSteps } from './goal-steps.js';

/** 撤回调整申请: as long as nobody has decided in this round, the unit may take its adjustment back. */
@Injectable()
export class WithdrawAdjustment {
  constructor(
    private readonly steps: GoalSteps,
    private readonly adjustments: GoalAdjustmentRepository,
  ) {}

  /** Throws `adjustment.action-not-allowed` or `approval.decided-already` (conflict). */
  async execute(actor: Actor, adjustmentId: string): Promise<void> {
    await this.steps.withdraw(this.adjustments, actor, adjustmentId);
  }
}
