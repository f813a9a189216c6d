/**
 * 密码规则. The two standards contradict each other: ASVS 5.0 (6.2.5, 6.2.10) forbids composition rules and rotation, 等保 asks for both.
 * So the rule is a profile that the operator chooses.
 */
export interface PasswordPolicy {
  readonly lengthMin: number;
  readonly lengthMax: number;
  /** How many of the four kinds — small letters, capitals, digits, others — must occur; 1 asks for none in particular. */
  readonly kindsMin: number;
  /** After so many days a new one is due; null means never. */
  readonly daysMax: number | null;
  readonly banned: readonly string[];
}

export type PasswordProfile = 'length' | 'composition';

/** Written small; compared with everything but letters and digits removed. */
const banned: readonly string[] = [
  '1234567890', '0123456789', '9876543210', '0987654321', '1111111111', '0000000000', '8888888888', '6666666666', '1122334455', '1234554321', '12345678910',
  'qwertyuiop', 'qwerty12345', 'qwerty123456', '1qaz2wsx3edc', 'qazwsxedcrfv', 'asdfghjkl1', 'abcdefghij', 'abcd123456', 'abc1234567', 'a123456789', 'aa12345678', '1q2w3e4r5t', 'zxcvbnm123',
  'password12', 'password123', 'password1234', 'passw0rd123', 'administrator', 'admin12345', 'admin123456', 'administrator1', 'welcome123', 'letmein1234', 'iloveyou123', 'changeme123', 'changeme1234',
  'woaini1314', 'woaini520520', '5201314520', 'yuji123456', 'yujiyujiyuji', 'caizhengju', 'caizheng123', 'jixiao123456', 'yusuan123456', 'jiedao123456', 'zhongguo123', 'beijing2008', 'a1b2c3d4e5',
];

/** 默认值: lengths after ASVS 5.0 6.2.1 (raised from 8), kinds and days after common 等保三级 practice — proposal. */
export const passwordPolicies: Readonly<Record<PasswordProfile, PasswordPolicy>> = {
  length: { lengthMin: 10, lengthMax: 128, kindsMin: 1, daysMax: null, banned },
  composition: { lengthMin: 10, lengthMax: 128, kindsMin: 3, daysMax: 90, banned },
};

export type PasswordFault = 'password.too-short' | 'password.too-long' | 'password.too-plain' | 'password.names-its-owner' | 'password.too-common' | 'password.unchanged';

const kinds: readonly RegExp[] = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{Nd}]/gu, '');

/** The form in which a password is hashed and compared, so that two keyboards give the same bytes. */
export const normalPassword = (password: string): string => password.normalize('NFC');

/** The first rule that a new password breaks; null when it may be used. */
export function findPasswordFault(password: string, owner: { readonly login: string; readonly name: string }, policy: PasswordPolicy): PasswordFault | null {
  const length = [...password].length;
  if (length < policy.lengthMin) return 'password.too-short';
  if (length > policy.lengthMax) return 'password.too-long';
  if (kinds.filter((kind) => kind.test(password)).length < policy.kindsMin) return 'password.too-plain';
  const compared = plain(password);
  const login = plain(owner.login);
  if (compared === login || compared === login.repeat(2) || compared === plain(owner.name) || password === owner.login) return 'password.names-its-owner';
  if (new Set(compared).size < 4 || policy.banned.includes(compared)) return 'password.too-common';
  return null;
}
