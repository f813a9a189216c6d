import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { Person } from '#domain/access/person';
import type { Role } from '#domain/access/permissions';
import type { LocalDate } from '#domain/calendar/local-date';
import { UnitOfWork } from '../ports/unit-of-work.js';
import type { DrawnPassword } from './drawn-passwords.js';
import { GrantedPosts } from './granted-posts.js';
import { NewAccounts, type NewAccount } from './new-accounts.js';

export interface PersonDraft extends Pick<Person, 'login' | 'name' | 'email'> {
  readonly unitId: string;
  readonly role: Role;
  /** First day on the post; today when left out. */
  readonly startsOn?: LocalDate | undefined;
}

/** 开户: a person with a first post that the creator may give. */
@Injectable()
export class CreatePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly posts: GrantedPosts,
    private readonly accounts: NewAccounts,
  ) {}

  execute(actor: Actor, draft: PersonDraft, drawn?: DrawnPassword): Promise<NewAccount> {
    return this.unitOfWork.run(async () => {
      const place = await this.posts.placeFor(actor, null, draft.role, draft.unitId);
      return this.accounts.open(actor, draft, { role: draft.role, place, startsOn: draft.startsOn }, drawn);
    });
  }
}
