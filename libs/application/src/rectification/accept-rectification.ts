import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { acceptRectification, returnRectification } from '#domain/rectification/rectification';
import { Clock } from '../ports/clock.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { RectificationRepository } from './rectification-repository.js';
import { RectificationTrail } from './rectification-trail.js';

/** 验收: 销号, or back to the unit with what is missing. */
@Injectable()
export class AcceptRectification {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rectifications: RectificationRepository,
    private readonly trail: RectificationTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Throws `rectification.opinion-missing` (invalid) for a return without words, `rectification.action-not-allowed` (conflict). */
  async execute(actor: Actor, id: string, verdict: 'accept' | 'return', opinion: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const reported = await this.rectifications.get(id, actor);
      const today = await this.clock.today();
      const isAccepted = verdict === 'accept';
      const judged = isAccepted ? acceptRectification(reported, today) : returnRectification(reported, opinion);
      const filing = { id: this.ids.next(), kind: isAccepted ? ('acceptance' as const) : ('return' as const), filedBy: actor.personId, filedOn: today, content: { opinion } };
      const rectification = await this.rectifications.save(judged, reported.status, filing);
      await this.trail.leave(actor, rectification, {
        event: isAccepted ? 'rectification.closed' : 'rectification.returned',
        on: today,
        discharges: 'accept-rectification',
        ...(isAccepted ? {} : { opens: 'file-rectification-report' as const }),
        tells: 'unit',
        details: { opinion },
      });
    });
  }
}
