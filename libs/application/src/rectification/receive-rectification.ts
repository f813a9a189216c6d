import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { receiveRectification, requireRectifyingUnit } from '#domain/rectification/rectification';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { RectificationRepository } from './rectification-repository.js';
import { RectificationTrail } from './rectification-trail.js';

/** 签收整改通知书. */
@Injectable()
export class ReceiveRectification {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rectifications: RectificationRepository,
    private readonly trail: RectificationTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `rectification.action-not-allowed` or `rectification.stale` (conflict), `rectification.not-your-unit` (forbidden). */
  async execute(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const issued = await this.rectifications.get(id, actor);
      requireRectifyingUnit(issued, actor);
      const rectification = await this.rectifications.save(receiveRectification(issued), issued.status, null);
      await this.trail.leave(actor, rectification, { event: 'rectification.received', on: await this.clock.today(), tells: 'nobody' });
    });
  }
}
