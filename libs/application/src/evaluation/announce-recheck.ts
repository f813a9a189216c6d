import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { SelfEvaluation } from '#domain/evaluation/self-evaluation';
import type { SpotCheck } from '#domain/evaluation/spot-check';
import { formatPoints } from '#domain/shared/points';
import { EventRecorder } from '../ports/event-recorder.js';
import { Notices } from '../ports/notices.js';
import { ScoringBasis } from './scoring-basis.js';

/** 复核结论 goes into the trail and to the unit. Which evaluations are checked is the bureau's choice (抽查), so nobody owes a check. */
@Injectable()
export class AnnounceRecheck {
  constructor(
    private readonly events: EventRecorder,
    private readonly notices: Notices,
    private readonly scoringBasis: ScoringBasis,
  ) {}

  async execute(actor: Actor, evaluation: SelfEvaluation, check: SpotCheck): Promise<void> {
    const { goal } = await this.scoringBasis.of(evaluation);
    const subject = { kind: 'self-evaluation', id: evaluation.id };
    const [before, after] = [formatPoints(check.pointsBefore), formatPoints(check.pointsAfter)];
    this.events.record(actor, {
      type: 'evaluation.rechecked',
      subject,
      districtId: evaluation.districtId,
      details: { spotCheckId: check.id, pointsBefore: before, pointsAfter: after, gradeBefore: check.gradeBefore, gradeAfter: check.gradeAfter, opinion: check.opinion },
    });
    await this.notices.enqueue({
      key: `evt/rechecked/${evaluation.id}`,
      kind: 'evaluation.rechecked',
      to: [...(evaluation.preparerId === null ? [] : [{ personId: evaluation.preparerId }]), { unitId: evaluation.unitId, role: 'unit-leader' as const }],
      districtId: evaluation.districtId,
      link: `/self-evaluations/${evaluation.id}`,
      details: { project: goal.project.name, before, after },
    });
  }
}
