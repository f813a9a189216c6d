import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';

const UPCOMING = 8;

/** What the post owes, the nearest due day first. */
export const useObligations = (fiscalYear: number, enabled: boolean) =>
  useQuery({ queryKey: ['obligations', fiscalYear], enabled, queryFn: () => answered(api.GET('/obligations', { params: { query: { status: 'open', fiscalYear, page: 1, pageSize: UPCOMING } } })) });

const FILED = ['file-monitoring-report', 'file-self-evaluation'] as const;

/** 待填报: reports and evaluations the post owes in this year. */
export const useToFile = (fiscalYear: number) =>
  useQuery({
    queryKey: ['obligations', fiscalYear, 'to-file'],
    queryFn: async () => {
      const pages = await Promise.all(FILED.map((kind) => answered(api.GET('/obligations', { params: { query: { status: 'open', fiscalYear, kind, page: 1, pageSize: 1 } } }))));
      return pages.reduce((sum, { total }) => sum + total, 0);
    },
  });
