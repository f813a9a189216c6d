/** Slow on purpose. The time it takes must not tell whether an account exists. */
export abstract class PasswordHasher {
  abstract hash(password: string): Promise<string>;
  abstract verify(hash: string, password: string): Promise<boolean>;
  /** Costs what `verify` costs and says no: for accounts that do not exist or are locked. */
  abstract verifyNothing(password: string): Promise<false>;
}
