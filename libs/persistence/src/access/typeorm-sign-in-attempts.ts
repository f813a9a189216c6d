import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SignInAttempts } from '#application/access/sign-in-attempts';
import { SignInSettings } from '#application/access/sign-in-settings';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

/** Hashed, so that a password typed into the wrong box is never kept, and no key is longer than its index likes. */
const keyOf = (kind: 'account' | 'address', text: string): string => `${kind}/${createHash('sha256').update(text, 'utf8').digest('base64url')}`;

@Injectable()
export class TypeormSignInAttempts extends SignInAttempts {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly settings: SignInSettings,
  ) {
    super();
  }

  reserveAddress(address: string): Promise<boolean> {
    return this.reserve(keyOf('address', address), this.settings.failuresPerAddressAndMinute, 1);
  }

  reserveAccount(account: string): Promise<boolean> {
    return this.reserve(keyOf('account', account), this.settings.failuresPerAccount, this.settings.accountWindowMinutes);
  }

  async releaseAddress(address: string): Promise<void> {
    await this.unitOfWork.manager.query('update sign_in_throttle set failures = greatest(failures - 1, 0) where key = $1', [keyOf('address', address)]);
  }

  async unlock(account: string): Promise<boolean> {
    const [rows]: [{ failures: number }[], number] = await this.unitOfWork.manager.query(
      'delete from sign_in_throttle where key = $1 and window_ends_at > clock_timestamp() returning failures',
      [keyOf('account', account)],
    );
    return (rows[0]?.failures ?? 0) >= this.settings.failuresPerAccount;
  }

  /** In a transaction of its own: the count must survive whatever becomes of the attempt. */
  private reserve(key: string, limit: number, windowMinutes: number): Promise<boolean> {
    return this.unitOfWork.runApart(async () => {
      const reserved: unknown[] = await this.unitOfWork.manager.query(
        `insert into sign_in_throttle as throttle (key, failures, window_ends_at) values ($1, 1, clock_timestamp() + make_interval(mins => $3::integer))
         on conflict (key) do update set
           failures = case when throttle.window_ends_at <= clock_timestamp() then 1 else throttle.failures + 1 end,
           window_ends_at = case when throttle.window_ends_at <= clock_timestamp() then excluded.window_ends_at else throttle.window_ends_at end
         where throttle.window_ends_at <= clock_timestamp() or throttle.failures < $2
         returning 1`,
        [key, limit, windowMinutes],
      );
      return reserved.length === 1;
    });
  }
}
