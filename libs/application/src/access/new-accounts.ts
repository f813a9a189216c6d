import { Injectable } from '@nestjs/common';
import type { Person } from '#domain/access/person';
import type { Role } from '#domain/access/permissions';
import { EventRecorder, type Cause } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { DrawnPasswords } from './drawn-passwords.js';
import { GrantedPosts, type GrantPlace } from './granted-posts.js';
import { PersonRegister } from './person-register.js';

/** An account as it was opened; the password is shown once and must be changed at the first sign-in. */
export interface NewAccount {
  readonly id: string;
  readonly password: string;
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

  async open(cause: Cause, person: Pick<Person, 'login' | 'name' | 'email'>, role: Role, place: GrantPlace): Promise<NewAccount> {
    const id = this.ids.next();
    const { password, passwordHash } = await this.drawnPasswords.draw();
    await this.register.add({ id, login: person.login, name: person.name, email: person.email, passwordHash });
    this.events.record(cause, { type: 'person.created', subject: { kind: 'person', id }, districtId: place.chainId, details: { login: person.login, name: person.name } });
    await this.posts.give(cause, id, role, place);
    return { id, password };
  }
}
