import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api, newKey } from '../api/client.js';
import type { components } from '../api/contract.js';
import { sendFile } from '../api/send-file.js';

export type DocumentImport = components['schemas']['DocumentImportView'];
export type ImportedProject = components['schemas']['ImportedProjectView'];
export type ImportedDepartment = components['schemas']['ImportedDepartmentView'];
export type AmbiguousValue = components['schemas']['AmbiguousValueView'];
export type ReadTable = components['schemas']['ReadTableView'];
export type ReadField = components['schemas']['ReadFieldView'];
export type Application = components['schemas']['DocumentApplicationRequest'];
export type Applied = components['schemas']['DocumentApplicationView'];

const keys = { all: ['document-imports'] as const, given: (fiscalYear: number) => ['document-imports', 'given', fiscalYear] as const, one: (id: string) => ['document-imports', id] as const };

export const useGivenDocuments = (fiscalYear: number) =>
  useQuery({ queryKey: keys.given(fiscalYear), queryFn: () => answered(api.GET('/document-imports', { params: { query: { fiscalYear } } })) });

/** Compared with the goals as they are now. While somebody settles it, it is not compared anew under their hands. */
export const useDocumentImport = (id: string) =>
  useQuery({ queryKey: keys.one(id), staleTime: Infinity, refetchOnWindowFocus: false, queryFn: () => answered(api.GET('/document-imports/{id}', { params: { path: { id } } })) });

export const useDocumentReading = (id: string, enabled: boolean) =>
  useQuery({ queryKey: [...keys.one(id), 'reading'], enabled, staleTime: Infinity, queryFn: () => answered(api.GET('/document-imports/{id}/reading', { params: { path: { id } } })) });

export interface GivenFile {
  readonly file: File;
  /** Counts before the one that is printed; null for that one. */
  readonly fiscalYear: number | null;
  readonly isForOwnUnit: boolean;
}

/** 读取: the file is read and compared; no goal is written. */
export function giveDocument({ file, fiscalYear, isForOwnUnit }: GivenFile, onProgress: (percent: number) => void, signal: AbortSignal): Promise<DocumentImport> {
  const query = new URLSearchParams({ fileName: file.name, ...(fiscalYear === null ? {} : { fiscalYear: String(fiscalYear) }), ...(isForOwnUnit ? { forOwnUnit: 'true' } : {}) });
  return sendFile<DocumentImport>(`/document-imports?${query}`, file, { onProgress, signal });
}

export function useKeepImport(): (found: DocumentImport) => void {
  const queries = useQueryClient();
  return (found) => {
    queries.setQueryData(keys.one(found.id), found);
    void queries.invalidateQueries({ queryKey: keys.given(found.fiscalYear) });
  };
}

/** 写入. Whatever it answers, goals may have changed since. */
export function useApplyImport(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Application) => answered(api.POST('/document-imports/{id}/application', { params: { path: { id } }, headers: { 'idempotency-key': newKey() }, body })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keys.one(id), exact: true });
      await queries.invalidateQueries({ queryKey: ['goals'] });
    },
  });
}
