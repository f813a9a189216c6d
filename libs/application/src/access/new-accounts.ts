import { Injectable } from '@nestjs/common';
import type { Person } from '#domain/access/person';
import type { Role } from '#domain/access/permissions';
import type { LocalDate } from '#domain/calendar/local-date';
import { EventRecorder, type Cause } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { DrawnPasswords, type DrawnPassword } from './drawn-passwords.js';
import { GrantedPosts, type GrantPlace } from './granted-posts.js';
import { PersonRegister } from './person-register.js';

/** An account as it was opened; the password is shown once and must be changed at the first sign-in. */
export interface NewAccount {
  readonly id: string;
  readonly password: string;
}

/** The post an account is opened with; from today where no other day is named. */
export interface FirstPost {
  readonly role: Role;
  readonly place: GrantPlace;
  readonly startsOn?: LocalDate | undefined;
}

/** 开户 with a first post, so that from the first moment somebody's area covers the account. Inside an open unit of work. */
@Injectable()
export class NewAccounts {
  constructor(
    private readonly register: PersonRegister,
    private readonly posts: GrantedPosts,
    private readonly drawnPasswords: DrawnPasswords,
    private readonly ids: IdSource,
    private readonly events: EventRecorder,
  ) {}

  /** `drawn` where a password was drawn before: many of them take seconds, which nobody should wait for under locks. */
  async open(cause: Cause, person: Pick<Person, 'login' | 'name' | 'email'>, { role, place, startsOn }: FirstPost, drawn?: DrawnPassword): Promise<NewAccount> {
    const id = this.ids.next();
    const { password, passwordHash } = drawn ?? (await this.drawnPasswords.draw());
    await this.register.add({ id, login: person.login, name: person.name, email: person.email, passwordHash });
    this.events.record(cause, { type: 'person.created', subject: { kind: 'person', id }, districtId: place.chainId, details: { login: person.login, name: person.name } });
    await this.posts.give(cause, id, role, place, startsOn);
    return { id, password };
  }
}
