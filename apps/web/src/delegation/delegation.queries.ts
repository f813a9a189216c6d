import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';

export type Delegation = components['schemas']['DelegationView'];
export type DelegationDraft = components['schemas']['MakeDelegationRequest'];

const key = ['delegations'] as const;
/** Who may act for whom also stands in the banners of the session, and in the boxes. */
const touched = [key, ['session'], ['approval']] as const;

export const useDelegations = (query: { page: number; pageSize: number }) =>
  useQuery({ queryKey: [...key, query], queryFn: () => answered(api.GET('/delegations', { params: { query } })), placeholderData: keepPreviousData });

export const useStandIns = () => useQuery({ queryKey: [...key, 'candidates'], queryFn: () => answered(api.GET('/delegations/candidates')) });

export const useMakeDelegation = () => useWrite(touched, (body: DelegationDraft) => answered(api.POST('/delegations', { body })));

export const useEndDelegation = () => useWrite(touched, ({ id, version }: Delegation) => answered(api.POST('/delegations/{id}/ending', { params: { path: { id } }, body: { version } })));

export const useKeepPhrases = () => useWrite([['opinion-phrases']], (phrases: string[]) => answered(api.PUT('/opinion-phrases', { body: { phrases } })));
