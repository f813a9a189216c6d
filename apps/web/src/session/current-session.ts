import { createContext, useContext } from 'react';
import { mayEver, type Permission, type Role } from '#domain/access/permissions';
import type { Session } from './session.queries.js';

export const CurrentSession = createContext<Session | null>(null);

/** The session of this desk; only parts below `Desk` may ask. */
export function useCurrentSession(): Session {
  const session = useContext(CurrentSession);
  if (session === null) throw new Error('nobody is signed in here');
  return session;
}

export function useCurrentPost(): Session['posts'][number] | undefined {
  const { posts, currentPostId } = useCurrentSession();
  return posts.find(({ id }) => id === currentPostId);
}

/** Whether the current post may ever do it; what it may do now is said by the `actions` of a view. */
export function useMayEver(): (permission: Permission) => boolean {
  const post = useCurrentPost();
  return (permission) => post !== undefined && mayEver(post.role as Role, permission);
}
