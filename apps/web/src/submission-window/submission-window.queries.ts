import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';

type Schemas = components['schemas'];
export type SubmissionWindow = Schemas['SubmissionWindowView'];

const key = ['submission-windows'] as const;

export const useWindows = (fiscalYear: number) => useQuery({ queryKey: [...key, fiscalYear], queryFn: () => answered(api.GET('/submission-windows', { params: { query: { fiscalYear } } })) });

export const useOpenWindow = () => useWrite([key], (body: Schemas['OpenWindowRequest']) => answered(api.POST('/submission-windows', { body })));
export const useReviseWindow = (id: string) => useWrite([key], (body: Schemas['ReviseWindowRequest']) => answered(api.PUT('/submission-windows/{id}', { params: { path: { id } }, body })));
export const useExtendWindow = (id: string) => useWrite([key], (body: Schemas['ExtendWindowRequest']) => answered(api.POST('/submission-windows/{id}/extensions', { params: { path: { id } }, body })));
