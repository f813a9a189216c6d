import { Injectable } from '@nestjs/common';
import { chainOfActor, type Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { Accounts } from './accounts.js';
import { Passwords } from './passwords.js';
import { Sessions, type OpenedSession } from './sessions.js';
import { SignInAttempts } from './sign-in-attempts.js';

/** 修改密码. Ends every other session of the person and gives the own one a new token. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly attempts: SignInAttempts,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly events: EventRecorder,
  ) {}

  async execute(actor: Actor, token: string, password: { readonly current: string; readonly next: string }): Promise<OpenedSession> {
    // Counted apart from sign-in: whoever guesses here holds a session already, and must not lock the owner out.
    const guesses = `change/${actor.personId}`;
    if (!(await this.attempts.reserveAccount(guesses))) throw new DomainError('session.too-many-attempts', 'too-many', { retryAfterSeconds: 60 });
    const account = await this.accounts.get(actor.personId);
    const subject = { kind: 'person', id: actor.personId };
    const districtId = chainOfActor(actor);
    if (!(await this.passwords.matches(account, password.current))) {
      await this.events.recordAttempt(actor, { type: 'person.password-change-refused', subject, districtId });
      throw new DomainError('password.current-wrong', 'invalid');
    }
    await this.attempts.unlock(guesses);
    const hash = await this.passwords.hashChosen(account, password.next);
    return this.unitOfWork.run(async () => {
      await this.accounts.setPassword(account, hash, false);
      await this.sessions.closeAllOf(actor.personId, token);
      this.events.record(actor, { type: 'person.password-changed', subject, districtId });
      return this.sessions.rotate(token);
    });
  }
}
