import type { Post } from './post.js';

/** 人员（登录账号）. Keeps no secret: the password hash never leaves persistence. */
export interface Person {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  readonly isActive: boolean;
  readonly version: number;
  /** All of them, ended ones too, oldest first. */
  readonly posts: readonly Post[];
}
