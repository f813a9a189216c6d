import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';

export type DisclosurePackage = components['schemas']['PackageView'];
export type PackageFilter = operations['Disclosure_list']['parameters']['query'];

const all = ['disclosure-packages'] as const;
const WHILE_PRINTING = 3_000;
const unfinished: ReadonlySet<string> = new Set(['waiting', 'printing']);

/** Asked again every few seconds as long as one of them is on its way. */
export const usePackages = (query: PackageFilter) =>
  useQuery({
    queryKey: [...all, query],
    queryFn: () => answered(api.GET('/disclosure-packages', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some((item) => unfinished.has(item.state)) ? WHILE_PRINTING : false),
  });

export const useRequestPackage = () => useWrite([all], (body: components['schemas']['RequestPackageRequest']) => answered(api.POST('/disclosure-packages', { body })));

export const useCancelPackage = () => useWrite([all], (id: string) => answered(api.POST('/disclosure-packages/{id}/cancellation', { params: { path: { id } } })));
