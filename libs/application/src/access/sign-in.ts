import { Injectable } from '@nestjs/common';
import { chainOfActor, type Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { Accounts, type Account } from './accounts.js';
import { Passwords } from './passwords.js';
import { Sessions, type OpenedSession } from './sessions.js';
import { SignInAttempts } from './sign-in-attempts.js';

export interface SignInRequest {
  readonly login: string;
  readonly password: string;
  /** Where it comes from, as the edge believes it. */
  readonly address: string;
  /** A session that the same browser still holds; it ends with the new one. */
  readonly previousToken?: string | undefined;
}

export interface SignedIn extends OpenedSession {
  readonly actor: Actor;
  readonly mustChangePassword: boolean;
}

/** 登录. An unknown, a disabled and a locked account and a wrong password cost the same and are refused with the same words. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly attempts: SignInAttempts,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly events: EventRecorder,
  ) {}

  async execute(request: SignInRequest): Promise<SignedIn> {
    const login = request.login.trim().toLowerCase();
    if (!(await this.attempts.reserveAddress(request.address))) throw new DomainError('session.too-many-attempts', 'too-many', { retryAfterSeconds: 60 });
    const isOpen = await this.attempts.reserveAccount(login);
    const account = await this.accounts.findByLogin(login);
    const matches = await this.passwords.matches(isOpen ? account : null, request.password);
    if (!matches || !account?.isActive) {
      await this.recordRefusal(account, isOpen ? 'wrong' : 'locked', request.address);
      throw new DomainError('session.refused', 'forbidden', { status: 401 });
    }
    await this.attempts.releaseAddress(request.address);
    await this.attempts.unlock(login);
    return this.open(account, request.previousToken);
  }

  private open(account: Account, previousToken: string | undefined): Promise<SignedIn> {
    const postId = account.firstPostId;
    if (postId === null) throw new DomainError('session.no-post', 'forbidden');
    return this.unitOfWork.run(async () => {
      if (previousToken !== undefined) await this.sessions.close(previousToken);
      const opened = await this.sessions.open(account.personId, postId);
      const session = await this.sessions.resolve(opened.token);
      if (!session) throw new DomainError('session.no-post', 'forbidden');
      const { actor, mustChangePassword } = session;
      this.events.record(actor, { type: 'session.opened', subject: { kind: 'person', id: account.personId }, districtId: chainOfActor(actor) });
      return { ...opened, actor, mustChangePassword };
    });
  }

  /** Kept in a transaction of its own. What was typed as a name is not kept: it may be a password. */
  private async recordRefusal(account: Account | null, why: 'wrong' | 'locked', address: string): Promise<void> {
    const districtId = account?.chainId ?? (await this.accounts.rootChainId());
    if (districtId === null) return;
    const subject = account ? { kind: 'person', id: account.personId } : { kind: 'account', id: 'unknown' };
    await this.events.recordAttempt({ system: 'sign-in' }, { type: 'session.refused', subject, districtId, details: { why, address } });
  }
}
