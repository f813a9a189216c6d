import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RectificationSource } from '#domain/rectification/rectification';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';
import { readEvaluation } from '../evaluation/evaluation.queries.js';

type Schemas = components['schemas'];
export type RectificationLine = Schemas['RectificationListItemView'];
export type Rectification = Schemas['RectificationView'];
export type RectificationFilter = operations['Rectification_list']['parameters']['query'];
type Printed = Schemas['PrintedDocumentView'];

const all = ['rectifications'] as const;
/** What a step of a rectification moves besides itself. */
const moved = [all, ['approval'], ['obligations']] as const;

export const useRectifications = (query: RectificationFilter) => useQuery({ queryKey: [...all, 'list', query], queryFn: () => answered(api.GET('/rectifications', { params: { query } })), placeholderData: keepPreviousData });

export const useRectification = (id: string) => useQuery({ queryKey: [...all, id], queryFn: () => answered(api.GET('/rectifications/{id}', { params: { path: { id } } })) });

export type RectificationPaper = 'notice' | 'report';

/** 整改通知书 or 整改报告 as it is printed. */
export async function readRectificationForm(id: string, paper: RectificationPaper): Promise<Printed> {
  const params = { params: { path: { id }, query: { format: 'screen' as const } } };
  return (await answered(paper === 'notice' ? api.GET('/rectifications/{id}/forms/rectification-notice', params) : api.GET('/rectifications/{id}/forms/rectification-report', params))) as unknown as Printed;
}

/** `version` is the one the form shall show. */
export const useRectificationForm = (id: string, paper: RectificationPaper, version: number) => useQuery({ queryKey: [...all, id, 'form', paper, version], queryFn: () => readRectificationForm(id, paper) });

export const useReceiveRectification = (id: string) => useWrite(moved, () => answered(api.POST('/rectifications/{id}/receipt', { params: { path: { id } } })));

export const useWithdrawReport = (id: string) => useWrite(moved, () => answered(api.POST('/rectifications/{id}/withdrawal', { params: { path: { id } } })));

/** A write that is sent again after a lost answer has its effect once. */
interface Keyed<Body> {
  readonly body: Body;
  readonly key: string;
}

export const useFilePlan = (id: string) =>
  useWrite(moved, ({ body, key }: Keyed<Schemas['FileRectificationPlanRequest']>) => answered(api.POST('/rectifications/{id}/plans', { params: { path: { id } }, headers: { 'idempotency-key': key }, body })));

export const useFileReport = (id: string) =>
  useWrite(moved, ({ body, key }: Keyed<Schemas['FileRectificationReportRequest']>) => answered(api.POST('/rectifications/{id}/reports', { params: { path: { id } }, headers: { 'idempotency-key': key }, body })));

export const useOrderRectification = () => useWrite(moved, ({ body, key }: Keyed<Schemas['OrderRectificationRequest']>) => answered(api.POST('/rectifications', { headers: { 'idempotency-key': key }, body })));

/** What a notice is written from: the project, and the indicators its findings may be about. */
export interface SourceOfNotice {
  readonly projectName: string;
  readonly indicators: readonly { readonly indicatorId: string; readonly name: string }[];
  /** Where the paper is read. */
  readonly link: string;
}

async function readSource(kind: RectificationSource, id: string): Promise<SourceOfNotice> {
  const params = { params: { path: { id } } };
  const link = linkOfSource(kind, id);
  if (kind === 'monitoring-report') return { ...(await answered(api.GET('/monitoring-reports/{id}', params))), link };
  if (kind === 'self-evaluation') return { ...(await readEvaluation(id)), link };
  const { evaluationId } = await answered(api.GET('/spot-checks/{id}', params));
  return { ...(await readEvaluation(evaluationId)), link };
}

const sourcePaths: Readonly<Record<RectificationSource, string>> = { 'monitoring-report': '/monitoring-reports', 'self-evaluation': '/self-evaluations', 'spot-check': '/spot-checks' };

/** Where the paper that showed the problems is read. */
export const linkOfSource = (kind: RectificationSource, id: string): string => `${sourcePaths[kind]}/${id}`;

export const useSource = (kind: RectificationSource, id: string) => useQuery({ queryKey: [...all, 'source', kind, id], queryFn: () => readSource(kind, id) });
