import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components, operations } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';

type Schemas = components['schemas'];
export type EvaluationLine = Schemas['EvaluationListItemView'];
export type Evaluation = Schemas['SelfEvaluationView'];
export type EvaluationRow = Schemas['EvaluatedIndicatorView'];
export type SpotCheck = Schemas['SpotCheckDetailView'];
export type EvaluationFilter = operations['Evaluation_list']['parameters']['query'];
export type SpotCheckLine = Schemas['SpotCheckListItemView'];
export type SpotCheckFilter = operations['SpotCheck_list']['parameters']['query'];
type Printed = Schemas['PrintedDocumentView'];

const evaluations = ['evaluations'] as const;
const spotChecks = ['spot-checks'] as const;
/** What a step of a self-evaluation moves besides itself. */
const moved = [evaluations, spotChecks, ['approval'], ['obligations']] as const;

export const readEvaluation = (id: string): Promise<Evaluation> => answered(api.GET('/self-evaluations/{id}', { params: { path: { id } } }));

export const useEvaluations = (query: EvaluationFilter) => useQuery({ queryKey: [...evaluations, 'list', query], queryFn: () => answered(api.GET('/self-evaluations', { params: { query } })), placeholderData: keepPreviousData });

export const useEvaluation = (id: string) => useQuery({ queryKey: [...evaluations, id], queryFn: () => readEvaluation(id) });

/** 自评表 as it is printed. */
export const readEvaluationForm = async (id: string): Promise<Printed> => (await answered(api.GET('/self-evaluations/{id}/forms/self-evaluation', { params: { path: { id }, query: { format: 'screen' } } }))) as unknown as Printed;

/** `version` is the one the form shall show. */
export const useEvaluationForm = (id: string, version: number) => useQuery({ queryKey: [...evaluations, id, 'form', version], queryFn: () => readEvaluationForm(id) });

export const useEvaluationRehearsal = (id: string) => useQuery({ queryKey: [...evaluations, id, 'rehearsal'], queryFn: () => answered(api.GET('/self-evaluations/{id}/rehearsal', { params: { path: { id } } })) });

export const useSubmitEvaluation = (id: string) =>
  useWrite(moved, ({ version, key }: { version: number; key: string }) => answered(api.POST('/self-evaluations/{id}/submission', { params: { path: { id } }, headers: { 'idempotency-key': key }, body: { version } })));

export const useWithdrawEvaluation = (id: string) => useWrite(moved, () => answered(api.POST('/self-evaluations/{id}/withdrawal', { params: { path: { id } } })));

export const useSpotChecks = (query: SpotCheckFilter) => useQuery({ queryKey: [...spotChecks, 'list', query], queryFn: () => answered(api.GET('/spot-checks', { params: { query } })), placeholderData: keepPreviousData });

export const useSpotCheck = (id: string) => useQuery({ queryKey: [...spotChecks, id], queryFn: () => answered(api.GET('/spot-checks/{id}', { params: { path: { id } } })) });

/** 复核意见表 as it is printed. */
export const readSpotCheckForm = async (id: string): Promise<Printed> => (await answered(api.GET('/spot-checks/{id}/forms/spot-check', { params: { path: { id }, query: { format: 'screen' } } }))) as unknown as Printed;

export const useSpotCheckForm = (id: string, version: number) => useQuery({ queryKey: [...spotChecks, id, 'form', version], queryFn: () => readSpotCheckForm(id) });

/** 发起抽查复核. */
export const useBeginSpotCheck = (evaluationId: string) =>
  useWrite(moved, ({ body, key }: { body: Schemas['SpotCheckRequest']; key: string }) => answered(api.POST('/self-evaluations/{id}/spot-checks', { params: { path: { id: evaluationId } }, headers: { 'idempotency-key': key }, body })));

/** 修改被退回的复核意见. */
export const useCorrectSpotCheck = (id: string) =>
  useWrite(moved, ({ body, key }: { body: Schemas['SpotCheckRequest']; key: string }) => answered(api.POST('/spot-checks/{id}/submission', { params: { path: { id } }, headers: { 'idempotency-key': key }, body })));

export const useWithdrawSpotCheck = (id: string) => useWrite(moved, () => answered(api.POST('/spot-checks/{id}/withdrawal', { params: { path: { id } } })));
