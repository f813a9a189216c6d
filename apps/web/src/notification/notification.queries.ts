import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';

export type Notice = components['schemas']['NotificationView'];
export type NoticeFilter = operations['Notification_list']['parameters']['query'];

const key = ['notifications'] as const;
const LATEST = 8;

/** For the bell and the workbench; asked again every half minute, never while the window is hidden. */
export const useLatestNotices = () => useQuery({ queryKey: [...key, 'latest'], queryFn: () => answered(api.GET('/notifications', { params: { query: { page: 1, pageSize: LATEST } } })), refetchInterval: 30_000 });

export const useNotices = (query: NoticeFilter) => useQuery({ queryKey: [...key, query], queryFn: () => answered(api.GET('/notifications', { params: { query } })), placeholderData: keepPreviousData });

export const useReadNotices = () =>
  useWrite([key], async (ids: readonly string[]) => {
    for (const id of ids) await answered(api.POST('/notifications/{id}/reading', { params: { path: { id } } }));
  });
