import { useMutation } from '@tanstack/react-query';
import type { components } from '../api/contract.js';
import { sendFile } from '../api/send-file.js';
import { useWrite } from '../api/use-write.js';

type Schemas = components['schemas'];
export type RosterComparison = Schemas['RosterComparisonView'];
export type RosterLine = Schemas['RosterLineView'];
export type RosterApplication = Schemas['RosterApplicationView'];
export type RosterAccount = Schemas['RosterAccountView'];

/** A file that was compared, as it was then: what is confirmed is what was looked at, whatever becomes of it on the disk. */
export interface ComparedFile {
  readonly file: File;
  readonly found: RosterComparison;
}

export const useCompareRoster = () =>
  useMutation({
    mutationFn: async (chosen: File): Promise<ComparedFile> => {
      const file = new File([await chosen.arrayBuffer()], chosen.name);
      return { file, found: await sendFile<RosterComparison>('/people-rosters/comparison', file) };
    },
  });

export const useApplyRoster = () =>
  useWrite([['people']], ({ file, found }: ComparedFile) => sendFile<RosterApplication>(`/people-rosters/application?comparedWith=${found.comparedWith}`, file));
