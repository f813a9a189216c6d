import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { administeredPathOf } from '#domain/access/data-scope';
import { DomainError } from '#domain/shared/domain-error';
import { KeptPeople } from '../access/kept-people.js';
import { PassedPosts, type PassedPost } from '../access/passed-posts.js';
import { PersonRegister } from '../access/person-register.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { PassedWork, type LeftWork } from './passed-work.js';

/** 交接清单: what would go over, or went over. */
export interface Handover extends LeftWork {
  readonly posts: readonly PassedPost[];
}

/**
 * 工作交接: somebody leaves, and everything that is still open goes over to a successor in one transaction. What is done stays with who did
 * it: decisions, rounds and trail are not touched. A rehearsal makes the list under the same locks, and stops there.
 */
@Injectable()
export class HandOver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: KeptPeople,
    private readonly register: PersonRegister,
    private readonly passedPosts: PassedPosts,
    private readonly passedWork: PassedWork,
    private readonly events: EventRecorder,
  ) {}

  /** Throws `person.not-found`, `person.own-account`, `person.posts-beyond-you`, `person.inactive`, `person.handover-to-oneself`, and what ending and giving each post would throw. */
  execute(actor: Actor, personId: string, { toPersonId, isRehearsal }: { readonly toPersonId: string; readonly isRehearsal: boolean }): Promise<Handover> {
    return this.unitOfWork.run(async () => {
      const { person: leaver, chainId } = await this.people.get(actor, personId);
      if (personId === toPersonId) throw new DomainError('person.handover-to-oneself', 'invalid');
      const withinPath = administeredPathOf(actor) ?? 'nowhere';
      const successor = await this.register.get(toPersonId, withinPath);
      const posts = await this.passedPosts.of(actor, leaver, successor);
      const givenPosts = posts.flatMap(({ place, post }) => (place ? [{ unitId: post.unitId, role: post.role }] : []));
      const handing = { fromId: personId, toId: toPersonId, withinPath, givenPosts };
      const work = await this.passedWork.of(handing);
      if (isRehearsal) return { posts, ...work };
      for (const post of posts) await this.passedPosts.pass(actor, post, toPersonId);
      await this.passedWork.pass(actor, handing, work, { name: leaver.name, chainId, successor: successor.name });
      this.events.record(actor, {
        type: 'person.handed-over',
        subject: { kind: 'person', id: personId },
        districtId: chainId,
        details: { to: { personId: toPersonId, name: successor.name }, posts: posts.length, items: work.items.length, waiting: work.waiting.length, named: work.named.length, delegations: work.delegations.length },
      });
      return { posts, ...work };
    });
  }
}
