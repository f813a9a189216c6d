import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { fileRectificationPlan, requireRectifyingUnit, type RectificationMeasure } from '#domain/rectification/rectification';
import { Clock } from '../ports/clock.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { RectificationRepository } from './rectification-repository.js';
import { RectificationTrail } from './rectification-trail.js';

/** 报送整改措施. */
@Injectable()
export class FileRectificationPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rectifications: RectificationRepository,
    private readonly trail: RectificationTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Throws `rectification.finding-unanswered`, `rectification.incomplete`, `rectification.planned-in-the-past`, `rectification.not-your-unit`, `rectification.action-not-allowed`. */
  async execute(actor: Actor, id: string, measures: readonly RectificationMeasure[]): Promise<void> {
    await this.unitOfWork.run(async () => {
      const received = await this.rectifications.get(id, actor);
      requireRectifyingUnit(received, actor);
      const today = await this.clock.today();
      const planned = fileRectificationPlan(received, measures, today);
      const rectification = await this.rectifications.save(planned, received.status, { id: this.ids.next(), kind: 'plan', filedBy: actor.personId, filedOn: today, content: { measures } });
      await this.trail.leave(actor, rectification, { event: 'rectification.planned', on: today, discharges: 'file-rectification-plan', opens: 'file-rectification-report', tells: 'division' });
    });
  }
}
