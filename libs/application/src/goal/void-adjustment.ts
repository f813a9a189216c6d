import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { GoalAdjustmentRepository } from './goal-adjustment-repository.js';
import { GoalSteps } from './goal-steps.js';

/** 作废调整申请: an adjustment is given up before it is issued, also when it was approved and cannot be issued any more; it stays readable, and its goals may be adjusted anew. */
@Injectable()
export class VoidAdjustment {
  constructor(
    private readonly steps: GoalSteps,
    private readonly adjustments: GoalAdjustmentRepository,
  ) {}

  /** Throws `adjustment.action-not-allowed` (conflict). */
  async execute(actor: Actor, adjustmentId: string): Promise<void> {
    await this.steps.void(this.adjustments, actor, adjustmentId);
  }
}
