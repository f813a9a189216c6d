import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { countersKey } from '../approval/approval.queries.js';
import { useCurrentSession } from '../session/current-session.js';
import { followLetters } from './follow-letters.js';
import { latestKey } from './notification.queries.js';

/** 推送: when a letter comes, the bell and the counters are asked for anew. Nothing else is, so that no form that somebody fills moves. */
export function useLetterStream(): void {
  const queries = useQueryClient();
  const { csrfToken } = useCurrentSession();
  useEffect(
    () =>
      followLetters(() => {
        void queries.invalidateQueries({ queryKey: countersKey });
        void queries.invalidateQueries({ queryKey: latestKey });
      }),
    // Another token is another session, or another post: a stream of its own.
    [queries, csrfToken],
  );
}
