import { skipToken, useQuery } from '@tanstack/react-query';
import type { ApprovalSubjectKind } from '#domain/approval/approval-case';
import { answered, api } from '../api/client.js';
import type { components } from '../api/contract.js';
import { readEvaluationForm, readSpotCheckForm } from '../evaluation/evaluation.queries.js';
import { goalQuery } from '../goal/goal.queries.js';
import { readRectificationForm } from '../rectification/rectification.queries.js';
import { keys, type ApprovalCaseView } from './approval.queries.js';

export type Printed = components['schemas']['PrintedDocumentView'];
export type RecordedRound = components['schemas']['ApprovalRecordView'];
export type Waiting = components['schemas']['WaitingTimeView'];
export type ReviewFindings = components['schemas']['GoalReviewView'];

type Subject = ApprovalCaseView['subject'];

/** The form of a subject as it was sent up in a round; kinds that keep no form of a round show the one that counts today. */
const formOf: Readonly<Record<ApprovalSubjectKind, (id: string, round: number) => Promise<unknown>>> = {
  goal: async (id, round) => answered(api.GET('/performance-goals/{id}/forms/goal-application', { params: { path: { id }, query: { format: 'screen', round } } })),
  'department-goal': async (id, round) => answered(api.GET('/department-goals/{id}/forms/department-goal', { params: { path: { id }, query: { format: 'screen', round } } })),
  'goal-adjustment': async (id) => answered(api.GET('/goal-adjustments/{id}/forms/goal-adjustment', { params: { path: { id }, query: { format: 'screen' } } })),
  'monitoring-report': async (id) => answered(api.GET('/monitoring-reports/{id}/forms/monitoring', { params: { path: { id }, query: { format: 'screen' } } })),
  'self-evaluation': readEvaluationForm,
  recheck: readSpotCheckForm,
  rectification: (id) => readRectificationForm(id, 'report'),
};

const roundsArePrinted: ReadonlySet<string> = new Set(['goal', 'department-goal']);

/** Whether every round can be opened as it was printed. */
export const printsRounds = (kind: string): boolean => roundsArePrinted.has(kind);

/** What was sent up in a round, as it is printed; `version` names the text that it shall show. */
export const useForm = ({ kind, id }: Subject, round: number, version: string) =>
  useQuery({ queryKey: ['form', kind, id, round, version], queryFn: async () => (await formOf[kind as ApprovalSubjectKind](id, round)) as Printed });

export const useOpinionPhrases = () => useQuery({ queryKey: ['opinion-phrases'], staleTime: 300_000, queryFn: () => answered(api.GET('/opinion-phrases')) });

/** The indicators of a goal, of which single ones can be returned; nothing for other kinds. */
export const useIndicatorRows = ({ kind, id }: Pick<Subject, 'kind' | 'id'>) =>
  useQuery({ ...goalQuery(id), enabled: kind === 'goal', select: ({ indicators }) => indicators.flatMap((indicator) => (indicator.id ? [{ id: indicator.id, name: indicator.name }] : [])) });

/** 历次送审 of the matter, the first round first, each with its record. */
export const useRounds = (id: string) => useQuery({ queryKey: [...keys.one(id), 'rounds'], queryFn: () => answered(api.GET('/approval-cases/{id}/rounds', { params: { path: { id } } })) });

/** 办理记录 of one round as it stood at the end of a day. */
export const useRecord = (id: string, asOf: string) => useQuery({ queryKey: [...keys.one(id), 'record', asOf], queryFn: () => answered(api.GET('/approval-cases/{id}/record', { params: { path: { id }, query: { asOf } } })) });

export const useWaiting = (id: string) => useQuery({ queryKey: [...keys.one(id), 'waiting-time'], queryFn: () => answered(api.GET('/approval-cases/{id}/waiting-time', { params: { path: { id } } })) });

const findingsOf: Readonly<Record<string, ((id: string) => Promise<ReviewFindings>) | undefined>> = {
  goal: (id) => answered(api.GET('/performance-goals/{id}/review', { params: { path: { id } } })),
  'department-goal': (id) => answered(api.GET('/department-goals/{id}/review', { params: { path: { id } } })),
};

/** 审核规则: what they say about the text under review; once the round has ended the text may be another one. */
export function useFindings({ subject: { kind, id }, status, contentHash }: ApprovalCaseView) {
  const read = findingsOf[kind];
  return useQuery({ queryKey: ['findings', kind, id, contentHash], queryFn: read === undefined || status !== 'open' ? skipToken : () => read(id) });
}
