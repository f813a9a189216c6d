import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api, keepCsrfToken } from '../api/client.js';
import type { components } from '../api/contract.js';
import { Problem } from '../api/problem.js';

export type Session = components['schemas']['SessionView'];

const key = ['session'] as const;

async function currentSession(): Promise<Session | null> {
  try {
    const session = await answered(api.GET('/session'));
    keepCsrfToken(session.csrfToken);
    return session;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; null when nobody is. */
export const useSession = () => useQuery({ queryKey: key, queryFn: currentSession, staleTime: 60_000 });

/** Whose session another account's answers must never be shown in: everything that was read is forgotten. */
function useReplaceSession(): (session: Session | null) => void {
  const queries = useQueryClient();
  return (session) => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
    if (session) keepCsrfToken(session.csrfToken);
    queries.setQueryData(key, session);
  };
}

export function useSignIn() {
  const replace = useReplaceSession();
  return useMutation({ mutationFn: (body: { login: string; password: string }) => answered(api.POST('/session', { body })), onSuccess: replace });
}

export function useSignOut() {
  const replace = useReplaceSession();
  return useMutation({ mutationFn: () => answered(api.DELETE('/session')), onSettled: () => replace(null) });
}

export function useSwitchPost() {
  const replace = useReplaceSession();
  return useMutation({
    mutationFn: async (postId: string) => {
      const { csrfToken } = await answered(api.PUT('/session/post', { body: { postId } }));
      keepCsrfToken(csrfToken);
      return currentSession();
    },
    onSuccess: replace,
  });
}

/** 重置密码 with a token for one use; nobody is signed in by it. */
export const useResetPassword = () => useMutation({ mutationFn: (body: components['schemas']['CompletePasswordResetRequest']) => answered(api.POST('/password-resets/completion', { body })) });

export function useChangePassword() {
  const replace = useReplaceSession();
  return useMutation({
    mutationFn: async (body: { currentPassword: string; newPassword: string }) => {
      const { csrfToken } = await answered(api.POST('/session/password', { body }));
      keepCsrfToken(csrfToken);
      return currentSession();
    },
    onSuccess: replace,
  });
}
