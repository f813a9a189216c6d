import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { administeredPathOf } from '#domain/access/data-scope';
import type { Role } from '#domain/access/permissions';
import { requireKeptApart } from '#domain/access/post';
import type { LocalDate } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { GrantedPosts } from './granted-posts.js';
import { PersonRegister } from './person-register.js';

/** 任岗: a further post for a person who is known in the grantor's area. */
@Injectable()
export class GivePost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: PersonRegister,
    private readonly posts: GrantedPosts,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, personId: string, post: { readonly unitId: string; readonly role: Role; readonly startsOn?: LocalDate }): Promise<string> {
    return this.unitOfWork.run(async () => {
      const path = administeredPathOf(actor);
      if (path === null) throw new DomainError('person.not-found', 'not-found');
      // Reading locks the person's row, so that two administrator's posts given at once see each other.
      const person = await this.register.get(personId, path);
      if (!person.isActive) throw new DomainError('person.inactive', 'conflict');
      const place = await this.posts.placeFor(actor, personId, post.role, post.unitId);
      requireKeptApart(post.role, person.posts, await this.clock.today());
      return this.posts.give(actor, personId, post.role, place, post.startsOn);
    });
  }
}
