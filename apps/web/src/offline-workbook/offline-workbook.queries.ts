import { useMutation } from '@tanstack/react-query';
import type { components } from '../api/contract.js';
import { sendFile } from '../api/send-file.js';
import { useWrite } from '../api/use-write.js';

type Schemas = components['schemas'];
export type WorkbookComparison = Schemas['WorkbookComparisonView'];
export type WorkbookCell = Schemas['WorkbookCellView'];
export type WorkbookConflict = Schemas['WorkbookConflictView'];

/** Which reports: those of the own unit at one checkpoint. */
export interface OfflineTerm {
  readonly fiscalYear: number;
  readonly month: number;
}

/** A workbook that was compared, as it was then: what is confirmed is what was looked at. */
export interface ComparedWorkbook {
  readonly file: File;
  readonly term: OfflineTerm;
  readonly found: WorkbookComparison;
}

/** For each conflict, whether the workbook's text is taken. */
export type Choices = Readonly<Record<string, boolean>>;

export const termQuery = ({ fiscalYear, month }: OfflineTerm): string => `fiscalYear=${fiscalYear}&month=${month}`;

export const useCompareWorkbook = () =>
  useMutation({
    mutationFn: async ({ file: chosen, term }: Pick<ComparedWorkbook, 'file' | 'term'>): Promise<ComparedWorkbook> => {
      const file = new File([await chosen.arrayBuffer()], chosen.name);
      return { file, term, found: await sendFile<WorkbookComparison>(`/offline-workbooks/comparison?${termQuery(term)}`, file) };
    },
  });

export const useApplyWorkbook = () =>
  useWrite([['monitoring']], ({ file, term, choices }: ComparedWorkbook & { readonly choices: Choices }) => {
    const chosen = (isTaken: boolean): string => Object.keys(choices).filter((choice) => choices[choice] === isTaken).join(',');
    const [take, leave] = [chosen(true), chosen(false)];
    return sendFile<Schemas['WorkbookApplicationView']>(`/offline-workbooks/application?${termQuery(term)}${take === '' ? '' : `&take=${take}`}${leave === '' ? '' : `&leave=${leave}`}`, file);
  });
