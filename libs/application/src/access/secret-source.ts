/** Unguessable text, made from the system's random source. */
export abstract class SecretSource {
  /** 32 random bytes for a link or a cookie. */
  abstract token(): string;
  /** A first password that a person can read out and type: no look-alike characters. */
  abstract password(): string;
}
