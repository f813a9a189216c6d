import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api } from '../api/client.js';
import { newGoalOf, type GoalDraft } from './goal-draft.js';
import type { NewGoalRequest, ReviewFinding } from './goal.queries.js';

const PAUSE = 800;

interface Asked {
  readonly body: NewGoalRequest;
  readonly rows: readonly string[];
}

export interface LiveReview {
  /** Null until there is an answer. */
  readonly findings: readonly ReviewFinding[] | null;
  /** Of a row, by the row's key: the grid may have moved since. */
  readonly ofRow: (key: string) => readonly ReviewFinding[];
  readonly isAsking: boolean;
  /** The draft cannot be reviewed before its project and amounts can be read. */
  readonly isHeld: boolean;
}

/** 边填边审: what the review says of the text on the page, after every pause; nothing is kept of it. */
export function useLiveReview(draft: GoalDraft): LiveReview {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const body = newGoalOf(draft);
      setAsked(typeof body === 'string' ? null : { body, rows: draft.rows.map(({ key }) => key) });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [draft]);
  const { data, isFetching } = useQuery({
    queryKey: ['goal-review', asked],
    enabled: asked !== null,
    gcTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const { body, rows } = asked as Asked;
      const { findings } = await answered(api.POST('/performance-goal-reviews', { body }));
      return { findings, rows };
    },
  });
  const findings = asked === null ? null : (data?.findings ?? null);
  return { findings, isAsking: isFetching, isHeld: typeof newGoalOf(draft) === 'string', ofRow: (key) => (findings ?? []).filter(({ indicator, path }) => indicator !== null && path.startsWith('/indicators/') && data?.rows[indicator - 1] === key) };
}
