import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';
import { pollEvery } from './follow-letters.js';

export type Notice = components['schemas']['NotificationView'];
type NoticeFilter = operations['Notification_list']['parameters']['query'];

const key = ['notifications'] as const;
const LATEST = 8;

export const latestKey = [...key, 'latest'] as const;

/** For the bell and the workbench; asked again when a letter comes, and now and then, never while the window is hidden. */
export const useLatestNotices = () => useQuery({ queryKey: latestKey, queryFn: () => answered(api.GET('/notifications', { params: { query: { page: 1, pageSize: LATEST } } })), refetchInterval: pollEvery });

export const useNotices = (query: NoticeFilter) => useQuery({ queryKey: [...key, query], queryFn: () => answered(api.GET('/notifications', { params: { query } })), placeholderData: keepPreviousData });

export const useReadNotices = () =>
  useWrite([key], async (ids: readonly string[]) => {
    for (const id of ids) await answered(api.POST('/notifications/{id}/reading', { params: { path: { id } } }));
  });
