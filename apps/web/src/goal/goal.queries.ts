import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';
import type { PaperMove } from '../ui/paper-actions.js';

export type GoalLine = components['schemas']['GoalListItemView'];
export type Goal = components['schemas']['GoalView'];
export type GoalReview = components['schemas']['GoalReviewView'];
export type ReviewFinding = components['schemas']['ReviewFindingView'];
export type GoalFilter = operations['Goal_list']['parameters']['query'];
export type NewGoalRequest = components['schemas']['CreateGoalRequest'];
type Printed = components['schemas']['PrintedDocumentView'];

const keys = { all: ['goals'] as const, list: (filter: GoalFilter) => ['goals', 'list', filter] as const, one: (id: string) => ['goals', id] as const };

/** Where a goal is at this moment, without anything that was remembered. */
export const readGoal = (id: string): Promise<Goal> => answered(api.GET('/performance-goals/{id}', { params: { path: { id } } }));

export const useGoals = (query: GoalFilter) => useQuery({ queryKey: keys.list(query), queryFn: () => answered(api.GET('/performance-goals', { params: { query } })), placeholderData: keepPreviousData });

/** One goal, remembered under one key wherever it is shown. */
export const goalQuery = (id: string) => queryOptions({ queryKey: keys.one(id), queryFn: () => readGoal(id) });

export const useGoal = (id: string) => useQuery(goalQuery(id));

export const useGoalReview = (id: string) => useQuery({ queryKey: [...keys.one(id), 'review'], queryFn: () => answered(api.GET('/performance-goals/{id}/review', { params: { path: { id } } })) });

export const useGoalRevisions = (id: string) => useQuery({ queryKey: [...keys.one(id), 'revisions'], queryFn: () => answered(api.GET('/performance-goals/{id}/revisions', { params: { path: { id } } })) });

export const useGoalTimeline = (id: string) => useQuery({ queryKey: [...keys.one(id), 'timeline'], queryFn: () => answered(api.GET('/performance-goals/{id}/timeline', { params: { path: { id } } })) });

export const useGoalPredecessor = (id: string) => useQuery({ queryKey: [...keys.one(id), 'predecessor'], queryFn: () => answered(api.GET('/performance-goals/{id}/predecessor', { params: { path: { id } } })) });

/** 某日文本. */
export const useGoalText = (id: string, asOf: string) => useQuery({ queryKey: [...keys.one(id), 'text', asOf], queryFn: () => answered(api.GET('/performance-goals/{id}/text', { params: { path: { id }, query: { asOf } } })) });

/** 办理时长 of the goal's case. */
export const useWaitingTime = (caseId: string) => useQuery({ queryKey: ['approval', 'case', caseId, 'waiting-time'], queryFn: () => answered(api.GET('/approval-cases/{id}/waiting-time', { params: { path: { id: caseId } } })) });

/** What a round says otherwise than the one before it. */
export const useRoundChanges = (id: string, round: number) =>
  useQuery({ queryKey: [...keys.one(id), 'round', round], enabled: round > 1, queryFn: () => answered(api.GET('/performance-goals/{id}/rounds/{round}', { params: { path: { id, round }, query: { compare: round - 1 } } })) });

/** 申报表 as it is printed. */
const readGoalForm = async (id: string): Promise<Printed> => (await answered(api.GET('/performance-goals/{id}/forms/goal-application', { params: { path: { id }, query: { format: 'screen' } } }))) as unknown as Printed;

/** 申报表 as it is printed; `version` is the one it shall show. */
export const useGoalForm = (id: string, version: number) => useQuery({ queryKey: [...keys.one(id), 'form', version], queryFn: () => readGoalForm(id) });

export const useGoalRehearsal = (id: string, enabled: boolean) =>
  useQuery({ queryKey: [...keys.one(id), 'rehearsal'], enabled, queryFn: () => answered(api.GET('/performance-goals/{id}/rehearsal', { params: { path: { id } } })) });

/** The months at whose end a plan of the year states what is spent. */
export const usePlanMonths = (fiscalYear: number, enabled: boolean) =>
  useQuery({
    queryKey: ['rulebooks', fiscalYear],
    enabled,
    staleTime: 300_000,
    queryFn: () => answered(api.GET('/rulebooks/{year}', { params: { path: { year: fiscalYear } } })),
    select: ({ settings }) => (settings.find(({ name }) => name === 'checkpointMonths')?.value ?? []) as unknown as readonly number[],
  });

export const useLibrary = (query: operations['LibraryIndicator_search']['parameters']['query'], enabled: boolean) =>
  useQuery({ queryKey: ['library', query], enabled, placeholderData: keepPreviousData, queryFn: () => answered(api.GET('/library-indicators', { params: { query } })) });

/** A goal that comes to the reviewers or leaves them changes boxes, counters and deadlines too. */
const everything = [[]] as const;

/** 送审; `version` is the one that was read. */
export const useSubmitGoal = (id: string) =>
  useWrite(everything, ({ version, key }: { version: number; key: string }) => answered(api.POST('/performance-goals/{id}/submission', { params: { path: { id } }, headers: { 'idempotency-key': key }, body: { version } })));

/** 新增: the goal is on file as a draft. */
export const useCreateGoal = () => useWrite([keys.all], ({ body, key }: { body: NewGoalRequest; key: string }) => answered(api.POST('/performance-goals', { headers: { 'idempotency-key': key }, body })));

/** 撤回、作废、批复下达. */
export const useMoveGoal = (id: string) => useWrite(everything, (move: PaperMove) => answered(api.POST(`/performance-goals/{id}/${move}`, { params: { path: { id } } })));

/** 复制上年: a draft of a later year. */
export const useCopyGoal = (id: string) => useWrite([keys.all], (body: components['schemas']['GoalSuccessorRequest']) => answered(api.POST('/performance-goals/{id}/successors', { params: { path: { id } }, body })));

/** 开启新年度: what would become of each project of the year before. */
export const useYearOpening = (year: number) => useQuery({ queryKey: [...keys.all, 'opening', year], queryFn: () => answered(api.POST('/fiscal-years/{year}/openings', { params: { path: { year } }, body: { dryRun: true } })) });

export const useOpenYear = (year: number) => useWrite<void, components['schemas']['OpenedFiscalYearView']>([keys.all], () => answered(api.POST('/fiscal-years/{year}/openings', { params: { path: { year } }, body: {} })));
