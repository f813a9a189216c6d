import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/contract.js';

export type Printed = components['schemas']['PrintedDocumentView'];

/** The form of a subject, by its kind; null where the kind has no form of its own. */
const formOf: Readonly<Record<string, ((id: string) => Promise<unknown>) | undefined>> = {
  goal: async (id) => answered(api.GET('/performance-goals/{id}/forms/goal-application', { params: { path: { id }, query: { format: 'screen' } as never } })),
  'department-goal': async (id) => answered(api.GET('/department-goals/{id}/forms/department-goal', { params: { path: { id }, query: { format: 'screen' } as never } })),
  'monitoring-report': async (id) => answered(api.GET('/monitoring-reports/{id}/forms/monitoring', { params: { path: { id }, query: { format: 'screen' } as never } })),
  'self-evaluation': async (id) => answered(api.GET('/self-evaluations/{id}/forms/self-evaluation', { params: { path: { id }, query: { format: 'screen' } as never } })),
};

export const hasForm = (kind: string): boolean => formOf[kind] !== undefined;

/** What is under review, as it is printed. */
export const useForm = ({ kind, id }: { readonly kind: string; readonly id: string }, contentHash: string) =>
  useQuery({ queryKey: ['form', kind, id, contentHash], enabled: hasForm(kind), queryFn: async () => (await formOf[kind]?.(id)) as Printed });

export const useOpinionPhrases = () => useQuery({ queryKey: ['opinion-phrases'], staleTime: 300_000, queryFn: () => answered(api.GET('/opinion-phrases')) });
