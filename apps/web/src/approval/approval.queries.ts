import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';
import { pollEvery } from '../notification/follow-letters.js';
import { useWrite } from '../api/use-write.js';

export type ApprovalLine = components['schemas']['ApprovalLineView'];
export type ApprovalCaseView = components['schemas']['ApprovalView'];
export type BoxFilter = operations['Approval_list']['parameters']['query'];
export type BatchResult = components['schemas']['BatchView'];
export type Decision = components['schemas']['DecideRequest'];

/** Under `all`: everything that is shown of approvals; after anything was done or refused none of it is believed any more. */
export const keys = {
  all: ['approval'] as const,
  counters: ['approval', 'counters'] as const,
  box: (filter: BoxFilter) => ['approval', 'box', filter] as const,
  one: (id: string) => ['approval', 'case', id] as const,
  changes: (id: string, from: number | null) => ['approval', 'case', id, 'changes', from] as const,
};

export const countersKey = keys.counters;

/** Asked again when a letter comes, now and then, and after everything done here; never while the window is hidden. */
export const useBoxCounters = () => useQuery({ queryKey: keys.counters, queryFn: () => answered(api.GET('/approval-boxes/counters')), refetchInterval: pollEvery });

export const useBox = (query: BoxFilter) => useQuery({ queryKey: keys.box(query), queryFn: () => answered(api.GET('/approval-cases', { params: { query } })), placeholderData: keepPreviousData });

export const useApprovalCase = (id: string) => useQuery({ queryKey: keys.one(id), queryFn: () => answered(api.GET('/approval-cases/{id}', { params: { path: { id } } })) });

/** What changed since the reader's last decision, or from the round they chose. */
export const useApprovalChanges = (id: string, from: number | null = null) =>
  useQuery({ queryKey: keys.changes(id, from), queryFn: () => answered(api.GET('/approval-cases/{id}/changes', { params: { path: { id }, query: from === null ? {} : { from } } })) });

/** 批量同意. With `isDryRun` nothing is decided: the list of what would happen. */
export function useDecideBatch() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ lines, opinion, isDryRun }: { lines: readonly ApprovalLine[]; opinion: string; isDryRun: boolean }) =>
      answered(api.POST('/approval-decisions/batches', { body: { items: lines.map(({ id, version, contentHash }) => ({ caseId: id, version, contentHash })), verdict: 'approve', opinion, dryRun: isDryRun } })),
    onSuccess: (result) => (result.isDryRun ? undefined : queries.invalidateQueries({ queryKey: keys.all })),
  });
}

/** 同意、退回、不予通过. The key stays the same for every attempt at one decision. */
export const useDecide = (id: string) =>
  useWrite([keys.all], ({ body, key }: { body: Decision; key: string }) => answered(api.POST('/approval-cases/{id}/decisions', { params: { path: { id } }, headers: { 'idempotency-key': key }, body })));

/** 办完自动打开下一件: the most urgent of what else waits for me; null when nothing does. */
export function useNextTodo(id: string): () => Promise<string | null> {
  const queries = useQueryClient();
  const query = { box: 'todo', page: 1, pageSize: 2 } as const;
  return async () => {
    const { items } = await queries.fetchQuery({ queryKey: keys.box(query), queryFn: () => answered(api.GET('/approval-cases', { params: { query } })) });
    return items.find((line) => line.id !== id)?.id ?? null;
  };
}
