import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/contract.js';
import { goalQuery, readGoalForm } from '../goal/goal.queries.js';

export type Printed = components['schemas']['PrintedDocumentView'];

/** The form of a subject, by its kind; null where the kind has no form of its own. */
const formOf: Readonly<Record<string, ((id: string) => Promise<unknown>) | undefined>> = {
  goal: readGoalForm,
  'department-goal': async (id) => answered(api.GET('/department-goals/{id}/forms/department-goal', { params: { path: { id }, query: { format: 'screen' } } })),
  'monitoring-report': async (id) => answered(api.GET('/monitoring-reports/{id}/forms/monitoring', { params: { path: { id }, query: { format: 'screen' } } })),
  'self-evaluation': async (id) => answered(api.GET('/self-evaluations/{id}/forms/self-evaluation', { params: { path: { id }, query: { format: 'screen' } } })),
};

export const hasForm = (kind: string): boolean => formOf[kind] !== undefined;

/** What is under review, as it is printed. */
export const useForm = ({ kind, id }: { readonly kind: string; readonly id: string }, contentHash: string) =>
  useQuery({ queryKey: ['form', kind, id, contentHash], enabled: hasForm(kind), queryFn: async () => (await formOf[kind]?.(id)) as Printed });

export const useOpinionPhrases = () => useQuery({ queryKey: ['opinion-phrases'], staleTime: 300_000, queryFn: () => answered(api.GET('/opinion-phrases')) });

/** The indicators of a goal, of which single ones can be returned; nothing for other kinds. */
export const useIndicatorRows = ({ kind, id }: { readonly kind: string; readonly id: string }) =>
  useQuery({ ...goalQuery(id), enabled: kind === 'goal', select: ({ indicators }) => indicators.flatMap((indicator) => (indicator.id ? [{ id: indicator.id, name: indicator.name }] : [])) });
