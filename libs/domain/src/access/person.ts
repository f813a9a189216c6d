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

/** 用户名. */
export const LOGIN = /^[a-z0-9][a-z0-9._-]{2,31}$/;
/** 姓名: one line that is seen as it is. */
export const PERSON_NAME = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,40}$/u;
/** 邮箱, as far as its shape tells. */
export const EMAIL = /^(?=.{3,254}$)[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/;
