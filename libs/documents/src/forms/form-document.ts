import type { ParsedDocument, ParsedIndicator, ParsedProject } from '../parsed-document.js';

/** What forms print of an indicator. */
export type FormIndicator = Pick<ParsedIndicator, 'rawLevel1' | 'rawLevel2' | 'name' | 'description' | 'basis'> & { readonly target: Pick<ParsedIndicator['target'], 'raw'>; readonly weight?: string };

/** What forms print of a project; where it was read, and how surely, does not matter any more. */
export type FormProject = Pick<ParsedProject, 'no' | 'title' | 'code' | 'name' | 'amountUnit' | 'budget' | 'purpose' | 'spendingPlan' | 'goals'> & { readonly indicators: readonly FormIndicator[] };

/** What forms print of a unit's document: one that was read, or one made of what the database holds. */
export type FormDocument = Pick<ParsedDocument, 'unit' | 'fiscalYear' | 'statedTotals' | 'department'> & { readonly projects: readonly FormProject[] };
