import { goalFormTerms } from '#wording/goal-desk-terms';
import { TextList, type TextLine } from '../ui/text-list.js';
import type { DraftFault } from './draft-faults.js';
import { newRowKey } from './goal-draft.js';

/** 绩效目标: one text per numbered sentence of the form. */
export function ObjectivesStep({ objectives, faults, onChange }: { readonly objectives: readonly TextLine[]; readonly faults: readonly DraftFault[]; readonly onChange: (objectives: readonly TextLine[]) => void }) {
  return <TextList lines={objectives} labelOf={goalFormTerms.objective} addLabel={goalFormTerms.addObjective} most={100} longest={4000} newKey={newRowKey} faultAt={(at) => faults.find(({ path }) => path === `/objectives/${at}` || path === '/objectives')?.message} onChange={onChange} />;
}
