import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { submitAdjustment } from '#domain/goal/goal-adjustment';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { GoalAdjustmentRepository } from './goal-adjustment-repository.js';
import { GoalSteps } from './goal-steps.js';

/** 送审调整申请: freezes the round and opens its approval. */
@Injectable()
export class SubmitAdjustment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: GoalSteps,
    private readonly adjustments: GoalAdjustmentRepository,
  ) {}

  /** Answers the id of the approval case. Throws `adjustment.incomplete` with every violation, `adjustment.stale`, or `goal.action-not-allowed`. */
  async execute(actor: Actor, adjustmentId: string, version: number): Promise<string> {
    return this.unitOfWork.run(async () => {
      const issued = await this.adjustments.issuedTexts(await this.adjustments.get(adjustmentId, actor));
      return this.steps.submit(this.adjustments, actor, adjustmentId, version, (draft) => submitAdjustment(draft, issued));
    });
  }
}
