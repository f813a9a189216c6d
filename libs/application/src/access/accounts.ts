/** 登录账号 with its secret: only sign-in and password changes touch it. */
export interface Account {
  readonly personId: string;
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly isActive: boolean;
  readonly version: number;
  /** Whose audit chain refused sign-ins go to: that of the oldest post. */
  readonly chainId: string | null;
  /** Held today at a unit that is open, the longest first; null when there is none. */
  readonly firstPostId: string | null;
}

export abstract class Accounts {
  abstract findByLogin(login: string): Promise<Account | null>;
  abstract get(personId: string): Promise<Account>;
  /** Where attempts on accounts that do not exist are recorded: the root of the tree; null on an empty database. */
  abstract rootChainId(): Promise<string | null>;
  abstract setPassword(account: Account, hash: string, mustChange: boolean): Promise<void>;
  /** Keeps a hash of the token; earlier tokens of the person are dead. */
  abstract keepReset(personId: string, token: string): Promise<void>;
  /** Uses a token up; null when it is unknown, used or too old. */
  abstract takeReset(token: string): Promise<Account | null>;
}
