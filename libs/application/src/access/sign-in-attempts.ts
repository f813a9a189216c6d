/**
 * 登录失败计数. An attempt is counted before it is evaluated, in one atomic statement, so that two hundred guesses at once still are five;
 * a success gives its attempts back. Kept in the database: a restart forgets nothing. Never consulted for a living session.
 */
export abstract class SignInAttempts {
  /** False when the address used up its minute: nothing is evaluated, whatever the account. */
  abstract reserveAddress(address: string): Promise<boolean>;
  /** False when the account used up its window: it is locked. */
  abstract reserveAccount(account: string): Promise<boolean>;
  abstract releaseAddress(address: string): Promise<void>;
  /** Forgets the failures of an account; true when it was locked. */
  abstract unlock(account: string): Promise<boolean>;
}
