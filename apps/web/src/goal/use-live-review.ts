import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api } from '../api/client.js';
import { newGoalOf, type GoalDraft } from './goal-draft.js';
import type { GoalReview, NewGoalRequest, ReviewFinding } from './goal.queries.js';

const PAUSE = 800;

interface Asked<Body> {
  readonly body: Body;
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

/** What can be reviewed while it is typed; `body` is null where it cannot be read yet. */
interface Reviewable<Body> {
  readonly rows: readonly { readonly key: string }[];
  readonly body: Body | null;
}

/** 边填边审: what the review says of the text on the page, after every pause; nothing is kept of it. `bodyOf` and `ask` belong to the kind of paper and never change. */
export function useReviewWhileTyping<Draft, Body>(kind: string, draft: Draft, bodyOf: (draft: Draft) => Reviewable<Body>, ask: (body: Body) => Promise<GoalReview>): LiveReview {
  const [asked, setAsked] = useState<Asked<Body> | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const { body, rows } = bodyOf(draft);
      setAsked(body === null ? null : { body, rows: rows.map(({ key }) => key) });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [draft, bodyOf]);
  const { data, isFetching } = useQuery({
    queryKey: [`${kind}-review`, asked],
    enabled: asked !== null,
    gcTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const { body, rows } = asked as Asked<Body>;
      const { findings } = await ask(body);
      return { findings, rows };
    },
  });
  const findings = asked === null ? null : (data?.findings ?? null);
  return { findings, isAsking: isFetching, isHeld: bodyOf(draft).body === null, ofRow: (key) => (findings ?? []).filter(({ indicator, path }) => indicator !== null && path.startsWith('/indicators/') && data?.rows[indicator - 1] === key) };
}

function bodyOfGoal(draft: GoalDraft): Reviewable<NewGoalRequest> {
  const body = newGoalOf(draft);
  return { rows: draft.rows, body: typeof body === 'string' ? null : body };
}

const askAboutGoal = (body: NewGoalRequest): Promise<GoalReview> => answered(api.POST('/performance-goal-reviews', { body }));

export const useLiveReview = (draft: GoalDraft): LiveReview => useReviewWhileTyping('goal', draft, bodyOfGoal, askAboutGoal);
