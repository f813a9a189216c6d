import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { administeredPathOf } from '#domain/access/data-scope';
import { lastDayOfEnding, requireEndable } from '#domain/access/post';
import { addDays, type LocalDate } from '#domain/calendar/local-date';
import { chainOf } from '#domain/organization/org-unit';
import { OrgTree } from '../organization/org-tree.js';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { LastAdministrators } from './last-administrators.js';
import { PersonRegister } from './person-register.js';

/** 离岗. Without a last day it ends at once: sessions on the post are dead at their next request. */
@Injectable()
export class EndPost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: PersonRegister,
    private readonly tree: OrgTree,
    private readonly lastAdministrators: LastAdministrators,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
  ) {}

  execute(actor: Actor, postId: string, lastDay?: LocalDate): Promise<void> {
    return this.unitOfWork.run(async () => {
      const path = administeredPathOf(actor) ?? 'nowhere';
      const today = await this.clock.today();
      const post = await this.register.getPost(postId, path);
      requireEndable(actor, post, today);
      const endsOn = lastDayOfEnding(post, today, lastDay);
      const unit = await this.tree.get(post.unitId, path);
      await this.lastAdministrators.keptDuring([chainOf(unit)], addDays(endsOn, 1), () => this.register.endPost(post, endsOn));
      this.events.record(actor, {
        type: 'post.ended',
        subject: { kind: 'person', id: post.personId },
        districtId: chainOf(unit),
        details: { postId, role: post.role, unitId: unit.id, unitName: unit.name, endsOn },
      });
    });
  }
}
