import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { fileRectificationReport, requireRectifyingUnit, type RectificationResult } from '#domain/rectification/rectification';
import { Clock } from '../ports/clock.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { OpenRectificationReview } from './open-rectification-review.js';
import { RectificationRepository } from './rectification-repository.js';
import { RectificationTrail } from './rectification-trail.js';

/** 报送整改报告: it goes to those who accept it, step by step. */
@Injectable()
export class FileRectificationReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rectifications: RectificationRepository,
    private readonly trail: RectificationTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly openReview: OpenRectificationReview,
  ) {}

  /** Answers the id of the approval case. Throws `rectification.finding-unanswered`, `rectification.incomplete`, `rectification.not-your-unit`, `rectification.action-not-allowed`. */
  async execute(actor: Actor, id: string, results: readonly RectificationResult[]): Promise<string> {
    return this.unitOfWork.run(async () => {
      const planned = await this.rectifications.get(id, actor);
      requireRectifyingUnit(planned, actor);
      const today = await this.clock.today();
      const reported = fileRectificationReport(planned, results);
      const rectification = await this.rectifications.save(reported, planned.status, { id: this.ids.next(), kind: 'report', filedBy: actor.personId, filedOn: today, content: { results } });
      await this.trail.leave(actor, rectification, { event: 'rectification.reported', on: today, discharges: 'file-rectification-report', tells: 'nobody', details: { round: rectification.round } });
      return this.openReview.execute(actor, rectification, today);
    });
  }
}
