import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { Person } from '#domain/access/person';
import { isStillToCome, lastDayOfEnding, requireEndable, type Post } from '#domain/access/post';
import { chainOf, type OrgUnit } from '#domain/organization/org-unit';
import { DomainError } from '#domain/shared/domain-error';
import { OrgTree } from '../organization/org-tree.js';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { GrantedPosts, type GrantPlace } from './granted-posts.js';
import { PersonRegister } from './person-register.js';

/** A post that a leaver gives up, and whether the successor gets it: not where they hold it already, nor at a unit that was closed. */
export interface PassedPost {
  readonly post: Post;
  readonly unit: OrgUnit;
  readonly place: GrantPlace | null;
}

/** 岗位交接: the old post ends and the successor gets one like it, so that what was done on the old one keeps its name. Inside an open unit of work. */
@Injectable()
export class PassedPosts {
  constructor(
    private readonly register: PersonRegister,
    private readonly tree: OrgTree,
    private readonly grantedPosts: GrantedPosts,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
  ) {}

  /** Throws what giving and ending each of them would throw: an administrator's post is not passed on by somebody who may not give it. */
  async of(actor: Actor, leaver: Person, successor: Person): Promise<PassedPost[]> {
    const today = await this.clock.today();
    if (!successor.isActive) throw new DomainError('person.inactive', 'conflict');
    const passed: PassedPost[] = [];
    for (const post of leaver.posts.filter((each) => isStillToCome(each, today))) {
      requireEndable(actor, post, today);
      const unit = await this.tree.get(post.unitId, '/');
      const isHeldAlready = successor.posts.some((own) => own.unitId === post.unitId && own.role === post.role && isStillToCome(own, today));
      const place = isHeldAlready || !unit.isActive ? null : await this.grantedPosts.placeFor(actor, successor.id, post.role, post.unitId);
      passed.push({ post, unit, place });
    }
    return passed;
  }

  async pass(actor: Actor, { post, unit, place }: PassedPost, successorId: string): Promise<void> {
    const today = await this.clock.today();
    const { id: postId, role } = post;
    const endsOn = lastDayOfEnding(post, today);
    await this.register.endPost(post, endsOn);
    this.events.record(actor, {
      type: 'post.ended',
      subject: { kind: 'person', id: post.personId },
      districtId: chainOf(unit),
      details: { postId, role, unitId: unit.id, unitName: unit.name, endsOn, passedTo: successorId },
    });
    if (place) await this.grantedPosts.give(actor, successorId, role, place, post.startsOn > today ? post.startsOn : today);
  }
}
