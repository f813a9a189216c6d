import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';

export type GoalLine = components['schemas']['GoalListItemView'];
export type Goal = components['schemas']['GoalView'];
export type GoalFilter = operations['Goal_list']['parameters']['query'];

const keys = { all: ['goals'] as const, list: (filter: GoalFilter) => ['goals', 'list', filter] as const, one: (id: string) => ['goals', id] as const };

export const useGoals = (query: GoalFilter) => useQuery({ queryKey: keys.list(query), queryFn: () => answered(api.GET('/performance-goals', { params: { query } })), placeholderData: keepPreviousData });

export const useGoal = (id: string) => useQuery({ queryKey: keys.one(id), queryFn: () => answered(api.GET('/performance-goals/{id}', { params: { path: { id } } })) });

export const useGoalReview = (id: string) => useQuery({ queryKey: [...keys.one(id), 'review'], queryFn: () => answered(api.GET('/performance-goals/{id}/review', { params: { path: { id } } })) });

export const useGoalRehearsal = (id: string, enabled: boolean) =>
  useQuery({ queryKey: [...keys.one(id), 'rehearsal'], enabled, queryFn: () => answered(api.GET('/performance-goals/{id}/rehearsal', { params: { path: { id } } })) });

/** 送审; `version` is the one that was read. */
export function useSubmitGoal(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, key }: { version: number; key: string }) => answered(api.POST('/performance-goals/{id}/submission', { params: { path: { id } }, headers: { 'idempotency-key': key }, body: { version } })),
    onSettled: () => queries.invalidateQueries(),
  });
}
