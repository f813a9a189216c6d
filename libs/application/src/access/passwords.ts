import { Injectable } from '@nestjs/common';
import { findPasswordFault, passwordPolicies } from '#domain/access/password-policy';
import { DomainError } from '#domain/shared/domain-error';
import type { Account } from './accounts.js';
import { PasswordHasher } from './password-hasher.js';
import { SignInSettings } from './sign-in-settings.js';

/** 密码: compared with the account's, or held against the rules in force and hashed. */
@Injectable()
export class Passwords {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly settings: SignInSettings,
  ) {}

  /** The same work whether or not there is an account, or it may be tried. */
  matches(account: Account | null, password: string): Promise<boolean> {
    return account ? this.hasher.verify(account.passwordHash, password) : this.hasher.verifyNothing(password);
  }

  /** The hash of a password that its owner chose; throws the first broken rule (`password.…`, invalid). */
  async hashChosen(account: Account, password: string): Promise<string> {
    const policy = passwordPolicies[this.settings.passwordProfile];
    const fault = findPasswordFault(password, account, policy);
    if (fault !== null) throw new DomainError(fault, 'invalid', { lengthMin: policy.lengthMin, lengthMax: policy.lengthMax, kindsMin: policy.kindsMin });
    if (await this.hasher.verify(account.passwordHash, password)) throw new DomainError('password.unchanged', 'invalid');
    return this.hasher.hash(password);
  }
}
