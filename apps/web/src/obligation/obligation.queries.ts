import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';

export type Obligation = components['schemas']['ObligationView'];
export type OverdueFilter = operations['Obligation_overdue']['parameters']['query'];

const all = ['obligations'] as const;

export const useOverdue = (query: OverdueFilter) => useQuery({ queryKey: [...all, 'overdue', query], queryFn: () => answered(api.GET('/obligations/overdue', { params: { query } })), placeholderData: keepPreviousData });

/** 催报; answers whom it reached. */
export const useUrge = (id: string) => useWrite([all], (words: string) => answered(api.POST('/obligations/{id}/urges', { params: { path: { id } }, body: words === '' ? {} : { words } })));
