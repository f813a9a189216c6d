import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';
import type { PaperMove } from '../ui/paper-actions.js';

export type Adjustment = components['schemas']['GoalAdjustmentView'];
export type AdjustedGoal = components['schemas']['AdjustedGoalView'];
export type AdjustmentLine = components['schemas']['GoalAdjustmentListItemView'];
export type AdjustmentFilter = operations['GoalAdjustment_list']['parameters']['query'];
export type AdjustmentContent = Omit<components['schemas']['ReviseAdjustmentRequest'], 'version'>;

const all = ['goal-adjustments'] as const;
const one = (id: string) => [...all, id] as const;

export const readAdjustment = (id: string): Promise<Adjustment> => answered(api.GET('/goal-adjustments/{id}', { params: { path: { id } } }));

export const useAdjustments = (query: AdjustmentFilter) => useQuery({ queryKey: [...all, 'list', query], queryFn: () => answered(api.GET('/goal-adjustments', { params: { query } })), placeholderData: keepPreviousData });

export const useAdjustment = (id: string) => useQuery({ queryKey: one(id), queryFn: () => readAdjustment(id) });

export const useAdjustmentRehearsal = (id: string) => useQuery({ queryKey: [...one(id), 'rehearsal'], queryFn: () => answered(api.GET('/goal-adjustments/{id}/rehearsal', { params: { path: { id } } })) });

export const useAdjustmentTimeline = (id: string) => useQuery({ queryKey: [...one(id), 'timeline'], queryFn: () => answered(api.GET('/goal-adjustments/{id}/timeline', { params: { path: { id } } })) });

/** 申请调整: a paper of its own beside the goal, which stays in force. */
export const useStartAdjustment = (goalId: string) =>
  useWrite([all, ['goals']], (body: components['schemas']['StartAdjustmentRequest']) => answered(api.POST('/performance-goals/{id}/adjustments', { params: { path: { id: goalId } }, body })));

export const useSubmitAdjustment = (id: string) =>
  useWrite([[]], ({ version, key }: { readonly version: number; readonly key: string }) => answered(api.POST('/goal-adjustments/{id}/submission', { params: { path: { id } }, headers: { 'idempotency-key': key }, body: { version } })));

/** 撤回、作废、批复下达. */
export const useMoveAdjustment = (id: string) => useWrite([[]], (move: PaperMove) => answered(api.POST(`/goal-adjustments/{id}/${move}`, { params: { path: { id } } })));
