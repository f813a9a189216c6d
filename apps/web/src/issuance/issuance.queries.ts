import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';

export type ReplyLine = components['schemas']['GoalReplyListItemView'];
export type Reply = components['schemas']['GoalReplyView'];
export type IssuedBatch = components['schemas']['IssuedBatchView'];
type ReplyFilter = operations['GoalIssuance_list']['parameters']['query'];

const all = ['goal-issuances'] as const;

export const useReplies = (query: ReplyFilter) => useQuery({ queryKey: [...all, 'list', query], queryFn: () => answered(api.GET('/goal-issuances', { params: { query } })), placeholderData: keepPreviousData });

export const useReply = (id: string) => useQuery({ queryKey: [...all, id], queryFn: () => answered(api.GET('/goal-issuances/{id}', { params: { path: { id } } })) });

interface Issuing {
  readonly goalIds: string[];
  readonly replyNumber: string;
  /** Nothing is issued: the list of what would happen. */
  readonly dryRun: boolean;
}

/** 批复下达; each goal by itself, so what cannot be issued keeps no other back. */
export const useIssueGoals = () => useWrite([[]], (body: Issuing) => answered(api.POST('/goal-issuances', { body })));
