import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { freezeAdjustment } from '#domain/goal/frozen-adjustment';
import type { AdjustmentContent, AdjustmentKind } from '#domain/goal/goal-adjustment';
import { EventRecorder } from '../ports/event-recorder.js';
import { Fingerprint } from '../ports/fingerprint.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { AdjustableGoals } from './adjustable-goals.js';
import { GoalAdjustmentRepository } from './goal-adjustment-repository.js';

export interface AdjustmentOpening {
  readonly kind: AdjustmentKind;
  readonly reason: string;
  readonly evidence: string;
  /** 调剂的另一项目. */
  readonly counterpartGoalId: string | null;
}

/** 申请调整: opens an adjustment of an issued goal as a draft, in the words that are in force. */
@Injectable()
export class StartAdjustment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly adjustableGoals: AdjustableGoals,
    private readonly adjustments: GoalAdjustmentRepository,
    private readonly ids: IdSource,
    private readonly fingerprint: Fingerprint,
    private readonly events: EventRecorder,
  ) {}

  /** Answers the id. Throws `adjustment.open-already` (conflict), and what `AdjustableGoals.hold` throws. */
  async execute(actor: Actor, goalId: string, { kind, reason, evidence, counterpartGoalId }: AdjustmentOpening): Promise<string> {
    return this.unitOfWork.run(async () => {
      const goals = await this.adjustableGoals.hold(actor, kind, goalId, counterpartGoalId);
      const content: AdjustmentContent = { kind, reason, evidence, goals: goals.map((each) => ({ goalId: each.id, baseVersion: each.version, proposed: each.content })) };
      const { districtId, unitId, fiscalYear, name: title } = goals[0].project;
      const id = this.ids.next();
      const contentHash = this.fingerprint.of(freezeAdjustment(content));
      await this.adjustments.add({ id, goalId, districtId, unitId, fiscalYear, title, status: 'draft', version: 1, round: 0, preparerId: actor.personId, content, contentHash, issuedOn: null });
      this.events.record(actor, { type: 'goal-adjustment.created', subject: { kind: 'goal-adjustment', id }, districtId, details: { kind, goalIds: goals.map((each) => each.id) } });
      return id;
    });
  }
}
