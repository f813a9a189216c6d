import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';
import { keys } from './approval.queries.js';

export type Annotation = components['schemas']['AnnotationView'];
export type Urge = components['schemas']['UrgeView'];

export const useAnnotations = (id: string) => useQuery({ queryKey: [...keys.one(id), 'annotations'], queryFn: () => answered(api.GET('/approval-cases/{id}/annotations', { params: { path: { id } } })) });

export const useCopies = (id: string) => useQuery({ queryKey: [...keys.one(id), 'copies'], queryFn: () => answered(api.GET('/approval-cases/{id}/copies', { params: { path: { id } } })) });

export const useUrges = (id: string) => useQuery({ queryKey: [...keys.one(id), 'urges'], queryFn: () => answered(api.GET('/approval-cases/{id}/urges', { params: { path: { id } } })) });

/** 批注. */
export const useAnnotate = (id: string) =>
  useWrite([keys.one(id)], (body: components['schemas']['AnnotationRequest']) => answered(api.POST('/approval-cases/{id}/annotations', { params: { path: { id } }, body })));

/** 批注答复, 标为已解决. */
export const useAnswerAnnotation = (id: string) =>
  useWrite([keys.one(id)], (body: components['schemas']['AnnotationEntryRequest']) => answered(api.POST('/approval-cases/{id}/annotations/answer', { params: { path: { id } }, body })));

/** 抄送已阅. */
export const useReadCopy = (id: string) => useWrite([keys.all], () => answered(api.POST('/approval-cases/{id}/copies/reading', { params: { path: { id } } })));

/** 答复催办. */
export const useAnswerUrge = (id: string) =>
  useWrite([keys.all], (body: components['schemas']['UrgeAnswerRequest']) => answered(api.POST('/approval-cases/{id}/urges/answer', { params: { path: { id } }, body })));

/** 完善. */
export const useAmend = (id: string) =>
  useWrite([keys.all, ['goals']], (body: components['schemas']['AmendRequest']) => answered(api.POST('/approval-cases/{id}/amendments', { params: { path: { id } }, body })));
