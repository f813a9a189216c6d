import type { PasswordProfile } from '#domain/access/password-policy';

/** How sign-in behaves. Operational, not business: values come from the environment; the defaults stand here (proposal unless cited). */
export class SignInSettings {
  /** ASVS 5.0 7.3.1, 7.3.2 ask for documented limits; 30 min and 12 h fit an office day. */
  readonly idleMinutes: number = 30;
  readonly absoluteHours: number = 12;
  readonly failuresPerAccount: number = 5;
  readonly accountWindowMinutes: number = 15;
  readonly failuresPerAddressAndMinute: number = 30;
  readonly resetMinutes: number = 30;
  readonly passwordProfile: PasswordProfile = 'length';
  /** Argon2id after the OWASP password storage cheat sheet: 19 MiB, two passes. */
  readonly hashMemoryKib: number = 19_456;
  readonly hashPasses: number = 2;
  /** The cookie travels over TLS only. Off for the two-command start on the own machine. */
  readonly hasSecureCookie: boolean = false;

  constructor(overrides: Partial<SignInSettings> = {}) {
    Object.assign(this, overrides);
  }
}
