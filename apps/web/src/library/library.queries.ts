import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';

export type LibraryLine = components['schemas']['LibraryIndicatorView'];
export type LibraryEntry = components['schemas']['LibraryDetailView'];
export type LibraryFilter = NonNullable<operations['LibraryIndicator_search']['parameters']['query']>;
export type LibraryContent = components['schemas']['LibraryIndicatorRequest'];
type PeerFilter = operations['LibraryIndicator_peerTargets']['parameters']['query'];

const all = ['library'] as const;

export const useLibraryLines = (query: LibraryFilter) => useQuery({ queryKey: [...all, 'list', query], queryFn: () => answered(api.GET('/library-indicators', { params: { query } })), placeholderData: keepPreviousData });

export const useLibraryEntry = (id: string) => useQuery({ queryKey: [...all, id], queryFn: () => answered(api.GET('/library-indicators/{id}', { params: { path: { id } } })) });

export const usePeerTargets = (query: PeerFilter) => useQuery({ queryKey: [...all, 'peers', query], queryFn: () => answered(api.GET('/library-indicators/peer-targets', { params: { query } })), placeholderData: keepPreviousData });

/** 申报入库. */
export const useProposeIndicator = () => useWrite([all], (body: LibraryContent) => answered(api.POST('/library-indicators', { body })));

export const useReviseIndicator = ({ id, version }: Pick<LibraryEntry, 'id' | 'version'>) => useWrite([all], (body: LibraryContent) => answered(api.POST('/library-indicators/{id}/revisions', { params: { path: { id } }, body: { ...body, version } })));

/** 入库、停用. */
export const useMoveIndicator = ({ id, version }: Pick<LibraryEntry, 'id' | 'version'>) =>
  useWrite([all], (move: 'adoption' | 'retirement') => answered(api.POST(`/library-indicators/{id}/${move}`, { params: { path: { id } }, body: { version } })));
