import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';
import type { PaperMove } from '../ui/paper-actions.js';

export type DepartmentGoal = components['schemas']['DepartmentGoalView'];
export type DepartmentGoalLine = components['schemas']['DepartmentGoalListItemView'];
export type DepartmentGoalFilter = operations['DepartmentGoal_list']['parameters']['query'];
export type DepartmentGoalContent = Omit<components['schemas']['ReviseDepartmentGoalRequest'], 'version'>;
type Printed = components['schemas']['PrintedDocumentView'];

const all = ['department-goals'] as const;
const one = (id: string) => [...all, id] as const;

export const readDepartmentGoal = (id: string): Promise<DepartmentGoal> => answered(api.GET('/department-goals/{id}', { params: { path: { id } } }));

export const useDepartmentGoals = (query: DepartmentGoalFilter) => useQuery({ queryKey: [...all, 'list', query], queryFn: () => answered(api.GET('/department-goals', { params: { query } })), placeholderData: keepPreviousData });

export const useDepartmentGoal = (id: string) => useQuery({ queryKey: one(id), queryFn: () => readDepartmentGoal(id) });

export const useDepartmentReview = (id: string) => useQuery({ queryKey: [...one(id), 'review'], queryFn: () => answered(api.GET('/department-goals/{id}/review', { params: { path: { id } } })) });

/** 部门整体绩效目标表 as it is printed; `version` is the one it shall show. */
export const useDepartmentForm = (id: string, version: number) =>
  useQuery({ queryKey: [...one(id), 'form', version], queryFn: async () => (await answered(api.GET('/department-goals/{id}/forms/department-goal', { params: { path: { id }, query: { format: 'screen' } } }))) as unknown as Printed });

export const useDepartmentRehearsal = (id: string) => useQuery({ queryKey: [...one(id), 'rehearsal'], queryFn: () => answered(api.GET('/department-goals/{id}/rehearsal', { params: { path: { id } } })) });

export const useDepartmentTimeline = (id: string) => useQuery({ queryKey: [...one(id), 'timeline'], queryFn: () => answered(api.GET('/department-goals/{id}/timeline', { params: { path: { id } } })) });

export const useDepartmentRevisions = (id: string) => useQuery({ queryKey: [...one(id), 'revisions'], queryFn: () => answered(api.GET('/department-goals/{id}/revisions', { params: { path: { id } } })) });

/** What a round says otherwise than the one before it. */
export const useDepartmentRoundChanges = (id: string, round: number) =>
  useQuery({ queryKey: [...one(id), 'round', round], enabled: round > 1, queryFn: () => answered(api.GET('/department-goals/{id}/rounds/{round}', { params: { path: { id, round }, query: { compare: round - 1 } } })) });

export const useDepartmentPredecessor = (id: string) => useQuery({ queryKey: [...one(id), 'predecessor'], queryFn: () => answered(api.GET('/department-goals/{id}/predecessor', { params: { path: { id } } })) });

/** 新增: a blank draft of the own unit's year. */
export const useCreateDepartmentGoal = () =>
  useWrite([all], (fiscalYear: number) => answered(api.POST('/department-goals', { body: { fiscalYear, totals: {}, introduction: '', overallGoal: '', subGoals: [], safeguards: [], indicators: [] } })));

export const useSubmitDepartmentGoal = (id: string) =>
  useWrite([[]], ({ version, key }: { readonly version: number; readonly key: string }) => answered(api.POST('/department-goals/{id}/submission', { params: { path: { id } }, headers: { 'idempotency-key': key }, body: { version } })));

/** 撤回、作废、批复下达. */
export const useMoveDepartmentGoal = (id: string) => useWrite([[]], (move: PaperMove) => answered(api.POST(`/department-goals/{id}/${move}`, { params: { path: { id } } })));

/** 复制上年: a draft of a later year. */
export const useCopyDepartmentGoal = (id: string) => useWrite([all], (fiscalYear: number) => answered(api.POST('/department-goals/{id}/successors', { params: { path: { id } }, body: { fiscalYear } })));
