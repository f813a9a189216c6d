import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AttachmentSubjectKind } from '#domain/attachment/attachment';
import { answered, api } from '../api/client.js';
import type { components } from '../api/contract.js';

export type AttachmentList = components['schemas']['AttachmentListView'];
export type AttachmentLine = components['schemas']['AttachmentView'];

/** The paper whose attachments are meant. */
export interface Paper {
  readonly kind: AttachmentSubjectKind;
  readonly id: string;
}

const addresses = {
  goal: '/performance-goals/{id}/attachments',
  'goal-adjustment': '/goal-adjustments/{id}/attachments',
  'monitoring-report': '/monitoring-reports/{id}/attachments',
  'self-evaluation': '/self-evaluations/{id}/attachments',
  rectification: '/rectifications/{id}/attachments',
} as const satisfies Readonly<Record<AttachmentSubjectKind, string>>;

export const hasAttachments = (kind: string): kind is AttachmentSubjectKind => kind in addresses;

/** Where a file of this name is sent. */
export const uploadAddress = ({ kind, id }: Paper, fileName: string): string => `${addresses[kind].replace('{id}', id)}?fileName=${encodeURIComponent(fileName)}`;

export const contentAddress = (id: string): string => `/attachments/${id}/content`;

const keyOf = ({ kind, id }: Paper) => ['attachments', kind, id] as const;

/** While a file waits for its scan, the list is asked for again. */
export const useAttachments = (paper: Paper) =>
  useQuery({
    queryKey: keyOf(paper),
    queryFn: () => answered<AttachmentList>(api.GET(addresses[paper.kind], { params: { path: { id: paper.id } } })),
    refetchInterval: ({ state }) => (state.data?.items.some((item) => item.state === 'quarantined') === true ? 3_000 : false),
  });

export function useReread(paper: Paper): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: keyOf(paper) });
}

export function useRemoveAttachment(paper: Paper) {
  const reread = useReread(paper);
  return useMutation({ mutationFn: (id: string) => answered(api.DELETE('/attachments/{id}', { params: { path: { id } } })), onSettled: reread });
}

/** The file itself, for a preview; asked for once per opening, since the right to see it may end. */
export const useContent = (id: string) =>
  useQuery({
    queryKey: ['attachment-content', id],
    gcTime: 0,
    staleTime: Infinity,
    queryFn: () => answered(api.GET('/attachments/{id}/content', { params: { path: { id }, query: { inline: 'true' } }, parseAs: 'blob' })) as Promise<Blob>,
  });
