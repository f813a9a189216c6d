import type { Actor } from '#domain/access/actor';

/** 登录会话 as the edge sees it: who acts, and the token that must accompany every change. */
export interface ResolvedSession {
  readonly actor: Actor;
  readonly csrfToken: string;
  /** Until it is changed, only the session's own routes answer. */
  readonly mustChangePassword: boolean;
}

/** Both leave the server once, in the reply that opened or rotated the session; the database keeps a hash of the first. */
export interface OpenedSession {
  readonly token: string;
  readonly csrfToken: string;
}

/**
 * Sign-in that lives in the database, so that it can be ended there. All times are the database's. A session is dead at the next request
 * after sign-out, idleness, its absolute end, a password change, a disabled person, an ended post or a closed unit.
 */
export abstract class Sessions {
  /** One round trip; null for anything that is not a living session. */
  abstract resolve(token: string): Promise<ResolvedSession | null>;
  /** Which of these sessions are living; asking does not make them live longer. */
  abstract living(tokens: readonly string[]): Promise<ReadonlySet<string>>;
  abstract open(personId: string, postId: string): Promise<OpenedSession>;
  /** A new token for the same sign-in; the old one is dead, the absolute end stays. */
  abstract rotate(token: string): Promise<OpenedSession>;
  /** Rotates onto another post of the same person. */
  abstract switchPost(token: string, postId: string): Promise<OpenedSession>;
  abstract close(token: string): Promise<void>;
  abstract closeAllOf(personId: string, except?: string): Promise<void>;
}
