import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';

export type ReportLine = components['schemas']['MonitoringLineView'];
export type Report = components['schemas']['MonitoringReportView'];
export type ReportedIndicator = components['schemas']['MonitoredIndicatorView'];
export type ReportFilter = operations['Monitoring_list']['parameters']['query'];
type Printed = components['schemas']['PrintedDocumentView'];

const keys = { all: ['monitoring'] as const, one: (id: string) => ['monitoring', id] as const };
/** What a report that was sent up or taken back changes beside itself. */
const touched = [keys.all, ['approval'], ['obligations']] as const;

/** Where a report is at this moment, without anything that was remembered. */
export const readReport = (id: string): Promise<Report> => answered(api.GET('/monitoring-reports/{id}', { params: { path: { id } } }));

export const useReports = (query: ReportFilter) => useQuery({ queryKey: ['monitoring', 'list', query], queryFn: () => answered(api.GET('/monitoring-reports', { params: { query } })), placeholderData: keepPreviousData });

export const useReport = (id: string) => useQuery({ queryKey: keys.one(id), queryFn: () => readReport(id) });

/** 监控表 as it is printed; `version` is the one it shall show. */
export const useReportForm = (id: string, version: number) =>
  useQuery({
    queryKey: [...keys.one(id), 'form', version],
    queryFn: async () => (await answered(api.GET('/monitoring-reports/{id}/forms/monitoring', { params: { path: { id }, query: { format: 'screen' } } }))) as unknown as Printed,
  });

export const useReportRehearsal = (id: string) => useQuery({ queryKey: [...keys.one(id), 'rehearsal'], queryFn: () => answered(api.GET('/monitoring-reports/{id}/rehearsal', { params: { path: { id } } })) });

/** 送审; `version` is the one that was read. */
export const useSubmitReport = (id: string) =>
  useWrite(touched, ({ version, key }: { version: number; key: string }) => answered(api.POST('/monitoring-reports/{id}/submission', { params: { path: { id } }, headers: { 'idempotency-key': key }, body: { version } })));

export const useWithdrawReport = (id: string) => useWrite(touched, () => answered(api.POST('/monitoring-reports/{id}/withdrawal', { params: { path: { id } } })));
