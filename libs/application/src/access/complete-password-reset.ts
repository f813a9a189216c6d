import { Injectable } from '@nestjs/common';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { Accounts } from './accounts.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';
import { SignInAttempts } from './sign-in-attempts.js';

/** 凭重置凭证设新密码. Unknown, used and expired tokens are refused alike; a refused password leaves the token usable. */
@Injectable()
export class CompletePasswordReset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly attempts: SignInAttempts,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly events: EventRecorder,
  ) {}

  async execute(request: { readonly token: string; readonly password: string; readonly address: string }): Promise<void> {
    if (!(await this.attempts.reserveAddress(request.address))) throw new DomainError('session.too-many-attempts', 'too-many', { retryAfterSeconds: 60 });
    await this.unitOfWork.run(async () => {
      const account = await this.accounts.takeReset(request.token);
      const districtId = account?.chainId ?? null;
      if (!account?.isActive || districtId === null) throw new DomainError('password.reset-token-dead', 'invalid');
      await this.accounts.setPassword(account, await this.passwords.hashChosen(account, request.password), false);
      await this.sessions.closeAllOf(account.personId);
      await this.attempts.unlock(account.login);
      this.events.record({ system: 'password-reset' }, { type: 'person.password-reset', subject: { kind: 'person', id: account.personId }, districtId });
    });
    await this.attempts.releaseAddress(request.address);
  }
}
