import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { freezeAdjustment } from '#domain/goal/frozen-adjustment';
import { reviseAdjustment, type AdjustmentContent, type AdjustmentDraft, type GoalAdjustment } from '#domain/goal/goal-adjustment';
import type { GoalContent } from '#domain/goal/performance-goal';
import { DomainError } from '#domain/shared/domain-error';
import { Fingerprint } from '../ports/fingerprint.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { contentOfDraft } from './content-of-draft.js';
import { GoalAdjustmentRepository } from './goal-adjustment-repository.js';
import { GoalSteps } from './goal-steps.js';

/** 暂存调整申请: writes reason, evidence and proposed content into a draft or returned adjustment. */
@Injectable()
export class ReviseAdjustment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: GoalSteps,
    private readonly adjustments: GoalAdjustmentRepository,
    private readonly ids: IdSource,
    private readonly fingerprint: Fingerprint,
  ) {}

  /** `version` is the one the writer saw; answers the new one. Throws `adjustment.stale`, `adjustment.content-locked`, `adjustment.other-goals`, `goal.funds-do-not-add-up`. */
  async execute(actor: Actor, adjustmentId: string, version: number, draft: AdjustmentDraft): Promise<number> {
    return this.unitOfWork.run(async () => {
      const issued = await this.adjustments.issuedTexts(await this.adjustments.get(adjustmentId, actor));
      return this.steps.revise(this.adjustments, actor, adjustmentId, version, (adjustment) => {
        const content = this.contentOf(adjustment, draft, issued);
        return reviseAdjustment(adjustment, content, this.fingerprint.of(freezeAdjustment(content)), actor.personId);
      });
    });
  }

  /** An indicator keeps the identity that it has in the issued text, also when an earlier draft had left it out. */
  private contentOf({ content }: GoalAdjustment, { reason, evidence, goals }: AdjustmentDraft, issued: ReadonlyMap<string, GoalContent>): AdjustmentContent {
    return {
      kind: content.kind,
      reason,
      evidence,
      goals: goals.map(({ goalId, proposed }) => {
        const before = content.goals.find((each) => each.goalId === goalId);
        if (before === undefined) throw new DomainError('adjustment.other-goals', 'invalid');
        const indicators = [...(issued.get(goalId)?.indicators ?? []), ...before.proposed.indicators];
        return { goalId, baseVersion: before.baseVersion, proposed: contentOfDraft(proposed, this.ids, { ...before.proposed, indicators }) };
      }),
    };
  }
}
